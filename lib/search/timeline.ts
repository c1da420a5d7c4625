// Stories by year, month or day: one bar a span, without holes between the first and the last, and behind each the
// stories of the whole archive, so that a gap in the archive can be told from silence. No bar reaches beyond the days
// that were asked for: the stories of its days are exactly those that it counts.

import { type MonthCounts, monthsSpanned, storiesIn } from '#lib/index/month-counts';
import type { DayCounts } from '#lib/index/run/day-counts';
import { type Day, dayFromNumber, monthNumber, monthSpan } from '#lib/model/day';

/** Both ends inclusive. */
export type Span = { from: Day; to: Day };
export type Unit = 'year' | 'month' | 'day';
/** Spans in a row. Of very many years each has ten or a hundred of them; the unit is 'year' all the same. */
export type Axis = { unit: Unit; spans: Span[] };
/** `ground` counts the stories of the whole archive in that span. */
export type Bar = Span & { count: number; ground: number };
export type Timeline = { unit: Unit; bars: Bar[]; undated: number };

/** The days that the reader asked for. */
export type Asked = { from: Day | null; to: Day | null };
/** The first and the last month that has stories. */
export type Months = { first: number; last: number };

/** More months than this are shown as years, and so on: bars stay wide enough to be seen and clicked. */
const MAX_MONTHS = 60;
const MAX_YEARS = 250;
const YEAR = 12;

export function timelineOf(
  months: MonthCounts,
  ground: MonthCounts,
  asked: Asked,
  undated: number,
  days: DayCounts | null = null,
): Timeline {
  const found = monthsSpanned(months);
  if (found === null) return { unit: 'year', bars: [], undated };
  const axis = axisOf(found, monthsSpanned(ground) ?? found, asked, days);
  const counts = countsOn(axis, months, days);
  const grounds = groundOn(axis, ground, days);
  const bars = axis.spans.map((span, at) => ({ ...span, count: counts[at] ?? 0, ground: grounds[at] ?? 0 }));
  return { unit: axis.unit, bars, undated };
}

/**
 * Where the reader set an end the axis has that end, otherwise it reaches over the whole years from the first story found
 * to the last. It has days where stories were counted by day.
 */
export function axisOf(found: Months, all: Months, asked: Asked, days: DayCounts | null): Axis {
  if (days !== null) return { unit: 'day', spans: Array.from(days.counts, (_, at) => oneDay(days.first + at)) };
  const first =
    asked.from === null ? startOfYear(found.first) : Math.max(monthNumber(asked.from), startOfYear(all.first));
  const last = asked.to === null ? endOfYear(found.last) : Math.min(monthNumber(asked.to), endOfYear(all.last));
  const step = stepOver(first, last);
  const spans: Span[] = [];
  for (let at = first - (first % step); at <= last; at += step) spans.push(within(monthsAt(at, step), asked));
  return { unit: step === 1 ? 'month' : 'year', spans };
}

/** What was found in each span; `days` are those that the axis was made of. */
export function countsOn(axis: Axis, months: MonthCounts, days: DayCounts | null): number[] {
  return axis.unit === 'day' ? [...(days?.counts ?? [])] : axis.spans.map((span) => sum(months, span));
}

/** All stories in each span. Where the axis has months or years, that of a month cut short is of the whole month. */
export function groundOn(axis: Axis, ground: MonthCounts, days: DayCounts | null): number[] {
  return axis.unit === 'day' ? [...(days?.ground ?? [])] : axis.spans.map((span) => sum(ground, span));
}

/** Whether a span begins or ends in the middle of a month: counts by month know too little about it. */
export function cutsMonth({ from, to }: Span): boolean {
  return from !== monthSpan(monthNumber(from)).from || to !== monthSpan(monthNumber(to)).to;
}

/** Steps back out of the days asked for, the nearest first: their month, their years, and last all there is. */
export function widerThan({ from, to }: Asked): Asked[] {
  if (from === null && to === null) return [];
  const all = { from: null, to: null };
  if (from === null || to === null) return [all];
  const isInMonth = from.slice(0, 7) === to.slice(0, 7);
  const years = { from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31` };
  const steps = [...(isInMonth ? [monthSpan(monthNumber(from))] : []), years];
  return [...steps.filter((step) => step.from < from || step.to > to), all];
}

function stepOver(first: number, last: number): number {
  const months = last - first + 1;
  if (months <= MAX_MONTHS) return 1;
  return [1, 10, 100].map((years) => years * YEAR).find((step) => months <= MAX_YEARS * step) ?? 100 * YEAR;
}

function oneDay(number: number): Span {
  const day = dayFromNumber(number);
  return { from: day, to: day };
}

function monthsAt(month: number, count: number): Span {
  return { from: monthSpan(month).from, to: monthSpan(month + count - 1).to };
}

function within({ from, to }: Span, asked: Asked): Span {
  return {
    from: asked.from !== null && asked.from > from ? asked.from : from,
    to: asked.to !== null && asked.to < to ? asked.to : to,
  };
}

function startOfYear(month: number): number {
  return month - (month % YEAR);
}

function endOfYear(month: number): number {
  return startOfYear(month) + YEAR - 1;
}

function sum(months: MonthCounts, { from, to }: Span): number {
  let total = 0;
  for (let at = monthNumber(from); at <= monthNumber(to); at++) total += storiesIn(months, at);
  return total;
}
