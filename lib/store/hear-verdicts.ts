// Stories on their way into the database; who is in them and what they are about by the word of readers, out: recognition
// is followed by the verdicts that the archive has on the story and on the names in it.

import { loadGazetteer } from '#lib/people/gazetteer';
import { applyVerdicts } from '#lib/people/verdicts';
import { decideTopics } from '#lib/topics/verdicts';
import { judgeStories } from './judge-stories';
import { writeConcepts } from './judge-topics';
import type { Transaction } from './open';
import type { StoryWrite } from './story-write';
import { topicRows } from './topic-rows';
import { readTopicVerdictsOn } from './topic-verdict-rows';
import { readMerges, readVerdictsOn } from './verdict-rows';
import type { KeyedStory } from './verdicts-on-stories';

/** Sets `links` and `topics` of the stories that some verdict concerns. */
export async function hearVerdicts(tx: Transaction, writes: readonly StoryWrite[]): Promise<void> {
  if (writes.length === 0) return;
  const first = { select: { id: true } };
  if ((await tx.verdict.findFirst(first)) !== null) await hearOnPeople(tx, writes);
  if ((await tx.topicVerdict.findFirst(first)) !== null) await hearOnTopics(tx, writes);
}

async function hearOnPeople(tx: Transaction, writes: readonly StoryWrite[]): Promise<void> {
  const merges = await readMerges(tx);
  const verdicts = await readVerdictsOn(tx, writes.map(keyed));
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

async function hearOnTopics(tx: Transaction, writes: readonly StoryWrite[]): Promise<void> {
  const verdicts = await readTopicVerdictsOn(tx, writes.map(keyed));
  const judged = writes.filter(({ id }) => verdicts.has(id));
  for (const write of judged) write.topics = decideTopics(write.story.topics, verdicts.get(write.id) ?? []);
  const rows = judged.flatMap(({ id, topics }) => topicRows(id, topics.shown));
  await writeConcepts(
    tx,
    rows.map(({ topicCode }) => topicCode),
  );
}

/** The ids of these stories that the archive does not have yet, and that verdicts wait for. */
export async function awaitedKeys(tx: Transaction, writes: readonly StoryWrite[]): Promise<string[]> {
  if (writes.length === 0) return [];
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT DISTINCT wanted.value AS "id" FROM json_each(?) AS wanted
     WHERE (EXISTS (SELECT 1 FROM "Verdict" AS v WHERE v."articleId" = wanted.value)
         OR EXISTS (SELECT 1 FROM "TopicVerdict" AS v WHERE v."articleId" = wanted.value))
       AND NOT EXISTS (SELECT 1 FROM "ArticleKey" AS k WHERE k."id" = wanted.value)`,
    JSON.stringify(writes.flatMap(keysOf)),
  );
  return rows.map(({ id }) => id);
}

/** Decides anew about the stories that have these ids by now, as those were told by captures that changed no text. */
export async function hearAwaited(tx: Transaction, keys: readonly string[], now: string): Promise<void> {
  if (keys.length === 0) return;
  const rows = await tx.articleKey.findMany({ where: { id: { in: [...keys] } }, select: { articleId: true } });
  const stories = rows.map(({ articleId }) => articleId);
  await judgeStories(tx, { people: stories, topics: stories }, await readMerges(tx), loadGazetteer(), now);
}

function keyed(write: StoryWrite): KeyedStory {
  return { id: write.id, keys: keysOf(write) };
}

function keysOf({ story }: StoryWrite): string[] {
  return Object.values(story.keys).filter((key) => key !== null);
}
