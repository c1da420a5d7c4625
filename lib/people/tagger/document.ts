// All sentences of one story in, what the story says about each of its words out: how often it is written small, whether
// it ever stands behind a title or a given name, what stands around it elsewhere. So a surname in a headline knows the
// sentence that introduces it.

import { wordSet } from '../word-set';
import { BEFORE, BEHIND, type Word } from './word';

export type Seen = {
  count: number;
  /** Times it began with a small letter. */
  small: number;
  /** Times it began with a capital and went on small. */
  capitalised: number;
  afterTitle: number;
  afterGiven: number;
  /** Times a verb of speech followed. */
  speaks: number;
  /** Times it stood inside a sentence, capitalised and not in capitals throughout. */
  inside: number;
  /** Hashes of the words before and behind it, the first few. */
  before: number[];
  behind: number[];
  /** Hashes of what is said of it: 'is a river', ', a Danish firm', the first few. */
  said: number[];
};

const NEIGHBOURS = 6;

export type Document = ReadonlyMap<string, Seen>;

export function readDocument(sentences: readonly (readonly Word[])[]): Document {
  const document = new Map<string, Seen>();
  for (const words of sentences) {
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (word?.letters && word.text.length > 1) {
        const seen = seenOf(document, word.lower);
        note(seen, word, words[at - 1] ?? BEFORE, words[at + 1] ?? BEHIND);
        if (word.capital && seen.said.length < NEIGHBOURS) seen.said.push(...saidOf(words, at));
      }
    }
  }
  return document;
}

const LINKS = wordSet('is was are were ,');
const ARTICLES = wordSet('a an the one');
const LONGEST_SAYING = 5;

/** Hashes of the words of 'river in Spain' behind 'Ebro is a', up to a sign; mostly none. */
export function saidOf(words: readonly Word[], at: number): number[] {
  if (!LINKS.has(words[at + 1]?.lower ?? '') || !ARTICLES.has(words[at + 2]?.lower ?? '')) return NOTHING;
  const said: number[] = [];
  for (let next = at + 3; next < at + 3 + LONGEST_SAYING; next++) {
    const word = words[next];
    if (!word?.letters) break;
    said.push(word.hash.lower);
  }
  return said;
}
const NOTHING: number[] = [];

function seenOf(document: Map<string, Seen>, lower: string): Seen {
  const known = document.get(lower);
  if (known) return known;
  const fresh: Seen = {
    count: 0,
    small: 0,
    capitalised: 0,
    afterTitle: 0,
    afterGiven: 0,
    speaks: 0,
    inside: 0,
    before: [],
    behind: [],
    said: [],
  };
  document.set(lower, fresh);
  return fresh;
}

function note(seen: Seen, word: Word, before: Word, behind: Word): void {
  seen.count++;
  if (!word.capital) {
    seen.small++;
    return;
  }
  if (!word.allCapitals) seen.capitalised++;
  if (before.title && before.capital) seen.afterTitle++;
  if ((before.givenName || before.initials) && before.capital) seen.afterGiven++;
  if (seen.before.length < NEIGHBOURS) seen.before.push(before.hash.lower);
  if (seen.behind.length < NEIGHBOURS) seen.behind.push(behind.hash.lower);
  if (behind.speech) seen.speaks++;
  if (!word.allCapitals && before !== BEFORE) seen.inside++;
}
