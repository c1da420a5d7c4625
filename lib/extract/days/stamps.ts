// Lines that a page prints to say when: 'Published: 6 October 1981', 'Feb. 25, 2022 / 9:15 AM', 'Captured: 2021-03-02',
// '© 1969 Morning Ledger'. A line comes in; what kind of day it states and what else it names go out.

import { CHANGED, PUBLISHES } from './day-labels';
import { type DayLimits, type DayReading, findDay, findDays } from './days';
import { relativeDay } from './relative-days';

export type Stamp = {
  kind: 'published' | 'updated' | 'captured';
  reading: DayReading;
  /** True when the line says itself which day it is. */
  labelled: boolean;
  /** Other words of the line, such as an outlet's name or a place; null when there are none. */
  rest: string | null;
};

const UPDATED =
  /^\W{0,4}(?:(?:last|latest|page|article|story) )?(?:updated|update|modified|revised|corrected|date modified|last update)(?: on| at)?\b\s*:?\s*/i;
const PUBLISHED =
  /^\W{0,4}(?:(?:first|originally|date|article|story) )?(?:published|posted|issued|dated?|filed|created|publication date|date of publication|released|printed|broadcast|print edition)(?: (?:on|at|in))?\b\s*:?\s*/i;
const CAPTURED =
  /^\W{0,4}(?:(?:web|page|screen|date|this|text|copy|article|story|the|a) ){0,3}(?:was )?(?:captured?|saved|retrieved|archived|accessed|downloaded|crawled|fetched|snapshot|clipped|scanned|scraped)\b/i;
/** ' date 2022-02-25 Trending': the header of a saved listing. */
const LISTING = /^date\s+\d{4}-\d\d-\d\d(?:\s+(?<list>\S.{0,40}))?$/;
const ADDRESS = /https?:\/\/[^\s<>"')\]]+/i;
/** 'Published 6 October 1981, updated 8 October 1981' on one line. */
const SECOND_LABEL = new RegExp(
  `(?<=[\\d.)mhrг日])[\\s|•·,;(–—-]{1,4}(?=(?:last |latest |zuletzt )?(?:${CHANGED.source}))`,
  'iu',
);
const CLOCK = /\b\d{1,2}(?:[:.h]\d\d){1,2}(?:\.\d+)?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|(?<=\d)T(?=\d)/gi;
const WEEKDAY =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|(?<!\p{L})(?:mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L})[.,]?/giu;
const SMALL =
  /\b(?:at|on|of|the|utc|gmt|bst|cest|cet|[ecmp][sd]t|et|jst|ist|local time|hours|edition|noon|midnight|uhr|um|am|den|vom|le|à|el|las|alle|ore|kl|klo|om|op|del)\b|(?<!\p{L})(?:в|г|року|год|года)(?!\p{L})|[+-]\d\d:?\d\d|\bZ\b/giu;

/** Scripts that write no spaces: their words cannot be counted. */
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]{4}/;
const LONGEST_UNSPACED = 16;

/** The days stated by a line that is a stamp; empty for prose and for everything else. */
export function readStamps(line: string, limits: DayLimits = {}): Stamp[] {
  if (line.length > 300 || !(/\d\d/.test(line) || (limits.moment && line.length < 80))) return [];
  if (LISTING.test(line) || CAPTURED.test(line)) return capturedOn(line, limits);
  return line.split(SECOND_LABEL).flatMap((piece) => stampOf(piece, limits) ?? []);
}

/** The section-like word of a ' date 2022-02-25 Trending' line, or null. */
export function listingOf(line: string): string | null {
  return LISTING.exec(line)?.groups?.list ?? null;
}

/** The first web address in a line, without closing punctuation. */
export function addressIn(line: string): string | null {
  return ADDRESS.exec(line)?.[0].replace(/[.,;:]+$/, '') ?? null;
}

export type Copyright = { year: number | null; name: string | null };

