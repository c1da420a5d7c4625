// Days as sources write them ('2001', '2001-05') in, first and last days with their precision out.

import { type Day, type Precision, spanOf } from '#lib/model/day';
import type { Term } from '#lib/model/person';
import type { MergedOffice } from './merged';

/** A source that saw somebody in office this late is taken to mean that they still are. */
const STILL = '2025';

export type Span = { from: Day | null; to: Day | null; fromPrecision?: Precision; toPrecision?: Precision };

/** Without an end, a term lasts to the end of the year of the last sight, and that end is only a year. */
export function spanOfOffice(office: MergedOffice): Span | null {
  const end = office.to ?? (office.asOf === undefined || office.asOf >= STILL ? null : office.asOf.slice(0, 4));
  return spanBetween(office.from, end);
}

/** Null when a day is none, or when the end comes before the beginning. */
export function spanBetween(first: string | null, last: string | null): Span | null {
  const from = first === null ? null : spanOf(first);
  const to = last === null ? null : spanOf(last);
  if ((first !== null && from === null) || (last !== null && to === null)) return null;
  if (from && to && from.from > to.to) return null;
  return {
    from: from?.from ?? null,
    to: to?.to ?? null,
    ...(from && from.precision !== 'day' ? { fromPrecision: from.precision } : {}),
    ...(to && to.precision !== 'day' ? { toPrecision: to.precision } : {}),
  };
}

export const FIRST: Day = '1800-01-01';
export const LAST: Day = '2999-12-31';

export function begin(span: Span): Day {
  return span.from ?? FIRST;
}

export function end(span: Span): Day {
  return span.to ?? LAST;
}

export function isExact(span: Span): boolean {
  return span.from !== null && span.fromPrecision === undefined && span.toPrecision === undefined;
}

/** Days that both last, a handover not counted; 0 or less when they do not meet. */
export function overlap(a: Span, b: Span): number {
  const from = begin(a) > begin(b) ? begin(a) : begin(b);
  const to = end(a) < end(b) ? end(a) : end(b);
  return from > to ? 0 : daysBetween(from, to);
}

/** Days between the nearest ends of two spans, 0 when they meet. */
export function distance(a: Span, b: Span): number {
  if (begin(a) > end(b)) return daysBetween(end(b), begin(a));
  return begin(b) > end(a) ? daysBetween(end(a), begin(b)) : 0;
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** What is left of a span without another: both ends of a handover keep their day. */
export function without(span: Span, taken: Span): Span[] {
  if (overlap(span, taken) <= 0) return [span];
  const parts: Span[] = [];
  if (begin(span) < begin(taken)) {
    parts.push({
      from: span.from,
      to: taken.from,
      ...own('from', span),
      ...own('to', { toPrecision: taken.fromPrecision }),
    });
  }
  if (end(span) > end(taken)) {
    parts.push({
      from: taken.to,
      to: span.to,
      ...own('from', { fromPrecision: taken.toPrecision }),
      ...own('to', span),
    });
  }
  return parts;
}

function own(side: 'from' | 'to', span: Partial<Span>): Partial<Span> {
  const precision = side === 'from' ? span.fromPrecision : span.toPrecision;
  if (precision === undefined) return {};
  return side === 'from' ? { fromPrecision: precision } : { toPrecision: precision };
}

export function length(span: Span): number {
  return daysBetween(begin(span), end(span));
}

/** A term in the order in which the data write its fields. */
export function termOf(office: string, span: Span, source: string, acting: boolean): Term {
  const { from, to, fromPrecision, toPrecision } = span;
  return {
    office,
    from,
    to,
    ...(fromPrecision ? { fromPrecision } : {}),
    ...(toPrecision ? { toPrecision } : {}),
    ...(acting ? { acting: true as const } : {}),
    source,
  };
}
