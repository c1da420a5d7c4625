// Text in, words out, each folded and with its place in the text. Index, query, recognition and highlighting
// all cut text here, so that what one of them calls a word is a word for the others.
//
// A word is, in this order: an acronym with points (U.S., U.N.); a number with separators (1,000 and 3.5); a run of
// letters and digits that an apostrophe may join (O'Brien, don't). A hyphen parts words: al-Assad, COVID-19. It is cut
// unit by unit and not by a regular expression: every text that comes in is cut, and this is four times as fast.

import { fold } from './fold';

/** A folded word and its place: UTF-16 offsets into the text, `end` exclusive. */
export type Word = { word: string; start: number; end: number };

/** Kinds of characters. NUMBER is any number that is no decimal digit: ½, Ⅷ. */
const [OTHER, LETTER, MARK, DIGIT, NUMBER] = [0, 1, 2, 3, 4];
/** Digits come before the numbers, of which they are some. */
const CLASSES: [kind: number, pattern: RegExp][] = [
  [LETTER, /^\p{L}/u],
  [MARK, /^\p{M}/u],
  [DIGIT, /^\p{Nd}/u],
  [NUMBER, /^\p{N}/u],
];
/** The kind of each unit, once it has been asked for. */
const UNKNOWN = 255;
const KINDS = new Uint8Array(0x10000).fill(UNKNOWN);
const [LOWER, UPPER] = [1, 2];
/** LOWER for letters and digits of ASCII that fold to themselves, UPPER for capitals, 0 for what is no part of a word. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => {
  if (kindOf(String.fromCharCode(unit)) === OTHER) return 0;
  return unit >= 0x41 && unit <= 0x5a ? UPPER : LOWER;
});

const [POINT, COMMA, APOSTROPHE, RIGHT_QUOTE] = [0x2e, 0x2c, 0x27, 0x2019];
/** The first units of the halves that characters beyond U+FFFF are made of. */
const [HIGH_HALF, LOW_HALF] = [0xd800, 0xdc00];
const COMMAS = /,/g;
const JOINTS = /['’.]/g;

export function words(text: string): Word[] {
  const found: Word[] = [];
  for (let at = 0; at < text.length; ) {
    at = simpleWord(text, at, found) ?? anyWord(text, at, found);
  }
  return found;
}

/** Only the folded words, in order. */
export function wordList(text: string): string[] {
  return words(text).map((found) => found.word);
}

/** Takes a run of ASCII letters that ends there for certain, as most words are; null where it is not that simple. */
function simpleWord(text: string, start: number, found: Word[]): number | null {
  let at = start;
  let unit = text.charCodeAt(at);
  if (unit <= 0x39) return null; // a digit may begin a number with separators
  let seen = 0;
  while (unit < 128) {
    const letter = ASCII[unit] ?? 0;
    if (letter === 0) break;
    seen |= letter;
    unit = text.charCodeAt(++at);
  }
  const isEnd = at === text.length || (unit < 128 && unit !== APOSTROPHE && (unit !== POINT || at > start + 1));
  if (seen === 0 || !isEnd) return null;
  const word = text.slice(start, at);
  found.push({ word: seen === LOWER ? word : word.toLowerCase(), start, end: at });
  return at;
}

/** Takes the word that begins at the place, if one does, and gives the place after it. */
function anyWord(text: string, start: number, found: Word[]): number {
  const kind = kindAt(text, start);
  if (kind === OTHER) return start + 1;
  const after = endOf(text, start, kind);
  const end = withoutPossessive(text, start, after);
  const kept = text.slice(start, end);
  const word = fold(kind === DIGIT ? kept.replace(COMMAS, '') : kept.replace(JOINTS, ''));
  if (word !== '') found.push({ word, start, end });
  return after;
}

function endOf(text: string, start: number, kind: number): number {
  if (kind === LETTER) return acronymEnd(text, start) ?? runEnd(text, start);
  if (kind === DIGIT) return numberEnd(text, start) ?? runEnd(text, start);
  return runEnd(text, start);
}

/** Letters with points between them, and perhaps one after the last, which is a letter by itself: 'U.S.' */
function acronymEnd(text: string, start: number): number | null {
  let end: number | null = null;
  let at = start;
  while (kindAt(text, at) === LETTER) {
    const after = at + widthAt(text, at);
    const isPoint = text.charCodeAt(after) === POINT;
    const next = isPoint ? OTHER : kindAt(text, after);
    if (at > start && (next === OTHER || next === MARK)) end = isPoint ? after + 1 : after;
    if (!isPoint) break;
    at = after + 1;
  }
  return end;
}

/** Digits with single points or commas between them: '1,000.50'. */
function numberEnd(text: string, start: number): number | null {
  const first = digitsEnd(text, start);
  let end = first;
  while (isSeparator(text.charCodeAt(end)) && kindAt(text, end + 1) === DIGIT) end = digitsEnd(text, end + 1);
  return end === first ? null : end;
}

function isSeparator(unit: number): boolean {
  return unit === POINT || unit === COMMA;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (kindAt(text, at) === DIGIT) at += widthAt(text, at);
  return at;
}

/** Letters, marks and numbers, with single apostrophes between them. */
function runEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (kindAt(text, at) !== OTHER) at += widthAt(text, at);
    if (!isApostrophe(text.charCodeAt(at)) || kindAt(text, at + 1) === OTHER) return at;
    at++;
  }
}

function isApostrophe(unit: number): boolean {
  return unit === APOSTROPHE || unit === RIGHT_QUOTE;
}

function withoutPossessive(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1) | 0x20; // in lower case
  return last === 0x73 && end - 2 > start && isApostrophe(text.charCodeAt(end - 2)) ? end - 2 : end;
}

/** The kind of the character that begins at the place; OTHER in the middle of one and after the text. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const unit = text.charCodeAt(at);
  if (isSurrogate(unit)) return unit >= LOW_HALF ? OTHER : kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const known = KINDS[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = kindOf(String.fromCharCode(unit));
  KINDS[unit] = kind;
  return kind;
}

function kindOf(character: string): number {
  return CLASSES.find(([, pattern]) => pattern.test(character))?.[0] ?? OTHER;
}

/** The units of the character that begins at the place, 1 or 2. */
function widthAt(text: string, at: number): number {
  return isSurrogate(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Either half of a character beyond U+FFFF. */
function isSurrogate(unit: number): boolean {
  return unit >= HIGH_HALF && unit <= 0xdfff;
}
