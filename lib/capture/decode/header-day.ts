// The date of a mail header or a feed ('Fri, 25 Feb 2022 09:15:00 +0100', '25 Feb 22 09:15 EST') to the day that it
// prints: the sender's own calendar, not moved to another time zone.

import { type Day, dayOf, monthNamed } from '#lib/model/day';

const FORM = /(?<![\d:])(\d{1,2})[\s-]{1,3}([a-z]{3,9})\.?,?[\s-]{1,3}(\d{2,4})(?![\d:])/i;

/** `words` is the whole value, trimmed. Null when no such date is in it. */
export function headerDay(value: string): { day: Day; words: string } | null {
  const words = value.trim().slice(0, 100);
  const match = FORM.exec(words);
  const day = match && dayOf(yearOf(match[3] ?? ''), monthNamed(match[2] ?? '') ?? 0, Number(match[1]));
  return day ? { day, words } : null;
}

/** RFC 2822: two digits up to 49 are 20xx, others 19xx; three digits count from 1900. */
function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return digits.length === 2 && year < 50 ? 2_000 + year : 1_900 + year;
}
