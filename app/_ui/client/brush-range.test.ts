import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyQuery } from '#lib/query/query';
import { hrefFor, parseQuery } from '#lib/query/url';
import { ANY_RANGE, barAt, hrefOfRange, joined, moved } from './brush-range';

const stops = [1989, 1990, 1991, 1992].map((year) => ({
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  name: `${year}`,
  count: year - 1988,
}));

describe('a range of bars', () => {
  test('has the days, the name and the stories of its bars, whichever end was chosen first', () => {
    const both = { from: '1990-01-01', to: '1992-12-31', name: '1990 to 1992', count: 9 };
    expect(joined(stops, { anchor: 1, head: 3 })).toEqual(both);
    expect(joined(stops, { anchor: 3, head: 1 })).toEqual(both);
    expect(joined(stops, { anchor: 0, head: 0 })).toEqual(stops[0]);
  });

  test('leads to the same question with its days, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant('from=1000-01-01&to=9999-12-31')), (typed) => {
        const query = { ...emptyQuery(), text: typed.trim(), sort: 'oldest' as const, chart: 'share' as const };
        const href = hrefOfRange(hrefFor({ ...query, ...ANY_RANGE }), { from: '1990-01-01', to: '1992-12-31' });
        const read = parseQuery(new URL(href, 'http://archive.example').searchParams);
        expect(read.query).toEqual({ ...query, from: '1990-01-01', to: '1992-12-31' });
      }),
    );
  });

  test('snaps to the bar below the pointer', () => {
    expect([-0.1, 0, 0.24, 0.26, 0.99, 2].map((part) => barAt(part, 4, 4))).toEqual([0, 0, 0, 1, 3, 3]);
    expect(barAt(0.9, 12, 3)).toBe(2);
  });

  test.each([
    [null, 'ArrowRight', false, { anchor: 1, head: 1 }],
    [null, 'ArrowRight', true, { anchor: 1, head: 2 }],
    [null, 'End', false, { anchor: 3, head: 3 }],
    [{ anchor: 1, head: 2 }, 'ArrowRight', true, { anchor: 1, head: 3 }],
    [{ anchor: 1, head: 3 }, 'ArrowRight', true, { anchor: 1, head: 3 }],
    [{ anchor: 1, head: 3 }, 'ArrowLeft', false, { anchor: 2, head: 2 }],
    [{ anchor: 1, head: 1 }, 'Home', true, { anchor: 1, head: 0 }],
    [{ anchor: 1, head: 1 }, 'x', true, null],
  ])('%j after %s (shift: %s) is %j', (range, key, shift, expected) => {
    expect(moved(range, key, shift, 4, 1)).toEqual(expected);
  });
});
