// Facts that a format states in fields of its own (headline, byline, days, body) to an article draft. Every format but
// pages and plain texts ends here, so that one story is the same article whichever way it came.

import { headerDay } from '#lib/capture/decode/header-day';
import type { Block, DatedBy } from '#lib/model/article';
import type { Capture } from '#lib/model/capture';
import type { Day } from '#lib/model/day';
import { type DayLimits, type DayReading, findDay, findMonthDay, nearestOccurrence } from '../days/days';
import { readStamp } from '../days/machine-days';
import { choosePublished, dated } from '../days/published';
import { dayInAddress } from '../days/url-day';
import { type Extracted, FEWEST_WORDS } from '../extracted';
import { agencyNamed } from '../names/agencies';
import { authorsFrom, authorsOf, readByline } from '../names/bylines';
import { type DatelineReading, readDateline } from '../names/datelines';
import { sectionName } from '../names/sections';
import { sameOutlet, sourceFromAddress } from '../names/sources';
import { plain } from '../page/json-ld';
import { wordsIn } from './ready-blocks';

/** What a format says, as it says it; null where it says nothing. */
export type Facts = {
  headline: string | null;
  /** The line as printed, with or without 'By'. */
  byline: string | null;
  /** Authors that are listed one by one. */
  authors: string[];
  agency: string | null;
  source: string | null;
  section: string | null;
  language: string | null;
  address: string | null;
  /** Values of the fields that may be the day of publication, the most trusted first. */
  published: (string | null)[];
  updated: (string | null)[];
  captured: string | null;
  /** A dateline that has a field of its own: it is put where it is printed, before the first paragraph. */
  dateline: string | null;
  blocks: Block[];
  stub: string | null;
};

export const NO_FACTS: Facts = {
  headline: null,
  byline: null,
  authors: [],
  agency: null,
  source: null,
  section: null,
  language: null,
  address: null,
  published: [],
  updated: [],
  captured: null,
  dateline: null,
  blocks: [],
  stub: null,
};

type Signed = { byline: string | null; authors: string[] };

/** A byline is printed among the first lines and is short. */
const HEAD_BLOCKS = 3;
const LONGEST_BYLINE = 80;

/** How a format is called in reasons: 'the record'; `headlineFields` says which fields were looked for. */
export type Called = { name: string; headlineFields?: string };

export function articleFrom(facts: Facts, capture: Capture, { name, headlineFields }: Called): Extracted {
  const headline = plain(facts.headline ?? '');
  const printed = printedByline(facts);
  const blocks = withDateline(printed?.blocks ?? facts.blocks, facts.dateline);
  const words = wordsIn(blocks);
  if (words < FEWEST_WORDS) return { ok: false, reason: `no story found: ${name} has only ${words} words of text` };
  if (headline === '')
    return { ok: false, reason: `${name} has no headline${headlineFields ? ` (${headlineFields})` : ''}` };
  const captured = capture.captured ?? dated(readWhen(facts.captured), 'record');
  const limits = { latest: captured?.day ?? null };
  const address = capture.address ?? webAddress(facts.address);
  const published = publishedOf(facts, address, limits, name);
  const dateline = datelineOf(blocks);
  const source =
    capture.source ?? lineOf(facts.source) ?? dateline?.source ?? (address && sourceFromAddress(address, ''));
  const { byline, authors } = signedBy(facts, printed, source);
  return {
    ok: true,
    draft: {
      headline,
      byline,
      authors,
      agency: agencyOf(facts, dateline, source),
      source,
      section: sectionName(lineOf(facts.section)),
      dateline: dateline && { ...dateline.dateline, day: dayOfDateline(dateline, published.published?.day ?? null) },
      language: languageTag(facts.language),
      address,
      ...published,
      updated: dated(firstDay(facts.updated, limits), 'record'),
      captured,
      stub: facts.stub,
      blocks,
    },
  };
}

function publishedOf(facts: Facts, address: string | null, limits: DayLimits, name: string) {
  const published = dated(firstDay(facts.published, limits), 'record');
  const inAddress = dated(address ? dayInAddress(address, limits.latest ?? null) : null, 'url');
  const stated = facts.published.find((value) => value !== null)?.trim() ?? null;
  const none =
    stated === null
      ? `${name} has no day of publication`
      : `${name}'s day of publication cannot be read: ${stated.slice(0, 40)}`;
  return choosePublished([published, inAddress], none);
}

