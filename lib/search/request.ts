// A query as the reader asks it, as the index is asked it.

import type { IndexNode } from '#lib/index/node';
import type { SearchRequest } from '#lib/index/run/search';
import type { Salience } from '#lib/model/person';
import { FACETS, type Query } from '#lib/query/query';

/** Values shown for each facet besides those chosen. */
export const MAX_VALUES = 50;
/** Values asked for: as many chosen or excluded ones among them still leave MAX_VALUES others. */
const LISTED = 2 * MAX_VALUES;

/** Up to so many days the timeline has a bar for each. */
const MOST_DAYS = 100;

/** Who stands in a caption alone is mentioned. */
export function saliencesOf({ salience }: Pick<Query, 'salience'>): Salience[] | null {
  if (salience === null) return null;
  return salience === 'mentioned' ? ['mentioned', 'caption'] : [salience];
}

/** Days that are no range stand beside the words. */
function withOtherDates({ on, undated }: Query, tree: IndexNode | null): IndexNode | null {
  const parts: IndexNode[] = tree === null ? [] : [tree];
  if (on !== null) parts.push({ kind: 'yearly', on });
  if (undated) parts.push({ kind: 'undated' });
  const [only] = parts;
  return parts.length > 1 ? { kind: 'and', of: parts } : (only ?? null);
}

export function requestFor(query: Query, tree: IndexNode | null, limit = LISTED): SearchRequest {
  const { chosen, excluded, people, from, to, sort, page, size } = query;
  return {
    tree: withOtherDates(query, tree),
    chosen,
    excluded,
    people,
    salience: saliencesOf(query),
    from,
    to,
    sort,
    offset: (page - 1) * size,
    size,
    counted: FACETS,
    also: {},
    days: MOST_DAYS,
    limit,
  };
}
