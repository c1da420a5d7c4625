// Stories of the archive whose verdicts on topics have changed: what they are about is decided anew, from what was found,
// and written where it differs.

import type { TopicInStory } from '#lib/model/topic';
import { decideTopics } from '#lib/topics/verdicts';
import { pathTo } from '#lib/topics/vocabulary';
import { deleteWhere, insertRows } from './bulk';
import type { Db, Transaction } from './open';
import { writeTopics } from './reference';
import { ARTICLE_TOPIC, type TopicRow, topicRows, topicsOf } from './topic-rows';
import { readTopicVerdictsOn } from './topic-verdict-rows';

/** Stories decided in one go. */
const AT_ONCE = 100;

/** Returns the ids of the stories that changed. */
export async function judgeTopics(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const changed: string[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) changed.push(...(await judge(tx, ids.slice(at, at + AT_ONCE))));
  return changed;
}

async function judge(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const verdicts = await readTopicVerdictsOn(
    tx,
    ids.map((id) => ({ id, keys: [] })),
  );
  const decided = (await readTopics(tx, ids)).map(({ id, found, rows }) => {
    const topics = decideTopics(found, verdicts.get(id) ?? []);
    return { id, topics, rows, now: topicRows(id, topics.shown) };
  });
  const changed = decided.filter(({ rows, now }) => JSON.stringify(rows) !== JSON.stringify(now));
  await rewrite(
    tx,
    changed.map(({ id }) => id),
    changed.flatMap(({ now }) => now),
  );
  await writeFound(
    tx,
    changed.map(({ id, topics }) => [id, foundColumn(topics.found)]),
  );
  return changed.map(({ id }) => id);
}

async function rewrite(tx: Transaction, ids: readonly string[], rows: readonly TopicRow[]): Promise<void> {
  await writeConcepts(
    tx,
    rows.map(({ topicCode }) => topicCode),
  );
  await deleteWhere(tx, 'ArticleTopic', 'articleId', ids);
  await insertRows(tx, 'ArticleTopic', ARTICLE_TOPIC, rows);
}

/** Concepts that readers named; some may be newer than what the archive was given. */
export async function writeConcepts(tx: Transaction, codes: readonly string[]): Promise<void> {
  const concepts = [...new Set(codes)].flatMap((code) => pathTo(code).at(-1) ?? []);
  await writeTopics(tx, concepts);
}

async function writeFound(tx: Transaction, found: readonly (readonly [id: string, found: string | null])[]) {
  if (found.length === 0) return;
  await tx.$executeRawUnsafe(
    `UPDATE "Article" SET "foundTopics" = told.found
     FROM (SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS found FROM json_each(?)) AS told
     WHERE "Article"."id" = told.id`,
    JSON.stringify(found),
  );
}

/** As the column has it, the keys in a fixed order: null where the topics shown are those that were found. */
export function foundColumn(found: readonly TopicInStory[] | null): string | null {
  if (found === null) return null;
  const inOrder = found.map(({ code, label, score, words, narrower }) => {
    return {
      code,
      label,
      score,
      words,
      narrower: narrower.map((one) => ({ code: one.code, label: one.label, words: one.words })),
    };
  });
  return JSON.stringify(inOrder);
}

type StoredTopics = { id: string; found: TopicInStory[]; rows: TopicRow[] };

/** Those of the stories that are in the archive: what was found, whatever readers said, and the rows that there are. */
export async function readTopics(db: Db | Transaction, ids: readonly string[]): Promise<StoredTopics[]> {
  const stories = await db.article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, foundTopics: true, topics: { orderBy: { position: 'asc' }, include: { topic: true } } },
  });
  return stories.map(({ id, foundTopics, topics }) => {
    const found = foundTopics === null ? topicsOf(topics) : (JSON.parse(foundTopics) as TopicInStory[]);
    const rows = topics.map(({ articleId, topicCode, position, score, words }) => {
      return { articleId, topicCode, position, score, words };
    });
    return { id, found, rows };
  });
}
