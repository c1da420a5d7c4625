// Words in, the terms that stand in them out, in one pass. The longest term at a place takes its words, so that
// 'air strike' is never also a 'strike', and 'district court' never a tennis 'court'.

import { TERMS, type Term } from './terms';

export type Candidate = { term: Term; words: string[]; anyEnding: boolean };

/** Endings are found by their first letters: no term with a star has fewer before it (a test holds this). */
export const LETTERS_BEFORE_STAR = 4;

/** 'troops' may be 'troop', but 'discuss' is no 'discus'. */
const PLURAL = /[^s]s$/;

const NONE: readonly Candidate[] = [];
const byFirstWord = new Map<string, Candidate[]>();
const byFirstLetters = new Map<string, Candidate[]>();

for (const term of TERMS) {
  const anyEnding = term.text.endsWith('*');
  const candidate = { term, words: term.text.replace('*', '').split(' '), anyEnding };
  const first = candidate.words[0] ?? '';
  if (anyEnding && candidate.words.length === 1) add(byFirstLetters, first.slice(0, LETTERS_BEFORE_STAR), candidate);
  else add(byFirstWord, first, candidate);
}
for (const candidates of byFirstWord.values()) candidates.sort((a, b) => b.words.length - a.words.length);
for (const candidates of byFirstLetters.values()) candidates.sort((a, b) => b.term.text.length - a.term.text.length);

function add(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const found = map.get(key);
  if (found) found.push(candidate);
  else map.set(key, [candidate]);
}

/** The terms that can begin with this folded word, the longest first. */
export function candidatesFor(word: string): readonly Candidate[] {
  const found = [
    ...(byFirstWord.get(word) ?? []),
    ...(PLURAL.test(word) ? singular(word) : []),
    ...(byFirstLetters.get(word.slice(0, LETTERS_BEFORE_STAR)) ?? []).filter((candidate) =>
      standsAt(candidate, [word], 0),
    ),
  ];
  return found.length === 0 ? NONE : found;
}

/**
 * Tells of every term in the words, in order, with its place and how many words it takes; `words` are folded words as
 * `wordList` gives them, `candidatesAt` the terms that can begin at a place.
 */
export function eachTerm(
  words: readonly string[],
  candidatesAt: (at: number) => readonly Candidate[],
  tell: (term: Term, at: number, count: number) => void,
): void {
  for (let at = 0; at < words.length; ) {
    const found = standingAt(candidatesAt(at), words, at);
    const count = found?.words.length ?? 1;
    if (found !== null) tell(found.term, at, count);
    at += count;
  }
}

/** The first candidate that stands at the place. With most words no term begins: a loop costs less than `find`. */
function standingAt(candidates: readonly Candidate[], words: readonly string[], at: number): Candidate | null {
  for (const candidate of candidates) if (standsAt(candidate, words, at)) return candidate;
  return null;
}

export function termsIn(words: readonly string[]): Term[] {
  const found: Term[] = [];
  eachTerm(
    words,
    (at) => candidatesFor(words[at] ?? ''),
    (term) => found.push(term),
  );
  return found;
}

/** Candidates that are this word without its plural s. */
function singular(word: string): Candidate[] {
  return (byFirstWord.get(word.slice(0, -1)) ?? [])
    .filter((candidate) => candidate.words.length === 1)
    .map((candidate) => ({ ...candidate, words: [word] }));
}

function standsAt({ words: wanted, anyEnding }: Candidate, words: readonly string[], at: number): boolean {
  const last = wanted.length - 1;
  for (let place = 0; place < last; place++) if (words[at + place] !== wanted[place]) return false;
  const [word, end] = [words[at + last], wanted[last]];
  if (word === undefined || end === undefined) return false;
  return word === end || (anyEnding ? word.startsWith(end) : word.length === end.length + 1 && word === `${end}s`);
}
