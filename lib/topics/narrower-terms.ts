// data/narrower-terms.json in, the terms by which concepts below the top are recognised out. A term is one folded word or
// several in a row, each standing for all its forms.

import { stem } from '#lib/text/stem';
import data from './data/narrower-terms.json';
import { pathTo } from './vocabulary';

export type NarrowerTerm = { stems: readonly string[]; code: string };

/** By the first stem. */
const byFirst = new Map<string, NarrowerTerm[]>();

/** By concept rows of several terms, in alphabetical order. */
const file: Record<string, string[]> = data;

for (const [code, rows] of Object.entries(file)) {
  if (pathTo(code).length < 2) throw new Error(`data/narrower-terms.json: ${code} is no concept below the top`);
  for (const text of rows.flatMap((row) => row.split(', '))) {
    const stems = text.split(' ').map(stem);
    const [first = ''] = stems;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, code }]);
  }
}

/** The stems of words that were looked up, and none where no term begins so: most words begin none. */
const remembered = new Map<string, readonly NarrowerTerm[]>();
const MOST_REMEMBERED = 200_000;
const NONE: readonly NarrowerTerm[] = [];

/** The concepts that the words from a place on speak for, with how many of them do, and as which term. */
export function narrowerTermsAt(
  words: readonly string[],
  at: number,
): { code: string; length: number; term: NarrowerTerm }[] {
  const terms = termsFrom(words[at] ?? '');
  if (terms.length === 0) return [];
  return terms
    .filter(({ stems }) => stems.every((wanted, place) => place === 0 || stem(words[at + place] ?? '') === wanted))
    .map((term) => ({ code: term.code, length: term.stems.length, term }));
}

function termsFrom(word: string): readonly NarrowerTerm[] {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found = byFirst.get(stem(word)) ?? NONE;
  remembered.set(word, found);
  return found;
}
