// A group of records and its terms in, the person as the data hold it out.

import type { Office, Person, Term } from '#lib/model/person';
import { fold } from '#lib/text/fold';
import { wordList } from '#lib/text/words';
import { bornIn, type Group } from './join';
import type { Correction, MergedPerson } from './merged';
import { nameOf, namesOf, surnameOf, withoutRepeats } from './names';
import { customOf, slugOf } from './places';

/** Reviewed persons keep what they have; a birth year and a Wikidata id are added where they lack them. */
export function reviewedPerson(person: Person, group: Group, terms: readonly Term[]): Person {
  const ids = new Set(group.merged.flatMap(({ qid }) => qid ?? []));
  const births = group.merged.flatMap((one) => bornIn(one) ?? []);
  const own = group.corrections.filter(({ id }) => id === person.slug);
  const names = own.flatMap((one) => one.names ?? []);
  return {
    ...person,
    names: withoutRepeats([...person.names, ...names], person.name),
    born: lastOf(own, 'born') ?? person.born ?? births[0] ?? null,
    wikidata: lastOf(own, 'wikidata') ?? person.wikidata ?? (ids.size === 1 ? ([...ids][0] ?? null) : null),
    terms: terms.length === 0 ? person.terms : [...person.terms, ...terms].toSorted(byBegin),
  };
}

/** Null when nothing of the group can be a person of the gazetteer. `given`: given names by country. */
export function addedPerson(
  group: Group,
  terms: readonly Term[],
  officeOf: (id: string) => Office | null,
  given: GivenNames,
): Person | null {
  const [best] = group.merged;
  const [written] = group.news;
  const country = officeOf(terms[0]?.office ?? '')?.country ?? null;
  const corrections = [...group.corrections].reverse();
  const statedName = lastOf(group.corrections, 'name');
  const raw = statedName ?? written?.name ?? best?.name;
  if (raw === undefined) return null;
  const name = statedName ?? written?.name ?? nameOf(raw);
  const called = group.merged.flatMap(calledBy);
  const custom = customOf(country);
  const surname =
    lastOf(group.corrections, 'surname') ??
    written?.surname ??
    surnameOf(name, custom === 'family-first' && statedName === undefined ? [] : called, custom, given.of(country));
  const others = new Set(corrections.flatMap((one) => one.notNames ?? []));
  const aliases = group.merged
    .flatMap((one) => [{ text: one.name, kind: 'label' }, ...one.aliases])
    .filter((alias) => !others.has(alias.text));
  const more = [
    ...corrections.flatMap((one) => one.names ?? []),
    ...group.news.flatMap((one) => [one.name, ...(one.names ?? [])]),
  ].filter((text) => !others.has(text));
  const names = withoutRepeats([...more, ...namesOf(name, surname, aliases, country)], name);
  return {
    slug: slugOf(name),
    name,
    surname: wordList(surname).join('').length < 2 ? name : surnameIn(name, surname), // 'O' alone is an exclamation
    names,
    born:
      lastOf(group.corrections, 'born') ??
      written?.born ??
      group.merged.map(bornIn).find((year) => year !== null) ??
      null,
    wikidata:
      lastOf(group.corrections, 'wikidata') ?? written?.wikidata ?? group.merged.find((one) => one.qid)?.qid ?? null,
    terms: terms.toSorted(byBegin),
  };
}

/** What the last of the corrections says that says it. */
function lastOf<K extends 'name' | 'surname' | 'born' | 'wikidata'>(corrections: readonly Correction[], field: K) {
  return corrections.findLast((one) => one[field])?.[field];
}

/** As the name writes it: 'Bérzins' where the name has 'Bērziņš'. */
function surnameIn(name: string, surname: string): string {
  const words = name.split(' ');
  for (let at = 0; at < words.length; at++) {
    for (let to = at + 1; to <= words.length; to++) {
      const part = words.slice(at, to).join(' ');
      if (fold(part) === fold(surname)) return part;
    }
  }
  return surname;
}

function calledBy(person: MergedPerson): string[] {
  return [...person.aliases.filter(({ kind }) => kind === 'surname').map(({ text }) => text), ...(person.family ?? [])];
}

export function byBegin(a: Term, b: Term): number {
  const [one, other] = [a.from ?? '', b.from ?? ''];
  return one < other ? -1 : one > other ? 1 : a.office < b.office ? -1 : Number(a.office > b.office);
}

/** First names of the leaders of a state, two bearers at least: 'antonio' is one where it stands second, too. */
export class GivenNames {
  readonly #common = new Set<string>();

  constructor(merged: readonly MergedPerson[]) {
    const seen = new Map<string, number>();
    for (const person of merged) {
      if (customOf(person.offices[0]?.country ?? null) !== 'spanish') continue;
      const first = wordList(nameOf(person.name))[0] ?? '';
      seen.set(first, (seen.get(first) ?? 0) + 1);
    }
    for (const [word, count] of seen) if (count >= 2 && !FAMILIES.has(word)) this.#common.add(word);
    for (const word of SECOND) this.#common.add(word);
  }

  of(_country: string | null): ReadonlySet<string> {
    return this.#common;
  }
}

/** Given names that stand second more often than first. */
const SECOND =
  'antonieta eugenia cristina elena isabel teresa guadalupe angeles angela ines lourdes soledad dolores paz angel jesus maria de del la los'.split(
    ' ',
  );
/** Surnames that are given names as well. */
const FAMILIES = new Set('alonso martin simon garcia duarte franco leon cruz gonzalo lara'.split(' '));
