// The dateline that opens a story: 'BEIJING, Feb. 25 (UPI) --', 'PARIS (AP) —', 'LONDON —', 'SALVADOR, Feb 26 -'.
// A paragraph comes in; place, printed day, agency and the exact words of the dateline go out.

import type { Dateline } from '#lib/model/article';
import type { Day } from '#lib/model/day';
import { type DayLimits, type DayReading, findDay, findMonthDay, nearestOccurrence } from '../days/days';
import { agencyNamed } from './agencies';

export type DatelineReading = {
  dateline: Dateline;
  /** Canonical for a known agency, else as printed in the parentheses. */
  source: string | null;
  /** The words of the day ('Feb. 25', 'July 20, 1969'), or null. */
  dayWords: string | null;
};

/** The longest datelines in use: two places, a weekday, a full day and an agency. */
const LONGEST = 110;
const SEPARATOR = /\s?[-–—_]{1,3}(?=\s|["'“‘]|$)|:(?=\s)/g;
const AGENCY = /\s*[(/]([^()/]{2,40}(?:\/[^()/]{2,20})?)[)/]\.?\s*$/;
/** 'BERLIN (dpa) Neun Orte', '(EFE).- Nueve', '(UPI)--Nine', '/ТАСС/. Девять': the agency itself ends the dateline. */
const AFTER_AGENCY = /(?<=[)/])(?:\.-|--?|[–—]|\.)?\s*(?=["“„«]?\p{Lu})/gu;
/** A day in words that are not read as one, beside an agency: '25 février', 'feb 25'. */
const DAY_LIKE = /(?:^|[\s,.])(\d{1,2}\.?\s\p{L}{3,10}\.?|\p{L}{3,10}\.?\s\d{1,2})[\s.,]*$/u;
const WEEKDAY = /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s*/i;
/** 'SEOUL', 'SEOUL, South Korea', "N'DJAMENA", 'ST. LOUIS', 'UNITED NATIONS', 'WASHINGTON/LONDON'. */
const CAPITALS = /^\p{Lu}[\p{Lu}.'’/ -]{1,40}(?:,\s\p{Lu}[\p{L}.'’]*(?:\s\p{Lu}[\p{L}.'’]*){0,3})?$/u;
const CAPITALISED =
  /^(?:\p{Lu}[\p{L}.'’/-]*|of|the|de|la|el|al|do|da|du|am|an)(?:,?\s(?:\p{Lu}[\p{L}.'’/-]*|of|the|de|la|el|al|do|da|du|am|an)){0,6}$/u;
const AGENCY_NAME = /^(?:\p{Lu}[\p{L}.&'’-]*|of|the|and)(?:[ /](?:\p{Lu}[\p{L}.&'’-]*|of|the|and)){0,4}$/u;
/** Capital words before a colon or dash that announce a kind of piece. */
const LABELS =
  /^(?:EXCLUSIVE|ANALYSIS|OPINION|WATCH|VIDEO|LIVE|UPDATED?|BREAKING(?: NEWS)?|EXPLAINER|EDITORIAL|COMMENT|CORRECTION|NOTE|EDITORS? NOTE|FACT ?BOX|FEATURE|INTERVIEW|PHOTOS?|PICTURES?|READ|RELATED|REVIEW|PROFILE|OBITUARY|TIMELINE|Q|A|Q&A|URGENT|ALERT|SPORTS?|NEWS|WORLD|BUSINESS|SUMMARY|ADVISORY)$/;

/** The dateline at the beginning of a paragraph, or null. With `alone`, the dateline may be the whole paragraph. */
export function readDateline(paragraph: string, alone = false): DatelineReading | null {
  const head = paragraph.slice(0, LONGEST);
  for (const match of head.matchAll(SEPARATOR)) {
    const rest = paragraph.slice(match.index + match[0].length).trimStart();
    if (!alone && !/^["'“‘([]*[\p{Lu}\p{N}]/u.test(rest)) continue;
    const reading = readPrefix(head.slice(0, match.index), match[0].trim());
    if (reading)
      return { ...reading, dateline: { ...reading.dateline, text: head.slice(0, match.index + match[0].length) } };
  }
  const opening = readOpening(paragraph);
  if (opening) return opening;
  const whole = alone && paragraph.length < LONGEST && AGENCY.test(paragraph) ? readPrefix(paragraph, '') : null;
  // '(Reuters)' on a line of its own closes a story.
  return whole?.dateline.place ? whole : null;
}

/** A dateline without a dash: only a known agency ends it. */
function readOpening(paragraph: string): DatelineReading | null {
  for (const match of paragraph.slice(0, LONGEST).matchAll(AFTER_AGENCY)) {
    const prefix = paragraph.slice(0, match.index);
    const reading = AGENCY.test(prefix) ? readPrefix(prefix, '-') : null;
    if (!reading?.dateline.place || !reading.source || !agencyNamed(reading.source)) continue;
    return {
      ...reading,
      dateline: { ...reading.dateline, text: paragraph.slice(0, match.index + match[0].trimEnd().length) },
    };
  }
  return null;
}

/** The day that a dateline prints: whole, or with the year that fits the day of publication; null where that is unknown. */
export function dayOfDateline(
  { dayWords }: DatelineReading,
  published: Day | null,
  limits: DayLimits = {},
): Omit<DayReading, 'at'> | null {
  if (dayWords === null) return null;
  const whole = findDay(dayWords, limits);
  if (whole?.precision === 'day') return { ...whole, words: dayWords };
  const part = published === null ? null : findMonthDay(dayWords, limits.language ?? null);
  const day = part && published && nearestOccurrence(part, published);
  return day ? { day, precision: 'day', words: dayWords } : null;
}

function readPrefix(prefix: string, separator: string): DatelineReading | null {
  const agency = AGENCY.exec(prefix) ?? bareAgency(prefix);
  const source = agency?.[1] ? sourceOf(agency[1]) : null;
  if (agency && !source) return null;
  const beforeAgency = agency ? prefix.slice(0, agency.index) : prefix;
  const like = source ? DAY_LIKE.exec(beforeAgency)?.[1] : undefined;
  const dayWords = findDay(beforeAgency)?.words ?? findMonthDay(beforeAgency)?.words ?? like ?? null;
  const place = placeOf(beforeAgency, dayWords);
  if (place !== '' && !(source || dayWords ? CAPITALISED : CAPITALS).test(place)) return null;
  if (place === '' && !source) return null;
  if (!source && !dayWords && !standsAlone(place, separator)) return null;
  return { dateline: { text: prefix, place: place === '' ? null : place, day: null }, source, dayWords };
}

/** What is left of 'CAIRO, Tuesday, Oct. 6' when the day and the weekday are taken out. */
function placeOf(text: string, dayWords: string | null): string {
  const place = dayWords ? text.replace(dayWords, '').replace(/[,\s]+\.?\s*$/, '') : text;
  return place
    .replace(WEEKDAY, '')
    .replace(/^[,\s]+|[,\s]+$/g, '')
    .replace(/(?<=\p{L}{4})\.$/u, '')
    .trim();
}

/** Who speaks in a transcript. */
const SPEAKER =
  /\b(?:UNIDENTIFIED|UNKNOWN|MAN|WOMAN|VOICE|SPEAKER|HOST|ANCHOR|REPORTER|MODERATOR|NARRATOR|PRESENTER|INTERVIEWER|QUESTION|ANSWER)\b/;

/** 'LONDON —' is a dateline; 'NATO -' in a list or 'WATCH:' is not. A colon asks for a longer name. */
function standsAlone(place: string, separator: string): boolean {
  if (LABELS.test(place)) return false;
  // 'JANE DOE, HOST:' opens what a speaker says.
  if (separator === ':') return place.length >= 5 && !place.includes(',') && !SPEAKER.test(place);
  return separator.length >= 1 && place.length >= 3;
}

/** 'TOKYO, Feb 25, Kyodo' and 'Kyiv. February 25. INTERFAX-UKRAINE': a known agency after the day, without brackets. */
function bareAgency(prefix: string): RegExpExecArray | null {
  const match = /[,.]\s+(\p{Lu}[\p{L}-]{2,20})\s*$/u.exec(prefix);
  return match?.[1] && agencyNamed(match[1]) && /\d/.test(prefix) ? match : null;
}

/** Of 'dpa/AFP' the first that is an agency. */
function sourceOf(name: string): string | null {
  const known = [name, ...name.split('/')].map(agencyNamed).find((found) => found !== null);
  if (known) return known;
  return AGENCY_NAME.test(name) && /\p{Lu}\p{L}/u.test(name) ? name.trim() : null;
}
