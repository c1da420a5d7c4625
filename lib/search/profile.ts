// One person for the person's page: who it is, and the answer to 'every story in which this person appears'. All
// numbers of the page come from that answer.

import { emptyQuery, type Query } from '#lib/query/query';
import { readPerson, type StoredProfile } from '#lib/store/read-person';
import { type Answer, answer } from './answer';
import type { Engine } from './engine';
import type { FacetValue } from './facets';

export type Profile = StoredProfile & {
  stories: Answer;
  /** People of the same stories, most often first. */
  appearsWith: FacetValue[];
};

/** Hits on the person's page; the rest is a search away. */
const LATEST = 5;

/** The question behind a person's page. Of all the chosen people, so that the counts of others are of shared stories. */
function personQuery(slug: string): Query {
  const query = emptyQuery();
  return { ...query, chosen: { ...query.chosen, person: [slug] }, people: 'all', size: LATEST };
}

/** Null when the archive knows no such person. */
export async function readProfile(engine: Engine, slug: string): Promise<Profile | null> {
  const person = await readPerson(engine.store, slug);
  if (person === null) return null;
  const stories = await answer(engine, { query: personQuery(slug), notes: [] });
  return { ...person, stories, appearsWith: stories.facets.person.filter((one) => one.value !== slug) };
}
