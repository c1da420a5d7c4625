// Everybody who is in a story of the archive, with name, stories and the letter to be found under: what the pages of
// /people are cut from. Counts are those of one search; names, once read, are kept for as long as the index lives.

import { EVERYTHING } from '#lib/index/run/search';
import type { Day } from '#lib/model/day';
import type { Office } from '#lib/model/person';
import { loadGazetteer } from '#lib/people/gazetteer';
import { readNames } from '#lib/store/read-person';
import { fold } from '#lib/text/fold';
import type { Engine } from './engine';
import { lastDayOf } from './office-by';

export type Listed = {
  readonly slug: string;
  readonly name: string;
  /** Surname first, folded: the order of names. */
  readonly key: string;
  /** 'A' to 'Z', or OTHER_LETTERS. */
  readonly letter: string;
  /** Held at any time, each once; none for a person by words alone. */
  readonly offices: readonly Office[];
  stories: number;
};

export type PeopleList = {
  /** Most stories first. */
  people: readonly Listed[];
  /** By surname; sorted when it is first asked for. */
  byName: () => readonly Listed[];
  /** Null for who is in no story, or not listed. */
  bySlug: (slug: string) => Listed | null;
  /** How many there are, also where not all are listed. */
  distinct: number;
  /** The end of the archive's time. */
  until: Day;
};

/** For names that begin with none of the 26 letters. */
export const OTHER_LETTERS = 'other';
/** A million stories name a million others once: of more people only those with most stories are listed. */
export const MOST_LISTED = 100_000;
/** Last words that are no surname. */
const NO_SURNAME = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

type Listing = Pick<Engine, 'index' | 'store'>;
/** One object a person for as long as the index lives: a new story changes a few counts, not fifty thousand objects. */
type Kept = { seq: number; list: Promise<PeopleList>; known: Map<string, Listed> };

const kept = new WeakMap<Listing['index'], Kept>();

/** The list for the archive as it is now. Callers at the same time share the work; a failure is not kept. */
export function peopleList(engine: Listing): Promise<PeopleList> {
  const { index } = engine;
  const last = kept.get(index);
  if (last?.seq === index.seq) return last.list;
  const known = last?.known ?? new Map<string, Listed>();
  const list = takeList(engine, known);
  kept.set(index, { seq: index.seq, list, known });
  list.catch(() => kept.delete(index));
  return list;
}

async function takeList({ index, store }: Listing, known: Map<string, Listed>): Promise<PeopleList> {
  const { facets, distinct, months } = await index.search({ ...EVERYTHING, counted: ['person'], limit: MOST_LISTED });
  const unknown = facets.person.map(({ value }) => value).filter((slug) => !known.has(slug));
  const names = unknown.length === 0 ? new Map<string, string>() : await readNames(store, unknown);
  for (const slug of unknown) known.set(slug, nameOf(slug, names.get(slug) ?? slug));
  for (const person of known.values()) person.stories = 0;
  const people: Listed[] = [];
  for (const { value, count } of facets.person) {
    const person = known.get(value);
    if (!person) continue;
    person.stories = count;
    people.push(person);
  }
  let sorted: Listed[] | null = null;
  const bySlug = (slug: string) => {
    const person = known.get(slug);
    return person !== undefined && person.stories > 0 ? person : null; // known, and no longer among those listed
  };
  return {
    people,
    byName: () => (sorted ??= [...people].sort(byKey)),
    bySlug,
    distinct: distinct.person,
    until: lastDayOf(months),
  };
}

export function byKey(a: Listed, b: Listed): number {
  if (a.key === b.key) return a.slug < b.slug ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

export function nameOf(slug: string, name: string): Listed {
  const gazetteer = loadGazetteer();
  const person = gazetteer.person(slug);
  const surname = fold(person?.surname ?? lastWord(name));
  const first = surname.charAt(0).toUpperCase();
  const letter = first >= 'A' && first <= 'Z' ? first : OTHER_LETTERS;
  const held = new Set((person?.terms ?? []).map((term) => term.office));
  const offices = [...held].flatMap((id) => gazetteer.office(id) ?? []);
  return { slug, name, key: `${surname} ${fold(name)}`, letter, offices, stories: 0 };
}

/** The surname of most names; of those that the gazetteer has, it knows the real one. */
function lastWord(name: string): string {
  const words = name.split(' ').filter((word) => word !== '');
  return words.findLast((word) => !NO_SURNAME.has(word.toLowerCase())) ?? name;
}
