// Who held an office when, in the order of the terms; who came before and after in it; and the stories of each term.

import type { Day } from '#lib/model/day';
import type { Person, Term } from '#lib/model/person';
import { loadGazetteer } from '#lib/people/gazetteer';
import { emptyQuery, type Query, toggle, withDates } from '#lib/query/query';
import { totalOf } from './counting';
import type { Engine } from './engine';

export type Holding = { person: Person; term: Term };
export type Neighbour = { slug: string; name: string };
/** Stories of a person on the days of a term, and the question that finds exactly these. */
export type TermStories = { stories: number; search: Query };

let byOffice: ReadonlyMap<string, Holding[]> | null = null;

/** Oldest first. */
export function holdingsOf(office: string): readonly Holding[] {
  byOffice ??= everyHolding();
  return byOffice.get(office) ?? [];
}

function everyHolding(): Map<string, Holding[]> {
  const holdings = new Map<string, Holding[]>();
  for (const person of loadGazetteer().persons) {
    for (const term of person.terms) {
      const list = holdings.get(term.office);
      if (list) list.push({ person, term });
      else holdings.set(term.office, [{ person, term }]);
    }
  }
  for (const list of holdings.values()) list.sort((a, b) => (orderOf(a.term) < orderOf(b.term) ? -1 : 1));
  return holdings;
}

function orderOf({ from, to }: Term): string {
  return `${from ?? ''} ${to ?? '9999'}`;
}

/** Who held the office just before and just after one who held it from that day. */
export function neighboursIn(
  office: string,
  slug: string,
  from: Day | null,
): { before: Neighbour | null; after: Neighbour | null } {
  const holdings = holdingsOf(office);
  const at = holdings.findIndex(({ person, term }) => person.slug === slug && term.from === from);
  if (at < 0) return { before: null, after: null };
  const isOther = ({ person }: Holding) => person.slug !== slug;
  return {
    before: named(holdings.slice(0, at).findLast(isOther)),
    after: named(holdings.slice(at + 1).find(isOther)),
  };
}

function named(holding: Holding | undefined): Neighbour | null {
  return holding ? { slug: holding.person.slug, name: holding.person.name } : null;
}

/** Who is in no story of the archive is not looked for. */
export async function storiesOfTerm(
  engine: Pick<Engine, 'index' | 'store'>,
  slug: string,
  { from, to }: { from: Day | null; to: Day | null },
): Promise<TermStories> {
  const search = withDates(toggle(emptyQuery(), 'person', slug), { from, to });
  const stories = engine.index.hasValue('person', slug) ? await totalOf(engine, search) : 0;
  return { stories, search };
}
