// Stories by day, where few days are asked for.

import { dayNumber, monthSpan } from '#lib/model/day';
import { lowerBound } from '../lower-bound';
import type { LiveSegment, View } from './view';

/** Days since 1970-01-01, both inclusive. */
export type DaySpan = { first: number; last: number };
/** Stories of day `first` and those after it: what was found, and all. */
export type DayCounts = { first: number; counts: Uint32Array; ground: Uint32Array };

/** The days asked for as far as the archive reaches, where there is such an end and they are no more than `days`. */
export function daysAsked(
  { from, to, days }: { from: string | null; to: string | null; days: number },
  { firstMonth, lastMonth }: Pick<View, 'firstMonth' | 'lastMonth'>,
): DaySpan | null {
  if (days === 0 || (from === null && to === null) || firstMonth > lastMonth) return null;
  const first = Math.max(
    from === null ? Number.NEGATIVE_INFINITY : dayNumber(from),
    dayNumber(monthSpan(firstMonth).from),
  );
  const last = Math.min(to === null ? Number.POSITIVE_INFINITY : dayNumber(to), dayNumber(monthSpan(lastMonth).to));
  return first <= last && last - first < days ? { first, last } : null;
}

/** Adds stories `docs[from]` up to `docs[to - 1]`, which are in the order of their days. */
export function addByDay(
  counts: Uint32Array,
  { first, last }: DaySpan,
  { segment }: LiveSegment,
  docs: Uint16Array,
  from: number,
  to: number,
): void {
  const { day } = segment;
  const start = lowerBound(day, 0, segment.docs, first);
  for (let place = lowerBound(docs, from, to, start); place < to; place++) {
    const own = day[docs[place] as number] as number;
    if (own > last) return;
    counts[own - first] = (counts[own - first] as number) + 1;
  }
}
