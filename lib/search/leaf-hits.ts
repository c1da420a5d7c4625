// Leaves of a query and the words of one text in, the places where each leaf stands out.

import SearchableMap from 'minisearch/SearchableMap';
import { FUZZINESS, MAX_DISTANCE } from '#lib/index/options';
import type { NearNode, PhraseNode, TextLeaf } from '#lib/query/tree';
import { countUntil } from '#lib/text/count-until';
import type { Word } from '#lib/text/words';

/**
 * Where something asked for stands: its first and last word, as places in the words of the text. `part` tells what was
 * asked for apart (a leaf, or one word of a near leaf), `worth` is how many typed words it stands for.
 */
export type Hit = { first: number; last: number; part: number; worth: number };

/** Words of a text, `to` exclusive. */
export type Stretch = { from: number; to: number };

/** Leaf -> the words of one text at which it may stand, in order. */
export type Anchors = ReadonlyMap<TextLeaf, readonly number[]>;

export type Leaves = {
  /** A leaf's `part`; a near leaf has as many, from there on, as it has words. */
  parts: ReadonlyMap<TextLeaf, number>;
  /** The leaves that may stand at a word. */
  at: (word: string) => readonly TextLeaf[];
};

const NONE: readonly TextLeaf[] = [];

export function prepareLeaves(leaves: Iterable<TextLeaf>): Leaves {
  const parts = new Map<TextLeaf, number>();
  const exact = new Map<string, TextLeaf[]>();
  const open: { leaf: TextLeaf; test: (word: string) => boolean }[] = [];
  let next = 0;
  for (const leaf of leaves) {
    if (parts.has(leaf)) continue;
    parts.set(leaf, next);
    next += leaf.kind === 'near' ? leaf.words.length : 1;
    if (leaf.kind === 'prefix') open.push({ leaf, test: (word) => word.startsWith(leaf.word) });
    else if (leaf.kind === 'fuzzy') open.push({ leaf, test: (word) => isLike(word, leaf.word) });
    else for (const word of new Set(anchorWords(leaf))) exact.set(word, [...(exact.get(word) ?? NONE), leaf]);
  }
  const exactly = (word: string) => exact.get(word) ?? NONE;
  if (open.length === 0) return { parts, at: exactly };
  const matching = (word: string) => open.filter(({ test }) => test(word)).map(({ leaf }) => leaf);
  return { parts, at: remembered((word) => [...exactly(word), ...matching(word)]) };
}

/** A phrase is looked for where its first word stands. */
function anchorWords(leaf: TextLeaf): string[] {
  if (leaf.kind === 'phrase') return leaf.words.slice(0, 1);
  if (leaf.kind === 'near') return leaf.words;
  return leaf.kind === 'word' ? [leaf.word, ...leaf.also] : [leaf.word];
}

/** The same words come again and again in one answer. */
function remembered(find: (word: string) => readonly TextLeaf[]): Leaves['at'] {
  const known = new Map<string, readonly TextLeaf[]>();
  return (word) => {
    let leaves = known.get(word);
    if (leaves === undefined) {
      leaves = find(word);
      known.set(word, leaves.length === 0 ? NONE : leaves);
    }
    return leaves;
  };
}

/** As MiniSearch's fuzzy search decides it, with MiniSearch's own map. */
function isLike(word: string, asked: string): boolean {
  const distance = Math.min(MAX_DISTANCE, Math.round(asked.length * FUZZINESS));
  if (distance === 0) return word === asked;
  if (Math.abs(word.length - asked.length) > distance) return false; // so many letters too many or too few
  const words = new SearchableMap<true>();
  words.set(word, true);
  return words.fuzzyGet(asked, distance).size > 0;
}

export function anchorsIn(found: readonly Word[], leaves: Leaves): Anchors {
  const anchors = new Map<TextLeaf, number[]>();
  found.forEach(({ word }, at) => {
    for (const leaf of leaves.at(word)) {
      const places = anchors.get(leaf);
      if (places) places.push(at);
      else anchors.set(leaf, [at]);
    }
  });
  return anchors;
}

/** The hits of a leaf that lie within a stretch of the text, in order; `anchors` are its own. */
export function leafHits(
  leaf: TextLeaf,
  part: number,
  anchors: readonly number[],
  found: readonly Word[],
  stretch: Stretch,
): Hit[] {
  const before = (end: number) => countUntil(anchors, (place) => place >= end);
  const places = anchors.slice(before(stretch.from), before(stretch.to));
  if (leaf.kind === 'near') return nearHits(leaf, part, places, found);
  if (leaf.kind === 'phrase') return phraseHits(leaf, part, places, found, stretch.to);
  return places.map((at) => ({ first: at, last: at, part, worth: 1 }));
}

function phraseHits(
  { words }: PhraseNode,
  part: number,
  places: readonly number[],
  found: readonly Word[],
  to: number,
): Hit[] {
  return places
    .filter((at) => at + words.length <= to && words.every((word, step) => found[at + step]?.word === word))
    .map((at) => ({ first: at, last: at + words.length - 1, part, worth: words.length }));
}

/** The words inside each window that is no wider than the distance and has all of them, each as often as asked. */
function nearHits(
  { words, distance }: NearNode,
  part: number,
  places: readonly number[],
  found: readonly Word[],
): Hit[] {
  const hits: Hit[] = [];
  const lacking = countsOf(words);
  let missing = words.length;
  let [begin, taken] = [0, 0];
  const wordAt = (place: number) => found[places[place] ?? 0]?.word ?? '';
  for (let end = 0; end < places.length; end++) {
    missing -= take(lacking, wordAt(end));
    for (; (places[end] ?? 0) - (places[begin] ?? 0) > distance; begin++) missing += giveBack(lacking, wordAt(begin));
    if (missing > 0) continue;
    for (taken = Math.max(taken, begin); taken <= end; taken++) {
      const at = places[taken] ?? 0;
      hits.push({ first: at, last: at, part: part + words.indexOf(wordAt(taken)), worth: 1 });
    }
  }
  return hits;
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Counts one more in the window; 1 where it was lacking, 0 where there were enough. Below zero there are too many. */
function take(lacking: Map<string, number>, word: string): number {
  const count = lacking.get(word) ?? 0;
  lacking.set(word, count - 1);
  return count > 0 ? 1 : 0;
}

/** Counts one less in the window; 1 where it is lacking now. */
function giveBack(lacking: Map<string, number>, word: string): number {
  const count = (lacking.get(word) ?? 0) + 1;
  lacking.set(word, count);
  return count > 0 ? 1 : 0;
}
