// One topic for its page: what it covers, and the answer to 'every story about it'.

import { type Topic, topicCode } from '#lib/model/topic';
import { emptyQuery, type Query, toggle } from '#lib/query/query';
import { type Answer, answer } from './answer';
import { readAllTopics } from './directory';
import type { Engine } from './engine';

export type TopicProfile = Topic & {
  /** The question that finds all its stories. */
  search: Query;
  found: Answer;
};

const LATEST = 5;

/** Null when the vocabulary has no such topic. `code` may be short: '11000000'. */
export async function readTopicProfile(engine: Engine, code: string): Promise<TopicProfile | null> {
  const topics = await readAllTopics(engine);
  const topic = topics.find((one) => one.code === topicCode(code));
  if (topic === undefined) return null;
  const search = toggle(emptyQuery(), 'topic', topic.code);
  return { ...topic, search, found: await answer(engine, { query: { ...search, size: LATEST }, notes: [] }) };
}
