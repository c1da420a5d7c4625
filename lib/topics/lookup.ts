// Words in, the terms that stand in them out, in one pass. The longest term at a place takes its words, so that
// 'air strike' is never also a 'strike', and 'district court' never a tennis 'court'.

import { TERMS, type Term } from './terms';

type Candidate = { term: Term; words: string[]; anyEnding: boolean };

/** Endings are found by their first letters: no term with a star has fewer before it (a test holds this). */
export const LETTERS_BEFORE_STAR = 4;

/** 'troops' may be 'troop', but 'discuss' is no 'discus'. */
const PLURAL = /[^s]s$/;

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

/** Every term in the words, in order; `words` are folded words as `wordList` gives them. */
export function termsIn(words: readonly string[]): Term[] {
  const found: Term[] = [];
  let at = 0;
  while (at < words.length) {
    const candidate = candidateAt(words, at);
    if (candidate) found.push(candidate.term);
    at += candidate?.words.length ?? 1;
  }
  return found;
}

function candidateAt(words: readonly string[], at: number): Candidate | null {
  const word = words[at] ?? '';
  return (
    byFirstWord.get(word)?.find((candidate) => standsAt(candidate, words, at)) ??
    (PLURAL.test(word) ? singular(word) : null) ??
    byFirstLetters.get(word.slice(0, LETTERS_BEFORE_STAR))?.find((candidate) => standsAt(candidate, words, at)) ??
    null
  );
}

/** The candidate that is this word without its plural s. */
function singular(word: string): Candidate | null {
  return byFirstWord.get(word.slice(0, -1))?.find((candidate) => candidate.words.length === 1) ?? null;
}

function standsAt(candidate: Candidate, words: readonly string[], at: number): boolean {
  const last = candidate.words.length - 1;
  return candidate.words.every((wanted, place) => {
    const word = words[at + place];
    if (word === undefined) return false;
    if (word === wanted) return true;
    if (place < last) return false;
    return candidate.anyEnding ? word.startsWith(wanted) : word === `${wanted}s`;
  });
}
