// Verdicts as rows, and those that stories and names are judged by.

import { createHash } from 'node:crypto';
import { SAYS, type Verdict, type VerdictToGive } from '#lib/model/verdict';
import { Merges } from '#lib/people/merges';
import { upsertRows } from './bulk';
import { HEADLINE_BLOCK } from './link-rows';
import type { Db, Transaction } from './open';
import { oneOf } from './row-values';

const VERDICT = [
  'id',
  'says',
  'articleId',
  'block',
  'start',
  'end',
  'text',
  'personSlug',
  'personName',
  'ofSlug',
  'ofName',
  'givenAt',
] as const;

export type VerdictRow = {
  id: string;
  says: string;
  articleId: string | null;
  block: number | null;
  start: number | null;
  end: number | null;
  text: string | null;
  personSlug: string;
  personName: string;
  ofSlug: string | null;
  ofName: string | null;
  givenAt: string;
};

/** The same for the same verdict, on any machine and at any time. */
export function verdictId({ says, story, mention, of, person }: VerdictToGive): string {
  const place = mention && [mention.block, mention.start, mention.end, mention.text];
  const said = JSON.stringify([says, story, place, of, person]);
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

export function verdictOf(row: VerdictRow): Verdict {
  const { block, start, end, text } = row;
  const isOnMention = block !== null && start !== null && end !== null && text !== null;
  return {
    id: row.id,
    says: oneOf(SAYS, row.says, 'kind of a verdict'),
    story: row.articleId,
    mention: isOnMention ? { block: block === HEADLINE_BLOCK ? null : block, start, end, text } : null,
    of: row.ofSlug,
    person: row.personSlug,
    personName: row.personName,
    ofName: row.ofName,
    givenAt: row.givenAt,
  };
}

/** Writes verdicts; one that was given before counts from its new moment on. */
export async function writeVerdicts(tx: Transaction, verdicts: readonly Verdict[]): Promise<void> {
  await upsertRows(tx, 'Verdict', ['id'], VERDICT, verdicts.map(rowOf));
}

function rowOf({ id, says, story, mention, of, ofName, person, personName, givenAt }: Verdict): VerdictRow {
  const { start = null, end = null, text = null } = mention ?? {};
  const block = mention === null ? null : (mention.block ?? HEADLINE_BLOCK);
  return {
    ...{ id, says, articleId: story, block, start, end, text },
    ...{ personSlug: person, personName, ofSlug: of, ofName, givenAt },
  };
}

const IN_ORDER = [{ givenAt: 'asc' as const }, { id: 'asc' as const }];

/** Those that hold in every story, in the order they were given. */
export async function readSameVerdicts(db: Db | Transaction): Promise<Verdict[]> {
  const rows = await db.verdict.findMany({ where: { says: 'same' }, orderBy: IN_ORDER });
  return rows.map(verdictOf);
}

/** Who stands for whom, in every story. */
export async function readMerges(db: Db | Transaction): Promise<Merges> {
  return new Merges(await readSameVerdicts(db));
}

/** A story, and the ids that are derived for it besides those that the archive knows it by. */
type KeyedStory = { id: string; keys: readonly string[] };

/** The verdicts on stories, in the order they were given. A story is known by any id that was derived for it. */
export async function readVerdictsOn(
  db: Db | Transaction,
  stories: readonly KeyedStory[],
): Promise<Map<string, Verdict[]>> {
  const storyOf = await storiesByKey(db, stories);
  const rows = await db.$queryRawUnsafe<VerdictRow[]>(
    `SELECT v.* FROM json_each(?) AS wanted JOIN "Verdict" AS v ON v."articleId" = wanted.value
     ORDER BY v."givenAt", v."id"`,
    JSON.stringify([...storyOf.keys()]),
  );
  const verdicts = new Map<string, Verdict[]>();
  for (const row of rows) {
    const story = storyOf.get(row.articleId ?? '') ?? '';
    verdicts.set(story, [...(verdicts.get(story) ?? []), verdictOf(row)]);
  }
  return verdicts;
}

/** Whom each id means: the story that has it in the archive, else the first of these for which it was derived. */
async function storiesByKey(db: Db | Transaction, stories: readonly KeyedStory[]): Promise<Map<string, string>> {
  const ids = stories.map((story) => story.id);
  const derived = stories.flatMap(({ id, keys }) => [id, ...keys].map((key) => [key, id] as const));
  const storyOf = new Map(derived.toReversed()); // of equal keys the last one stays
  const owners = await db.$queryRawUnsafe<{ id: string; articleId: string }[]>(
    `SELECT "id", "articleId" FROM "ArticleKey" WHERE "articleId" IN (SELECT value FROM json_each(?))
       AND "id" IN (SELECT "articleId" FROM "Verdict")
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
