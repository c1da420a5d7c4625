// The best of many scored stories: highest score first, equal ones newest first.

import { type HitPlace, newestFirst, type SegmentHits } from './order';
import type { LiveSegment } from './view';

/** Further down than this all hits are sorted by their scores instead. */
export const MOST_BEST = 1_000;
/** Used again by every question, as only one is answered at a time: arrays of its own would cost it more than their use. */
const SCORES = new Float64Array(MOST_BEST + 1);
const SEGMENTS = new Uint16Array(MOST_BEST + 1);
const DOCS = new Uint16Array(MOST_BEST + 1);

/** Keeps the best `size` of the stories pushed. Those of a segment come newest first. */
export class Best {
  private count = 0;

  constructor(
    private readonly size: number,
    private readonly segmentList: readonly LiveSegment[],
  ) {}

  /** A story with a lower score is not among the best; one with an equal score may be. */
  get least(): number {
    return this.count < this.size ? Number.NEGATIVE_INFINITY : (SCORES[this.size - 1] as number);
  }

  push(score: number, segment: number, doc: number): void {
    let place = this.count;
    while (place > 0 && this.isBefore(score, segment, doc, place - 1)) {
      SCORES[place] = SCORES[place - 1] as number;
      SEGMENTS[place] = SEGMENTS[place - 1] as number;
      DOCS[place] = DOCS[place - 1] as number;
      place--;
    }
    SCORES[place] = score;
    SEGMENTS[place] = segment;
    DOCS[place] = doc;
    if (this.count < this.size) this.count++;
  }

  /** From place `offset` on. */
  page(offset: number): HitPlace[] {
    const page: HitPlace[] = [];
    for (let at = offset; at < this.count; at++)
      page.push({ segment: SEGMENTS[at] as number, doc: DOCS[at] as number, score: SCORES[at] as number });
    return page;
  }

  private isBefore(score: number, segment: number, doc: number, place: number): boolean {
    const other = SCORES[place] as number;
    if (score !== other) return score > other;
    const own = (this.segmentList[segment] as LiveSegment).segment;
    const others = (this.segmentList[SEGMENTS[place] as number] as LiveSegment).segment;
    const otherDoc = DOCS[place] as number;
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
