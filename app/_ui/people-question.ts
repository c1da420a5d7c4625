// The address of a list of people in, what is asked out, and back. What can't be used is left out and named in a note.

import { ROLES } from '#lib/model/person';
import { loadGazetteer } from '#lib/people/gazetteer';
import { quote } from '#lib/query/notes';
import type { Parameters } from '#lib/query/url';
import { OTHER_LETTERS } from '#lib/search/people-list';
import { ANYBODY, type PeopleQuestion } from '#lib/search/people-page';
import { pageFrom } from './parameters';

export const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', OTHER_LETTERS];
/** Longer than a name. */
const LONGEST = 100;

export function peopleQuestion(parameters: Parameters): { asked: PeopleQuestion; notes: string[] } {
  const given = new Map([...parameters].map(([name, value]) => [name, value.trim()]));
  const notes: string[] = [];
  const known = (name: string, isKnown: (value: string) => boolean) => {
    const value = given.get(name) ?? '';
    if (value === '') return null;
    if (isKnown(value)) return value;
    notes.push(`There is no ${name} ${quote(value)}: it was ignored.`);
    return null;
  };
  const { countries, office } = loadGazetteer();
  const asked: PeopleQuestion = {
    name: (given.get('name') ?? '').slice(0, LONGEST),
    letter: known('letter', (value) => LETTERS.includes(value)),
    country: known('country', (value) => countries.some(({ code }) => code === value)),
    office: known('office', (value) => ROLES.some((role) => role === value) || office(value) !== null),
    sort: known('sort', (value) => value === 'name' || value === 'stories') === 'name' ? 'name' : 'stories',
    page: pageFrom([...given]),
  };
  return { asked, notes };
}

/** Only what differs from everybody is in it. */
export function peopleHref({ name, letter, country, office, sort, page }: PeopleQuestion): string {
  const search = new URLSearchParams();
  if (name !== '') search.append('name', name);
  if (letter !== null) search.append('letter', letter);
  if (country !== null) search.append('country', country);
  if (office !== null) search.append('office', office);
  if (sort !== ANYBODY.sort) search.append('sort', sort);
  if (page > 1) search.append('page', String(page));
  return search.size === 0 ? '/people' : `/people?${search}`;
}
