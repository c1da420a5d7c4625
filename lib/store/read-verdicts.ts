// The verdicts of readers, on persons and on topics: a page of them, those on one story, and all for a file.

import type { Day } from '#lib/model/day';
import type { AnyVerdict } from '#lib/model/verdict';
import { storyBehind } from './exists';
import type { Store } from './open';
import { readTopicVerdictsOn, topicVerdictOf } from './topic-verdict-rows';
import { readVerdictsOn, verdictOf } from './verdict-rows';

/** `about` is null for a verdict on every story, and for one whose story is not in the archive yet. */
export type ListedVerdict = AnyVerdict & { about: AboutStory | null };
export type AboutStory = { id: string; headline: string; source: string | null; day: Day | null };
export type VerdictPage = { total: number; page: number; pages: number; verdicts: ListedVerdict[] };

const PER_PAGE = 50;

/** The last given first. `page` counts from 1; behind the last one there are none. */
export async function readVerdicts(store: Store, page: number, size = PER_PAGE): Promise<VerdictPage> {
  const total = (await store.db.verdict.count()) + (await store.db.topicVerdict.count());
  const rows = await store.db.$queryRawUnsafe<{ id: string }[]>(LAST_FIRST, size, (page - 1) * size);
  const verdicts = await verdictsCalled(
    store,
    rows.map(({ id }) => id),
  );
  const stories = await storiesBehind(
    store,
    verdicts.flatMap(({ story }) => story ?? []),
  );
  const listed = verdicts.map((verdict) => ({ ...verdict, about: stories.get(verdict.story ?? '') ?? null }));
  return { total, page, pages: Math.max(1, Math.ceil(total / size)), verdicts: listed };
}

const LAST_FIRST = `
  SELECT "id" FROM (SELECT "id", "givenAt" FROM "Verdict" UNION ALL SELECT "id", "givenAt" FROM "TopicVerdict")
  ORDER BY "givenAt" DESC, "id" DESC LIMIT ? OFFSET ?`;

/** The verdicts on one story, the first given first. */
export async function readStoryVerdicts(store: Store, id: string): Promise<AnyVerdict[]> {
  const story = (await storyBehind(store.db, id)) ?? id;
  const keyed = [{ id: story, keys: [] }];
  const onPersons = (await readVerdictsOn(store.db, keyed)).get(story) ?? [];
  const onTopics = (await readTopicVerdictsOn(store.db, keyed)).get(story) ?? [];
  return firstFirst([...onPersons, ...onTopics]);
}

/** All, the first given first. */
export async function readAllVerdicts(store: Store): Promise<AnyVerdict[]> {
  const onPersons = (await store.db.verdict.findMany()).map(verdictOf);
  const onTopics = (await store.db.topicVerdict.findMany()).map(topicVerdictOf);
  return firstFirst([...onPersons, ...onTopics]);
}

function firstFirst(verdicts: readonly AnyVerdict[]): AnyVerdict[] {
  return verdicts.toSorted((a, b) => compare(a.givenAt, b.givenAt) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** In the order of the ids. */
async function verdictsCalled(store: Store, ids: readonly string[]): Promise<AnyVerdict[]> {
  const where = { id: { in: [...ids] } };
  const onPersons = (await store.db.verdict.findMany({ where })).map(verdictOf);
  const onTopics = (await store.db.topicVerdict.findMany({ where })).map(topicVerdictOf);
  const byId = new Map<string, AnyVerdict>([...onPersons, ...onTopics].map((verdict) => [verdict.id, verdict]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function storiesBehind(store: Store, ids: readonly string[]): Promise<Map<string, AboutStory>> {
  const keys = await store.db.articleKey.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, article: { select: { id: true, headline: true, sourceName: true, publishedDay: true } } },
  });
  return new Map(
    keys.map(({ id, article }) => [
      id,
      { id: article.id, headline: article.headline, source: article.sourceName, day: article.publishedDay },
    ]),
  );
}
