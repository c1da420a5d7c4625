// A query in, how many stories it finds out: what a suggestion leads to is asked for before it is made.

import type { Matches } from '#lib/index/matches';
import { parseWords } from '#lib/query/parse-words';
import { defaultSort, type Query, withoutPage } from '#lib/query/query';
import type { Engine } from './engine';
import { requestFor } from './request';
import { resolveNames } from './resolve';

/** Counts without hits. `limit` is how many values of each facet are listed. */
export async function countsOf(engine: Engine, query: Query, limit = 1): Promise<Matches> {
  const { tree } = parseWords(query.text);
  const resolved = tree === null ? null : await resolveNames(engine, tree);
  const counted = { ...withoutPage(query), size: 0, sort: 'newest' as const };
  return engine.index.search(requestFor(counted, resolved?.tree ?? null, limit));
}

/** The query with other words, from its first page, in the order that the reader chose or else the usual one. */
export function withText(query: Query, text: string): Query {
  const isUsual = query.sort === defaultSort(query.text) || (text === '' && query.sort === 'relevance');
  return { ...withoutPage(query), text, sort: isUsual ? defaultSort(text) : query.sort };
}

export async function totalOf(engine: Engine, query: Query): Promise<number> {
  return (await countsOf(engine, query)).total;
}
