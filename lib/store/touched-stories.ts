// What verdicts change in; the stories of the archive that it can touch, out. Read from indexes, never from all stories.

import type { Verdict } from '#lib/model/verdict';
import type { Merges } from '#lib/people/merges';
import type { Transaction } from './open';

/** The stories that the verdicts are on, as far as they are in the archive. */
export async function storiesOf(tx: Transaction, verdicts: readonly Pick<Verdict, 'story'>[]): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ articleId: string }[]>(
    'SELECT DISTINCT k."articleId" FROM json_each(?) AS wanted JOIN "ArticleKey" AS k ON k."id" = wanted.value',
    JSON.stringify(verdicts.flatMap(({ story }) => story ?? [])),
  );
  return rows.map((row) => row.articleId);
}

/** The stories in which somebody stands for another person than before. */
export async function storiesMerged(tx: Transaction, before: Merges, after: Merges): Promise<string[]> {
  const names = after.changedFrom(before);
  if (names.length === 0) return [];
  const shown = [...new Set(names.map((slug) => before.canonical(slug)))];
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(TOUCHED, ...[names, names, names, names, shown].map(asJson));
  return rows.map((row) => row.id);
}

/**
 * Stories that show one of the names, those in which it was recognised, and those whose own verdicts speak of it or may
 * have made one of it.
 */
const TOUCHED = `
  SELECT "articleId" AS "id" FROM "ArticlePerson" WHERE "personSlug" IN (SELECT value FROM json_each(?))
  UNION SELECT "articleId" FROM "Mention"
    WHERE "foundSlug" IS NOT NULL AND "foundSlug" IN (SELECT value FROM json_each(?))
  UNION SELECT k."articleId" FROM "Verdict" AS v JOIN "ArticleKey" AS k ON k."id" = v."articleId"
    WHERE v."personSlug" IN (SELECT value FROM json_each(?)) OR v."ofSlug" IN (SELECT value FROM json_each(?))
  UNION SELECT k."articleId" FROM "Verdict" AS v JOIN "ArticleKey" AS k ON k."id" = v."articleId"
    JOIN "ArticlePerson" AS p ON p."articleId" = k."articleId"
    WHERE p."personSlug" IN (SELECT value FROM json_each(?))
  ORDER BY "id"`;

function asJson(values: readonly string[]): string {
  return JSON.stringify(values);
}
