// The hard rules of the gazetteer: data in, what breaks a rule out. gazetteer.test.ts asks for none.

import { isDay } from '#lib/model/day';
import { type Country, type Office, type Person, ROLES } from '#lib/model/person';
import { fold } from '#lib/text/fold';
import { wordList } from '#lib/text/words';
import { keysOf } from './unique';

export type Data = { countries: readonly Country[]; offices: readonly Office[]; persons: readonly Person[] };

export function brokenRules(data: Data, sources: readonly string[]): string[] {
  return [
    ...repeats(data),
    ...countryRules(data),
    ...officeRules(data),
    ...personRules(data, sources),
    ...nameRules(data),
  ];
}

function repeats({ countries, offices, persons }: Data): string[] {
  const twice = (what: string, values: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].flatMap(([value, count]) => (count > 1 ? [`${what} ${value} stands there ${count} times`] : []));
  };
  return [
    ...twice(
      'country',
      countries.map(({ code }) => code),
    ),
    ...twice(
      'office',
      offices.map(({ id }) => id),
    ),
    ...twice(
      'person',
      persons.map(({ slug }) => slug),
    ),
    ...twice(
      'Wikidata id',
      persons.flatMap(({ wikidata }) => wikidata ?? []),
    ),
  ];
}

function countryRules({ countries }: Data): string[] {
  const codes = new Set(countries.map(({ code }) => code));
  return countries.flatMap(({ code, from, to, successors = [] }) => [
    ...[from, to].filter((day) => day !== undefined && !isDay(day)).map((day) => `${code} has the day ${day}`),
    ...successors.filter((other) => !codes.has(other)).map((other) => `${code} is followed by ${other}, which is none`),
  ]);
}

function officeRules({ countries, offices, persons }: Data): string[] {
  const codes = new Set(countries.map(({ code }) => code));
  const held = new Set(persons.flatMap(({ terms }) => terms.map(({ office }) => office)));
  return offices.flatMap(({ id, role, words, country, organisation }) => [
    ...(ROLES.includes(role) ? [] : [`${id} has the role ${role}`]),
    ...(words.length > 0 && words.every((word) => word === fold(word)) ? [] : [`${id} has no words in lower case`]),
    ...((country === null ? organisation.length > 0 : codes.has(country))
      ? []
      : [`${id} is of no state and no organisation`]),
    ...(held.has(id) ? [] : [`${id} is held by nobody`]),
  ]);
}

function personRules({ offices, persons }: Data, sources: readonly string[]): string[] {
  const ids = new Set(offices.map(({ id }) => id));
  return persons.flatMap(({ slug, name, surname, born, wikidata, terms }) => [
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) ? [] : [`${slug} is no slug`]),
    ...(name.trim() === name && name !== '' && surname !== '' ? [] : [`${slug} has no name or surname`]),
    ...(wordList(surname).join('').length > 1 ? [] : [`${slug} is called ${surname} alone`]),
    ...(wikidata === null || /^Q[1-9]\d*$/.test(wikidata) ? [] : [`${slug} has the Wikidata id ${wikidata}`]),
    ...terms.flatMap(({ office, from, to, source }) => [
      ...(ids.has(office) ? [] : [`${slug} holds ${office}, which is no office`]),
      ...(sources.includes(source) ? [] : [`${slug} has a term from ${source}, which is no source`]),
      ...[from, to].filter((day) => day !== null && !isDay(day)).map((day) => `${slug} has the day ${day}`),
      ...(from !== null && to !== null && from > to ? [`${slug} leaves ${office} before entering it`] : []),
      ...(from !== null && born !== null && Number(from.slice(0, 4)) < born
        ? [`${slug} holds ${office} before birth`]
        : []),
    ]),
  ]);
}

/** A full name means one person. */
function nameRules({ persons }: Data): string[] {
  const bearers = new Map<string, string>();
  return persons.flatMap((person) =>
    [person.name, ...person.names].flatMap((name) => [
      ...(wordList(name).length === 0 ? [`${person.slug} has a name without words`] : []),
      ...keysOf(name).flatMap((key) => {
        const other = bearers.get(key);
        bearers.set(key, person.slug);
        return other !== undefined && other !== person.slug ? [`${name} names ${other} and ${person.slug}`] : [];
      }),
    ]),
  );
}
