// A manifest with damaged pieces and the store in, a draft that is whole again out. What every healthy piece holds is
// compared with the numbers of all stories in the store; what is missing or out of date is indexed anew.

import type { Store } from '#lib/store/open';
import { StoreError } from '#lib/store/problems';
import { newestChange, type StoryNumbers, storiesChangedAt, storyNumbersAfter } from '#lib/store/read-changes';
import { DamagedSegment, NewerSegment } from '../segment/sections';
import { MAX_DOCS } from '../segment/segment';
import { noneDead } from './dead';
import { Draft } from './draft';
import { loadDead, loadSegment } from './load';
import type { Manifest, SegmentEntry } from './manifest';
import { Piece } from './piece';

const NUMBERS_AT_ONCE = 20_000;

export type Damage = { file: string; stories: number; reason: string };
/** `indexed`: stories that had to be indexed anew. `dropped`: rows of the index that the store does not have so. */
export type Healing = { damaged: Damage[]; indexed: number; dropped: number };

/** A piece with the numbers of its stories' last changes. */
type Checked = { piece: Piece; addedSeq: Uint32Array; changedSeq: Uint32Array };

export async function reconcile(
  folder: string,
  manifest: Manifest,
  store: Store,
  batch: number,
): Promise<{ draft: Draft; healing: Healing }> {
  const healing: Healing = { damaged: [], indexed: 0, dropped: 0 };
  const healthy: Checked[] = [];
  for (const entry of manifest.segments) {
    const checked = await checkPiece(folder, entry, healing.damaged);
    if (checked !== null) healthy.push(checked);
  }
  const draft = Draft.of(
    folder,
    manifest,
    healthy.map(({ piece }) => piece),
  );
  draft.seq = await newestChange(store); // what changes from here on is taken in after the healing
  const missing = await readNumbers(store);
  for (const checked of healthy) healing.dropped += keepCurrent(checked, missing);
  const wanted = [...missing.values()].sort((a, b) => a - b);
  for (let at = 0; at < wanted.length; at += batch) {
    const stories = await storiesChangedAt(store, wanted.slice(at, at + batch));
    await draft.add(stories);
    healing.indexed += stories.length;
    while (await draft.mergeOnce('behind', { unit: batch, most: MAX_DOCS }));
  }
  return { draft, healing };
}

/** `changedSeq` of every story by `addedSeq`. */
async function readNumbers(store: Store): Promise<Map<number, number>> {
  const numbers = new Map<number, number>();
  let last = 0;
  for (;;) {
    const page: StoryNumbers[] = await storyNumbersAfter(store, last, NUMBERS_AT_ONCE);
    for (const { addedSeq, changedSeq } of page) numbers.set(addedSeq, changedSeq);
    const next = page.at(-1)?.changedSeq;
    if (next === undefined) return numbers;
    last = next;
  }
}

/** Kills the stories of a piece that are not among the wanted, and takes the others off them. Returns how many died. */
function keepCurrent({ piece, addedSeq, changedSeq }: Checked, wanted: Map<number, number>): number {
  const before = piece.living;
  for (let doc = 0; doc < piece.entry.docs; doc++) {
    if (piece.isDead(doc)) continue;
    const added = addedSeq[doc] ?? 0;
    if (wanted.get(added) === changedSeq[doc]) wanted.delete(added);
    else piece.kill(doc);
  }
  return before - piece.living;
}

/** Null for a segment that is not whole. Where only its dead are lost, the store says which of its stories live. */
async function checkPiece(folder: string, entry: SegmentEntry, damaged: Damage[]): Promise<Checked | null> {
  try {
    const { segment } = await loadSegment(folder, entry);
    const dead = await loadDead(folder, entry).catch((error: unknown) => {
      damaged.push({ file: entry.dead?.file ?? '', stories: entry.docs, reason: reasonOf(error) });
      return null;
    });
    const piece = new Piece(entry, segment.addedSeq, dead ?? noneDead(entry.docs));
    if (dead === null) piece.isChanged = true;
    return { piece, addedSeq: segment.addedSeq.slice(), changedSeq: segment.changedSeq.slice() };
  } catch (error) {
    damaged.push({ file: entry.name, stories: entry.docs, reason: reasonOf(error) });
    return null;
  }
}

/** @throws what is no damage; a newer segment is whole, and not ours to drop. */
export function reasonOf(error: unknown): string {
  if (error instanceof NewerSegment) throw tooNew(error);
  if (error instanceof DamagedSegment) return error.message;
  throw error;
}

export function tooNew(cause?: Error): StoreError {
  return new StoreError('The index was made by a newer version of Dateline; update Dateline to open it', { cause });
}
