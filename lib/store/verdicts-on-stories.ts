// Stories in; the verdicts of readers on them, out. A story is known by any id that was derived for it.

import type { Db, Transaction } from './open';

/** A story, and the ids that are derived for it besides those that the archive knows it by. */
export type KeyedStory = { id: string; keys: readonly string[] };
type VerdictTable = 'Verdict' | 'TopicVerdict';

/** By story, in the order they were given; stories without verdicts are left out. */
export async function verdictsOnStories<Row extends { articleId: string | null }, Given>(
  db: Db | Transaction,
  table: VerdictTable,
  stories: readonly KeyedStory[],
  verdictOf: (row: Row) => Given,
): Promise<Map<string, Given[]>> {
  const storyOf = await storiesByKey(db, table, stories);
  const rows = await db.$queryRawUnsafe<Row[]>(
    `SELECT v.* FROM json_each(?) AS wanted JOIN "${table}" AS v ON v."articleId" = wanted.value
     ORDER BY v."givenAt", v."id"`,
    JSON.stringify([...storyOf.keys()]),
  );
  const verdicts = new Map<string, Given[]>();
  for (const row of rows) {
    const story = storyOf.get(row.articleId ?? '') ?? '';
    verdicts.set(story, [...(verdicts.get(story) ?? []), verdictOf(row)]);
  }
  return verdicts;
}

/** Whom each id means: the story that has it in the archive, else the first of these for which it was derived. */
async function storiesByKey(
  db: Db | Transaction,
  table: VerdictTable,
  stories: readonly KeyedStory[],
): Promise<Map<string, string>> {
  const ids = stories.map((story) => story.id);
  const derived = stories.flatMap(({ id, keys }) => [id, ...keys].map((key) => [key, id] as const));
  const storyOf = new Map(derived.toReversed()); // of equal keys the last one stays
  const owners = await db.$queryRawUnsafe<{ id: string; articleId: string }[]>(
    `SELECT "id", "articleId" FROM "ArticleKey" WHERE "articleId" IN (SELECT value FROM json_each(?))
       AND "id" IN (SELECT "articleId" FROM "${table}")
     UNION SELECT "id", "articleId" FROM "ArticleKey" WHERE "id" IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
    JSON.stringify([...storyOf.keys()]),
  );
  const asked = new Set(ids);
  for (const { id, articleId } of owners)
    if (asked.has(articleId)) storyOf.set(id, articleId);
    else storyOf.delete(id);
  return storyOf;
}
