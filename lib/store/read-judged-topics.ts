// The stories on whose topics readers have said something, with their words and with what they are about by now: the
// classifier of topics learns from them.

import type { Block } from '#lib/model/article';
import type { Store } from './open';
import { readBlocks } from './read-changes';

/**
 * `blocks`: the article's own. `topics`: codes, each topic of the top with its narrower ones behind it; empty where the
 * story is about none.
 */
export type JudgedStory = { id: string; headline: string; blocks: Block[]; topics: string[] };

/** Stories read in one go. */
const AT_ONCE = 200;

/** In the order of their ids. Verdicts whose story is not in the archive are passed over. */
export async function readJudgedTopics(store: Store): Promise<JudgedStory[]> {
  const rows = await store.db.$queryRawUnsafe<{ articleId: string }[]>(
    `SELECT DISTINCT k."articleId" FROM "TopicVerdict" AS v JOIN "ArticleKey" AS k ON k."id" = v."articleId"
     ORDER BY k."articleId"`,
  );
  const stories: JudgedStory[] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const ids = rows.slice(at, at + AT_ONCE).map(({ articleId }) => articleId);
    stories.push(...(await readStories(store, ids)));
  }
  return stories;
}

async function readStories(store: Store, ids: readonly string[]): Promise<JudgedStory[]> {
  const blocks = await readBlocks(store.db, ids);
  const rows = await store.db.article.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: { id: true, headline: true, topics: { orderBy: { position: 'asc' }, select: { topicCode: true } } },
  });
  return rows.map(({ id, headline, topics }) => {
    return { id, headline, blocks: blocks.get(id) ?? [], topics: topics.map(({ topicCode }) => topicCode) };
  });
}
