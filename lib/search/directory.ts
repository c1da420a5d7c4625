// Everybody in the archive, and every topic, with their stories.

import type { Matches } from '#lib/index/matches';
import { type Topic, UNSORTED } from '#lib/model/topic';
import { emptyQuery } from '#lib/query/query';
import { readLabels } from '#lib/store/read-labels';
import { readTopics } from '#lib/store/read-topics';
import { fold } from '#lib/text/fold';
import type { Engine } from './engine';
import { lastDayOf, officeBy } from './office-by';
import { requestFor } from './request';

export type PersonEntry = { slug: string; name: string; office: string | null; stories: number };
export type TopicEntry = Topic & { stories: number };

/** All stories, with every value that has some. */
function everything(engine: Engine): Promise<Matches> {
  return engine.index.search(requestFor({ ...emptyQuery(), size: 0 }, null, Number.MAX_SAFE_INTEGER));
}

/** People in at least one story whose name holds what was typed, most stories first. */
export async function readPeople(engine: Engine, typed: string): Promise<PersonEntry[]> {
  const matches = await everything(engine);
  const persons = matches.facets.person.map((one) => one.value);
  const labels = await readLabels(engine.store, { persons, topics: [] });
  const wanted = fold(typed.trim());
  const until = lastDayOf(matches.months);
  return matches.facets.person
    .map(({ value, count }) => ({
      slug: value,
      name: labels.person.get(value) ?? value,
      office: officeBy(value, until),
      stories: count,
    }))
    .filter((person) => fold(person.name).includes(wanted));
}

/** All topics of the vocabulary, also those without a story, and last the stories that have none. */
export async function readTopicEntries(engine: Engine): Promise<TopicEntry[]> {
  const counts = new Map((await everything(engine)).facets.topic.map((one) => [one.value, one.count]));
  const topics = await readAllTopics(engine);
  return topics.map((topic) => ({ ...topic, stories: counts.get(topic.code) ?? 0 }));
}

/** The vocabulary, and last the value for stories without a topic. */
export async function readAllTopics(engine: Pick<Engine, 'store'>): Promise<Topic[]> {
  const unsorted = { code: UNSORTED, label: UNSORTED, definition: 'Stories whose topic is not clear.' };
  return [...(await readTopics(engine.store)), unsorted];
}
