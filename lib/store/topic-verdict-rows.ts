// Verdicts on topics as rows.

import { createHash } from 'node:crypto';
import { SAYS_ON_TOPIC, type TopicVerdict, type TopicVerdictToGive } from '#lib/model/verdict';
import { conceptOf } from '#lib/topics/vocabulary';
import { upsertRows } from './bulk';
import type { Db, Transaction } from './open';
import { oneOf } from './row-values';
import { type KeyedStory, verdictsOnStories } from './verdicts-on-stories';

const TOPIC_VERDICT = ['id', 'says', 'articleId', 'topicCode', 'givenAt'] as const;

export type TopicVerdictRow = { id: string; says: string; articleId: string; topicCode: string; givenAt: string };

/** The same for the same verdict, on any machine and at any time. */
export function topicVerdictId({ says, story, topic }: TopicVerdictToGive): string {
  const said = JSON.stringify(['topic', says, story, topic]);
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

export function topicVerdictOf({ id, says, articleId, topicCode, givenAt }: TopicVerdictRow): TopicVerdict {
  const said = { says: oneOf(SAYS_ON_TOPIC, says, 'kind of a verdict'), story: articleId, topic: topicCode };
  return { id, ...said, topicLabel: conceptOf(topicCode)?.label ?? topicCode, givenAt };
}

/** Writes verdicts; one that was given before counts from its new moment on. */
export async function writeTopicVerdicts(tx: Transaction, verdicts: readonly TopicVerdict[]): Promise<void> {
  const rows = verdicts.map(({ id, says, story, topic, givenAt }) => {
    return { id, says, articleId: story, topicCode: topic, givenAt };
  });
  await upsertRows(tx, 'TopicVerdict', ['id'], TOPIC_VERDICT, rows);
}

/** The verdicts on stories, in the order they were given. */
export async function readTopicVerdictsOn(
  db: Db | Transaction,
  stories: readonly KeyedStory[],
): Promise<Map<string, TopicVerdict[]>> {
  return verdictsOnStories(db, 'TopicVerdict', stories, topicVerdictOf);
}
