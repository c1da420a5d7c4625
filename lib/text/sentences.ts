// A paragraph and its words in, the words at which its sentences begin out: for searches inside one sentence, and so
// that a piece of text can begin where a sentence does.
//
// The rule reads only what stands between two words. A sentence ends at . ! ? or …, closing quotes and white space; the
// next begins with anything but a small letter, or with an opening quote. A point also stands behind initials, acronyms
// and abbreviations: there the next sentence must begin with one of the words that begin sentences and not names
// ('in the U.S. The talks', but 'U.S. President'). Full stops of Chinese and Japanese end a sentence without a space.

import type { Word } from './words';

const [BLANK, POINT] = [0x20, 0x2e];
/** Also Arabic question mark and full stop, danda. */
const STOPS = new Set([...'.!?…؟۔।'].map((stop) => stop.charCodeAt(0)));
const WIDE_STOPS = new Set([...'。！？｡'].map((stop) => stop.charCodeAt(0)));
const CLOSING = new Set([...'"\'”’»)]}›'].map((mark) => mark.charCodeAt(0)));
const SPACE = /\s/;
const OPENING = new Set([...'"\'“‘„«‹'].map((mark) => mark.charCodeAt(0)));
const SMALL = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}$/u;
const DIGIT = /^\p{Nd}/u;

/** Folded; what news abbreviates with a point. */
const ABBREVIATIONS = new Set(
  `mr mrs ms messrs mme dr prof rev hon pres gen lt col maj sgt cpl pvt capt cmdr adm brig sen sens rep reps gov govs
  atty supt st mt ft jr sr jan feb mar apr jun jul aug sep sept oct nov dec vs inc corp co cos ltd bros dept ave blvd
  approx etc`.split(/\s+/),
);
/** Words that begin sentences, and next to never the name or noun after a title, an initial or an acronym. */
const BEGINNERS = new Set(
  `the this that these those there it its he she his her they their we our you but and in on at by for from with after
  before when while if as since although though however meanwhile what who how why not some many most both`.split(
    /\s+/,
  ),
);

/** Places in `words` (those of the paragraph `text`), in order; the first is 0 where there is a word. */
export function sentenceStarts(text: string, words: readonly Word[]): number[] {
  const starts: number[] = [];
  let before: Word | null = null;
  words.forEach((word, at) => {
    if (before === null || isBreak(text, before, word)) starts.push(at);
    before = word;
  });
  return starts;
}

function isBreak(text: string, before: Word, next: Word): boolean {
  const ownPoint = text.charCodeAt(before.end - 1) === POINT; // 'U.S.' has its last point in it
  for (let at = ownPoint ? before.end - 1 : before.end; at < next.start; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BLANK) continue; // what mostly stands between words
    if (WIDE_STOPS.has(unit)) return true;
    if (STOPS.has(unit) && isEnd(text, at, before, next)) return true;
  }
  return false;
}

/** True where the stop at the place ends a sentence. */
function isEnd(text: string, stop: number, before: Word, next: Word): boolean {
  let at = stop + 1;
  while (CLOSING.has(text.charCodeAt(at))) at++;
  if (at >= next.start || !SPACE.test(text.charAt(at))) return false;
  const beginning = text.slice(next.start, next.end);
  if (SMALL.test(beginning) && !OPENING.has(text.charCodeAt(next.start - 1))) return false;
  return text.charCodeAt(stop) !== POINT || !isAbbreviation(text, stop, before, beginning) || BEGINNERS.has(next.word);
}

/** True where the point may belong to the word before it. */
function isAbbreviation(text: string, stop: number, before: Word, beginning: string): boolean {
  if (stop < before.end) return true; // an acronym
  if (stop > before.end) return false; // '...', or something else in between
  if (before.word === 'no') return DIGIT.test(beginning); // 'No. 5', but 'They said no. Talks ended'
  return ABBREVIATIONS.has(before.word) || CAPITAL.test(text.slice(before.start, before.end));
}
