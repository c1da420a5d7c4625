// Text in, words out, each folded and with its place in the text. Index, query, recognition and highlighting
// all cut text here, so that what one of them calls a word is a word for the others.

import { fold } from './fold';

/** A folded word and its place: UTF-16 offsets into the text, `end` exclusive. */
export type Word = { word: string; start: number; end: number };

// In this order: acronyms with points (U.S., U.N.), numbers with separators (1,000 and 3.5), and runs of letters
// and digits that an apostrophe may join (O'Brien, don't). A hyphen parts words: al-Assad, COVID-19.
const WORD =
  /(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?|\p{Nd}+(?:[.,]\p{Nd}+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const NUMBER = /^\p{Nd}/u;
const POSSESSIVE = /['’]s$/i;

export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const whole = match[0];
    const kept = whole.replace(POSSESSIVE, '');
    const joined = NUMBER.test(kept) ? kept.replace(/,/g, '') : kept.replace(/['’.]/g, '');
    const word = fold(joined);
    if (word !== '') found.push({ word, start: match.index, end: match.index + kept.length });
  }
  return found;
}

/** Only the folded words, in order. */
export function wordList(text: string): string[] {
  return words(text).map((found) => found.word);
}
