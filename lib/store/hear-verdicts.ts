// Stories on their way into the database; who is in them by the word of readers, out: recognition is followed by the
// verdicts that the archive has on the story and on the names in it.

import { loadGazetteer } from '#lib/people/gazetteer';
import { applyVerdicts } from '#lib/people/verdicts';
import { judgeStories } from './judge-stories';
import type { Transaction } from './open';
import type { StoryWrite } from './story-write';
import { readMerges, readVerdictsOn } from './verdict-rows';

/** Sets `links` of the stories that some verdict concerns. */
export async function hearVerdicts(tx: Transaction, writes: readonly StoryWrite[]): Promise<void> {
  if (writes.length === 0 || (await tx.verdict.findFirst({ select: { id: true } })) === null) return;
  const merges = await readMerges(tx);
  const verdicts = await readVerdictsOn(
    tx,
    writes.map((write) => ({ id: write.id, keys: keysOf(write) })),
  );
  for (const write of writes) {
    const { headline, blocks, dateline, published } = write.story.draft;
    const { mentions, quotes } = write.story;
    const ofStory = verdicts.get(write.id) ?? [];
    const isMerged = mentions.some(({ person }) => person !== null && merges.canonical(person) !== person);
    if (ofStory.length === 0 && !isMerged) continue;
    const found = { headline, blocks, dateline, day: published?.day ?? null, mentions, quotes };
    write.links = applyVerdicts(found, { merges, ofStory }, loadGazetteer());
  }
}

/** The ids of these stories that the archive does not have yet, and that verdicts wait for. */
export async function awaitedKeys(tx: Transaction, writes: readonly StoryWrite[]): Promise<string[]> {
  if (writes.length === 0) return [];
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT DISTINCT v."articleId" AS "id" FROM json_each(?) AS wanted JOIN "Verdict" AS v ON v."articleId" = wanted.value
     WHERE NOT EXISTS (SELECT 1 FROM "ArticleKey" AS k WHERE k."id" = wanted.value)`,
    JSON.stringify(writes.flatMap(keysOf)),
  );
  return rows.map(({ id }) => id);
}

/** Decides anew who is in the stories that have these ids by now, as those were told by captures that changed no text. */
export async function hearAwaited(tx: Transaction, keys: readonly string[], now: string): Promise<void> {
  if (keys.length === 0) return;
  const rows = await tx.articleKey.findMany({ where: { id: { in: [...keys] } }, select: { articleId: true } });
  const stories = [...new Set(rows.map(({ articleId }) => articleId))];
  await judgeStories(tx, stories, await readMerges(tx), loadGazetteer(), now);
}

function keysOf({ story }: StoryWrite): string[] {
  return Object.values(story.keys).filter((key) => key !== null);
}
