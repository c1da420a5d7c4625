// One token in, what features say about it alone out: its shape, its ends, the lists that it is in, as hashes. A word
// is looked at once; everything about its neighbours is in features.ts.

import { hashOf, mix } from './hash';
import {
  CALENDAR,
  DEMONYMS,
  FAMILY_NAMES,
  GIVEN_NAMES,
  ORGANISATION_WORDS,
  ORGANISATIONS,
  PLACE_WORDS,
  PLACES,
  SPEECH,
  TITLES,
} from './lexicon';

export type Word = {
  text: string;
  lower: string;
  /** The first sign is a capital. */
  capital: boolean;
  /** Longer than one sign, and no small letter in it: 'NATO', 'U.S.'. */
  allCapitals: boolean;
  /** 'J.', 'J.F.' */
  initials: boolean;
  letters: boolean;
  digits: boolean;
  title: boolean;
  givenName: boolean;
  speech: boolean;
  /** A country, a city, or what their people are called. */
  place: boolean;
  hash: { text: number; lower: number; shape: number; longShape: number; lists: number; cluster: number };
  prefixes: number[];
  suffixes: number[];
};

const LONGEST_SHAPE = 10;
const AFFIXES = 4;

export function wordOf(text: string): Word {
  const lower = text.toLowerCase();
  const shape = shapeOf(text);
  const bare = lower.replace(/\.$/, '');
  const capital = shape.startsWith('X');
  const allCapitals = capital && text.length > 1 && !shape.includes('x');
  const flags = listsOf(bare);
  const key = /\d/.test(lower) ? lower.replace(/\d/g, '0') : lower;
  return {
    text,
    lower,
    capital,
    allCapitals,
    initials: /^(?:X\.)+$/.test(shape),
    letters: /^[Xx]/.test(shape),
    digits: /^[^Xx]*d/.test(shape),
    title: (flags & LIST.title) !== 0,
    givenName: (flags & LIST.given) !== 0,
    speech: (flags & LIST.speech) !== 0,
    place: (flags & (LIST.place | LIST.demonym)) !== 0,
    hash: {
      text: hashOf(`w${text}`),
      lower: hashOf(`l${key}`),
      shape: hashOf(`s${shape.replace(/(.)\1+/g, '$1')}`),
      longShape: hashOf(`S${shape.slice(0, LONGEST_SHAPE)}`),
      lists: mix(flags, (capital ? 1 : 0) + (allCapitals ? 2 : 0)),
      cluster: 0,
    },
    prefixes: affixes(lower, (length) => lower.slice(0, length)),
    suffixes: affixes(lower, (length) => lower.slice(-length)),
  };
}

const LIST = {
  given: 1,
  title: 2,
  place: 4,
  demonym: 8,
  organisation: 16,
  calendar: 32,
  speech: 64,
  family: 128,
  named: 256,
  land: 512,
};

function listsOf(bare: string): number {
  let flags = 0;
  if (GIVEN_NAMES.has(bare)) flags |= LIST.given;
  if (TITLES.has(bare)) flags |= LIST.title;
  if (PLACES.has(bare)) flags |= LIST.place;
  if (DEMONYMS.has(bare) || (bare.endsWith('s') && DEMONYMS.has(bare.slice(0, -1)))) flags |= LIST.demonym;
  if (ORGANISATION_WORDS.has(bare)) flags |= LIST.organisation;
  if (CALENDAR.has(bare)) flags |= LIST.calendar;
  if (SPEECH.has(bare)) flags |= LIST.speech;
  if (FAMILY_NAMES.has(bare)) flags |= LIST.family;
  if (ORGANISATIONS.has(bare)) flags |= LIST.named;
  if (PLACE_WORDS.has(bare)) flags |= LIST.land;
  return flags;
}

/** 'McDonald-1' is 'XxXxxxxx-d'. */
function shapeOf(text: string): string {
  let shape = '';
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    if (code < 128) {
      if (code >= 97 && code <= 122) shape += 'x';
      else if (code >= 65 && code <= 90) shape += 'X';
      else if (code >= 48 && code <= 57) shape += 'd';
      else shape += sign;
    } else if (/\p{Lu}/u.test(sign)) shape += 'X';
    else if (/[\p{L}\p{M}]/u.test(sign)) shape += 'x';
    else shape += /\p{N}/u.test(sign) ? 'd' : sign;
  }
  return shape;
}

function affixes(word: string, cut: (length: number) => string): number[] {
  const found: number[] = [];
  for (let length = 1; length <= AFFIXES && length < word.length; length++)
    found.push(mix(hashOf(cut(length)), length));
  return found;
}

/** What stands before the first and behind the last token of a sentence. */
export const BEFORE = wordOf('<S>');
export const BEHIND = wordOf('</S>');
