// Everybody in the archive, a page at a time, and every topic, with their stories. An archive has more people than
// stories: they are never all read for one page.

import type { Matches } from '#lib/index/matches';
import { type Topic, UNSORTED } from '#lib/model/topic';
import { slugOfName } from '#lib/people/unlinked';
import { emptyQuery } from '#lib/query/query';
import { readLabels } from '#lib/store/read-labels';
import { wordList } from '#lib/text/words';
import { CONCEPTS, narrower, TOPICS } from '#lib/topics/vocabulary';
import type { Engine } from './engine';
import { lastDayOf, officeBy } from './office-by';
import { requestFor } from './request';
import type { FoundName } from './suggest-names';

export type PersonEntry = { slug: string; name: string; office: string | null; stories: number };
/** `narrower`: those one level below that have stories, most stories first. */
export type TopicEntry = Topic & { stories: number; narrower: NarrowerEntry[] };
export type NarrowerEntry = Topic & { stories: number };

/** `total` is of all pages. */
export type PeoplePage = { people: PersonEntry[]; total: number; page: number; pages: number };

const PER_PAGE = 200;

/** All stories, with the values that have most of them, and all topics. */
function everything(engine: Pick<Engine, 'index'>, limit?: number): Promise<Matches> {
  return engine.index.search(requestFor({ ...emptyQuery(), size: 0 }, null, limit));
}

type Directory = Pick<Engine, 'index' | 'store' | 'names'>;

/**
 * People in at least one story, most stories first; `typed` are words of the name, the last one as its beginning.
 * `page` counts from 1; behind the last one there is nobody.
 */
export async function readPeoplePage(engine: Directory, typed: string, page = 1, size = PER_PAGE): Promise<PeoplePage> {
  const words = wordList(typed);
  const of = (people: PersonEntry[], total: number) => {
    return { people, total, page, pages: Math.max(1, Math.ceil(total / size)) };
  };
  if (words.length > 0) {
    const named = await peopleNamed(engine, typed, words);
    return of(named.slice((page - 1) * size, page * size), named.length);
  }
  const matches = await everything(engine, page * size);
  const counted = matches.facets.person.slice((page - 1) * size, page * size);
  const labels = await readLabels(engine.store, { persons: counted.map((one) => one.value), topics: [] });
  const until = lastDayOf(matches.months);
  const people = counted.map(({ value, count }) => {
    return { slug: value, name: labels.person.get(value) ?? value, office: officeBy(value, until), stories: count };
  });
  return of(people, matches.distinct.person);
}

/** Those that are suggested as one types, and whoever has exactly this name in few stories of a large archive. */
async function peopleNamed(engine: Directory, typed: string, words: readonly string[]): Promise<PersonEntry[]> {
  const names = await engine.names.follow();
  const begun = names.find(words, 'begins', ['person']);
  const found = begun.length > 0 ? begun : names.find(words, 'like', ['person']);
  const isCalled = ({ name: { label, others } }: FoundName) => {
    const own = wordList([label, ...others].join(' '));
    return begun.length === 0 || words.every((word) => own.some((one) => one.startsWith(word)));
  };
  const people = found.filter(isCalled).map(({ name: { value, label, office, stories } }) => {
    return { slug: value, name: label, office, stories };
  });
  const exact = slugOfName(typed);
  const isNew = exact !== null && engine.index.hasValue('person', exact) && !people.some(({ slug }) => slug === exact);
  if (exact !== null && isNew) people.push(await personEntry(engine, exact));
  return people.filter(({ stories }) => stories > 0).sort((a, b) => b.stories - a.stories);
}

async function personEntry({ index, store }: Directory, slug: string): Promise<PersonEntry> {
  const query = emptyQuery();
  const request = requestFor({ ...query, chosen: { ...query.chosen, person: [slug] }, size: 0 }, null, 1);
  const { total } = await index.search(request);
  const labels = await readLabels(store, { persons: [slug], topics: [] });
  return { slug, name: labels.person.get(slug) ?? slug, office: null, stories: total };
}

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

/** By code, the stories of each topic of any level; with the usual limit, so that the index knows the counts already. */
export async function countTopics(engine: Pick<Engine, 'index'>): Promise<Map<string, number>> {
  const { facets } = await everything(engine);
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
