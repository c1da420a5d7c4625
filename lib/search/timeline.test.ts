import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthCounts } from '#lib/index/month-counts';
import { addDays, dayFromNumber, dayNumber } from '#lib/model/day';
import { type Asked, cutsMonth, timelineOf as timelineOfCounts, widerThan } from './timeline';

const timelineOf = (months: Map<number, number>, ground: Map<number, number>, asked: Asked, undated: number) =>
  timelineOfCounts(monthCounts(months), monthCounts(ground), asked, undated);
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

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
    const { bars } = timelineOf(months, months, asked, 0);
    expect(bars.map((bar) => bar.from.slice(0, 7))).toEqual(['1969-06', '1969-07', '1969-08', '1969-09']);
    expect(timelineOf(months, months, { from: '1000-01-01', to: '9999-12-31' }, 0).bars).toHaveLength(12);
  });

  test('of nothing is empty', () => {
    expect(timelineOf(new Map(), new Map([[month(1969, 7), 1]]), open, 3)).toEqual({
      unit: 'year',
      bars: [],
      undated: 3,
    });
  });

  test('has no bar that reaches beyond the days asked for', () => {
    const months = new Map(Array.from({ length: 120 }, (_, at) => [month(1980, 1) + at, 1]));
    const years = timelineOf(months, months, { from: '1981-01-20', to: '1989-01-20' }, 0).bars;
    expect(years.map((bar) => bar.from).slice(0, 2)).toEqual(['1981-01-20', '1982-01-01']);
    expect(years.at(-1)).toMatchObject({ from: '1989-01-01', to: '1989-01-20' });
    expect(years.map(cutsMonth)).toEqual(years.map((_, at) => at === 0 || at === years.length - 1));
  });

  test.each([
    [60, 'month', 60],
    [61, 'year', 6],
    [250 * 12, 'year', 250],
    [250 * 12 + 1, 'year', 26],
    [3_000 * 12, 'year', 30],
  ])('of %i months has one bar a %s, %i of them', (length, unit, count) => {
    const months = new Map([
      [month(1000, 1), 1],
      [month(1000, 1) + length - 1, 1],
    ]);
    const last = month(1000, 1) + length - 1;
    const to = `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, '0')}-28`;
    const made = timelineOf(months, months, { from: '1000-01-01', to }, 0);
    expect([made.unit, made.bars.length, sum(made.bars.map((bar) => bar.count))]).toEqual([unit, count, 2]);
  });

  test('of few days has one bar a day, also where nothing was found', () => {
    const days = { first: dayNumber('2022-02-27'), counts: Uint32Array.of(0, 2, 1), ground: Uint32Array.of(4, 2, 0) };
    const months = new Map([[month(2022, 2), 2]]);
    const asked = { from: '2022-02-27', to: '2022-03-01' };
    expect(timelineOfCounts(monthCounts(months), monthCounts(months), asked, 0, days)).toEqual({
      unit: 'day',
      bars: [
        { from: '2022-02-27', to: '2022-02-27', count: 0, ground: 4 },
        { from: '2022-02-28', to: '2022-02-28', count: 2, ground: 2 },
        { from: '2022-03-01', to: '2022-03-01', count: 1, ground: 0 },
      ],
      undated: 0,
    });
  });

  test('adds up to the stories with a day, span after span without a hole', () => {
    const counts = fc.array(fc.tuple(fc.integer({ min: month(1000, 1), max: month(2999, 12) }), fc.nat({ max: 9 })));
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 400 }), (given, cut) => {
        const near = given.map(([at, count]): [number, number] => [month(1950, 1) + (at % (cut + 1)), count]);
        for (const months of [new Map(given), new Map(near)]) {
          const { bars } = timelineOf(months, months, open, 0);
          expect(sum(bars.map((bar) => bar.count))).toBe(sum([...months.values()]));
          expect(bars.map((bar) => bar.ground)).toEqual(bars.map((bar) => bar.count));
          for (const [at, bar] of bars.entries()) if (at > 0) expect(bar.from).toBe(addDays(bars[at - 1]?.to ?? '', 1));
        }
      }),
    );
  });

  test('by day adds up to the stories found', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 100 }), fc.integer(), (counts, seed) => {
        const first = Math.abs(seed) % 20_000;
        const asked = { from: dayFromNumber(first), to: dayFromNumber(first + counts.length - 1) };
        const months = new Map<number, number>();
        for (const [at, count] of counts.entries()) {
          const [year, number] = dayFromNumber(first + at)
            .split('-')
            .map(Number);
          const key = month(year ?? 0, number ?? 0);
          months.set(key, (months.get(key) ?? 0) + count);
        }
        const byMonth = monthCounts(months);
        const days = { first, counts: Uint32Array.from(counts), ground: Uint32Array.from(counts) };
        const { bars } = timelineOfCounts(byMonth, byMonth, asked, 0, days);
        expect(sum(bars.map((bar) => bar.count))).toBe(sum(counts));
        for (const bar of bars) expect(bar.from >= asked.from && bar.to <= asked.to).toBe(true);
      }),
    );
  });
});

describe('the way back out', () => {
  const all = { from: null, to: null };
  test.each([
    ['2022-02-24', '2022-02-24', ['2022-02-01..2022-02-28', '2022-01-01..2022-12-31']],
    ['2022-02-01', '2022-02-28', ['2022-01-01..2022-12-31']],
    ['2022-02-10', '2022-04-05', ['2022-01-01..2022-12-31']],
    ['2022-01-01', '2022-12-31', []],
    ['1981-01-20', '1989-01-20', ['1981-01-01..1989-12-31']],
  ])('from %s to %s leads by its month and its years to all there is', (from, to, steps) => {
    const wider = widerThan({ from, to });
    expect(wider.at(-1)).toEqual(all);
    expect(wider.slice(0, -1).map((step) => `${step.from}..${step.to}`)).toEqual(steps);
  });

  test('from a range with one end leads to all there is, and from there nowhere', () => {
    expect(widerThan({ from: '2022-01-01', to: null })).toEqual([all]);
    expect(widerThan(all)).toEqual([]);
  });
});
