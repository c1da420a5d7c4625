// The stories of one page of hits, in the order asked for, without sorting all of them.

import { lowerBound } from '../lower-bound';
import { lastOf } from './last-of';
import type { LiveSegment } from './view';

/** Stories found in one segment, ascending, which is the order of their days. */
export type SegmentHits = { at: number; live: LiveSegment; docs: Uint16Array; from: number; to: number };
/** The score is 0: their order needs none. */
export type HitPlace = { segment: number; doc: number; score: number };

/** Newest first; those without a day last. */
export function newestFirst(hits: readonly SegmentHits[], offset: number, size: number): HitPlace[] {
  return merge(hits, offset, size, -1);
}

/** Oldest first; those without a day last. */
export function oldestFirst(hits: readonly SegmentHits[], offset: number, size: number): HitPlace[] {
  const parts = hits.map((one) => ({ one, cut: lowerBound(one.docs, one.from, one.to, one.live.firstDated) }));
  const dated = parts.map(({ one, cut }) => ({ ...one, from: cut }));
  const undated = parts.map(({ one, cut }) => ({ ...one, to: cut }));
  const count = dated.reduce((sum, { from, to }) => sum + to - from, 0);
  const first = merge(dated, offset, size, 1);
  return [...first, ...merge(undated, Math.max(0, offset - count), size - first.length, 1)];
}

/** Places `offset` up to `offset + size` of all lists merged, ascending (1) or descending (-1) by day and addition. */
function merge(hits: readonly SegmentHits[], offset: number, size: number, direction: 1 | -1): HitPlace[] {
  const total = hits.reduce((sum, { from, to }) => sum + to - from, 0);
  if (offset >= total || size <= 0) return [];
  const cursors = hits.map((one) => new Cursor(one, direction));
  let skipped = skipDays(cursors, offset);
  const page: HitPlace[] = [];
  while (page.length < size) {
    let next: Cursor | null = null;
    for (const cursor of cursors) if (!cursor.ended && (next === null || cursor.isBefore(next))) next = cursor;
    if (next === null) return page;
    if (skipped++ >= offset) page.push({ segment: next.hits.at, doc: next.doc, score: 0 });
    next.step();
  }
  return page;
}

/** Moves all cursors over whole days as far as `offset` allows; returns over how many stories. */
function skipDays(cursors: readonly Cursor[], offset: number): number {
  if (offset === 0) return 0;
  const days = cursors.filter((cursor) => !cursor.ended).flatMap((cursor) => cursor.days());
  let low = Math.min(...days); // every story before this day may be passed over
  let high = Math.max(...days) + 1;
  const before = (day: number) => cursors.reduce((sum, cursor) => sum + cursor.countBefore(day), 0);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (before(middle) <= offset) low = middle;
    else high = middle;
  }
  const count = before(low);
  for (const cursor of cursors) cursor.skip(cursor.countBefore(low));
  return count;
}

/** Walks through the stories of one segment. Days are counted in its direction: always ascending. */
class Cursor {
  private place: number;

  constructor(
    readonly hits: SegmentHits,
    private readonly direction: 1 | -1,
  ) {
    this.place = direction === 1 ? hits.from : hits.to - 1;
    lastOf.cursor = this;
  }

  get ended(): boolean {
    return this.place < this.hits.from || this.place >= this.hits.to;
  }

  get doc(): number {
    return this.hits.docs[this.place] as number;
  }

  step(): void {
    this.place += this.direction;
  }

  skip(count: number): void {
    this.place += this.direction * count;
  }

  isBefore(other: Cursor): boolean {
    const [own, others] = [this.hits.live.segment, other.hits.live.segment];
    const days = this.direction * ((own.day[this.doc] as number) - (others.day[other.doc] as number));
    if (days !== 0) return days < 0;
    return this.direction * ((own.addedSeq[this.doc] as number) - (others.addedSeq[other.doc] as number)) < 0;
  }

  /** The first and the last day. */
  days(): number[] {
    const { live, docs, from, to } = this.hits;
    return [docs[from] as number, docs[to - 1] as number].map(
      (doc) => this.direction * (live.segment.day[doc] as number),
    );
  }

  /** Stories before a day, from the first on. */
  countBefore(day: number): number {
    const { live, docs, from, to } = this.hits;
    let [low, high] = [from, to];
    const isBefore = (place: number) => this.direction * (live.segment.day[docs[place] as number] as number) < day;
    if (this.direction === 1) {
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (isBefore(middle)) low = middle + 1;
        else high = middle;
      }
      return low - from;
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(middle)) high = middle;
      else low = middle + 1;
    }
    return to - low;
  }
}
