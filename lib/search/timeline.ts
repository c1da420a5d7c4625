// Stories by month or by year: one bar a span, without holes between the first and the last, and behind each the
// stories of the whole archive, so that a gap in the archive can be told from silence.

import { type MonthCounts, monthsSpanned, storiesIn } from '#lib/index/month-counts';
import { type Day, dayOf, daysInMonth, monthNumber } from '#lib/model/day';

/** `from` and `to` inclusive. `ground` counts the stories of the whole archive in that span. */
export type Bar = { from: Day; to: Day; count: number; ground: number };
export type Timeline = { unit: 'month' | 'year'; bars: Bar[]; undated: number };

/** More months than this are shown as years: bars stay wide enough to be seen and clicked. */
const MAX_MONTHS = 60;
const YEAR = 12;

/**
 * `from` and `to` are the days that the reader asked for:
 * where they set an end the axis has that end, otherwise it reaches over the whole years from the first story found to
 * the last.
 */
export function timelineOf(
  months: MonthCounts,
  ground: MonthCounts,
  asked: { from: Day | null; to: Day | null },
  undated: number,
): Timeline {
  const found = monthsSpanned(months);
  if (found === null) return { unit: 'year', bars: [], undated };
  const all = monthsSpanned(ground) ?? found;
  const first =
    asked.from === null ? startOfYear(found.first) : Math.max(monthNumber(asked.from), startOfYear(all.first));
  const last = asked.to === null ? endOfYear(found.last) : Math.min(monthNumber(asked.to), endOfYear(all.last));
  const unit = last - first < MAX_MONTHS ? 'month' : 'year';
  const step = unit === 'month' ? 1 : YEAR;
  const bars: Bar[] = [];
  for (let at = unit === 'year' ? startOfYear(first) : first; at <= last; at += step) {
    bars.push({ ...spanOfMonths(at, step), count: sum(months, at, step), ground: sum(ground, at, step) });
  }
  return { unit, bars, undated };
}

function spanOfMonths(month: number, count: number): { from: Day; to: Day } {
  const last = month + count - 1;
  const end = daysInMonth(Math.floor(last / YEAR), (last % YEAR) + 1);
  return { from: day(month, 1), to: day(last, end) };
}

function day(month: number, date: number): Day {
  return dayOf(Math.floor(month / YEAR), (month % YEAR) + 1, date) ?? '';
}

function startOfYear(month: number): number {
  return month - (month % YEAR);
}

function endOfYear(month: number): number {
  return startOfYear(month) + YEAR - 1;
}

function sum(months: MonthCounts, from: number, count: number): number {
  let total = 0;
  for (let at = from; at < from + count; at++) total += storiesIn(months, at);
  return total;
}
