// Phrases are folded word sequences with a value each; a text is looked through word by word, longest phrase first.
// Every list of names, countries and titles of the gazetteer is kept this way.

import type { Word } from '#lib/text/words';

type Entry<V> = { words: readonly string[]; value: V };
/** Entries by their first word, longest first. */
export type Phrases<V> = ReadonlyMap<string, readonly Entry<V>[]>;
/** A phrase found at some word; `count` is in words. */
export type Found<V> = { count: number; value: V };

const NONE: readonly never[] = [];

/** Values of a sequence that comes more than once are joined by `merge`. */
export function phrasesOf<V>(list: Iterable<Entry<V>>, merge: (old: V, more: V) => V): Phrases<V> {
  const byFirst = new Map<string, Entry<V>[]>();
  for (const { words, value } of list) {
    const [first] = words;
    if (first === undefined) continue;
    const entries = byFirst.get(first) ?? [];
    const same = entries.find((entry) => sameWords(entry.words, words));
    if (same) same.value = merge(same.value, value);
    else entries.push({ words, value });
    byFirst.set(first, entries);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** The phrases that begin at word `at`, longest first. */
export function phrasesAt<V>(list: Phrases<V>, words: readonly Word[], at: number): readonly Found<V>[] {
  const entries = list.get(words[at]?.word ?? '');
  if (!entries) return NONE;
  let found: Found<V>[] | null = null;
  for (const entry of entries) {
    if (!stands(entry.words, words, at)) continue;
    found ??= [];
    found.push({ count: entry.words.length, value: entry.value });
  }
  return found ?? NONE;
}

/** A loop of its own: this is asked for every word of every story. */
function stands(phrase: readonly string[], words: readonly Word[], at: number): boolean {
  for (let offset = 1; offset < phrase.length; offset++) if (words[at + offset]?.word !== phrase[offset]) return false;
  return true;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}
