import { describe, expect, test } from 'vitest';
import { monthCounts } from '#lib/index/month-counts';
import { timelineOf as timelineOfCounts } from './timeline';

const timelineOf = (
  months: Map<number, number>,
  ground: Map<number, number>,
  ...rest: [Parameters<typeof timelineOfCounts>[2], number]
) => timelineOfCounts(monthCounts(months), monthCounts(ground), ...rest);

const month = (year: number, number: number) => year * 12 + number - 1;
const open = { from: null, to: null };

describe('a timeline', () => {
  test('of a short time has one bar a month, whole years long, with the archive as its ground', () => {
    const ground = new Map([
      [month(2021, 12), 5],
      [month(2022, 2), 3],
    ]);
    const { unit, bars, undated } = timelineOf(new Map([[month(2022, 2), 2]]), ground, open, 4);
    expect([unit, bars.length, undated]).toEqual(['month', 12, 4]);
    expect(bars[0]).toEqual({ from: '2022-01-01', to: '2022-01-31', count: 0, ground: 0 });
    expect(bars[1]).toEqual({ from: '2022-02-01', to: '2022-02-28', count: 2, ground: 3 });
  });

  test('of more than five years has one bar a year', () => {
    const months = new Map([
      [month(1945, 5), 1],
      [month(1952, 12), 2],
    ]);
    const { unit, bars } = timelineOf(months, months, open, 0);
    expect([unit, bars.length]).toEqual(['year', 8]);
    expect(bars.at(-1)).toEqual({ from: '1952-01-01', to: '1952-12-31', count: 2, ground: 2 });
  });

  test('ends where the reader said, but not beyond what the archive holds', () => {
    const months = new Map([[month(1969, 7), 1]]);
    const asked = { from: '1969-06-15', to: '1969-09-30' };
    expect(timelineOf(months, months, asked, 0).bars.map((bar) => bar.from.slice(0, 7))).toEqual([
      '1969-06',
      '1969-07',
      '1969-08',
      '1969-09',
    ]);
    expect(timelineOf(months, months, { from: '1000-01-01', to: '9999-12-31' }, 0).bars).toHaveLength(12);
  });

  test('of nothing is empty', () => {
    expect(timelineOf(new Map(), new Map([[month(1969, 7), 1]]), open, 3)).toEqual({
      unit: 'year',
      bars: [],
      undated: 3,
    });
  });

  test('adds up to the stories with a day', () => {
    const months = new Map(Array.from({ length: 300 }, (_, at) => [month(1950, 3) + at * 2, at % 4]));
    const { bars } = timelineOf(months, months, open, 0);
    expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe([...months.values()].reduce((a, b) => a + b));
  });
});
