// The day of a machine field (datePublished, a meta tag, an attribute): everything that is printed for readers, and
// 20220225, seconds or milliseconds since 1970, '/Date(1645780500000)/', '2022-02', '2022'.

import { type Day, dayFromNumber, dayOf, type Precision } from '#lib/model/day';
import { asciiDigits, type DayLimits, type DayReading, findDay, possible } from './days';

const COMPACT = /^\s*((?:19|20)\d\d)([01]\d)([0-3]\d)(?:[T\s_-]?\d{4,6}Z?)?\s*$/;
const EPOCH = /^\s*(?:\/Date\()?(\d{10}|\d{13})(?:\.\d{1,6})?(?:[+-]\d{4})?(?:\)\/)?\s*$/;
const LONGEST = 100;

export function readStamp(value: string, limits: DayLimits = {}): DayReading | null {
  const words = value.trim().slice(0, LONGEST);
  const plain = asciiDigits(words);
  const latest = limits.latest ?? null;
  const compact = COMPACT.exec(plain);
  if (compact) return reading(dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3])), 'day', words, latest);
  const epoch = EPOCH.exec(plain)?.[1];
  if (epoch) return reading(dayFromNumber(Math.floor(Number(epoch.slice(0, 10)) / 86_400)), 'day', words, latest);
  const inside = findDay(words, limits);
  if (inside) return { ...inside, words };
  const month = /^(\d{4})-(\d\d)$/.exec(plain);
  if (month) return reading(dayOf(Number(month[1]), Number(month[2]), 1), 'month', words, latest);
  return /^\d{4}$/.test(plain) ? reading(dayOf(Number(plain), 1, 1), 'year', words, latest) : null;
}

function reading(day: Day | null, precision: Precision, words: string, latest: Day | null): DayReading | null {
  const found = possible(day, latest);
  return found === null ? null : { day: found, precision, words, at: 0 };
}
