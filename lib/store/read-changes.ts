// The change sequence and the stories behind it, in the shape that the index takes in.

import { type Block, isArticlePart } from '#lib/model/article';
import type { Day } from '#lib/model/day';
import { SALIENCES, type Salience } from '#lib/model/person';
import { SAME_TEXT } from './change-numbers';
import type { Db, Store, Transaction } from './open';
import { blockOf, oneOf } from './row-values';

/** A story as the index sees it: only the article's own parts. */
export type StoryToIndex = {
  id: string;
  /** Numbers of the changes that added it and that touched it last. */
  addedSeq: number;
  changedSeq: number;
  headline: string;
  byline: string | null;
  blocks: Block[];
  published: Day | null;
  source: string | null;
  section: string | null;
  people: { slug: string; salience: Salience; office: string | null }[];
  topics: string[];
  /** The family of copies it belongs to: `addedSeq` of its first member. */
  family: number;
  /** The day it was added to the archive. */
  addedOn: Day;
  /** The place of its dateline. */
  place: string | null;
  /** BCP 47 primary tag. */
  language: string | null;
  wordCount: number;
};

/**
 * What happened since a number of the sequence: the new number, the stories whose last change is among it, and the ids
 * that were removed. An id can be in both: what it meant before is gone, and another story has it now.
 */
export type Changes = {
  upTo: number;
  stories: StoryToIndex[];
  removed: string[];
  /**
   * Of stories of which only links changed: the change since which they have the same headline, byline, blocks and day.
   * It can lie behind the number asked for, where the story changed again after the step before.
   */
  textSince: Map<string, number>;
};

/** The numbers of a story's first and last change. */
export type StoryNumbers = { addedSeq: number; changedSeq: number };

/** A step grows by no more than this to end with a transaction: where all writes bear one moment, memory would run out. */
const MOST_BEYOND = 5_000;
/** The greatest number that a column of the sequence holds. */
const GREATEST = 2 ** 31 - 1;

/** The number of the newest change, 0 for an empty archive. */
export async function newestChange(store: Store): Promise<number> {
  const newest = await store.db.change.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
  return newest?.seq ?? 0;
}

/** What tells a change from one with the same number in another archive, or in another copy of this one; null for none. */
export async function changeStamp(store: Store, seq: number): Promise<string | null> {
  const change = await store.db.change.findUnique({ where: { seq }, select: { articleId: true, at: true } });
  return change && `${change.articleId} ${change.at}`;
}

/**
 * The next `limit` changes after `seq`, and the rest of the transaction in which they end: the writes of one bear the
 * same moment. A story that changed twice among them comes once, as it is now; one that changed again later comes then.
 */
export async function changesSince(store: Store, seq: number, limit: number): Promise<Changes> {
  const changes = await store.db.change.findMany({
    where: { seq: { gt: seq, lte: await endOfStep(store.db, seq, limit) } },
    orderBy: { seq: 'asc' },
    select: { seq: true, articleId: true, kind: true },
  });
  const upTo = changes.at(-1)?.seq ?? seq;
  const ids = [...new Set(changes.map((change) => change.articleId))];
  const stories = await readStories(store.db, 'id', ids);
  const there = new Set(stories.map((story) => story.id));
  const removed = new Set(changes.filter(({ kind }) => kind === 'removed').map((change) => change.articleId));
  const reread = new Set(changes.filter(({ kind }) => kind !== SAME_TEXT).map((change) => change.articleId));
  const relinked = ids.filter((id) => !reread.has(id));
  return {
    upTo,
    textSince: await lastTexts(store.db, relinked),
    stories: stories.filter((story) => story.changedSeq <= upTo),
    removed: ids.filter((id) => removed.has(id) || !there.has(id)),
  };
}

/** Numbers of the stories whose last change came after `changedSeq`, in the order of that change. */
export async function storyNumbersAfter(store: Store, changedSeq: number, limit: number): Promise<StoryNumbers[]> {
  return store.db.$queryRawUnsafe<StoryNumbers[]>(
    'SELECT "addedSeq", "changedSeq" FROM "Article" WHERE "changedSeq" > ? ORDER BY "changedSeq" LIMIT ?',
    changedSeq,
    limit,
  );
}

/** The stories whose last change has one of these numbers. */
export function storiesChangedAt(store: Store, changedSeqs: readonly number[]): Promise<StoryToIndex[]> {
  return readStories(store.db, 'changedSeq', changedSeqs);
}

/** Ids of the stories that were added, changed or removed after a number of the sequence. */
export async function idsChangedSince(store: Store, seq: number): Promise<Set<string>> {
  const changes = await store.db.change.findMany({ where: { seq: { gt: seq } }, select: { articleId: true } });
  return new Set(changes.map((change) => change.articleId));
}

