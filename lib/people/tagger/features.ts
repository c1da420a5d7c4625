// The words of a sentence and their story in, feature numbers of a token out. Features of one word alone, in the place
// where it stands to the token (`wordFeatures`), don't depend on the sentence, and the tagger sums their weights once a
// word. The rest (`contextFeatures`) joins words or asks the story. Every feature has a template number of its own;
// whoever changes any must train anew.

import { type Document, saidOf } from './document';
import { mix } from './hash';
import { BEFORE, BEHIND, type Word } from './word';

/** Where a word stands: at the token, one or two before, one or two behind. */
export const PLACES = { own: 0, before: 1, twoBefore: 2, behind: 3, twoBehind: 4 } as const;
export const OFFSETS = [0, -1, -2, 1, 2] as const;
/** No token has more features than this. */
export const MOST_FEATURES = 128;

export type Sentence = {
  words: readonly Word[];
  /** Most words begin with a capital, which then says little. */
  headline: boolean;
  /** Many numbers: results, tables. */
  table: boolean;
  document: Document;
};

export function sentenceOf(words: readonly Word[], document: Document): Sentence {
  let [capitals, numbers, letters] = [0, 0, 0];
  for (const word of words) {
    if (word.letters) letters++;
    if (word.capital) capitals++;
    if (word.digits) numbers++;
  }
  return {
    words,
    headline: letters > 3 && capitals > 0.7 * letters,
    table: numbers >= 2 && numbers > 0.2 * words.length,
    document,
  };
}

/** Writes features of `word` in its place into `out` from `at` on; gives the place behind the last. */
export function wordFeatures(word: Word, place: number, out: Int32Array, at: number): number {
  const { hash, prefixes, suffixes } = word;
  const base = place * 20 + 1;
  let n = at;
  out[n++] = mix(hash.lower, base);
  out[n++] = mix(hash.shape, base + 1);
  if (place !== PLACES.twoBehind) out[n++] = mix(hash.lists, base + 2);
  if (hash.cluster) out[n++] = mix(hash.cluster, base + 8);
  if (place === PLACES.own) {
    out[n++] = mix(7, base + 3);
    out[n++] = mix(hash.text, base + 4);
    out[n++] = mix(hash.longShape, base + 5);
    for (const prefix of prefixes) out[n++] = mix(prefix, base + 6);
    for (const suffix of suffixes) out[n++] = mix(suffix, base + 7);
  } else if (suffixes[2] !== undefined && (place === PLACES.before || place === PLACES.behind)) {
    out[n++] = mix(suffixes[2], base + 7);
  }
  return n;
}

/** Writes the other features of the token at `index` into `out`; gives their number. */
export function contextFeatures(sentence: Sentence, index: number, out: Int32Array): number {
  const { words } = sentence;
  const word = words[index] ?? BEHIND;
  const before = words[index - 1] ?? BEFORE;
  const twoBefore = words[index - 2] ?? BEFORE;
  const behind = words[index + 1] ?? BEHIND;
  const twoBehind = words[index + 2] ?? BEHIND;
  const [w, b, bb, f, ff] = [word.hash, before.hash, twoBefore.hash, behind.hash, twoBehind.hash];
  let n = 0;
  out[n++] = mix(mix(b.lower, w.lower), 118);
  out[n++] = mix(mix(w.lower, f.lower), 119);
  out[n++] = mix(mix(b.shape, w.shape), 120);
  out[n++] = mix(mix(w.shape, f.shape), 121);
  out[n++] = mix(mix(mix(b.shape, w.shape), f.shape), 122);
  out[n++] = mix(mix(b.lower, w.shape), 123);
  out[n++] = mix(mix(f.lower, w.shape), 124);
  out[n++] = mix(mix(mix(bb.lower, b.lower), w.shape), 125);
  out[n++] = mix(mix(mix(f.lower, ff.lower), w.shape), 126);
  out[n++] = mix(mix(b.lists, w.lists), 134);
  out[n++] = mix(mix(w.lists, f.lists), 135);
  out[n++] = mix(mix(w.lists, f.shape), 136);
  out[n++] = mix(mix(b.lists, w.shape), 137);
  out[n++] = mix(mix(bb.lists, mix(b.lists, w.shape)), 138);
  out[n++] = mix(mix(mix(b.lists, w.lists), f.lists), 139);
  if (sentence.headline) {
    out[n++] = mix(8, 140);
    out[n++] = mix(w.shape, 141);
    out[n++] = mix(mix(b.shape, f.shape), 144);
  }
  if (index === 0) out[n++] = mix(w.shape, 142);
  if (sentence.table) {
    out[n++] = mix(w.shape, 143);
    out[n++] = mix(mix(b.shape, w.shape), 145);
    out[n++] = mix(mix(mix(w.shape, f.shape), b.shape), 146);
  }
  if (!word.capital) return n;
  const said = saidOf(words, index);
  for (const hash of said) out[n++] = mix(hash, 147);
  return documentFeatures(sentence.document, word, before, behind, said, out, n);
}

function documentFeatures(
  document: Document,
  word: Word,
  before: Word,
  behind: Word,
  said: readonly number[],
  out: Int32Array,
  at: number,
): number {
  let n = at;
  const seen = document.get(word.lower);
  const seenBehind = behind.capital ? document.get(behind.lower) : undefined;
  const seenBefore = before.capital ? document.get(before.lower) : undefined;
  if (seen) {
    out[n++] = mix(100 + Math.min(seen.count, 3), 160);
    if (seen.small) out[n++] = mix(seen.small > seen.capitalised ? 2 : 1, 161);
    // What this occurrence itself gives is not what the others say.
    const ownTitle = before.title && before.capital ? 1 : 0;
    const ownGiven = (before.givenName || before.initials) && before.capital ? 1 : 0;
    if (seen.afterTitle > ownTitle) out[n++] = mix(word.allCapitals ? 2 : 1, 162);
    if (seen.afterGiven > ownGiven) out[n++] = mix(word.allCapitals ? 2 : 1, 163);
    if (seen.speaks > (behind.speech ? 1 : 0)) out[n++] = mix(1, 164);
    if (word.allCapitals) out[n++] = mix(seen.capitalised > 0 ? 1 : seen.small > 0 ? 2 : 3, 165);
    if (!seen.inside) out[n++] = mix(1, 166);
    n = neighbours(seen.before, before.hash.lower, 167, out, n);
    n = neighbours(seen.behind, behind.hash.lower, 168, out, n);
    for (const hash of seen.said) if (!said.includes(hash)) out[n++] = mix(hash, 169);
  }
  if (seenBehind && (seenBehind.afterTitle || seenBehind.afterGiven)) out[n++] = mix(1, 170);
  if (seenBefore && (seenBefore.afterTitle || seenBefore.afterGiven)) out[n++] = mix(1, 171);
  if (seenBehind && seenBehind.count > 1 && seenBehind.small === 0) out[n++] = mix(1, 172);
  return n;
}

/** The words around the other occurrences, each once, without what stands here. */
function neighbours(hashes: readonly number[], own: number, template: number, out: Int32Array, at: number): number {
  let n = at;
  for (let k = 0; k < hashes.length; k++) {
    const hash = hashes[k] ?? 0;
    if (hash !== own && hashes.indexOf(hash) === k) out[n++] = mix(hash, template);
  }
  return n;
}
