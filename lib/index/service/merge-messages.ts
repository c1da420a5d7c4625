// What the thread that merges is given, and what it gives back.

import type { SegmentEntry } from '../folder/manifest';
import type { MergeJob } from '../folder/merge-job';

export type ToMerger = MergeJob;
/** `kind`: what makes a difference to the writer. */
export type FromMerger =
  | { ok: true; made: SegmentEntry }
  | { ok: false; kind: 'damaged' | 'newer' | 'failed'; reason: string };
