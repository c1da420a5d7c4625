// One topic for its page: what it covers, and the answer to 'every story about it'.

import { type Topic, topicCode } from '#lib/model/topic';
import { emptyQuery, type Query, toggle } from '#lib/query/query';
import { pathTo } from '#lib/topics/vocabulary';
import { type Answer, answer } from './answer';
import type { Engine } from './engine';
import { countTopics, type NarrowerEntry, narrowerEntries, TOPICS_AND_UNSORTED } from './topic-directory';

export type TopicProfile = Topic & {
  /** From the top down to its broader one. */
  broaderTopics: Topic[];
  /** One level below, with at least one story. */
  narrowerTopics: NarrowerEntry[];
  /** The question that finds all its stories. */
  search: Query;
  found: Answer;
};

const LATEST = 5;

/** Null when the vocabulary has no such topic. `code` may be short: '11000000'. */
export async function readTopicProfile(engine: Engine, code: string): Promise<TopicProfile | null> {
  const topic = TOPICS_AND_UNSORTED.find((one) => one.code === topicCode(code));
  if (topic === undefined) return null;
  const search = toggle(emptyQuery(), 'topic', topic.code);
  return {
    ...topic,
    broaderTopics: pathTo(topic.code).slice(0, -1),
    narrowerTopics: narrowerEntries(topic.code, await countTopics(engine)),
    search,
    found: await answer(engine, { query: { ...search, size: LATEST }, notes: [] }),
  };
}
