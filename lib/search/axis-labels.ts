// The spans of a time axis in, what is written below it out: few enough to be read on a phone, at years, months and days
// that people count by.

import { monthNumber, sayDayShort } from '#lib/model/day';
import type { Axis, Span, Unit } from './timeline';

/** `at` is the place of the span that it names. */
export type AxisLabel = { at: number; text: string };

const MOST = 6;
const YEARS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
const MONTHS = [1, 2, 3, 6, 12, 24];
/** Of days every so many from the first: a week where weeks fit. */
const DAYS = [1, 2, 3, 7, 14, 21, 28];

export function axisLabels({ unit, spans }: Axis): AxisLabel[] {
  const named =
    unit === 'year'
      ? every(spans, YEARS, yearOf)
      : unit === 'month'
        ? every(spans, MONTHS, ({ from }) => monthNumber(from))
        : every(spans, DAYS, (_, at) => at);
  return named.map(({ at, span }, place) => ({ at, text: SAY[unit](span, named[place - 1]?.span ?? null) }));
}

/** Every step-th of them, with the smallest step that leaves few enough; the first where there is no such. */
function every(spans: readonly Span[], steps: readonly number[], numberOf: (span: Span, at: number) => number) {
  const all = spans.map((span, at) => ({ at, span }));
  const choices = steps.map((step) => all.filter(({ span, at }) => numberOf(span, at) % step === 0));
  const fitting = choices.find((some) => some.length <= MOST) ?? [];
  return fitting.length > 0 ? fitting : all.slice(0, 1);
}

/** `before` is the span named before it. */
const SAY: Record<Unit, (span: Span, before: Span | null) => string> = {
  year: (span) => String(yearOf(span)),
  month: ({ from }, before) => {
    const said = sayDayShort(from, 'month');
    return before === null || from.slice(5, 7) === '01' ? said : said.slice(0, 3);
  },
  // The year is said once, the month when it is another.
  day: ({ from }, before) => {
    const said = sayDayShort(from);
    if (before === null) return said;
    return before.from.slice(0, 7) === from.slice(0, 7) ? `${Number(from.slice(8))}` : said.replace(/ \d{4}$/, '');
  },
};

function yearOf({ from }: Span): number {
  return Number(from.slice(0, 4));
}
