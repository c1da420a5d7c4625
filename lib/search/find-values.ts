// One facet and letters of a name in, the values of the result that are called so out: for groups with more values than
// a page can list. Without letters those with most stories.

import type { FacetCount, Matches } from '#lib/index/matches';
import { slugOfName } from '#lib/people/unlinked';
import type { Facet, Query } from '#lib/query/query';
import { readLabels } from '#lib/store/read-labels';
import { wordList } from '#lib/text/words';
import { Counting } from './counting';
import type { Engine } from './engine';
import { type FacetValue, facetValue } from './facets';
import { lastDayOf } from './office-by';
import { type Outcome, outcomesOf } from './outcomes';

export type FoundValue = FacetValue & { outcome: Outcome | null };

export type FoundValues = {
  /** Most stories first. */
  values: FoundValue[];
  /** How many fit, also those not listed. */
  fitting: number;
  /** How many values the result has. */
  distinct: number;
  /** Among how many stories they are counted: where any of those chosen will do, also among those without. */
  stories: number;
};

/** Values listed. */
export const MOST_FOUND = 100;
/** Names that fit and are counted: one letter begins more than anybody reads. */
const MOST_COUNTED = 2_000;
/** What a reader types to find a name is shorter. */
export const MAX_TYPED = 200;

type Searched = Pick<Engine, 'index' | 'store' | 'names'>;

export async function findValues(engine: Searched, query: Query, facet: Facet, typed = ''): Promise<FoundValues> {
  const counting = await Counting.of(engine, query.text);
  const total = await counting.total(query);
  const text = typed.trim().slice(0, MAX_TYPED);
  const excluded = query.excluded[facet];
  const matches =
    text === '' ? await mostOf(counting, query, facet) : await called(engine, counting, query, facet, text);
  const fitting = matches.facets[facet].filter(({ value }) => !excluded.includes(value));
  const listed = fitting.slice(0, MOST_FOUND);
  const distinct = matches.distinct[facet];
  const outcomes = await outcomesOf(counting, query, facet, listed, total);
  const isLifted = query.chosen[facet].length > 0 && !(facet === 'person' && query.people === 'all');
  const lifted = { ...query, chosen: { ...query.chosen, [facet]: [] } };
  const stories = isLifted ? await counting.total(lifted) : total;
  const values = (await valuesFrom(engine, query, facet, listed, matches)).map((one) => {
    return { ...one, outcome: outcomes.get(one.value) ?? null };
  });
  return { values, fitting: text === '' ? distinct : fitting.length, distinct, stories };
}

function mostOf(counting: Counting, query: Query, facet: Facet): Promise<Matches> {
  return counting.matches(query, { counted: [facet], limit: MOST_FOUND + query.excluded[facet].length });
}

/** Of the values that are called so those with stories of the result, also rare ones. */
async function called(
  engine: Searched,
  counting: Counting,
  query: Query,
  facet: Facet,
  text: string,
): Promise<Matches> {
  const wanted = await namesLike(engine, facet, text);
  const matches = await counting.matches(query, { counted: [facet], also: { [facet]: wanted }, limit: 1 });
  const among = new Set(wanted);
  const named = matches.facets[facet].filter(({ value }) => among.has(value));
  return { ...matches, facets: { ...matches.facets, [facet]: named } };
}

async function namesLike({ index, names }: Searched, facet: Facet, text: string): Promise<string[]> {
  const words = wordList(text);
  if (words.length === 0) return [];
  const known = await names.follow();
  const begun = known.find(words, 'begins', [facet]);
  const found = begun.length > 0 ? begun : known.find(words, 'like', [facet]);
  const values = found.filter(({ name }) => name.facet === facet && name.stories > 0).map(({ name }) => name.value);
  const byWords = facet === 'person' ? slugOfName(text) : null;
  const isRare = byWords !== null && index.hasValue('person', byWords) && !values.includes(byWords);
  return isRare ? [byWords, ...values.slice(0, MOST_COUNTED)] : values.slice(0, MOST_COUNTED);
}

async function valuesFrom(
  { store }: Searched,
  query: Query,
  facet: Facet,
  counts: readonly FacetCount[],
  { months }: Matches,
): Promise<FacetValue[]> {
  const values = counts.map(({ value }) => value);
  const isOf = (one: Facet) => (facet === one ? values : []);
  const labels = await readLabels(store, { persons: isOf('person'), topics: isOf('topic') });
  const until = lastDayOf(months);
  return counts.map((one) => facetValue(query, facet, { ...one, depth: 0 }, until, labels));
}
