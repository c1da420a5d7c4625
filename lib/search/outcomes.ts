// What the links of facet values lead to. A count beside a value is that of its own stories; where others of its group
// are chosen, choosing it too finds theirs as well, and excluding it takes away what is shared. What is shared is counted
// by one search for each group, or for each choice that stays beside a value that takes the place of others.

import type { IndexNode } from '#lib/index/node';
import type { Salience } from '#lib/model/person';
import type { Facet, Query } from '#lib/query/query';
import type { Counting } from './counting';
import { choose, exclude, type FacetValue } from './facets';
import { saliencesOf } from './request';

/**
 * `finds`: stories that choosing the value finds; `adds`: those of them that are not found now, null where they are not
 * added to what is found; `left`: stories that excluding the value leaves, null where the link lets go of others too.
 */
export type Outcome = { finds: number; adds: number | null; left: number | null };

type Counted = Pick<FacetValue, 'value' | 'count'>;

/** Of values of one facet that are not chosen, by value. `total` is what the query finds. */
export async function outcomesOf(
  counting: Counting,
  query: Query,
  facet: Facet,
  values: readonly Counted[],
  total: number,
): Promise<Map<string, Outcome>> {
  const chosen = query.chosen[facet];
  const open = values.filter(({ value }) => !chosen.includes(value));
  const isNarrowing = chosen.length === 0 || (facet === 'person' && query.people === 'all');
  const now = isNarrowing ? { total, counts: byValue(open) } : await sharedWith(counting, query, facet, open);
  // who is excluded is excluded whatever they are to a story
  const isSalient = query.salience !== null && isOfPeople(facet);
  const named = isSalient ? await sharedWith(counting, query, facet, open, null) : now;
  const instead = findsInstead(counting, query, facet, open);
  const found = open.map(async (one): Promise<[string, Outcome]> => {
    const { value, count } = one;
    const isAllKept = exclude(query, facet, value).chosen[facet].length === chosen.length;
    const left = isAllKept ? total - (named.counts.get(value) ?? 0) : null;
    if (isNarrowing) return [value, { finds: count, adds: null, left }];
    const next = choose(query, facet, value);
    if (next.chosen[facet].length <= chosen.length)
      return [value, { finds: await instead(one, next), adds: null, left }];
    const adds = count - (now.counts.get(value) ?? 0);
    return [value, { finds: total + adds, adds, left }];
  });
  return new Map(await Promise.all(found));
}

/**
 * What a value finds that takes the place of others, as a topic does of broader and narrower ones. A topic can have a
 * hundred narrower ones: those beside which the same others stay chosen are counted by one search.
 */
function findsInstead(counting: Counting, query: Query, facet: Facet, open: readonly Counted[]) {
  const besides = new Map<string, Promise<Shared>>();
  return async ({ value, count }: Counted, next: Query): Promise<number> => {
    if (next.excluded[facet].length < query.excluded[facet].length) return counting.total(next);
    const kept = next.chosen[facet].filter((other) => other !== value);
    if (kept.length === 0) return count;
    const key = JSON.stringify(kept);
    const asked = { ...query, chosen: { ...query.chosen, [facet]: kept } };
    const shared = besides.get(key) ?? sharedWith(counting, asked, facet, open);
    besides.set(key, shared);
    const { total, counts } = await shared;
    return total + count - (counts.get(value) ?? 0);
  };
}

/** Stories that a query finds, and of them those of each value. */
type Shared = { total: number; counts: ReadonlyMap<string, number> };

/** `salience`: what people must be to stories that count as theirs. */
async function sharedWith(
  counting: Counting,
  query: Query,
  facet: Facet,
  values: readonly Counted[],
  salience: Salience[] | null = saliencesOf(query),
): Promise<Shared> {
  const lifted: Facet[] = [...new Set<Facet>([facet, 'person', 'office'])];
  const chosen = { ...query.chosen, ...Object.fromEntries(lifted.map((one) => [one, []])) };
  const { total, facets } = await counting.matches(query, {
    chosen,
    salience,
    counted: [facet],
    also: { [facet]: values.map(({ value }) => value) },
    within: lifted.flatMap((one) => havingChosen(query, one)),
  });
  return { total, counts: byValue(facets[facet]) };
}

/** The choice of a facet as part of the question, so that its values are counted among the stories chosen. */
function havingChosen(query: Query, column: Facet): IndexNode[] {
  const values = query.chosen[column];
  const salience = isOfPeople(column) ? saliencesOf(query) : null;
  const groups = column === 'person' && query.people === 'all' ? values.map((value) => [value]) : [values];
  return groups.filter((of) => of.length > 0).map((of) => ({ kind: 'values', column, values: of, salience }));
}

function isOfPeople(facet: Facet): boolean {
  return facet === 'person' || facet === 'office';
}

function byValue(counts: readonly Counted[]): Map<string, number> {
  return new Map(counts.map(({ value, count }) => [value, count]));
}
