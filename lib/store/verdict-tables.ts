// Verdicts of both kinds, as one: each is written to, found in and deleted from the table of its kind.

import { type AnyVerdict, isOnPerson, isOnTopic } from '#lib/model/verdict';
import type { Transaction } from './open';
import { topicVerdictOf, writeTopicVerdicts } from './topic-verdict-rows';
import { verdictOf, writeVerdicts } from './verdict-rows';

/** Writes verdicts; one that was given before counts from its new moment on. */
export async function writeAnyVerdicts(tx: Transaction, verdicts: readonly AnyVerdict[]): Promise<void> {
  await writeVerdicts(tx, verdicts.filter(isOnPerson));
  await writeTopicVerdicts(tx, verdicts.filter(isOnTopic));
}

export async function findVerdict(tx: Transaction, id: string): Promise<AnyVerdict | null> {
  const onPerson = await tx.verdict.findUnique({ where: { id } });
  if (onPerson !== null) return verdictOf(onPerson);
  const onTopic = await tx.topicVerdict.findUnique({ where: { id } });
  return onTopic && topicVerdictOf(onTopic);
}

export async function deleteVerdict(tx: Transaction, verdict: AnyVerdict): Promise<void> {
  const where = { id: verdict.id };
  if (isOnTopic(verdict)) await tx.topicVerdict.delete({ where });
  else await tx.verdict.delete({ where });
}

/** Those of the ids that verdicts of the archive have. */
export async function knownVerdicts(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT "id" FROM (SELECT "id" FROM "Verdict" UNION ALL SELECT "id" FROM "TopicVerdict")
     WHERE "id" IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Set(rows.map(({ id }) => id));
}

/** The moment of a verdict: behind all others, also within one millisecond or with a clock that was set back. */
export async function behindOthers(tx: Transaction, now: string): Promise<string> {
  const lastFirst = { orderBy: { givenAt: 'desc' }, select: { givenAt: true } } as const;
  const found = [await tx.verdict.findFirst(lastFirst), await tx.topicVerdict.findFirst(lastFirst)];
  const last = found.flatMap((one) => one?.givenAt ?? []).reduce((a, b) => (a > b ? a : b), '');
  return last < now ? now : new Date(Date.parse(last) + 1).toISOString();
}
