// data/narrower-terms.json in, the terms by which concepts below the top are recognised out. A term is one folded word or
// several in a row, each standing for all its forms.

import { stem } from '#lib/text/stem';
import data from './data/narrower-terms.json';
import { entriesOf } from './rows';
import { pathTo } from './vocabulary';

export type NarrowerTerm = { stems: readonly string[]; code: string };

/** By the first stem. */
const byFirst = new Map<string, NarrowerTerm[]>();

/** By concept rows of several terms, in alphabetical order. */
const file: Record<string, string[]> = data;

for (const [code, rows] of Object.entries(file)) {
  if (pathTo(code).length < 2) throw new Error(`data/narrower-terms.json: ${code} is no concept below the top`);
  for (const text of entriesOf(rows)) {
    const stems = text.split(' ').map(stem);
    const [first = ''] = stems;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, code }]);
  }
}

const NONE: readonly NarrowerTerm[] = [];

/** The terms that begin with a stem: with most none does. */
export function narrowerTermsFrom(first: string): readonly NarrowerTerm[] {
  return byFirst.get(first) ?? NONE;
}

/** Those of the terms that stand in the words from a place on, which has their first stem. */
export function standingAt(
  terms: readonly NarrowerTerm[],
  words: readonly string[],
  at: number,
): readonly NarrowerTerm[] {
  return terms.filter(({ stems }) =>
    stems.every((wanted, place) => place === 0 || stem(words[at + place] ?? '') === wanted),
  );
}
