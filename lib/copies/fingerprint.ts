// Blocks of one article in, its fingerprint out: hashed shingles of its own prose, and the names and numbers in it.
// Two fingerprints are compared in copy.ts; a sample of the shingles (sketch.ts) finds who is worth comparing.

import { type Block, isProse } from '#lib/model/article';
import { hashWord, join } from '#lib/text/hash';
import { type Word, words } from '#lib/text/words';

/** Each list is sorted, without repeats. `lead` holds the shingles of the first LEAD_WORDS words. */
export type Fingerprint = { shingles: Uint32Array; lead: Uint32Array; names: Uint32Array; numbers: Uint32Array };

/** Words in a shingle, as in Broder's papers on copies among web pages. */
const SHINGLE_WORDS = 4;
/** A dateline and the first sentence. */
const LEAD_WORDS = 40;
/** A text is read up to here (UTF-16 units, some 30,000 words): a longer one is told from others by its beginning. */
const READ_UP_TO = 200_000;
const SMALL_NUMBERS = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, number) => [word, String(number)],
  ),
);
const SENTENCE_END = /[.!?:;"“”]/;

export function fingerprintOf(blocks: readonly Block[]): Fingerprint {
  const hashes: number[] = [];
  const names = new Set<number>();
  const numbers = new Set<number>();
  for (const text of proseOf(blocks)) {
    const found = words(text);
    for (const [place, one] of found.entries()) {
      const before = found[place - 1];
      hashes.push(hashWord(inDigits(one.word)));
      if (isName(text, one, before)) names.add(hashWord(one.word));
    }
    for (const number of numbersIn(text, found)) numbers.add(number);
  }
  return {
    shingles: shinglesOf(hashes),
    lead: shinglesOf(hashes.slice(0, LEAD_WORDS)),
    names: sorted(names),
    numbers: sorted(numbers),
  };
}

/** Numbers as they are printed, each once as a whole: '6-3/16' and '4:17' are one number. */
function* numbersIn(text: string, found: readonly Word[]): Generator<number> {
  let number: number | null = null;
  for (const [place, { word, start }] of found.entries()) {
    const before = found[place - 1];
    const joined: boolean = number !== null && before !== undefined && /^[-/:]$/.test(text.slice(before.end, start));
    if (number !== null && !joined) yield number;
    const digits = inDigits(word);
    if (!startsWithDigit(digits)) number = null;
    else number = joined ? join(number ?? 0, hashWord(digits)) : hashWord(digits);
  }
  if (number !== null) yield number;
}

/** Shingles run on from one paragraph to the next, so that paragraphs can be merged or split. */
function shinglesOf(hashes: readonly number[]): Uint32Array {
  const shingles = new Set<number>();
  for (let start = 0; start + SHINGLE_WORDS <= hashes.length; start++) {
    let shingle = 0;
    for (let place = 0; place < SHINGLE_WORDS; place++) shingle = join(shingle, hashes[start + place] ?? 0);
    shingles.add(shingle);
  }
  return sorted(shingles);
}

function* proseOf(blocks: readonly Block[]): Generator<string> {
  let left = READ_UP_TO;
  for (const { part, text } of blocks) {
    if (!isProse(part)) continue;
    if (left <= 0) return;
    yield text.slice(0, left);
    left -= text.length;
  }
}

/** Some stylebooks want small numbers in words, some in digits. */
function inDigits(word: string): string {
  return SMALL_NUMBERS.get(word) ?? word;
}

function startsWithDigit(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
}

/** A capital letter inside a sentence; `before` is the word before it in the paragraph. */
function isName(text: string, { start }: Word, before: Word | undefined): boolean {
  const letter = text.charAt(start);
  if (!before || letter === letter.toLowerCase()) return false;
  return !SENTENCE_END.test(text.slice(before.end, start));
}

function sorted(hashes: ReadonlySet<number>): Uint32Array {
  return Uint32Array.from(hashes).sort();
}
