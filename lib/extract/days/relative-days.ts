// Stamps that count back from the moment of reading ('5 hours ago', 'vor 2 Tagen', 'il y a 3 jours', 'gestern 9:15'),
// resolved against the moment of capture. Without that moment they say nothing and are not read.

import { addDays, type Day, dayNumber } from '#lib/model/day';
import type { DayReading } from './days';
import words from './relative-words.json';

/** When a page was taken: the day, and minutes since its midnight where the hour is known too. */
export type Moment = { day: Day; minutes: number | null };

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const UNITS: ReadonlyMap<string, Unit> = new Map(
  (['year', 'month', 'week', 'day', 'hour', 'minute'] as const).flatMap((unit) =>
    words[unit].map((word) => [word, unit]),
  ),
);
const AGO =
  /(?<![\p{L}\d])(?:(?:vor|il y a|hace|há|for|fa|за|prije|před|pred|πριν|cách đây|منذ|قبل|לפני)\s{1,2}(\d{1,3}|\p{L}{1,5})\s{0,2}(\p{L}{1,10})|(\d{1,3}|an?)\s{0,2}(\p{L}{1,10}?)\s{0,2}(?:ago|fa|atrás|geleden|siden|sedan|sitten|temu|назад|тому|önce|trước|lalu|前|전))(?![\p{L}])/iu;
const DAY_WORD = new RegExp(
  `^[^\\d\\p{L}]{0,4}(?:\\p{L}{2,14}[\\s:]{1,3}){0,2}(?:(${words.today.join('|')})|(${words.yesterday.join('|')}))(?!\\p{L})`,
  'iu',
);
const ONE = /^(?:an?|one|einer|einem|un|una|um|uma|en|ett|et|een)$/i;
const LONGEST = 120;
const MOST_WORDS = 7;

export function relativeDay(text: string, moment: Moment | null): DayReading | null {
  if (moment === null || text.length > LONGEST) return null;
  const match = AGO.exec(text);
  const unit = match && UNITS.get((match[2] ?? match[4] ?? '').toLowerCase());
  const count = countOf(match?.[1] ?? match?.[3] ?? '');
  if (match && unit && count !== null) return counted(count, unit, moment, match);
  const word = DAY_WORD.exec(text);
  if (!word || text.split(/\s+/).length > MOST_WORDS) return null;
  return { day: addDays(moment.day, word[2] ? -1 : 0), precision: 'day', words: word[0].trim(), at: 0 };
}

function countOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  return ONE.test(text) ? 1 : null;
}

/** Of hours and minutes the day is certain when the hour of capture is known, or both days that it can be are one month. */
function counted(count: number, unit: Unit, moment: Moment, match: RegExpExecArray): DayReading | null {
  const found = { words: match[0], at: match.index };
  if (unit === 'day') return { ...found, day: addDays(moment.day, -count), precision: 'day' };
  if (unit === 'minute' || unit === 'hour') {
    const back = unit === 'hour' ? count * 60 : count;
    if (moment.minutes !== null)
      return { ...found, day: addDays(moment.day, Math.floor((moment.minutes - back) / 1_440)), precision: 'day' };
    return spanning(addDays(moment.day, -Math.ceil(back / 1_440)), moment.day, found);
  }
  const length = { week: 7, month: 31, year: 366 }[unit];
  return spanning(
    addDays(moment.day, -(count + 1) * length + 1),
    addDays(moment.day, -count * (length - (unit === 'week' ? 0 : 3))),
    found,
  );
}

/** What is certain of a day between two others: their month, else their year, else nothing. */
function spanning(from: Day, to: Day, found: { words: string; at: number }): DayReading | null {
  if (dayNumber(from) === dayNumber(to)) return { ...found, day: to, precision: 'day' };
  if (from.slice(0, 7) === to.slice(0, 7)) return { ...found, day: `${to.slice(0, 7)}-01`, precision: 'month' };
  return from.slice(0, 4) === to.slice(0, 4) ? { ...found, day: `${to.slice(0, 4)}-01-01`, precision: 'year' } : null;
}

/** The moment that '2022-02-25T09:15:00Z' states; only the day where no hour is written. */
export function momentOf(captured: { day: Day; precision: string; words: string } | null): Moment | null {
  if (captured?.precision !== 'day') return null;
  const clock =
    /[T\s]([01]\d|2[0-3]):([0-5]\d)/.exec(captured.words) ?? /^\d{8}([01]\d|2[0-3])([0-5]\d)\d\d$/.exec(captured.words);
  return { day: captured.day, minutes: clock ? Number(clock[1]) * 60 + Number(clock[2]) : null };
}
