// The best of many scored stories: highest score first, equal ones newest first.

import { type HitPlace, newestFirst, type SegmentHits } from './order';
import type { LiveSegment } from './view';

/** Further down than this all hits are sorted by their scores instead. */
export const MOST_BEST = 1_000;

/** Keeps the best `size` of the stories pushed. Those of a segment come newest first. */
export class Best {
  private readonly scores: Float64Array;
  private readonly segments: Uint16Array;
  private readonly docs: Uint16Array;
  private count = 0;

  constructor(
    private readonly size: number,
    private readonly segmentList: readonly LiveSegment[],
  ) {
    this.scores = new Float64Array(size + 1);
    this.segments = new Uint16Array(size + 1);
    this.docs = new Uint16Array(size + 1);
  }

  /** A story with a lower score is not among the best; one with an equal score may be. */
  get least(): number {
    return this.count < this.size ? Number.NEGATIVE_INFINITY : (this.scores[this.size - 1] as number);
  }

  push(score: number, segment: number, doc: number): void {
    const { scores, segments, docs, size } = this;
    let place = this.count;
    while (place > 0 && this.isBefore(score, segment, doc, place - 1)) {
      scores[place] = scores[place - 1] as number;
      segments[place] = segments[place - 1] as number;
      docs[place] = docs[place - 1] as number;
      place--;
    }
    scores[place] = score;
    segments[place] = segment;
    docs[place] = doc;
    this.count = Math.min(size, this.count + 1);
  }

  /** From place `offset` on. */
  page(offset: number): HitPlace[] {
    return Array.from({ length: Math.max(0, this.count - offset) }, (_, at) => ({
      score: this.scores[offset + at] as number,
      segment: this.segments[offset + at] as number,
      doc: this.docs[offset + at] as number,
    }));
  }

  private isBefore(score: number, segment: number, doc: number, place: number): boolean {
    const other = this.scores[place] as number;
    if (score !== other) return score > other;
    const own = (this.segmentList[segment] as LiveSegment).segment;
    const others = (this.segmentList[this.segments[place] as number] as LiveSegment).segment;
    const otherDoc = this.docs[place] as number;
    const days = (own.day[doc] as number) - (others.day[otherDoc] as number);
    return days !== 0 ? days > 0 : (own.addedSeq[doc] as number) > (others.addedSeq[otherDoc] as number);
  }
}

export type ScoredHits = SegmentHits & { scores: Float64Array };

/** A page far down. Scores are by place from 0 on. */
export function pageFarDown(hits: readonly ScoredHits[], offset: number, size: number): HitPlace[] {
  const total = hits.reduce((sum, { from, to }) => sum + to - from, 0);
  const sorted = new Float64Array(total);
  let at = 0;
  for (const { scores, from, to } of hits) {
    sorted.set(scores.subarray(0, to - from), at);
    at += to - from;
  }
  sorted.sort();
  const page: HitPlace[] = [];
  if (offset >= total) return page;
  const scoreAt = (place: number) => sorted[total - 1 - place] as number;
  const least = scoreAt(Math.min(offset + size, total) - 1);
  const near = hits.map((one) => withScores(one, least, scoreAt(offset)));
  while (page.length < size && offset + page.length < total) {
    const score = scoreAt(offset + page.length);
    const above = total - upperBound(sorted, score);
    const same = near.map((one) => withScores(one, score, score));
    const skip = offset + page.length - above;
    page.push(...newestFirst(same, skip, size - page.length).map((place) => ({ ...place, score })));
  }
  return page;
}

/** How many numbers are not above `score`. */
function upperBound(sorted: Float64Array, score: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The hits that score no less than `least` and no more than `most`. */
function withScores({ at, live, docs, from, to, scores }: ScoredHits, least: number, most: number): ScoredHits {
  const kept = { docs: new Uint16Array(to - from), scores: new Float64Array(to - from) };
  let count = 0;
  for (let place = 0; place < to - from; place++) {
    const score = scores[place] as number;
    if (score < least || score > most) continue;
    kept.docs[count] = docs[from + place] as number;
    kept.scores[count++] = score;
  }
  return { at, live, docs: kept.docs.slice(0, count), scores: kept.scores.slice(0, count), from: 0, to: count };
}
