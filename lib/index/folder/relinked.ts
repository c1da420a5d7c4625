// Stories that changed, and the pieces that hold them as they were, in; the bytes of a segment with those that are quickly
// had by copying their postings, as only links of them changed, and the others, which have to be compiled, out.

import type { Changes, StoryToIndex } from '#lib/store/read-changes';
import { type MergeInput, mergeSegments } from '../segment/merge';
import { readRow } from '../segment/read-row';
import { rowOf } from '../segment/rows';
import { loadSegment } from './load';
import type { Piece } from './piece';

/**
 * Copying reads all of a segment, compiling only the stories: a story of 400 words is compiled in the time in which this
 * many are read and passed over.
 */
const PASSED_OVER = 20;

type Copied = { bytes: Uint8Array | null; rest: StoryToIndex[] };

/** `textSince`: see Changes. `bytes` is null where nothing was copied. @throws DamagedSegment */
export async function copyRelinked(
  folder: string,
  pieces: readonly Piece[],
  stories: readonly StoryToIndex[],
  textSince: Changes['textSince'],
): Promise<Copied> {
  const wanted = new Map(stories.filter(({ id }) => textSince.has(id)).map((story) => [story.addedSeq, story]));
  const inputs: MergeInput[] = [];
  const copied = new Set<number>();
  for (const piece of pieces) {
    const found = piece.docsOf(wanted.keys());
    if (found.length === 0 || found.length * PASSED_OVER < piece.entry.docs) continue;
    const { segment } = await loadSegment(folder, piece.entry);
    const addedSeqOf = (doc: number) => segment.addedSeq[doc] ?? 0;
    const isAsNow = (doc: number) => {
      const since = textSince.get(wanted.get(addedSeqOf(doc))?.id ?? '');
      return since !== undefined && (segment.changedSeq[doc] ?? 0) >= since;
    };
    const docs = new Set(found.filter(isAsNow));
    inputs.push({ segment, isDead: (doc) => !docs.has(doc) });
    for (const doc of docs) copied.add(addedSeqOf(doc));
  }
  const rest = stories.filter(({ addedSeq }) => !copied.has(addedSeq));
  if (copied.size === 0) return { bytes: null, rest };
  const bytes = mergeSegments(inputs, (segment, doc) => {
    const story = wanted.get(segment.addedSeq[doc] ?? 0);
    return story === undefined ? readRow(segment, doc) : rowOf(story);
  });
  return { bytes, rest };
}
