// The day that an address carries: /2022/02/25/, /2022-02-25-, /20220225/, /2022/feb/25/. Nothing else in it is a day.

import { type Day, dayOf, monthNamed } from '#lib/model/day';
import type { DayReading } from './days';
import { readStamp } from './days';

const PARTS = /[/=_-]((?:19|20)\d\d)([-/._])(\d{1,2}|[a-z]{3,9})\2(\d{1,2})(?=[-/._?]|$)/i;
const COMPACT = /[/=_-]((?:19|20)\d\d)([01]\d)([0-3]\d)(?=[-/._?]|$)/;
const MONTH = /\/((?:19|20)\d\d)\/(\d{1,2}|[a-z]{3,9})(?=\/|$)/i;

export function dayInAddress(address: string, latest: Day | null): DayReading | null {
  const path = address.slice(0, 2_000).replace(/^https?:\/\/[^/]*/i, '');
  for (const form of [PARTS, COMPACT]) {
    const match = form.exec(path);
    const [year, month, date] = match
      ? [match[1], form === PARTS ? match[3] : match[2], form === PARTS ? match[4] : match[3]]
      : [];
    const day = dayOf(Number(year), monthNumber(month ?? ''), Number(date));
    const reading = day && readStamp(day, { latest });
    if (match && day) return reading ? { ...reading, words: match[0].slice(1) } : null;
  }
  const month = MONTH.exec(path);
  const day = month && dayOf(Number(month[1]), monthNumber(month[2] ?? ''), 1);
  const reading = day ? readStamp(day, { latest }) : null;
  return reading && month ? { ...reading, precision: 'month', words: month[0].slice(1) } : null;
}

function monthNumber(text: string): number {
  return /^\d/.test(text) ? Number(text) : (monthNamed(text) ?? 0);
}
