// Days as readers type them in; first and last day out, both inclusive: '2022-02', 'Feb 2022', '25 February 2022',
// '25/2/2022', '1980s', and ranges such as '1986..1989'. Never throws: what is no day is null.

import { addDays, type Day, dayOf, daysInMonth, isDay, monthNamed, sayDay, spanOf } from '#lib/model/day';

/** Where there are two readings `note` says which was taken, and `either` is the other one. */
export type TypedDay = { from: Day; to: Day; note: string | null; either: { from: Day; to: Day } | null };
/** An end that was left open is null. */
export type TypedDays = { from: Day | null; to: Day | null; notes: string[] };

/** Longer than any date in words. */
const LONGEST = 60;
/** What may stand in a date and says nothing: '25th of February', 'Friday, 25 February'. */
const FILLER = /^(?:of|the|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
/** Has every day that a year can have. */
const LEAP_YEAR = 2000;
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/;

/** One day, month, year or decade. */
export function readTypedDay(text: string): TypedDay | null {
  const typed = text.trim();
  if (typed === '' || typed.length > LONGEST) return null;
  return plain(spanOf(typed.replaceAll('/', '-'))) ?? decade(typed) ?? compact(typed) ?? inParts(typed);
}

/** A day of every year: '02-24', '24 February', 'Feb 24', also with a year, which says nothing; '02-24' out. */
export function readYearlyDay(text: string): string | null {
  const typed = text.trim();
  if (typed === '' || typed.length > LONGEST) return null;
  const numbers = /^(?:--)?(\d{1,2})-(\d{1,2})$/.exec(typed);
  const day = numbers
    ? one(LEAP_YEAR, Number(numbers[1]), Number(numbers[2]))
    : (inParts(`${typed} ${LEAP_YEAR}`) ?? readTypedDay(typed));
  return day && day.from === day.to ? day.from.slice(5) : null;
}

/** One day or a range of days: '..1989' and '<1990' have no beginning, '2022..' and '>2021' no end. */
export function readTypedDays(text: string): TypedDays | null {
  const typed = text.trim();
  const compared = /^([<>])(=?)(.*)$/.exec(typed);
  if (compared) return beyond(compared[1] === '<', compared[2] === '=', compared[3] ?? '');
  const at = typed.indexOf('..');
  if (at < 0) {
    const day = readTypedDay(typed);
    return day && { from: day.from, to: day.to, notes: notesOf(day) };
  }
  return between(typed.slice(0, at), typed.slice(at + 2));
}

function between(first: string, last: string): TypedDays | null {
  const [from, to] = [readTypedDay(first), readTypedDay(last)];
  if ((first.trim() !== '' && !from) || (last.trim() !== '' && !to) || (!from && !to)) return null;
  const notes = [...notesOf(from), ...notesOf(to)];
  if (from && to && from.from > to.to) {
    return { from: to.from, to: from.to, notes: [...notes, 'The dates were the wrong way round and were swapped.'] };
  }
  return { from: from?.from ?? null, to: to?.to ?? null, notes };
}

/** '>1989' begins after the last day of that year, '>=1989' with its first. */
function beyond(isBefore: boolean, isInclusive: boolean, text: string): TypedDays | null {
  const day = readTypedDay(text);
  if (!day) return null;
  const end = isBefore ? (isInclusive ? day.to : addDays(day.from, -1)) : isInclusive ? day.from : addDays(day.to, 1);
  if (!isDay(end)) return null;
  return { from: isBefore ? null : end, to: isBefore ? end : null, notes: notesOf(day) };
}

function notesOf(day: TypedDay | null): string[] {
  return day?.note ? [day.note] : [];
}

function plain(span: { from: Day; to: Day } | null): TypedDay | null {
  return span && { from: span.from, to: span.to, note: null, either: null };
}

function spanning(from: Day | null, to: Day | null): TypedDay | null {
  return from && to ? { from, to, note: null, either: null } : null;
}

function decade(text: string): TypedDay | null {
  const year = /^(\d{3}0)s$/.exec(text)?.[1];
  return year === undefined ? null : spanning(dayOf(Number(year), 1, 1), dayOf(Number(year) + 9, 12, 31));
}

/** '20220225'. */
function compact(text: string): TypedDay | null {
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  return match && one(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** 'Feb. 2022', '25 February 2022', 'February 25, 2022', '25-Feb-2022', '2/2022', '25.2.2022'. */
function inParts(text: string): TypedDay | null {
  const parts = text
    .toLowerCase()
    .split(/[\s,./-]+/)
    .filter((part) => part !== '' && !FILLER.test(part))
    .map((part) => ORDINAL.exec(part)?.[1] ?? part);
  const year = /^\d{4}$/.test(parts.at(-1) ?? '') ? Number(parts.at(-1)) : null;
  const [first = '', second] = parts;
  if (year === null || parts.length > 3 || parts.length < 2) return null;
  if (parts.length === 2) return month(year, monthNamed(first) ?? numberIn(first));
  return named(year, first, second ?? '') ?? numeric(year, numberIn(first), numberIn(second ?? ''));
}

function named(year: number, first: string, second: string): TypedDay | null {
  const [before, after] = [monthNamed(first), monthNamed(second)];
  if (before !== null) return one(year, before, numberIn(second));
  return after === null ? null : one(year, after, numberIn(first));
}

/** The day stands first, as in most of the world, unless only the other reading is a day. */
function numeric(year: number, first: number, second: number): TypedDay | null {
  const [usual, american] = [one(year, second, first), one(year, first, second)];
  if (!usual || !american || usual.from === american.from) return usual ?? american;
  const typed = `${first}/${second}/${year}`;
  const note = `“${typed}” was read as ${sayDay(usual.from)}; for ${sayDay(american.from)} write ${american.from}.`;
  return { ...usual, note, either: { from: american.from, to: american.to } };
}

function month(year: number, number: number): TypedDay | null {
  if (number < 1 || number > 12) return null;
  return spanning(dayOf(year, number, 1), dayOf(year, number, daysInMonth(year, number)));
}

function one(year: number, monthNumber: number, date: number): TypedDay | null {
  const day = dayOf(year, monthNumber, date);
  return spanning(day, day);
}

function numberIn(text: string): number {
  return /^\d{1,2}$/.test(text) ? Number(text) : 0;
}
