// A merge apart from its writer: segments and their dead in, one file with the living out, written whole under a name
// that the writer gives to nothing else. It knows of no manifest: until the writer names the file, nobody reads it.

import { hasBit } from '../bits';
import { type MergeInput, mergeSegments } from '../segment/merge';
import { writeWhole } from './files';
import { loadSegment } from './load';
import type { SegmentEntry } from './manifest';
import { entryOf } from './piece';

export type MergeJob = {
  folder: string;
  /** The file to be written. */
  name: string;
  /** The segments, and which of their stories are left out. */
  inputs: { entry: SegmentEntry; dead: Uint8Array }[];
};

/** @throws DamagedSegment where a segment is not whole, StoreError where the file can't be written. */
export async function runMerge({ folder, name, inputs }: MergeJob): Promise<SegmentEntry> {
  const loaded: MergeInput[] = [];
  for (const { entry, dead } of inputs) {
    const { segment } = await loadSegment(folder, entry);
    loaded.push({ segment, isDead: (doc) => hasBit(dead, doc) });
  }
  const bytes = mergeSegments(loaded);
  await writeWhole(folder, name, bytes);
  return entryOf(name, bytes);
}
