// A query as the reader asks it, as the index is asked it.

import type { IndexNode } from '#lib/index/node';
import type { SearchRequest } from '#lib/index/run/search';
import type { Query } from '#lib/query/query';

/** Values shown for each facet besides those chosen. */
export const MAX_VALUES = 50;
/** Values asked for: as many chosen or excluded ones among them still leave MAX_VALUES others. */
const LISTED = 2 * MAX_VALUES;

export function requestFor(query: Query, tree: IndexNode | null, limit = LISTED): SearchRequest {
  const { chosen, excluded, people, from, to, sort, page, size } = query;
  return { tree, chosen, excluded, people, from, to, sort, offset: (page - 1) * size, size, limit };
}
