// Spans of time and parts of a whole as readers see them.

import { sayDay, sayDayShort, sayDaysShort } from '#lib/model/day';
import { type Asked, cutsMonth, type Span, type Unit } from '#lib/search/timeline';

/** '1989', '1850–1859', 'Feb 2022', '25 Feb 2022', or both ends where a bar is less than its unit. */
export function saySpan({ from, to }: Span, unit: Unit): string {
  if (unit === 'day') return sayDayShort(from);
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (unit === 'year' && from.endsWith('-01-01') && to.endsWith('-12-31'))
    return first === last ? first : `${first}–${last}`;
  if (unit === 'month' && !cutsMonth({ from, to })) return sayDayShort(from, 'month');
  return sayDaysShort(from, to);
}

/** Where a step back out leads: 'February 2022', '1981–1989', 'all years'. */
export function sayWider({ from, to }: Asked): string {
  if (from === null || to === null) return 'all years';
  if (from.slice(0, 7) === to.slice(0, 7)) return sayDay(from, 'month');
  return saySpan({ from, to }, 'year');
}

const SHARES = [0, 1, 2].map(
  (digits) => new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: digits }),
);

/** '12%', '1.5%', '0.04%': small parts with more digits, and none so small that it is said to be nothing. */
export function sayShare(part: number): string {
  const digits = part >= 0.1 ? 0 : part >= 0.01 ? 1 : 2;
  return part > 0 && part < 0.0001 ? 'under 0.01%' : (SHARES[digits]?.format(part) ?? '');
}

export function shareOf({ count, ground }: { count: number; ground: number }): number {
  return ground === 0 ? 0 : count / ground;
}
