// What was recognised in a story, before any verdict of a reader: to be compared with what is recognised today.

import type { Store } from './open';
import { foundBefore } from './stored-mentions';

/** Slugs of the people, codes of the topics, and how many quotes. */
export type Recognised = { people: string[]; quotes: number; topics: string[] };

export async function readRecognised(store: Store, id: string): Promise<Recognised> {
  const mentions = await store.db.mention.findMany({ where: { articleId: id }, orderBy: { position: 'asc' } });
  const topics = await store.db.articleTopic.findMany({ where: { articleId: id }, orderBy: { position: 'asc' } });
  const people = mentions.flatMap((mention) => foundBefore(mention)?.person ?? []);
  return {
    people: [...new Set(people)],
    quotes: await store.db.quote.count({ where: { articleId: id } }),
    topics: topics.map(({ topicCode }) => topicCode),
  };
}
