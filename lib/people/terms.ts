// Persons with their terms in; who held which office on a day, and the foremost office of a person, out.

import type { Day } from '#lib/model/day';
import type { Office, Person, Term } from '#lib/model/person';

/** Heads of state and of government and ruling party leaders: whom a story may name by surname alone. */
const CHIEFS = new Set<string>(['head-of-state', 'head-of-government', 'party-leader']);
/** Countries whose chiefs a headline names without a word about the country. */
const WORLD_KNOWN = new Set(['US', 'SU', 'RU', 'CN', 'GB', 'FR', 'DE', 'IN', 'IL']);
/** Foremost first; an office not listed comes after these. */
const ORDER: readonly string[] = [
  'head-of-state',
  'head-of-government',
  'party-leader',
  'organisation-head',
  'foreign-minister',
  'deputy',
  'minister',
  'opposition-leader',
];

export function isChief(office: Office): boolean {
  return CHIEFS.has(office.role);
}

/** True when the person held such an office at any time. */
export function wasChief(person: Person, { office }: { office: (id: string) => Office | null }): boolean {
  return person.terms.some((term) => {
    const held = office(term.office);
    return held !== null && isChief(held);
  });
}

/** True when the person is, on the day, the chief of a country that news names without a word about it. */
export function chiefOfWorldOn(
  { slug }: Person,
  day: Day,
  { officeOn }: { officeOn: (slug: string, day: Day) => Office | null },
): boolean {
  const office = officeOn(slug, day);
  return office !== null && isChief(office) && isWorldKnown(office);
}

export function isWorldKnown({ country }: Office): boolean {
  return country !== null && WORLD_KNOWN.has(country);
}

export function holdsOn(term: Term, day: Day): boolean {
  return (term.from === null || term.from <= day) && (term.to === null || day <= term.to);
}

export function endedBy(term: Term, day: Day): boolean {
  return term.to !== null && term.to <= day;
}

/** The first day of the first office, or null when some office has no known beginning. */
export function firstDay(person: Person): Day | null {
  let first: Day | null = null;
  for (const term of person.terms) {
    if (term.from === null) return null;
    if (first === null || term.from < first) first = term.from;
  }
  return first;
}

/** The foremost office of the person on the day; on a day of handover the one just taken. */
export function foremostOffice(person: Person, day: Day, office: (id: string) => Office | null): Office | null {
  const held = person.terms.filter((term) => holdsOn(term, day));
  const taken = held.filter((term) => term.from === day);
  const lasting = taken.length > 0 ? held.filter((term) => term.to !== day || term.from === day) : held;
  return foremost(lasting, office);
}

/** The office of the highest rank among the terms, of equals the one taken last. */
export function foremost(terms: readonly Term[], office: (id: string) => Office | null): Office | null {
  let best: { office: Office; from: Day } | null = null;
  for (const term of terms) {
    const candidate = office(term.office);
    if (!candidate) continue;
    const from = term.from ?? '';
    const rank = rankOf(candidate) - (best ? rankOf(best.office) : Infinity);
    if (best === null || rank < 0 || (rank === 0 && from > best.from)) best = { office: candidate, from };
  }
  return best?.office ?? null;
}

function rankOf(office: Office): number {
  const at = ORDER.indexOf(office.role);
  return at < 0 ? ORDER.length : at;
}
