// Terms of office and the days of stories in; an axis of whole years and places on it, in per cent of its length, out.

import { type Day, dayNumber } from '#lib/model/day';

type Span = { from: Day | null; to: Day | null };
export type Axis = { first: number; last: number };
/** Per cent of the axis from its left. */
type Place = { x: number; width: number };

/** Narrower looks like dust on the page. */
const NARROWEST = 0.6;
const STEPS = [1, 2, 5, 10, 20, 50, 100];
const MOST_TICKS = 6;

/** From the first year that is known to the last, or null where no day is known at all. */
export function axisOf(spans: readonly Span[]): Axis | null {
  const days = spans.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  const years = days.map((day) => Number(day.slice(0, 4)));
  if (years.length === 0) return null;
  return { first: Math.min(...years), last: Math.max(...years) };
}

/** Open ends reach to the ends of the axis. */
export function placeOf({ from, to }: Span, axis: Axis): Place {
  const x = from === null ? 0 : at(from, axis, 0);
  const end = to === null ? 100 : at(to, axis, 1);
  const width = Math.max(end - x, NARROWEST);
  return { x: Math.min(x, 100 - NARROWEST), width: Math.min(width, 100 - Math.min(x, 100 - NARROWEST)) };
}

/** Years with a round distance, each with its place. */
export function ticksOf(axis: Axis): { year: number; x: number }[] {
  const years = axis.last - axis.first + 1;
  const step = STEPS.find((one) => years / one <= MOST_TICKS) ?? 200;
  const ticks: { year: number; x: number }[] = [];
  for (let year = Math.ceil(axis.first / step) * step; year <= axis.last; year += step) {
    ticks.push({ year, x: at(`${year}-01-01`, axis, 0) });
  }
  return ticks;
}

function at(day: Day, { first, last }: Axis, add: number): number {
  const start = dayNumber(`${first}-01-01`);
  const length = dayNumber(`${last}-12-31`) + 1 - start;
  return Math.min(100, Math.max(0, (100 * (dayNumber(day) + add - start)) / length));
}
