// The change sequence and the stories behind it, in the shape that the index takes in.

import { type Block, isArticlePart } from '#lib/model/article';
import type { Day } from '#lib/model/day';
import { SALIENCES, type Salience } from '#lib/model/person';
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
  /** The family of copies it belongs to: the id of its first member. */
  family: string;
};

/** What happened since a number of the sequence: the new number, the stories now there and the ids that are gone. */
export type Changes = { upTo: number; stories: StoryToIndex[]; removed: string[] };

const SELECT = {
  id: true,
  addedSeq: true,
  changedSeq: true,
  headline: true,
  byline: true,
  publishedDay: true,
  sourceName: true,
  section: true,
  familyId: true,
  people: { select: { personSlug: true, salience: true, officeId: true }, orderBy: { position: 'asc' } },
  topics: { select: { topicCode: true }, orderBy: { position: 'asc' } },
} as const;

/** The number of the newest change, 0 for an empty archive. */
export async function newestChange(store: Store): Promise<number> {
  const newest = await store.db.change.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
  return newest?.seq ?? 0;
}

/** The next `limit` changes after `seq`. A story that changed twice among them comes once, as it is now. */
export async function changesSince(store: Store, seq: number, limit: number): Promise<Changes> {
  const changes = await store.db.change.findMany({
    where: { seq: { gt: seq } },
    orderBy: { seq: 'asc' },
    take: limit,
    select: { seq: true, articleId: true },
  });
  const upTo = changes.at(-1)?.seq ?? seq;
  const ids = [...new Set(changes.map((change) => change.articleId))];
  const stories = await readStories(store.db, ids);
  const there = new Set(stories.map((story) => story.id));
  return { upTo, stories, removed: ids.filter((id) => !there.has(id)) };
}

async function readStories(db: Db, ids: string[]): Promise<StoryToIndex[]> {
  if (ids.length === 0) return [];
  const rows = await db.article.findMany({
    where: { id: { in: ids } },
    select: SELECT,
    orderBy: { changedSeq: 'asc' },
  });
  const blocks = await readBlocks(db, ids);
  return rows.map((row) => ({
    id: row.id,
    addedSeq: row.addedSeq,
    changedSeq: row.changedSeq,
    headline: row.headline,
    byline: row.byline,
    blocks: blocks.get(row.id) ?? [],
    published: row.publishedDay,
    source: row.sourceName,
    section: row.section,
    people: row.people.map(({ personSlug, salience, officeId }) => ({
      slug: personSlug,
      salience: oneOf(SALIENCES, salience, 'salience'),
      office: officeId,
    })),
    topics: row.topics.map((topic) => topic.topicCode),
    family: row.familyId,
  }));
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
