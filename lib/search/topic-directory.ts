// Every topic with its stories: the tree of them, and those whose label has the words that somebody typed.

import { type Topic, UNSORTED } from '#lib/model/topic';
import { emptyQuery } from '#lib/query/query';
import { wordList } from '#lib/text/words';
import { CONCEPTS, narrower, pathTo, TOPICS } from '#lib/topics/vocabulary';
import type { Engine } from './engine';
import { requestFor } from './request';

/** `narrower`: those one level below that have stories, most stories first. */
export type TopicEntry = Topic & { stories: number; narrower: NarrowerEntry[] };
export type NarrowerEntry = Topic & { stories: number };
/** `broaderTopics`: from the top down to its broader one. */
export type FoundTopic = NarrowerEntry & { broaderTopics: Topic[] };

/** The topics of the top, also those without a story, and last the stories that have none. */
export async function readTopicEntries(engine: Pick<Engine, 'index'>): Promise<TopicEntry[]> {
  const counts = await countTopics(engine);
  const top = [...TOPICS].sort((a, b) => (a.label < b.label ? -1 : 1));
  return [...top, UNSORTED_STORIES].map((topic) => ({
    ...topic,
    stories: counts.get(topic.code) ?? 0,
    narrower: narrowerEntries(topic.code, counts),
  }));
}

/** Topics of any level that have all words in their label, the last one as its beginning; most stories first. */
export async function findTopics(engine: Pick<Engine, 'index'>, typed: string): Promise<FoundTopic[]> {
  const words = wordList(typed);
  const counts = await countTopics(engine);
  return TOPICS_AND_UNSORTED.filter(({ label }) => isLabelled(label, words))
    .map((topic) => ({
      ...topic,
      stories: counts.get(topic.code) ?? 0,
      broaderTopics: pathTo(topic.code).slice(0, -1),
    }))
    .sort((a, b) => b.stories - a.stories || (a.label < b.label ? -1 : 1));
}

function isLabelled(label: string, words: readonly string[]): boolean {
  const own = wordList(label);
  const last = words.at(-1) ?? '';
  return words.slice(0, -1).every((word) => own.includes(word)) && own.some((one) => one.startsWith(last));
}

/** By code, the stories of each topic of any level; asked as the search page asks, so that the index knows it already. */
export async function countTopics({ index }: Pick<Engine, 'index'>): Promise<Map<string, number>> {
  const { facets } = await index.search(requestFor({ ...emptyQuery(), size: 0 }, null));
  return new Map(facets.topic.map((one) => [one.value, one.count]));
}

export function narrowerEntries(code: string, counts: ReadonlyMap<string, number>): NarrowerEntry[] {
  return narrower(code)
    .map((topic) => ({ ...topic, stories: counts.get(topic.code) ?? 0 }))
    .filter((topic) => topic.stories > 0)
    .sort((a, b) => b.stories - a.stories);
}

const UNSORTED_STORIES: Topic = {
  code: UNSORTED,
  label: UNSORTED,
  definition: 'Stories whose topic is not clear.',
  broader: null,
  wikidata: null,
};

/** The vocabulary, and last the value for stories without a topic. */
export const TOPICS_AND_UNSORTED: readonly Topic[] = [...CONCEPTS, UNSORTED_STORIES];
