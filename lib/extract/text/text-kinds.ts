// One line of a text capture to what it is: a stamp, a byline, a mark of the page, prose, or a short line that may be
// a headline or a rubric. What a line is can depend on the last possible day and on the outlet's order of day and month.

import type { RemovedPart } from '#lib/model/article';
import { isCaption, isCredit, splitCredit } from '../captions';
import { isAge, isFinalListHeading, isInlineListHeading, isPublicationNote, removedPart } from '../cleaning';
import type { DayLimits } from '../days/days';
import { addressIn, type Copyright, readCopyright, readStamps, type Stamp } from '../days/stamps';
import { type Byline, readByline, readReporting } from '../names/bylines';
import type { Line } from './text-lines';
import { closingStamp, machinePart } from './wire-marks';

export type Marked = { text: string; gap: boolean } & (
  | { kind: 'stamp'; stamps: Stamp[] }
  | { kind: 'address'; address: string }
  | { kind: 'label'; name: LabelName; value: string }
  | { kind: 'byline'; byline: Byline }
  | { kind: 'reporting'; byline: Byline }
  | { kind: 'copyright'; copyright: Copyright }
  | { kind: 'removed'; part: RemovedPart }
  | { kind: 'inline-list' | 'final-list' | 'age' | 'note' | 'credit' | 'bullet' | 'prose' | 'short' }
);
export type LabelName = 'headline' | 'section' | 'source' | 'agency' | 'author' | 'place';
export type Kind = Marked['kind'];

const LABEL =
  /^(headline|title|titel|section|category|desk|rubric|rubrik|ressort|topic|source|quelle|outlet|publisher|publication|newspaper|zeitung|paper|from|location|place|agency|news agency|agentur|agence)\s*:\s*(\S.{0,200})$/i;
const LABEL_NAMES: Record<string, LabelName> = {
  headline: 'headline',
  title: 'headline',
  titel: 'headline',
  section: 'section',
  category: 'section',
  desk: 'section',
  rubric: 'section',
  topic: 'section',
  rubrik: 'section',
  ressort: 'section',
  agency: 'agency',
  'news agency': 'agency',
  agentur: 'agency',
  agence: 'agency',
  location: 'place',
  place: 'place',
};
const ADDRESS_LINE =
  /^\W{0,2}(?:(?:url|link|address|adresse|source|quelle|from|original|permalink|retrieved from(?: url)?|web|online(?: at)?|available at|read at|original (?:url|address|article))\s*:?\s*)?(?:https?:\/\/\S+|www\.[a-z0-9-]+\.\S+|(?:[a-z0-9-]{2,40}\.){1,4}[a-z]{2,12}(?:\/\S*)?)\W{0,2}$/i;
const BULLET = /^(?:[-–*•·▪◦‣]|\d{1,2}[.)])\s+\S/;
const SENTENCE_END = /[.!?…:;,]["'”’»)\]*_]*$/;
/** Fewer words with a full stop can be a title; prose that opens a story is longer. */
const FEWEST_IN_PROSE = 8;

export function markLine(line: Line, limits: DayLimits): Marked {
  const { text, gap } = line;
  return { ...kindOf(text, limits), text, gap };
}

/** True for lines that are never joined with their neighbours where a text was broken at a fixed width. */
export function standsAlone(text: string): boolean {
  const { kind } = kindOf(text, {});
  return kind !== 'prose' && kind !== 'short' && kind !== 'bullet';
}

type KindOf = Marked extends infer M ? (M extends Marked ? Omit<M, 'text' | 'gap'> : never) : never;

function kindOf(text: string, limits: DayLimits): KindOf {
  return statement(text, limits) ?? pageMark(text) ?? (isCredit(text) ? { kind: 'credit' } : { kind: wording(text) });
}

/** Lines that state something about the story: when, where, who. */
function statement(text: string, limits: DayLimits): KindOf | null {
  if (text.length > 400) return null;
  const closing = closingStamp(text);
  const stamps = closing ? [closing] : machinePart(text) ? [] : readStamps(text, limits);
  if (stamps.length > 0) return { kind: 'stamp', stamps };
  const address = ADDRESS_LINE.test(text) ? readAddress(text) : null;
  if (address) return { kind: 'address', address };
  const label = LABEL.exec(text);
  if (label?.[1] && label[2])
    return { kind: 'label', name: LABEL_NAMES[label[1].toLowerCase()] ?? 'source', value: label[2].trim() };
  const copyright = text.length <= 250 ? readCopyright(text) : null;
  if (copyright) return { kind: 'copyright', copyright };
  const byline = readByline(text);
  if (byline) return { kind: 'byline', byline };
  const reporting = readReporting(text);
  return reporting && { kind: 'reporting', byline: reporting };
}

function pageMark(text: string): KindOf | null {
  const machine = machinePart(text);
  if (machine) return { kind: 'removed', part: machine };
  if (isAge(text)) return { kind: 'age' };
  if (isInlineListHeading(text)) return { kind: 'inline-list' };
  if (isFinalListHeading(text)) return { kind: 'final-list' };
  if (isPublicationNote(text)) return { kind: 'note' };
  const part = removedPart(text);
  return part && { kind: 'removed', part };
}

function wording(text: string): 'bullet' | 'prose' | 'short' {
  if (BULLET.test(text)) return 'bullet';
  const words = text.split(' ').length;
  if (words >= 35 || splitCredit(text)?.caption || (words >= 6 && isCaption(text))) return 'prose';
  const ends = SENTENCE_END.test(text);
  if (!ends && !/\p{Ll}/u.test(text) && words < 30) return 'short';
  return ends && (words >= FEWEST_IN_PROSE || /["”]/.test(text)) && (/[.,:;…]["'”’»)\]*_]*$/.test(text) || words >= 18)
    ? 'prose'
    : 'short';
}

function readAddress(text: string): string | null {
  const full = addressIn(text);
  if (full) return full;
  const bare = /(?:www\.)?(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,12}(?:\/\S*)?/i.exec(text)?.[0];
  return bare ? `https://${bare.replace(/[.,;:]+$/, '')}` : null;
}
