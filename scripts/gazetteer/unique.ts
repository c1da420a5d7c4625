// Persons in; the same out with names that mean one of them only. Where two bear the same name, the better known keeps it.

import type { Person } from '#lib/model/person';
import { wordList } from '#lib/text/words';
import { fullNames } from '../../lib/people/spelling';

/** `rank`: the lower keeps a name that both bear. */
export type Ranked = { person: Person; rank: number };

export function withUniqueNames(ranked: readonly Ranked[]): { persons: Person[]; dropped: [string, string][] } {
  const order = [...ranked].sort((a, b) => a.rank - b.rank || (a.person.slug < b.person.slug ? -1 : 1));
  const owners = new Map<string, string>();
  const dropped: [string, string][] = [];
  const named = new Map<string, Person>();
  for (const { person } of order) named.set(person.slug, withOwnName(person, owners, dropped));
  const bearers = new Map<string, Set<string>>();
  for (const person of named.values()) {
    for (const key of person.names.flatMap(keysOf)) bearers.set(key, (bearers.get(key) ?? new Set()).add(person.slug));
  }
  const reviewed = new Set(ranked.filter(({ rank }) => rank === 0).map(({ person }) => person.slug));
  for (const person of named.values()) {
    const names = person.names.filter((name) => keysOf(name).every((key) => isFree(key, person.slug)));
    dropped.push(
      ...person.names.filter((name) => !names.includes(name)).map((name): [string, string] => [person.slug, name]),
    );
    named.set(person.slug, { ...person, names });
  }
  return { persons: ranked.map(({ person }) => named.get(person.slug) ?? person), dropped };

  function isFree(key: string, slug: string): boolean {
    const owner = owners.get(key);
    if (owner !== undefined) return owner === slug;
    const all = [...(bearers.get(key) ?? [])].filter((other) => other !== slug);
    return all.length === 0 || (reviewed.has(slug) && !all.some((other) => reviewed.has(other)));
  }
}

/** The name, or the first of the other names that nobody has, or the name with what tells the two apart. */
function withOwnName(person: Person, owners: Map<string, string>, dropped: [string, string][]): Person {
  const isOpen = (name: string) => keysOf(name).every((key) => !owners.has(key) || owners.get(key) === person.slug);
  const other = person.names.find(
    (name) => isOpen(name) && wordList(name).length > 1 && /^'?\p{Script=Latin}/u.test(name),
  );
  const name = isOpen(person.name) ? person.name : (other ?? `${person.name} (${apart(person)})`);
  if (name !== person.name) dropped.push([person.slug, person.name]);
  for (const key of keysOf(name)) owners.set(key, person.slug);
  return { ...person, name, names: person.names.filter((text) => text !== name) };
}

function apart(person: Person): string {
  if (person.born !== null) return `born ${person.born}`;
  return `${person.terms[0]?.office.replaceAll('-', ' ')}, ${person.terms[0]?.from?.slice(0, 4)}`;
}

export function keysOf(name: string): string[] {
  const person: Person = { slug: '', name, surname: '', names: [], born: null, wikidata: null, terms: [] };
  return [...new Set(fullNames(person).map((words) => words.join(' ')))];
}
