// The topics of stories <-> their rows: a story is also about whatever is broader, so that each concept of the way down
// has a row of its own and counts roll up by themselves.

import type { TopicInStory } from '#lib/model/topic';
import { pathTo } from '#lib/topics/vocabulary';

export const ARTICLE_TOPIC = ['articleId', 'topicCode', 'position', 'score', 'words'] as const;
export type TopicRow = { articleId: string; topicCode: string; position: number; score: number; words: string };

export function topicRows(articleId: string, topics: readonly TopicInStory[]): TopicRow[] {
  const rows = topics.flatMap(({ code, score, words, narrower }) => [
    { code, score, words },
    ...narrower.map((one) => ({ code: one.code, score, words: one.words })),
  ]);
  return rows.map(({ code, score, words }, position) => {
    return { articleId, topicCode: code, position, score, words: JSON.stringify(words) };
  });
}

type StoredTopic = Omit<TopicRow, 'articleId' | 'position'> & { topic: { label: string } };

/** The rows of one story in their order. */
export function topicsOf(rows: readonly StoredTopic[]): TopicInStory[] {
  const topics: TopicInStory[] = [];
  for (const { topicCode: code, score, words, topic } of rows) {
    const one = { code, label: topic.label, words: JSON.parse(words) as string[] };
    const top = pathTo(code)[0]?.code ?? code;
    if (top === code) topics.push({ ...one, score, narrower: [] });
    else topics.find((other) => other.code === top)?.narrower.push(one);
  }
  return topics;
}
