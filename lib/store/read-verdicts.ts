// The verdicts of readers: a page of them, those on one story, and all for a file.

import type { Day } from '#lib/model/day';
import type { Verdict } from '#lib/model/verdict';
import { storyBehind } from './exists';
import type { Store } from './open';
import { readVerdictsOn, type VerdictRow, verdictOf } from './verdict-rows';

/** `about` is null for a verdict on every story, and for one whose story is not in the archive yet. */
export type ListedVerdict = Verdict & { about: AboutStory | null };
export type AboutStory = { id: string; headline: string; source: string | null; day: Day | null };
export type VerdictPage = { total: number; page: number; pages: number; verdicts: ListedVerdict[] };

const PER_PAGE = 50;

/** The last given first. `page` counts from 1; behind the last one there are none. */
export async function readVerdicts(store: Store, page: number, size = PER_PAGE): Promise<VerdictPage> {
  const total = await store.db.verdict.count();
  const rows = await store.db.verdict.findMany({
    orderBy: [{ givenAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * size,
    take: size,
  });
  const stories = await storiesBehind(store, rows);
  const verdicts = rows.map((row) => ({ ...verdictOf(row), about: stories.get(row.articleId ?? '') ?? null }));
  return { total, page, pages: Math.max(1, Math.ceil(total / size)), verdicts };
}

/** The verdicts on one story, the first given first. */
export async function readStoryVerdicts(store: Store, id: string): Promise<Verdict[]> {
  const story = (await storyBehind(store.db, id)) ?? id;
  return (await readVerdictsOn(store.db, [{ id: story, keys: [] }])).get(story) ?? [];
}

/** All, the first given first. */
export async function readAllVerdicts(store: Store): Promise<Verdict[]> {
  const rows = await store.db.verdict.findMany({ orderBy: [{ givenAt: 'asc' }, { id: 'asc' }] });
  return rows.map(verdictOf);
}

async function storiesBehind(store: Store, rows: readonly VerdictRow[]): Promise<Map<string, AboutStory>> {
  const ids = rows.flatMap(({ articleId }) => articleId ?? []);
  const keys = await store.db.articleKey.findMany({
    where: { id: { in: ids } },
    select: { id: true, article: { select: { id: true, headline: true, sourceName: true, publishedDay: true } } },
  });
  return new Map(
    keys.map(({ id, article }) => [
      id,
      { id: article.id, headline: article.headline, source: article.sourceName, day: article.publishedDay },
    ]),
  );
}
