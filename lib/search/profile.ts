// One person for the person's page: who it is, the answer to 'every story in which this person appears', and the counts
// of smaller questions of the same kind. Each number of the page is that of a search, and leads to it.

import { monthsSpanned } from '#lib/index/month-counts';
import type { Day } from '#lib/model/day';
import { loadGazetteer } from '#lib/people/gazetteer';
import { surnamesOf } from '#lib/people/spelling';
import { type AskedSalience, emptyQuery, type Query, toggle } from '#lib/query/query';
import { type HeldOffice, readPerson, type StoredProfile } from '#lib/store/read-person';
import { type Answer, answer, type Hit, hitsOf } from './answer';
import { totalOf } from './counting';
import type { Engine } from './engine';
import type { FacetValue } from './facets';
import { asked } from './marks';
import { lastDayOf } from './office-by';
import { requestFor } from './request';
import { type Neighbour, neighboursIn, storiesOfTerm, type TermStories } from './terms-held';
import { readTogether, type Together } from './together';

export type HeldTerm = HeldOffice & TermStories & { before: Neighbour | null; after: Neighbour | null };

export type Profile = Omit<StoredProfile, 'offices'> & {
  /** Oldest first. */
  offices: HeldTerm[];
  /** Other spellings of the surname by which the gazetteer knows it, folded. */
  spellings: string[];
  /** The question behind the page. */
  search: Query;
  stories: Answer;
  /** The oldest, where there are more than the latest that are shown. */
  first: Hit[];
  /** How many stories are about the person, or quote it. */
  as: Record<Exclude<AskedSalience, 'mentioned'>, number>;
  /** People of the same stories, most often first. */
  appearsWith: FacetValue[];
  together: Together;
  /** The end of the archive's time, null where it has no days. */
  until: Day | null;
};

/** Hits on the person's page; the rest is a search away. */
const LATEST = 5;
const FIRST = 3;

/** Null when the archive knows no such person. */
export async function readProfile(engine: Engine, slug: string): Promise<Profile | null> {
  const person = await readPerson(engine.store, slug);
  if (person === null) return null;
  const search = toggle(emptyQuery(), 'person', slug);
  // Of all the chosen people, so that the counts of others are of shared stories.
  const shared: Query = { ...search, people: 'all' };
  const stories = await answer(engine, { query: { ...shared, size: LATEST }, notes: [] });
  const appearsWith = stories.facets.person.filter((one) => one.value !== slug);
  const [about, quoted, offices, first, together] = await Promise.all([
    totalOf(engine, { ...search, salience: 'about' }),
    totalOf(engine, { ...search, salience: 'quoted' }),
    Promise.all(person.offices.map((held) => heldTerm(engine, slug, held))),
    stories.total > LATEST ? firstHits(engine, shared) : [],
    readTogether(engine, slug, appearsWith, stories.total),
  ]);
  const { months } = await engine.index.archive();
  return {
    ...person,
    offices,
    spellings: spellingsOf(slug),
    search,
    stories,
    first,
    as: { about, quoted },
    appearsWith,
    together,
    until: monthsSpanned(months) === null ? null : lastDayOf(months),
  };
}

async function firstHits(engine: Engine, query: Query): Promise<Hit[]> {
  const request = requestFor({ ...query, sort: 'oldest', size: FIRST }, null);
  return hitsOf(engine, await engine.index.search({ ...request, counted: [], days: 0 }), asked(null));
}

async function heldTerm(engine: Engine, slug: string, held: HeldOffice): Promise<HeldTerm> {
  return { ...held, ...(await storiesOfTerm(engine, slug, held)), ...neighboursIn(held.office, slug, held.from) };
}

function spellingsOf(slug: string): string[] {
  const known = loadGazetteer().person(slug);
  return known === null
    ? []
    : surnamesOf(known)
        .map((words) => words.join(' '))
        .slice(1);
}