async function lastTexts(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRawUnsafe<{ articleId: string; seq: number | bigint }[]>(
    `SELECT c."articleId", max(c."seq") AS "seq" FROM json_each(?) AS wanted
     JOIN "Change" AS c ON c."articleId" = wanted.value AND c."kind" <> ? GROUP BY c."articleId"`,
    JSON.stringify(ids),
    SAME_TEXT,
  );
  return new Map(rows.map(({ articleId, seq }) => [articleId, Number(seq)]));
}

async function endOfStep(db: Db, seq: number, limit: number): Promise<number> {
  const select = { seq: true, at: true };
  const orderBy = { seq: 'asc' } as const;
  const last = await db.change.findFirst({ where: { seq: { gt: seq } }, orderBy, skip: limit - 1, select });
  if (last === null) return GREATEST;
  const next = await db.change.findFirst({ where: { seq: { gt: last.seq }, at: { not: last.at } }, orderBy, select });
  return Math.min((next?.seq ?? GREATEST) - 1, last.seq + MOST_BEYOND);
}

/** Lists come as JSON: [part, text, day], [person, salience, office], topic. */
type StoryRow = {
  id: string;
  addedSeq: number;
  changedSeq: number;
  headline: string;
  byline: string | null;
  publishedDay: string | null;
  sourceName: string | null;
  section: string | null;
  firstSeq: number | null;
  addedAt: string;
  datelinePlace: string | null;
  language: string | null;
  wordCount: number;
  blocks: string;
  people: string;
  topics: string;
};

/** One statement, so that a story is never put together from two of its states. */
async function readStories(
  db: Db,
  column: 'id' | 'changedSeq',
  values: readonly (string | number)[],
): Promise<StoryToIndex[]> {
  if (values.length === 0) return [];
  const rows = await db.$queryRawUnsafe<StoryRow[]>(
    `SELECT a."id", a."addedSeq", a."changedSeq", a."headline", a."byline", a."publishedDay", a."sourceName",
       a."section", first."addedSeq" AS "firstSeq", a."addedAt", a."datelinePlace", a."language", a."wordCount",
       (SELECT json_group_array(json_array("part", "text", "day") ORDER BY "position") FROM "Block"
         WHERE "articleId" = a."id" AND "version" = a."version") AS "blocks",
       (SELECT json_group_array(json_array("personSlug", "salience", "officeId") ORDER BY "position")
         FROM "ArticlePerson" WHERE "articleId" = a."id") AS "people",
       (SELECT json_group_array("topicCode" ORDER BY "position") FROM "ArticleTopic"
         WHERE "articleId" = a."id") AS "topics"
     FROM json_each(?) AS wanted
     JOIN "Article" AS a ON a."${column}" = wanted.value
     LEFT JOIN "Article" AS first ON first."id" = a."familyId"
     ORDER BY a."changedSeq"`,
    JSON.stringify(values),
  );
  return rows.map(storyOf);
}

function storyOf(row: StoryRow): StoryToIndex {
  return {
    id: row.id,
    addedSeq: row.addedSeq,
    changedSeq: row.changedSeq,
    headline: row.headline,
    byline: row.byline,
    blocks: listOf<[string, string, string | null]>(row.blocks)
      .map(([part, text, day]) => blockOf({ part, text, day }))
      .filter((block) => isArticlePart(block.part)),
    published: row.publishedDay,
    source: row.sourceName,
    section: row.section,
    people: listOf<[string, string, string | null]>(row.people).map(([slug, salience, office]) => ({
      slug,
      salience: oneOf(SALIENCES, salience, 'salience'),
      office,
    })),
    topics: listOf<string>(row.topics),
    family: row.firstSeq ?? row.addedSeq,
    addedOn: row.addedAt.slice(0, 10),
    place: row.datelinePlace,
    language: row.language,
    wordCount: row.wordCount,
  };
}

/** A list that the statement above made itself. */
function listOf<Item>(json: string): Item[] {
  return JSON.parse(json) as Item[];
}

type BlockRow = { articleId: string; part: string; text: string; day: string | null };

/** The article's own blocks of the current versions, by article, in reading order. */
export async function readBlocks(db: Db | Transaction, ids: readonly string[]): Promise<Map<string, Block[]>> {
  const rows = await db.$queryRawUnsafe<BlockRow[]>(
    `SELECT b."articleId", b."part", b."text", b."day" FROM json_each(?) AS wanted
     JOIN "Article" AS a ON a."id" = wanted.value
     JOIN "Block" AS b ON b."articleId" = a."id" AND b."version" = a."version"
     ORDER BY b."articleId", b."position"`,
    JSON.stringify(ids),
  );
  const found = new Map<string, Block[]>();
  for (const row of rows) {
    const block = blockOf(row);
    if (!isArticlePart(block.part)) continue;
    const blocks = found.get(row.articleId);
    if (blocks) blocks.push(block);
    else found.set(row.articleId, [block]);
  }
  return found;
}