function firstDay(values: (string | null)[], limits: DayLimits): DayReading | null {
  for (const value of values) {
    const reading = readWhen(value, limits);
    if (reading) return reading;
  }
  return null;
}

/** A stamp of any of the forms that feeds, mail and wire items use. */
function readWhen(value: string | null, limits: DayLimits = {}): DayReading | null {
  if (value === null) return null;
  const words = value.trim().slice(0, 100);
  // '20220225T091500+0100', the form of NITF and NewsML 1.
  const basic = /^((?:19|20)\d\d)([01]\d)([0-3]\d)(?=T|[+-]\d{4}$)/.exec(words);
  const day = basic ? `${basic[1]}-${basic[2]}-${basic[3]}` : (headerDay(words)?.day ?? null);
  const reading = readStamp(day ?? words, limits);
  return reading && { ...reading, words };
}

/** The captured day of a record before its page is read. */
export function capturedFrom(value: string | null): DatedBy | null {
  return dated(readWhen(value), 'record');
}

/** An address on the web, else null: items also carry ids in forms of their own. */
export function webAddress(value: string | null): string | null {
  const address = value?.trim() ?? '';
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}

function languageTag(value: string | null): string | null {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(value?.trim() ?? '')?.[0].toLowerCase() ?? null;
}

function lineOf(value: string | null): string | null {
  return plain(value ?? '') || null;
}

function bylineOf({ byline, authors }: Facts): Signed {
  const printed = lineOf(byline);
  if (printed !== null) {
    const read = readByline(printed) ?? { byline: printed, authors: authorsOf(printed) };
    return read.authors.length > 0 ? read : { byline: read.byline, authors: authorsFrom(authors) };
  }
  const names = authors.flatMap((name) => lineOf(name) ?? []);
  return { byline: names.length > 0 ? names.join(', ') : null, authors: authorsFrom(names) };
}

/** Feeds give the outlet as the author of everything: what is printed above the story is better then. */
function signedBy(facts: Facts, printed: Signed | null, source: string | null): Signed {
  const stated = bylineOf(facts);
  const isPerson = (author: string) => !source || !sameOutlet(author, source);
  const taken = stated.authors.some(isPerson) || !printed ? stated : printed;
  return { byline: taken.byline, authors: taken.authors.filter(isPerson) };
}

/** A byline that is printed above the first paragraph, and the blocks without it: it is no paragraph itself. */
function printedByline({ blocks }: Facts): (Signed & { blocks: Block[] }) | null {
  const at = blocks
    .slice(0, HEAD_BLOCKS)
    .findIndex(
      ({ part, text }) =>
        (part === 'body' || part === 'navigation') && text.length <= LONGEST_BYLINE && readByline(text),
    );
  const line = blocks[at];
  const read = line && readByline(line.text);
  return read ? { ...read, blocks: blocks.with(at, { part: 'navigation', text: line.text }) } : null;
}

/** The agency that is named, unless it is the outlet itself. */
function agencyOf(facts: Facts, dateline: DatelineReading | null, source: string | null): string | null {
  const named = [facts.agency, dateline?.source ?? null, facts.byline, ...facts.authors];
  const agency = named.map((name) => (name === null ? null : agencyNamed(plain(name)))).find((name) => name !== null);
  return agency && !(source && sameOutlet(agency, source)) ? agency : null;
}

function datelineOf(blocks: Block[]): DatelineReading | null {
  const first = blocks.find((block) => block.part === 'body');
  return first ? readDateline(first.text, true) : null;
}

/** The day that it prints, in the year that fits the day of publication. */
function dayOfDateline({ dayWords }: DatelineReading, published: Day | null): Day | null {
  const whole = dayWords && findDay(dayWords);
  if (whole) return whole.day;
  const part = dayWords && findMonthDay(dayWords);
  return part && published ? nearestOccurrence(part, published) : null;
}

function withDateline(blocks: Block[], dateline: string | null): Block[] {
  const words = plain(dateline ?? '').replace(/[\s–—-]+$/, '');
  const at = blocks.findIndex((block) => block.part === 'body');
  const first = blocks[at];
  if (words === '' || !first || readDateline(first.text, true)) return blocks;
  const text = `${words} — ${first.text}`;
  if (first.text.startsWith(words) || !readDateline(text, true)) return blocks;
  return blocks.with(at, { ...first, text });
}
