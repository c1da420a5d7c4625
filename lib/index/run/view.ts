// Segments as one index: what is the same for every question until the index changes.

import { hasBit } from '../bits';
import { BM25, INDEX_FIELDS } from '../options';
import type { Segment } from '../segment/segment';
import type { CountColumns } from './count-columns';
import type { Ordinals } from './ordinals';

/** An open segment with its stories that are gone, and with its values numbered as in the whole index. */
export type LiveSegment = {
  segment: Segment;
  /** Bit d is set where story d was replaced or removed; null where none was. */
  dead: Uint8Array | null;
  deadCount: number;
  /** For each column the segment's own number of a value, by the number in the whole index; -1 where it has none. */
  localOf: Record<'person' | 'office' | 'topic' | 'source' | 'section' | 'place' | 'language', Int32Array>;
  columns: CountColumns;
  /** Months (year * 12 + month - 1) of its first and last story with a day; the first is after the last where none has. */
  firstMonth: number;
  lastMonth: number;
  /** The first story with a day. */
  firstDated: number;
  /** 1 for stories whose family of copies has other members in the index; null where there is none. */
  inFamily: Uint8Array | null;
};

export type View = {
  /** The shortest length of each field, by segment. */
  shortest: Uint32Array[];
  generation: number;
  segments: LiveSegment[];
  ordinals: Ordinals;
  /** Months of the first and the last story with a day (year * 12 + month - 1); the first is after the last where none has. */
  firstMonth: number;
  lastMonth: number;
  /** Living stories. */
  stories: number;
  /** k * (1 - b + b * length / average) by field and length: the part of BM25+ that a story's length decides. */
  norms: Float64Array[];
};

export function normsOf(segments: readonly Pick<LiveSegment, 'segment' | 'dead' | 'deadCount'>[]): {
  stories: number;
  norms: Float64Array[];
} {
  const stories = segments.reduce((sum, { segment, deadCount }) => sum + segment.docs - deadCount, 0);
  const { k, b } = BM25;
  const norms = INDEX_FIELDS.map((_, field) => {
    let sum = 0;
    let longest = 0;
    for (const { segment, dead } of segments) {
      const lengths = segment.lengths[field] ?? new Uint16Array();
      for (let doc = 0; doc < segment.docs; doc++) {
        if (dead !== null && hasBit(dead, doc)) continue;
        const length = lengths[doc] as number;
        sum += length;
        if (length > longest) longest = length;
      }
    }
    const average = stories === 0 ? 0 : sum / stories;
    return Float64Array.from({ length: longest + 1 }, (_, length) => k * (1 - b + (b * length) / average));
  });
  return { stories, norms };
}
