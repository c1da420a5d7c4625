// How far an ingest has got, kept with the stories of each batch in one transaction: after a kill at any moment the
// same ingest goes on behind the last batch. A run that ends leaves nothing behind.

import { hostname } from 'node:os';
import type { InputFile } from '#lib/model/capture';
import { insertRows, upsertRows } from './bulk';
import type { Store, Transaction } from './open';
import type { Outcome } from './story-write';

export type Refusal = { origin: string; reason: string };
export type Counts = { added: number; changed: number; unchanged: number };

/** A run as it begins: with what an interrupted one had done. */
export type IngestRun = Counts & {
  id: string;
  refused: Refusal[];
  /** Number of the newest change before the run (the interrupted one) began. */
  before: number;
  /** Captures and refusals that were done before, by path. */
  files: Map<string, { size: number; modified: number; reads: number; ended: boolean }>;
};

/** What a batch did: outcomes, refusals, and how far it got in which files. */
export type Advance = {
  outcomes: Outcome[];
  refused: Refusal[];
  files: { file: InputFile; reads: number; ended: boolean }[];
};

/**
 * Begins a run, or takes up the interrupted one with the same key (a hash of what is ingested and how). While another
 * living process has it, the new one is a run of its own.
 */
export async function beginRun(store: Store, key: string, before: number, now: string): Promise<IngestRun> {
  const owner = `${hostname()}:${process.pid}`;
  const found = await store.db.ingestRun.findUnique({ where: { id: key }, include: { files: true, refusals: true } });
  const isTaken = found === null ? await take(store, key, owner, before, now) : await takeUp(store, found, owner);
  await forgetGone(store, key);
  if (!isTaken) return begin(store, `${key}:${owner}`, owner, before, now);
  if (!found) return fresh(key, before);
  const { id, added, changed, unchanged } = found;
  const refused = found.refusals.sort((a, b) => a.position - b.position);
  return {
    ...{ id, added, changed, unchanged, before: found.before },
    refused: refused.map(({ origin, reason }) => ({ origin, reason })),
    files: new Map(
      found.files.map(({ path, size, modified, reads, ended }) => [path, { size, modified, reads, ended }]),
    ),
  };
}

/** A run beside another can't be taken up: when its process is gone, nobody asks for it again. */
async function forgetGone(store: Store, key: string): Promise<void> {
  const beside = await store.db.ingestRun.findMany({
    where: { id: { startsWith: `${key}:` } },
    select: { id: true, owner: true },
  });
  for (const { id, owner } of beside) if (isGone(owner)) await store.db.ingestRun.deleteMany({ where: { id, owner } });
}

/** False when another ingest was quicker. */
async function take(store: Store, id: string, owner: string, before: number, now: string): Promise<boolean> {
  const rows = await store.db.$executeRaw`
    INSERT INTO "IngestRun" ("id", "owner", "startedAt", "added", "changed", "unchanged", "before")
    VALUES (${id}, ${owner}, ${now}, 0, 0, 0, ${before}) ON CONFLICT DO NOTHING`;
  return rows === 1;
}

/** False when its owner lives, or another ingest was quicker. */
async function takeUp(store: Store, run: { id: string; owner: string }, owner: string): Promise<boolean> {
  if (!isGone(run.owner)) return false;
  const { count } = await store.db.ingestRun.updateMany({ where: { id: run.id, owner: run.owner }, data: { owner } });
  return count === 1;
}

/** A run of its own; one of the same name was left by a process that is gone. */
async function begin(store: Store, id: string, owner: string, before: number, now: string): Promise<IngestRun> {
  await store.db.ingestRun.deleteMany({ where: { id } });
  await take(store, id, owner, before, now);
  return fresh(id, before);
}

function fresh(id: string, before: number): IngestRun {
  return { id, added: 0, changed: 0, unchanged: 0, before, refused: [], files: new Map() };
}

const FILE = ['runId', 'path', 'size', 'modified', 'reads', 'ended'] as const;

/** Writes down what a batch did. `refusedBefore`: how many refusals the run had before it. */
export async function advanceRun(
  tx: Transaction,
  runId: string,
  refusedBefore: number,
  advance: Advance,
): Promise<void> {
  const count = (outcome: Outcome) => advance.outcomes.filter((one) => one === outcome).length;
  const counts = { added: count('added'), changed: count('changed'), unchanged: count('unchanged') };
  await tx.ingestRun.update({
    where: { id: runId },
    data: {
      added: { increment: counts.added },
      changed: { increment: counts.changed },
      unchanged: { increment: counts.unchanged },
    },
  });
  const files = advance.files.map(({ file, reads, ended }) => ({ runId, ...file, reads, ended: ended ? 1 : 0 }));
  await upsertRows(tx, 'IngestFile', ['runId', 'path'], FILE, files);
  const refusals = advance.refused.map((refusal, at) => {
    return { runId, position: refusedBefore + at, ...refusal };
  });
  await insertRows(tx, 'IngestRefusal', ['runId', 'position', 'origin', 'reason'], refusals);
}

export async function endRun(store: Store, runId: string): Promise<void> {
  await store.db.ingestRun.delete({ where: { id: runId } });
}

/** Lets go of a run that failed, so that it can be taken up again, also by the same process. */
export async function leaveRun(store: Store, runId: string): Promise<void> {
  await store.db.ingestRun.update({ where: { id: runId }, data: { owner: '' } });
}

/** True when the process that owned a run is gone. One on another machine can't be asked, and is taken for gone. */
function isGone(owner: string): boolean {
  const [host, pid] = owner.split(/:(?=\d+$)/);
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM');
  }
}
