// A day is text, 'YYYY-MM-DD' in the proleptic Gregorian calendar: it sorts as text and has no time zone.
// A domain value never is a JavaScript Date; UTC arithmetic on Date stays inside this file.

export type Day = string;
export type Precision = 'day' | 'month' | 'year';

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MS_PER_DAY = 86_400_000;

/** The day of a year, month (1-12) and day of the month, or null when the calendar has no such day. Years 1000-9999. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (![year, month, date].every(Number.isInteger) || year < 1000 || year > 9999) return null;
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(date)}`;
}

/** True for text that names a real day, 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whole days since 1970-01-01, negative before it: the form that the index sorts and slices. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
}

export function dayFromNumber(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Year * 12 + month - 1: months as numbers that can be counted through. */
export function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** First and last day of a month by its number. */
export function monthSpan(month: number): { from: Day; to: Day } {
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  const begin = `${year}-${pad(inYear)}`;
  return { from: `${begin}-01`, to: `${begin}-${daysInMonth(year, inYear)}` };
}

export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** First and last day of '2022', '2022-02' or '2022-02-25', with that precision; null when it is none of these. */
export function spanOf(text: string): { from: Day; to: Day; precision: Precision } | null {
  const match = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(text.trim());
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return span(dayOf(year, 1, 1), dayOf(year, 12, 31), 'year');
  const month = Number(match[2]);
  if (match[3] === undefined) {
    return span(dayOf(year, month, 1), dayOf(year, month, daysInMonth(year, month)), 'month');
  }
  const day = dayOf(year, month, Number(match[3]));
  return span(day, day, 'day');
}

function span(from: Day | null, to: Day | null, precision: Precision) {
  return from && to ? { from, to, precision } : null;
}

/** '25 February 2022', 'February 2022' or '2022', as the precision allows. */
export function sayDay(day: Day, precision: Precision = 'day'): string {
  const year = day.slice(0, 4);
  if (precision === 'year') return year;
  const month = MONTH_NAMES[Number(day.slice(5, 7)) - 1] ?? '';
  return precision === 'month' ? `${month} ${year}` : `${Number(day.slice(8))} ${month} ${year}`;
}

/** '24 February' for '02-24'. */
export function sayYearlyDay(monthAndDate: string): string {
  return sayDay(`2000-${monthAndDate}`).replace(/ \d{4}$/, '');
}

/** '25 Feb 2022': the narrow form for margins and axes. */
export function sayDayShort(day: Day, precision: Precision = 'day'): string {
  return sayDay(day, precision).replace(/([A-Z][a-z]{2})[a-z]*/, '$1');
}

/** '20 – 26 Nov 2026', '28 Oct – 26 Nov 2026', '30 Dec 2025 – 5 Jan 2026', '9 Dec 2024'. */
export function sayDaysShort(from: Day, to: Day): string {
  if (from === to) return sayDayShort(from);
  const said = sayDayShort(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))} – ${sayDayShort(to)}`;
  return `${from.slice(0, 4) === to.slice(0, 4) ? said.replace(/ \d{4}$/, '') : said} – ${sayDayShort(to)}`;
}

export function weekday(day: Day): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** 1-12 for an English month name or its usual abbreviation ('Sept.', 'feb'), otherwise null. */
export function monthNamed(name: string): number | null {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  if (wanted.length < 3) return null;
  const at = MONTH_NAMES.findIndex((month) => {
    const full = month.toLowerCase();
    return full === wanted || full.slice(0, 3) === wanted || (full === 'september' && wanted === 'sept');
  });
  return at < 0 ? null : at + 1;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
