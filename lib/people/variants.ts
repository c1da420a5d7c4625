// A word of a name in, its other spellings out: 'gorbachov' for 'gorbachev'. The gazetteer knows them: where two names
// of one person differ in words that differ by a few letters, those words are spellings of each other.

import type { Country, Person } from '#lib/model/person';
import { wordList } from '#lib/text/words';
import { loadGazetteer } from './gazetteer';
import { isGivenName } from './given-names';
import { isOrdinarySurname } from './ordinary';
import { surnamesOf } from './spelling';
import { wordSet } from './word-set';

/** Given a folded word, its other spellings. */
export type Variants = (word: string) => string[];

/** Shorter words differ by a letter and are other names ('Lee', 'Li', 'Lie'). */
const SHORTEST = 4;
/** Of the letters of the longer word: 'kadafi' and 'khadafy' differ by two of seven, 'premier' and 'president' by four. */
const MOST_DIFFERENT = 0.34;
/** Spellings of names that are words as well. */
const WORDS = wordSet('store song sung bang pang turk victor charlie jung tony christian clement rosa');

let bundled: Variants | null = null;

/** By the gazetteer of the project, read once. */
export function variantsOf(word: string): string[] {
  bundled ??= buildVariants(loadGazetteer());
  return bundled(word);
}

export function buildVariants(data: { persons: readonly Person[]; countries: readonly Country[] }): Variants {
  const bearers = bearersOfSurnames(data.persons);
  const places = new Set(
    data.countries.flatMap(({ name, names, demonyms }) => [name, ...names, ...demonyms].flatMap(wordList)),
  );
  const isName = (word: string) => word.length >= SHORTEST && !isOrdinary(word) && !places.has(word);
  const variants = new Map<string, Set<string>>();
  for (const person of data.persons) {
    const isOwn = (word: string) => isName(word) && (bearers.get(word) ?? new Set([person.slug])).has(person.slug);
    for (const spellings of spellingsOf(person)) link(spellings.filter(isOwn), variants);
  }
  return (word) => [...(variants.get(word) ?? [])].sort();
}

function isOrdinary(word: string): boolean {
  return isOrdinarySurname(word) || isGivenName(word) || WORDS.has(word);
}

/** Who bears a word as the surname by which news calls them: 'amin' is Idi Amin, whatever the name of Amine Gemayel. */
function bearersOfSurnames(persons: readonly Person[]): Map<string, Set<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const person of persons) {
    for (const word of surnamesOf(person)[0] ?? []) {
      bearers.set(word, (bearers.get(word) ?? new Set()).add(person.slug));
    }
  }
  return bearers;
}

/** The words of a person's names, those together that are spellings of one another. */
function spellingsOf(person: Person): string[][] {
  const names = [person.name, ...person.names].map(wordList);
  const groups: string[][] = [];
  for (const [at, name] of names.entries()) {
    for (const other of names.slice(at + 1)) {
      for (const pair of spelledDifferently(name, other)) join(groups, pair);
    }
  }
  return groups;
}

function join(groups: string[][], pair: readonly string[]): void {
  const touched = groups.filter((group) => pair.some((word) => group.includes(word)));
  const [first] = touched;
  if (!first) {
    groups.push([...pair]);
    return;
  }
  first.push(...[...touched.slice(1).flat(), ...pair].filter((word) => !first.includes(word)));
  for (const group of touched.slice(1)) groups.splice(groups.indexOf(group), 1);
}

/** The words in which two names differ, if each of them is only spelled differently. */
function spelledDifferently(a: readonly string[], b: readonly string[]): [string, string][] {
  if (a.length !== b.length) return [];
  const pairs = a.flatMap((word, at): [string, string][] => (word === b[at] ? [] : [[word, b[at] ?? '']]));
  return pairs.every(([word, other]) => isSimilar(word, other)) ? pairs : [];
}

function isSimilar(a: string, b: string): boolean {
  return editDistance(a, b) <= Math.max(a.length, b.length) * MOST_DIFFERENT;
}

/** Levenshtein (1966): letters to put in, take out or exchange. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const exchanged = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(exchanged, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function link(words: readonly string[], variants: Map<string, Set<string>>): void {
  for (const word of words) {
    for (const other of words) {
      if (other !== word) variants.set(word, (variants.get(word) ?? new Set()).add(other));
    }
  }
}
