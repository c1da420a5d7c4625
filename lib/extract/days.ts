// Printed days and time stamps to days: 'Feb. 25, 2022 / 9:15 AM', '25 February 2022', ISO stamps, '25/02/2022'.
// The day kept is the one that is printed: a stamp is never moved to another time zone, because the outlet's own
// calendar is the one that a reader cites. Every pattern has bounded repeats, so hostile text costs linear time.

import { addDays, type Day, dayFromNumber, dayOf, monthNamed, type Precision } from '#lib/model/day';

export type DayOrder = 'day-month' | 'month-day';

/** A day found in a text: the words it was read from and where they begin (UTF-16 units). */
export type DayReading = { day: Day; precision: Precision; words: string; at: number };

/** `latest` is the last day that can be meant (the day of capture); `order` settles 03/04/2022. */
export type DayLimits = { latest?: Day | null; order?: DayOrder };

/** A day of the year without its year, as agency datelines print it. */
export type MonthDay = { month: number; date: number };

type Numbers = [year: number, month: number, date: number];
type Pattern = { form: RegExp; read: (groups: string[], limits: DayLimits) => Numbers[]; precision: Precision };

/** News before 1945 is not what the archive is for; a later 2100 is a misprint. */
const FIRST_YEAR = 1945;
const LAST_YEAR = 2100;

const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const DATE = '([0-3]?\\d)(?:st|nd|rd|th)?';
const YEAR = '((?:19|20|21)\\d\\d)(?!\\d)';

const PATTERNS: Pattern[] = [
  { form: pattern('(?<!\\d)(\\d{4})([-/.])([01]?\\d)\\2([0-3]?\\d)(?!\\d)'), read: readYearFirst, precision: 'day' },
  {
    form: pattern(`\\b(${MONTH})\\b\\.?\\s{0,3}${DATE}(?:,\\s{0,3}|\\s{1,3})${YEAR}`),
    read: readMonthFirst,
    precision: 'day',
  },
  {
    form: pattern(`(?<!\\d)${DATE}\\.?[\\s-]{1,3}(?:of\\s)?(${MONTH})\\b\\.?,?[\\s-]{1,3}${YEAR}`),
    read: readDayFirst,
    precision: 'day',
  },
  // 'Fri Feb 25 09:15:00 GMT 2022', as programs print it.
  {
    form: pattern(`\\b(${MONTH})\\s+${DATE}\\s+\\d\\d:\\d\\d(?::\\d\\d)?\\s+[A-Z+:\\d-]{0,9}\\s{0,2}${YEAR}`),
    read: readMonthFirst,
    precision: 'day',
  },
  {
    form: pattern(`(?<!\\d)(?<!\\d[-/.])([0-3]?\\d)([-/.])([0-3]?\\d)\\2${YEAR}`),
    read: readNumeric,
    precision: 'day',
  },
  { form: pattern(`\\b(${MONTH})\\b\\.?,?\\s{1,3}${YEAR}`), read: readMonth, precision: 'month' },
];

const COMPACT = /^\s*((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?\d{4,6}Z?)?\s*$/;
const EPOCH = /^\s*(\d{10}|\d{13})\s*$/;
const MONTH_THEN_DATE = pattern(`\\b(${MONTH})\\b\\.?\\s{1,3}${DATE}(?![\\d:])`);
const DATE_THEN_MONTH = pattern(`(?<!\\d)${DATE}\\s{1,3}(?:of\\s)?(${MONTH})\\b\\.?`);

/** All days in a text, in its order; places that two patterns fit are read once, by the more exact one. */
export function findDays(text: string, limits: DayLimits = {}): DayReading[] {
  const found: DayReading[] = [];
  for (const { form, read, precision } of PATTERNS) {
    for (const match of text.matchAll(form)) {
      if (found.some((other) => overlaps(other, match.index, match[0].length))) continue;
      const day = firstPossible(read(match.slice(1), limits), limits.latest ?? null);
      if (day) found.push({ day, precision, words: match[0], at: match.index });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

export function findDay(text: string, limits: DayLimits = {}): DayReading | null {
  return findDays(text, limits)[0] ?? null;
}

/** The day of a machine field such as datePublished or a meta tag: also 20220225, seconds since 1970, '2022-02', '2022'. */
export function readStamp(value: string, limits: DayLimits = {}): DayReading | null {
  const words = value.trim().slice(0, 100);
  const latest = limits.latest ?? null;
  const compact = COMPACT.exec(words);
  if (compact) return reading(firstPossible([numbers(compact.slice(1))], latest), 'day', words);
  const epoch = EPOCH.exec(words)?.[1];
  if (epoch)
    return reading(possible(dayFromNumber(Math.floor(Number(epoch.slice(0, 10)) / 86_400)), latest), 'day', words);
  const inside = findDay(words, limits);
  if (inside) return { ...inside, words };
  const month = /^(\d{4})-(\d\d)$/.exec(words);
  if (month) return reading(firstPossible([[Number(month[1]), Number(month[2]), 1]], latest), 'month', words);
  return /^\d{4}$/.test(words) ? reading(firstPossible([[Number(words), 1, 1]], latest), 'year', words) : null;
}

/** 'Feb. 25' or '25 February', where no year is printed. */
export function findMonthDay(text: string): (MonthDay & { words: string }) | null {
  for (const form of [DATE_THEN_MONTH, MONTH_THEN_DATE]) {
    const match = text.matchAll(form).next().value;
    if (!match) continue;
    const [name, date] = form === MONTH_THEN_DATE ? [match[1], match[2]] : [match[2], match[1]];
    const month = monthNamed(name ?? '');
    if (month && dayOf(2000, month, Number(date))) return { month, date: Number(date), words: match[0] };
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

function pattern(source: string): RegExp {
  return new RegExp(source, 'gi');
}

function readYearFirst([year, , month, date]: string[]): Numbers[] {
  return [numbers([year, month, date])];
}

function readMonthFirst([month, date, year]: string[]): Numbers[] {
  return [[Number(year), monthNamed(month ?? '') ?? 0, Number(date)]];
}

function readDayFirst([date, month, year]: string[]): Numbers[] {
  return [[Number(year), monthNamed(month ?? '') ?? 0, Number(date)]];
}

function readMonth([month, year]: string[]): Numbers[] {
  return [[Number(year), monthNamed(month ?? '') ?? 0, 1]];
}

/** Both orders are tried; the outlet's own comes first, and most of the world writes the day first. */
function readNumeric([first, , second, year]: string[], limits: DayLimits): Numbers[] {
  const dayMonth = numbers([year, second, first]);
  const monthDay = numbers([year, first, second]);
  return limits.order === 'month-day' ? [monthDay, dayMonth] : [dayMonth, monthDay];
}

function numbers(parts: (string | undefined)[]): Numbers {
  return [Number(parts[0]), Number(parts[1]), Number(parts[2])];
}

function firstPossible(candidates: Numbers[], latest: Day | null): Day | null {
  for (const [year, month, date] of candidates) {
    const day = possible(dayOf(year, month, date), latest);
    if (day) return day;
  }
  return null;
}

function possible(day: Day | null, latest: Day | null): Day | null {
  if (day === null || (latest !== null && day > latest)) return null;
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? day : null;
}

function reading(day: Day | null, precision: Precision, words: string): DayReading | null {
  return day === null ? null : { day, precision, words, at: 0 };
}

function overlaps(other: DayReading, at: number, length: number): boolean {
  return at < other.at + other.words.length && other.at < at + length;
}
