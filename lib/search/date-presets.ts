// Days that readers choose with one click: counted from today, and from the newest story, because an archive has often
// nothing of the last days. Today is an argument: nothing here knows a clock.

import type { Archive } from '#lib/index/matches';
import { monthsSpanned } from '#lib/index/month-counts';
import { EVERYTHING } from '#lib/index/run/search';
import {
  addDays,
  type Day,
  dayFromNumber,
  monthNumber,
  monthSpan,
  sayDayShort,
  sayDaysShort,
  sayYearlyDay,
} from '#lib/model/day';
import { type Query, withDates } from '#lib/query/query';
import type { Counting } from './counting';
import type { Engine } from './engine';

export type Dates = Pick<Query, 'from' | 'to' | 'on' | 'undated'>;
/** `days` says which these are: '20 – 26 Nov 2026'. */
export type Preset = { label: string; days: string; dates: Dates };
export type CountedPreset = Preset & { count: number; query: Query; isChosen: boolean };
/** First and last day of the archive's stories. */
export type Reach = { first: Day; last: Day };

const LONGEST_MONTH = 31;

/** Asked once for each state of the archive. */
const reaches = new WeakMap<Archive, Promise<Reach | null>>();

/** From the oldest month of the archive to the day of its newest story; null without a dated one. */
export async function archiveReach({ index }: Pick<Engine, 'index'>): Promise<Reach | null> {
  const archive = await index.archive();
  const known = reaches.get(archive);
  if (known) return known;
  const reach = findReach(index, archive);
  reaches.set(archive, reach);
  reach.catch(() => reaches.delete(archive)); // a failure is not kept: the next call asks again
  return reach;
}

async function findReach(index: Engine['index'], { months }: Archive): Promise<Reach | null> {
  const spanned = monthsSpanned(months);
  if (spanned === null) return null;
  const { from } = monthSpan(spanned.last);
  const { days } = await index.search({ ...EVERYTHING, counted: [], from, days: LONGEST_MONTH });
  const at = days?.counts.findLastIndex((count) => count > 0) ?? -1;
  return {
    first: monthSpan(spanned.first).from,
    last: days === null || at < 0 ? from : dayFromNumber(days.first + at),
  };
}

export function presets(today: Day, newest: Day | null): Preset[] {
  const fromToday = [
    ranging('Last 7 days', addDays(today, -6), today),
    ranging('Last 30 days', addDays(today, -29), today),
    wholeYear('This year', today),
  ];
  const fromNewest =
    newest === null
      ? []
      : [ranging('Newest day', newest, newest), wholeMonth('Newest month', newest), wholeYear('Newest year', newest)];
  const on = today.slice(5);
  return [
    ...fromToday,
    ...fromNewest,
    { label: 'On this day', days: sayYearlyDay(on), dates: { ...NO_DATES, on } },
    { label: 'Without a day', days: '', dates: { ...NO_DATES, undated: true } },
  ];
}

/** Each with the stories that it would find in place of the days chosen now. */
export function countPresets(
  counting: Counting,
  query: Query,
  list: readonly Preset[],
  reach: Reach | null,
): Promise<CountedPreset[]> {
  return Promise.all(
    list.map(async (preset) => {
      const asked = withDates(query, preset.dates);
      const count = touches(preset.dates, reach) ? await counting.total(asked) : 0;
      return { ...preset, count, query: asked, isChosen: isChosen(query, preset.dates) };
    }),
  );
}

const NO_DATES: Dates = { from: null, to: null, on: null, undated: false };

function touches({ from, to, undated }: Dates, reach: Reach | null): boolean {
  if (undated) return true;
  return reach !== null && (from === null || from <= reach.last) && (to === null || to >= reach.first);
}

function isChosen(query: Query, dates: Dates): boolean {
  return query.from === dates.from && query.to === dates.to && query.on === dates.on && query.undated === dates.undated;
}

function ranging(label: string, from: Day, to: Day, days = sayDaysShort(from, to)): Preset {
  return { label, days, dates: { ...NO_DATES, from, to } };
}

function wholeMonth(label: string, day: Day): Preset {
  const { from, to } = monthSpan(monthNumber(day));
  return ranging(label, from, to, sayDayShort(day, 'month'));
}

function wholeYear(label: string, day: Day): Preset {
  const year = day.slice(0, 4);
  return ranging(label, `${year}-01-01`, `${year}-12-31`, year);
}
