// Which words of a text a query asked for: the same for snippets, headlines and the story's own page.

import SearchableMap from 'minisearch/SearchableMap';
import { FUZZINESS } from '#lib/index/minisearch-query';
import { positiveLeaves, type QueryNode } from '#lib/query/tree';
import { words } from '#lib/text/words';

/** UTF-16 offsets, `end` exclusive. */
export type Mark = [start: number, end: number];

export type WordTest = (word: string) => boolean;

/** True for words that the query asks for. A phrase marks each of its words. */
export function wordTest(tree: QueryNode | null): WordTest {
  if (tree === null) return () => false;
  const exact = new Set<string>();
  const prefixes: string[] = [];
  const fuzzy: string[] = [];
  for (const leaf of positiveLeaves(tree)) {
    if (leaf.kind === 'word') exact.add(leaf.word);
    else if (leaf.kind === 'phrase') for (const word of leaf.words) exact.add(word);
    else if (leaf.kind === 'prefix') prefixes.push(leaf.word);
    else if (leaf.kind === 'fuzzy') fuzzy.push(leaf.word);
  }
  const isAsked = (word: string) =>
    exact.has(word) || prefixes.some((prefix) => word.startsWith(prefix)) || fuzzy.some((asked) => isLike(word, asked));
  return remembered(isAsked);
}

/** The same words come again and again in one answer. */
function remembered(test: WordTest): WordTest {
  const known = new Map<string, boolean>();
  return (word) => {
    const answer = known.get(word) ?? test(word);
    known.set(word, answer);
    return answer;
  };
}

export function marksIn(text: string, isAsked: WordTest): Mark[] {
  return words(text)
    .filter(({ word }) => isAsked(word))
    .map(({ start, end }) => [start, end]);
}

/** As MiniSearch's fuzzy search decides it, with MiniSearch's own map. */
function isLike(word: string, asked: string): boolean {
  const distance = Math.min(6, Math.round(asked.length * FUZZINESS));
  if (distance === 0) return word === asked;
  const words = new SearchableMap<true>();
  words.set(word, true);
  return words.fuzzyGet(asked, distance).size > 0;
}
