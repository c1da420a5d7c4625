import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf, placeOf, ticksOf } from './people-axis';

test('an axis has whole years, from the first known to the last', () => {
  const spans = [
    { from: '1999-08-09', to: '2008-05-07' },
    { from: '2012-05-07', to: null },
  ];
  expect(axisOf(spans)).toEqual({ first: 1999, last: 2012 });
  expect(axisOf([{ from: null, to: null }])).toBeNull();
  expect(axisOf([])).toBeNull();
});

test('a term stands where its days are, and an open one reaches to the end', () => {
  const axis = { first: 2001, last: 2002 };
  expect(placeOf({ from: '2001-01-01', to: '2001-12-31' }, axis)).toEqual({ x: 0, width: 50 });
  expect(placeOf({ from: '2002-01-01', to: null }, axis)).toEqual({ x: 50, width: 50 });
  expect(placeOf({ from: null, to: null }, axis)).toEqual({ x: 0, width: 100 });
});

test('nothing stands beyond the axis or is too narrow to be seen, and years are few and round', () => {
  const day = fc.tuple(
    fc.integer({ min: 1900, max: 2099 }),
    fc.integer({ min: 10, max: 12 }),
    fc.integer({ min: 10, max: 28 }),
  );
  const anyDay = fc.option(day.map((parts) => parts.join('-')));
  fc.assert(
    fc.property(fc.array(fc.record({ from: anyDay, to: anyDay }), { minLength: 1 }), (spans) => {
      const axis = axisOf(spans);
      if (axis === null) return;
      for (const span of spans) {
        const { x, width } = placeOf(span, axis);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThan(0.5);
        expect(x + width).toBeLessThanOrEqual(100.001);
      }
      const ticks = ticksOf(axis);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.every(({ year }) => year >= axis.first && year <= axis.last)).toBe(true);
    }),
  );
});
