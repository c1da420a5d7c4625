// Countries and terms in; the share of their days since 1945 on which a leader is known out.

import type { Day } from '#lib/model/day';
import type { Country, Office, Person, Term } from '#lib/model/person';
import { daysBetween } from './days';

const FIRST: Day = '1945-01-01';
const LAST: Day = '2025-12-31';
const CHIEFS = new Set(['head-of-state', 'head-of-government']);

export type Coverage = {
  days: number;
  known: number;
  /** Countries with days on which nobody is known, worst first, with the longest of their gaps. */
  gaps: { country: string; days: number; from: Day; to: Day }[];
};

/** The head of state, the head of government or who is called leader. */
export function coverageOf(
  countries: readonly Country[],
  offices: readonly Office[],
  persons: readonly Person[],
): Coverage {
  const ruling = new Map(
    offices
      .filter(({ role, words }) => CHIEFS.has(role) || words.includes('leader'))
      .map((office) => [office.id, office.country]),
  );
  const terms = new Map<string, Term[]>();
  for (const term of persons.flatMap((person) => person.terms)) {
    const country = ruling.get(term.office);
    if (country) terms.set(country, [...(terms.get(country) ?? []), term]);
  }
  const all = countries.map((country) => covered(country, terms.get(country.code) ?? []));
  return {
    days: sum(all.map(({ days }) => days)),
    known: sum(all.map(({ days, missing }) => days - missing)),
    gaps: all
      .filter(({ missing }) => missing > 0)
      .sort((a, b) => b.missing - a.missing)
      .map(({ country, missing, longest: [from, to] }) => ({ country, days: missing, from, to })),
  };
}

function covered(country: Country, terms: readonly Term[]) {
  const first = later(country.from ?? FIRST, FIRST);
  const last = earlier(country.to ?? LAST, LAST);
  let at = first;
  let missing = 0;
  let longest: [Day, Day] = [first, first];
  const miss = (from: Day, to: Day) => {
    const days = daysBetween(from, to);
    if (days <= 1) return;
    missing += days - 1;
    if (days > daysBetween(...longest)) longest = [from, to];
  };
  for (const term of [...terms].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    const [from, to] = [later(term.from ?? first, first), earlier(term.to ?? last, last)];
    if (from > to) continue;
    if (from > at) miss(at, from);
    at = later(at, to);
  }
  if (at < last) miss(at, last);
  return { country: country.code, days: daysBetween(first, last) + 1, missing, longest };
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
