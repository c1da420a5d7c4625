// What was recognised in a story, before any verdict of a reader: to be compared with what is recognised today.

import { readTopics } from './judge-topics';
import type { Store } from './open';
import { foundBefore } from './stored-mentions';

/** Slugs of the people, codes of the topics with the narrower ones behind each, and how many quotes. */
export type Recognised = { people: string[]; quotes: number; topics: string[] };

export async function readRecognised(store: Store, id: string): Promise<Recognised> {
  const mentions = await store.db.mention.findMany({ where: { articleId: id }, orderBy: { position: 'asc' } });
  const people = mentions.flatMap((mention) => foundBefore(mention)?.person ?? []);
  const topics = (await readTopics(store.db, [id])).flatMap(({ found }) => found);
  return {
    people: [...new Set(people)],
    quotes: await store.db.quote.count({ where: { articleId: id } }),
    topics: topics.flatMap(({ code, narrower }) => [code, ...narrower.map((one) => one.code)]),
  };
}