/** '© 1969 Morning Ledger. All rights reserved.': the year (null for a range, which dates the site) and the owner. */
export function readCopyright(line: string): Copyright | null {
  const match = /(?:\bcopyright\b|©|\(c\)(?=\s*\d{4}|\s+\p{Lu}))\s*(?:\(c\)|©)?\s*(.{2,120})/iu.exec(
    line.slice(0, 300),
  );
  if (!match?.[1] || match.index > 60) return null;
  const years = match[1].match(/\b(?:19|20)\d\d\b/g) ?? [];
  if (years.length === 0 && !/^(?:by\s)?(?:the\s)?\p{Lu}/u.test(match[1])) return null;
  return { year: years.length === 1 ? Number(years[0]) : null, name: ownerIn(match[1]) };
}

function ownerIn(text: string): string | null {
  const name = text
    .replace(/\b(?:19|20)\d\d\b/g, ' ')
    .replace(/[.,;|]?\s*(?:all rights|no part|reproduc|used (?:by|with)|this material).*$/i, '')
    .replace(/^[\s,.;:–—-]*(?:by\s+)?/i, '')
    .replace(/[\s,.;:–—-]+$/, '')
    .replace(/,?\s+(?:Inc|Ltd|Limited|LLC|Corp|Co|PLC|GmbH|AG|Pty)$/i, '')
    .trim();
  return /^(?:[Tt]he\s+)?[\p{Lu}\d]/u.test(name) && name.split(/\s+/).length <= 7 ? name : null;
}

function capturedOn(line: string, limits: DayLimits): Stamp[] {
  const words = line.replace(ADDRESS, ' ');
  const reading = words.split(/\s+/).length <= 20 ? findDay(words, limits) : null;
  return reading ? [{ kind: 'captured', reading: { ...reading, words: line }, labelled: true, rest: null }] : [];
}

function stampOf(piece: string, limits: DayLimits): Stamp | null {
  const english = [UPDATED, PUBLISHED].find((form) => form.test(piece));
  const body = english ? piece.replace(english, '') : piece;
  const days = findDays(body, limits);
  const counted = days.length === 0 && limits.moment ? relativeDay(body, limits.moment) : null;
  const [reading, ...others] = counted ? [counted] : days;
  if (!reading || others.some((other) => other.day !== reading.day)) return null;
  const prefix = body.slice(0, reading.at);
  const label = english === UPDATED ? 'updated' : english ? 'published' : labelIn(prefix);
  const rest = restOf(label && !english ? body.slice(reading.at) : body, [reading, ...others]);
  const words = rest === '' ? 0 : rest.split(' ').length;
  if (words > (label ? 6 : 5) || (words > 0 && !/^[\p{Lu}\p{Lo}(]/u.test(rest) && !label)) return null;
  if ((/[.!?]$/.test(piece) && words > 2) || (counted !== null && label === null)) return null;
  if (UNSPACED.test(rest) && rest.length > LONGEST_UNSPACED) return null;
  return {
    kind: label ?? 'published',
    reading: { ...reading, words: piece.trim() },
    labelled: label !== null,
    rest: rest === '' ? null : rest,
  };
}

/** A label in any language: a few words right before the day. */
function labelIn(prefix: string): 'updated' | 'published' | null {
  if (prefix.length > 40 || prefix.trim().split(/\s+/).length > 4) return null;
  if (CHANGED.test(prefix)) return 'updated';
  return PUBLISHES.test(prefix) ? 'published' : null;
}

function restOf(text: string, readings: DayReading[]): string {
  return readings
    .reduce((left, { words }) => left.replace(words, ' '), text)
    .replace(CLOCK, ' ')
    .replace(WEEKDAY, ' ')
    .replace(SMALL, ' ')
    .replace(/[\s/|·•,.;:()\u2013\u2014-]+/g, ' ')
    .trim();
}
