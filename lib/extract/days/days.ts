// Printed days to days: 'Feb. 25, 2022 / 9:15 AM', '25 février 2022', ISO stamps, '25/02/2022'. A text comes in, the
// days it names with their words and places go out. The day kept is the one that is printed: a stamp is never moved
// to another time zone, because the outlet's own calendar is the one that a reader cites.

import { addDays, type Day, dayNumber, dayOf, type Precision } from '#lib/model/day';
import { DAY_FORMS, type Numbers } from './day-forms';
import { monthInOwn } from './month-names';
import type { Moment } from './relative-days';

export type DayOrder = 'day-month' | 'month-day' | 'year-first';

/** A day found in a text: the words it was read from and where they begin (UTF-16 units). */
export type DayReading = {
  day: Day;
  precision: Precision;
  words: string;
  at: number;
  /** The other day that 03/04/2022 can mean. */
  otherwise?: Day;
};

/**
 * `latest` is the last day that can be meant (the day of capture); `order` settles 03/04/2022; `language` is the primary
 * tag of the page, for names of months that two languages share; `moment` is that of the capture, from which relative
 * stamps count back.
 */
export type DayLimits = {
  latest?: Day | null;
  order?: DayOrder;
  language?: string | null;
  moment?: Moment | null;
};

/** A day of the year without its year, as agency datelines print it. */
export type MonthDay = { month: number; date: number };

/** News before 1945 is not what the archive is for; a later 2100 is a misprint. */
const FIRST_YEAR = 1945;
const LAST_YEAR = 2100;
const MOST_DAYS = 200;
/** Without one of these a text names no day: most texts are left here. */
const YEARISH = /(?:19|20|21|25)\d\d|\d[./-]\d{1,2}[./-]\d\d|['’-]\d\d(?!\d)|[年년]/;

const MONTH_DATE =
  /(?<![\p{L}\p{M}\d])(\p{L}[\p{L}\p{M}]{2,15})(?![\p{L}\p{M}])\.?\s{1,3}([0-3]?\d)(?:st|nd|rd|th)?(?![\d:])/giu;
const DATE_MONTH =
  /(?<!\d)([0-3]?\d)(?:st|nd|rd|th|er|º|\.)?\s{1,3}(?:(?:of|de|di)\s)?(\p{L}[\p{L}\p{M}]{2,15})(?![\p{L}\p{M}])\.?/giu;

/** All days in a text, in its order; places that two forms fit are read once, by the more exact one. */
export function findDays(text: string, limits: DayLimits = {}): DayReading[] {
  const plain = asciiDigits(text);
  const found: DayReading[] = [];
  if (!YEARISH.test(plain)) return found;
  for (const { form, read, precision } of DAY_FORMS) {
    for (const match of plain.matchAll(form)) {
      if (found.length >= MOST_DAYS) break;
      if (found.some((other) => overlaps(other, match.index, match[0].length))) continue;
      const [day, otherwise] = meant(read(match.slice(1), limits), limits.latest ?? null);
      const words = text.slice(match.index, match.index + match[0].length);
      if (day) found.push({ day, precision, words, at: match.index, ...(otherwise ? { otherwise } : {}) });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

export function findDay(text: string, limits: DayLimits = {}): DayReading | null {
  return findDays(text, limits)[0] ?? null;
}

/** 'Feb. 25' or '25 February', where no year is printed. */
export function findMonthDay(text: string, language: string | null = null): (MonthDay & { words: string }) | null {
  for (const form of [DATE_MONTH, MONTH_DATE]) {
    for (const match of text.slice(0, 2_000).matchAll(form)) {
      const [name, date] = form === MONTH_DATE ? [match[1], match[2]] : [match[2], match[1]];
      const month = monthInOwn(name ?? '', language);
      if (month && dayOf(2000, month, Number(date))) return { month, date: Number(date), words: match[0] };
    }
  }
  return null;
}

/** The last time that day of the year came round, up to a known day (one day's grace for time zones). */
export function lastOccurrence(wanted: MonthDay, upTo: Day): Day | null {
  const year = Number(upTo.slice(0, 4));
  const limit = addDays(upTo, 1);
  for (const candidate of [year, year - 1]) {
    const day = dayOf(candidate, wanted.month, wanted.date);
    if (day && day <= limit) return possible(day, null);
  }
  return null;
}

/** Half a year: what is further off belongs to another year. */
const HALF_YEAR = 183;

/** That day of the year nearest to the day of publication, never later than the day after it. */
export function nearestOccurrence(wanted: MonthDay, published: Day): Day | null {
  const day = lastOccurrence(wanted, published);
  return day && dayNumber(published) - dayNumber(day) <= HALF_YEAR ? day : null;
}

/** The same text with Arabic, Persian, Indian, Thai and full-width figures as 0-9; offsets stay as they are. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((start) => code >= start && code < start + 10) ?? code;
    return String(code - zero);
  });
}

const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** The day when it is one that news can be of, and not after the last that can be meant. */
export function possible(day: Day | null, latest: Day | null): Day | null {
  if (day === null || (latest !== null && day > latest)) return null;
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? day : null;
}

/** The first two different days that can be meant. */
function meant(candidates: Numbers[], latest: Day | null): Day[] {
  const days = candidates.map(([year, month, date]) => possible(dayOf(year, month, date), latest));
  return [...new Set(days.filter((day) => day !== null))].slice(0, 2);
}

function overlaps(other: DayReading, at: number, length: number): boolean {
  return at < other.at + other.words.length && other.at < at + length;
}
