// The current text of a story, with all blocks in their places.

import type { Block } from '#lib/model/article';
import type { Db, Transaction } from './open';
import { blockOf } from './row-values';

export type StoryText = { headline: string; blocks: Block[] };

/** Null where there is no such story. All blocks, what was removed from the page too: mentions count them by position. */
export async function readText(db: Db | Transaction, id: string): Promise<StoryText | null> {
  const article = await db.article.findUnique({ where: { id }, select: { headline: true, version: true } });
  if (article === null) return null;
  const blocks = await db.block.findMany({
    where: { articleId: id, version: article.version },
    orderBy: { position: 'asc' },
    select: { part: true, text: true, day: true },
  });
  return { headline: article.headline, blocks: blocks.map(blockOf) };
}
