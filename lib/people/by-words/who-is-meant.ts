// A name of one word and the persons of the story in; the person by words whom it means, out: none where two fit, or
// where a leader of the gazetteer whom the story names bears it too. 'Mrs.' and 'Mr.' can tell them apart.

import { type Bearing, bearingOf } from '../bearing';
import type { Gazetteer } from '../gazetteer';
import { isMansName, isWomansName } from '../given-names';
import { isParticle } from '../line';
import { type Reading, wordAt } from '../reading';
import { surnamesOf } from '../spelling';
import { isWoman } from '../women';
import type { StoryPerson } from './persons';
import type { ShortNames } from './short-names';

export type Known = {
  gazetteer: Gazetteer;
  byWords: ShortNames;
  /** Slugs of the gazetteer's persons in the story, by the last word of their surname. */
  linked: ReadonlyMap<string, readonly string[]>;
};
export type Meant = { person: StoryPerson | null; bearing: Bearing };

export function whoIsMeant(reading: Reading, from: number, to: number, known: Known): Meant {
  const bearing = bearingOf(reading, from, known.gazetteer);
  const word = lastWord(reading, from, to);
  const leaders = (known.linked.get(word) ?? []).filter((slug) => fits(bearing, isWoman(slug), !isWoman(slug)));
  if (leaders.length > 0) return { person: null, bearing };
  const fitting = known.byWords
    .bearers(word)
    .filter(({ words: [given = ''] }) => fits(bearing, isWomansName(given), isMansName(given)));
  const [only, ...others] = fitting;
  return { person: only && others.length === 0 ? only : null, bearing };
}

export function linkedSurnames(slugs: Iterable<string>, gazetteer: Gazetteer): Map<string, string[]> {
  const linked = new Map<string, string[]>();
  for (const slug of slugs) {
    const person = gazetteer.person(slug);
    const words = new Set(person ? surnamesOf(person).map((surname) => surname.at(-1) ?? '') : []);
    for (const word of words) linked.set(word, [...(linked.get(word) ?? []), slug]);
  }
  return linked;
}

function fits({ kind }: Bearing, isWomans: boolean, isMans: boolean): boolean {
  return kind === 'man' ? !isWomans : kind !== 'woman' || !isMans;
}

/** 'Laden' of 'bin Laden'. */
export function lastWord(reading: Reading, from: number, to: number): string {
  for (let at = to - 1; at > from; at--) if (!isParticle(wordAt(reading, at))) return wordAt(reading, at);
  return wordAt(reading, from);
}
