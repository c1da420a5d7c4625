// A question of filters alone in, how many stories it finds out; nothing else is counted. Where many numbers stand on
// one page, each costs one look at the index and no more.

import { emptyQuery, type Query, toggle, withoutPage } from '#lib/query/query';
import type { Engine } from './engine';
import { requestFor } from './request';

/** @throws Error for a question with words, which must be parsed first. */
export async function countStories({ index }: Pick<Engine, 'index'>, query: Query): Promise<number> {
  if (query.text !== '') throw new Error(`Only filters are counted here, not the words "${query.text}"`);
  const plain = { ...withoutPage(query), size: 0, sort: 'newest' as const };
  return (await index.search({ ...requestFor(plain, null, 0), counted: [], days: 0 })).total;
}

/** Every story that a person is in. */
export function storiesWith(slug: string): Query {
  return toggle(emptyQuery(), 'person', slug);
}
