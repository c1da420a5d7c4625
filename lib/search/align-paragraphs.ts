// Two runs of paragraphs in, pairs of those that belong together out, both in their order: an edited paragraph finds the
// one that it was made of by the pairs of words that both have.

import { wordList } from '#lib/text/words';

/** Places in the older and the newer run; null where a paragraph has no counterpart. */
export type Pair = [older: number | null, newer: number | null];

/** Two paragraphs that share less than this are not one paragraph edited. Unrelated ones share less than a tenth. */
const LEAST_ALIKE = 0.3;
/** More comparisons than these are not made: nothing is paired then. */
const MOST_COMPARISONS = 40_000;
const MOST_WORDS = 300;

/** Every place of either run once, in reading order; where both stand between two pairs, the older come first. */
export function alignParagraphs(older: readonly string[], newer: readonly string[]): Pair[] {
  if (older.length * newer.length > MOST_COMPARISONS) return [...alone(older, 'older'), ...alone(newer, 'newer')];
  const likeness = compare(older, newer);
  const best = bestSums(likeness, older.length, newer.length);
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  while (from < older.length || to < newer.length) {
    const here = best[from]?.[to] ?? 0;
    const alike = likeness[from]?.[to] ?? 0;
    if (alike > 0 && here === alike + (best[from + 1]?.[to + 1] ?? 0)) pairs.push([from++, to++]);
    else if (from < older.length && here === (best[from + 1]?.[to] ?? 0)) pairs.push([from++, null]);
    else pairs.push([null, to++]);
  }
  return pairs;
}

function alone(run: readonly string[], side: 'older' | 'newer'): Pair[] {
  return run.map((_, at) => (side === 'older' ? [at, null] : [null, at]));
}

/** How alike each two are, from 0 to 1; 0 for those that do not belong together. */
function compare(older: readonly string[], newer: readonly string[]): number[][] {
  const newerPairs = newer.map(wordPairs);
  return older.map((text) => {
    const pairs = wordPairs(text);
    return newerPairs.map((others) => {
      const alike = shared(pairs, others);
      return alike < LEAST_ALIKE ? 0 : alike;
    });
  });
}

/** The pairs of neighbouring words, the edges of the paragraph counted as words. */
function wordPairs(text: string): Set<string> {
  const list = ['', ...wordList(text.slice(0, MOST_WORDS * 20)).slice(0, MOST_WORDS), ''];
  return new Set(list.slice(1).map((word, at) => `${list[at]} ${word}`));
}

/** Twice what both have, by what they have together. */
function shared(pairs: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const [small, large] = pairs.size < others.size ? [pairs, others] : [others, pairs];
  let both = 0;
  for (const pair of small) if (large.has(pair)) both++;
  return (2 * both) / (pairs.size + others.size);
}

/** `sums[i][j]`: the most likeness that pairs of the paragraphs from i and from j on can have together. */
function bestSums(likeness: readonly number[][], rows: number, columns: number): number[][] {
  const sums = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i--) {
    const [row, next] = [sums[i] ?? [], sums[i + 1] ?? []];
    for (let j = columns - 1; j >= 0; j--) {
      const alike = likeness[i]?.[j] ?? 0;
      const paired = alike > 0 ? alike + (next[j + 1] ?? 0) : 0;
      row[j] = Math.max(paired, next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return sums;
}
