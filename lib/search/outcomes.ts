// What the links of facet values lead to. A count beside a value is that of its own stories; where others of its group
// are chosen, choosing it too finds theirs as well, and excluding it takes away what is shared. What is shared is counted
// by one search for each group.

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
  // who is excluded is excluded whatever they are to a story
  const isSalient = query.salience !== null && isOfPeople(facet);
  const shared = isNarrowing ? byValue(open) : await sharedWith(counting, query, facet, open, saliencesOf(query));
  const named = isSalient ? await sharedWith(counting, query, facet, open, null) : shared;
  const found = open.map(async ({ value, count }): Promise<[string, Outcome]> => {
    const keepsAll = exclude(query, facet, value).chosen[facet].length === chosen.length;
    const left = keepsAll ? total - (named.get(value) ?? 0) : null;
    if (isNarrowing) return [value, { finds: count, adds: null, left }];
    const next = choose(query, facet, value);
    const adds = count - (shared.get(value) ?? 0);
    if (chosen.every((other) => next.chosen[facet].includes(other)))
      return [value, { finds: total + adds, adds, left }];
    const isAlone = next.chosen[facet].length === 1 && next.excluded[facet].length === query.excluded[facet].length;
    return [value, { finds: isAlone ? count : await counting.total(next), adds: null, left }];
  });
  return new Map(await Promise.all(found));
}

/** Stories of each value among those that are found now; as `salience` says, in those of people. */
async function sharedWith(
  counting: Counting,
  query: Query,
  facet: Facet,
  values: readonly Counted[],
  salience: Salience[] | null,
): Promise<Map<string, number>> {
  const lifted: Facet[] = [...new Set<Facet>([facet, 'person', 'office'])];
  const chosen = { ...query.chosen, ...Object.fromEntries(lifted.map((one) => [one, []])) };
  const { facets } = await counting.matches(query, {
    chosen,
    salience,
    counted: [facet],
    also: { [facet]: values.map(({ value }) => value) },
    within: lifted.flatMap((one) => havingChosen(query, one)),
  });
  return byValue(facets[facet]);
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
