// The numbers of the change sequence: taken inside the transaction that uses them, in the order of commit.

import { setImmediate as giveWay } from 'node:timers/promises';
import { insertRows } from './bulk';
import type { Transaction } from './open';

/** The kind of a change that left the text as it was. */
export const SAME_TEXT = 'linked';

/** Takes `count` numbers; returns the first. The row lock orders writers as they commit. */
export async function takeNumbers(tx: Transaction, count: number): Promise<number> {
  if (count === 0) return 0;
  const counter = await tx.counter.upsert({
    where: { name: 'change' },
    create: { name: 'change', value: count },
    update: { value: { increment: count } },
  });
  return counter.value - count + 1;
}

/** Written in one go; the driver holds the thread for as long. */
const AT_ONCE = 500;

/** Stories of which something changed beside their text: the index has to learn it, and need not read their words. */
export async function noteChanged(tx: Transaction, ids: readonly string[], now: string): Promise<void> {
  if (ids.length === 0) return;
  const first = await takeNumbers(tx, ids.length);
  const numbered = ids.map((id, at) => [id, first + at] as const);
  for (let at = 0; at < numbered.length; at += AT_ONCE) {
    await noteNumbers(tx, numbered.slice(at, at + AT_ONCE), now);
    if (at + AT_ONCE < numbered.length) await giveWay();
  }
}

async function noteNumbers(tx: Transaction, numbered: (readonly [string, number])[], now: string): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE "Article" SET "changedSeq" = numbered.seq
     FROM (SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS seq FROM json_each(?)) AS numbered
     WHERE "Article"."id" = numbered.id`,
    JSON.stringify(numbered),
  );
  const changes = numbered.map(([articleId, seq]) => ({ seq, articleId, kind: SAME_TEXT, at: now }));
  await insertRows(tx, 'Change', ['seq', 'articleId', 'kind', 'at'], changes);
}
