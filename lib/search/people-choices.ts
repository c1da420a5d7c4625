// The choices beside a list of people: letters, countries and offices, each with how many people of the list it leaves.

import { type Office, ROLES, type Role } from '#lib/model/person';
import { loadGazetteer } from '#lib/people/gazetteer';
import type { Listed } from './people-list';
import type { PeopleQuestion } from './people-page';

export type Choice = { value: string; label: string; people: number };

type Asked = Pick<PeopleQuestion, 'country' | 'office'>;

/** Offices in a list without a country chosen: of two thousand the rest is found once a country is. */
const MOST_OFFICES = 100;

const ROLE_NAMES: Record<Role, string> = {
  'head-of-state': 'any head of state',
  'head-of-government': 'any head of government',
  'party-leader': 'any party leader',
  'foreign-minister': 'any foreign minister',
  deputy: 'any deputy',
  minister: 'any minister or official',
  'organisation-head': 'any head of an organisation',
  'opposition-leader': 'any opposition leader',
};

/** Whether one held the office asked for, in the country asked for, at any time. */
export function heldIn({ offices }: Listed, { country, office }: Asked): boolean {
  return (country === null && office === null) || offices.some((held) => fits(held, country, office));
}

function fits(held: Office, country: string | null, office: string | null): boolean {
  return (country === null || held.country === country) && (office === null || [held.id, held.role].includes(office));
}

export function letterChoices(people: readonly Listed[]): Choice[] {
  const counts = new Map<string, number>();
  for (const { letter } of people) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, label: value, people: count }));
}

/** By name; of the people who held the office asked for. */
export function countryChoices(people: readonly Listed[], { office }: Asked): Choice[] {
  const counts = countOf(people, ({ offices }) =>
    offices.flatMap((held) => (held.country !== null && fits(held, null, office) ? [held.country] : [])),
  );
  const names = new Map(loadGazetteer().countries.map(({ code, name }) => [code, name]));
  return byLabel([...counts].map(([value, count]) => ({ value, label: names.get(value) ?? value, people: count })));
}

/** Roles first, then offices: of the country asked for all, else those that most people held. */
export function officeChoices(people: readonly Listed[], { country, office }: Asked): Choice[] {
  const inCountry = ({ offices }: Listed) => offices.filter((held) => fits(held, country, null));
  const roles = countOf(people, (one) => inCountry(one).map(({ role }) => role));
  const offices = countOf(people, (one) => inCountry(one).map(({ id }) => id));
  const most = [...offices].sort((a, b) => b[1] - a[1]).slice(0, country === null ? MOST_OFFICES : undefined);
  const shown = new Set(most.map(([id]) => id));
  if (office !== null && offices.has(office)) shown.add(office);
  const choice = (value: string, label: string, count: number) => ({ value, label, people: count });
  return [
    ...ROLES.flatMap((role) => (roles.has(role) ? choice(role, ROLE_NAMES[role], roles.get(role) ?? 0) : [])),
    ...byLabel([...shown].map((id) => choice(id, loadGazetteer().office(id)?.title ?? id, offices.get(id) ?? 0))),
  ];
}

/** How many people have each value of their offices; one who has a value twice counts once. */
function countOf(people: readonly Listed[], valuesOf: (one: Listed) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of people) {
    if (one.offices.length === 0) continue; // most of a large archive
    for (const value of new Set(valuesOf(one))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function byLabel(choices: Choice[]): Choice[] {
  return choices.sort((a, b) => (a.label < b.label ? -1 : 1));
}
