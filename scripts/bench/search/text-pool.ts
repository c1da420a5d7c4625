// Real stories in, what stories of each topic are made of out: the real stories, and their words apart from those that
// stand in every text.

import { SHAPE } from './corpus-story';
import type { RealStory } from './real-text';

const STOP_WORDS = 150;

export type TopicText = { stories: RealStory[]; words: number[] };
/** `tokens`: how many words there are in all. */
export type TextPool = { topics: TopicText[]; stopWords: ReadonlySet<number>; tokens: number };

export function poolOf(stories: readonly RealStory[]): TextPool {
  const stopWords = commonest(stories, STOP_WORDS);
  const topics = dealTopics(stories).map((ofTopic) => ({
    stories: ofTopic,
    words: ofTopic.flatMap(({ sentences }) => sentences.flat().filter((word) => !stopWords.has(word))),
  }));
  const tokens = stories.reduce((sum, { sentences }) => sum + sentences.flat().length, 0);
  return { topics, stopWords, tokens };
}

function commonest(stories: readonly RealStory[], count: number): Set<number> {
  const uses = new Map<number, number>();
  for (const { sentences } of stories) for (const word of sentences.flat()) uses.set(word, (uses.get(word) ?? 0) + 1);
  const sorted = [...uses].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Set(sorted.slice(0, count).map(([word]) => word));
}

/** Whole subjects, the largest first, each to the topic that has least: all topics have some. */
function dealTopics(stories: readonly RealStory[]): RealStory[][] {
  const subjects = new Map<string, RealStory[]>();
  for (const story of stories) {
    const subject = subjects.get(story.subject);
    if (subject) subject.push(story);
    else subjects.set(story.subject, [story]);
  }
  const topics: RealStory[][] = Array.from({ length: Math.min(SHAPE.topics, subjects.size) }, () => []);
  for (const subject of [...subjects.values()].sort((a, b) => b.length - a.length))
    topics.reduce((least, topic) => (topic.length < least.length ? topic : least)).push(...subject);
  return topics;
}
