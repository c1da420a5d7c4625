import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber } from '#lib/model/day';
import { axisLabels } from './axis-labels';
import { axisOf } from './timeline';

const open = { from: null, to: null };
const axis = (first: number, last: number) => axisOf({ first, last }, { first, last }, open, null);
const days = (from: string, count: number) => {
  const counts = new Uint32Array(count);
  return axisOf({ first: 0, last: 0 }, { first: 0, last: 0 }, open, { first: dayNumber(from), counts, ground: counts });
};
const texts = (of: Parameters<typeof axisLabels>[0]) => axisLabels(of).map((label) => label.text);

describe('the labels of a time axis', () => {
  test('stand at round years', () => {
    expect(texts(axis(1945 * 12, 2026 * 12))).toEqual(['1960', '1980', '2000', '2020']);
    expect(texts(axis(1001 * 12, 2026 * 12))).toEqual(['1000', '1200', '1400', '1600', '1800', '2000']);
  });

  test('stand at months that divide a year, and say the year once', () => {
    expect(texts(axis(2022 * 12, 2022 * 12))).toEqual(['Jan 2022', 'Mar', 'May', 'Jul', 'Sep', 'Nov']);
    expect(texts(axis(2021 * 12, 2022 * 12))).toEqual(['Jan 2021', 'Jul', 'Jan 2022', 'Jul']);
  });

  test('stand at every seventh day of a month, and say the month where it is another', () => {
    expect(texts(days('2022-02-01', 28))).toEqual(['1 Feb 2022', '8', '15', '22']);
    expect(texts(days('2022-02-20', 24))).toEqual(['20 Feb 2022', '27', '6 Mar', '13']);
    expect(texts(days('2022-02-20', 1))).toEqual(['20 Feb 2022']);
  });

  test('are at most six, at least one, and name the span at their place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12_100, max: 36_000 }), fc.integer({ min: 0, max: 12_000 }), (first, length) => {
        const made = axis(first, Math.min(first + length, 119_987));
        const labels = axisLabels(made);
        expect(labels.length).toBeGreaterThan(0);
        expect(labels.length).toBeLessThanOrEqual(6);
        for (const { at, text } of labels)
          if (made.unit === 'year') expect(made.spans[at]?.from.slice(0, 4)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 20_000 }), fc.integer({ min: 1, max: 100 }), (first, count) => {
        const labels = axisLabels(days(dayFromNumber(first), count));
        expect(labels.length).toBeGreaterThan(0);
        expect(labels.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
