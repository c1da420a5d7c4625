// The hits of each segment in, those of one page out.

import type { Segment } from '../segment/segment';
import { Best, MOST_BEST, pageFarDown, type ScoredHits } from './best';
import type { Evaluator } from './evaluate';
import type { Found } from './found';
import { lastOf } from './last-of';
import { newestFirst, oldestFirst, type SegmentHits } from './order';
import { pushAll, pushBounded } from './push-hits';
import type { SearchRequest } from './search';
import type { LiveSegment, View } from './view';

export type Hit = { segment: number; doc: number; score: number };

type Measure = (segment: Segment, doc: number) => number;

/** What orders hits, the greatest first, where neither words nor days do. */
const MEASURES: Partial<Record<SearchRequest['sort'], Measure>> = {
  longest: ({ wordCount }, doc) => wordCount[doc] as number,
  people: ({ peopleOffsets }, doc) => (peopleOffsets[doc + 1] as number) - (peopleOffsets[doc] as number),
};

export class HitCollector {
  readonly needsScores: boolean;
  private readonly measure: Measure | null;
  private readonly best: Best | null;
  private readonly scored: ScoredHits[] = [];
  private readonly unscored: SegmentHits[] = [];

  constructor(
    private readonly view: View,
    private readonly request: SearchRequest,
  ) {
    const { sort, tree, offset, size } = request;
    this.needsScores = sort === 'relevance' && tree !== null;
    this.measure = MEASURES[sort] ?? null;
    const isRanked = this.needsScores || this.measure !== null;
    this.best = isRanked && offset + size <= MOST_BEST ? new Best(offset + size, view.segments) : null;
    lastOf.hits = this;
  }

  add(live: LiveSegment, at: number, found: Found, evaluator: Evaluator): void {
    const { docs, from, to, unscored } = found;
    if (!this.needsScores) {
      this.addUnscored(live, at, docs, from, to);
      return;
    }
    if (this.best && unscored) {
      pushBounded(this.best, this.view, at, found, unscored, evaluator.quality(found, 0));
      return;
    }
    const scores = evaluator.scoresOf(found, at);
    const same = found.each === null ? evaluator.quality(found, 0) : 0;
    const count = to - from;
    for (let place = 0; place < count; place++) {
      const quality = same === 0 ? evaluator.quality(found, place) : same;
      scores[place] = (scores[place] as number) * quality;
    }
    this.addRanked(live, at, docs, from, to, scores);
  }

  /** Every story of a list that stays as it is. */
  addAll(live: LiveSegment, at: number, docs: Uint16Array): void {
    if (this.measure) this.addMeasured(live, at, docs, 0, docs.length, this.measure);
    else this.unscored.push({ at, live, docs, from: 0, to: docs.length });
  }

  page(): Hit[] {
    const { offset, size, sort } = this.request;
    if (!this.needsScores && !this.measure)
      return (sort === 'oldest' ? oldestFirst : newestFirst)(this.unscored, offset, size);
    const page = this.best ? this.best.page(offset) : pageFarDown(this.scored, offset, size);
    return this.measure ? page.map((hit) => ({ ...hit, score: 0 })) : page;
  }

  /** Hits whose order does not depend on scores; of the newest, no more than can be on the page. */
  private addUnscored(live: LiveSegment, at: number, docs: Uint16Array, from: number, to: number): void {
    const { offset, size, sort } = this.request;
    if (this.measure) {
      this.addMeasured(live, at, docs, from, to, this.measure);
      return;
    }
    const first = sort === 'oldest' ? from : Math.max(from, to - offset - size);
    this.addAll(live, at, docs.slice(first, to));
  }

  private addMeasured(
    live: LiveSegment,
    at: number,
    docs: Uint16Array,
    from: number,
    to: number,
    measure: Measure,
  ): void {
    const scores = new Float64Array(to - from);
    for (let place = from; place < to; place++) scores[place - from] = measure(live.segment, docs[place] as number);
    this.addRanked(live, at, docs, from, to, scores);
  }

  /** `scores` are by place from 0 on. */
  private addRanked(
    live: LiveSegment,
    at: number,
    docs: Uint16Array,
    from: number,
    to: number,
    scores: Float64Array,
  ): void {
    const count = to - from;
    if (this.best) pushAll(this.best, at, { docs, from }, scores, count);
    else this.scored.push({ at, live, docs: docs.slice(from, to), from: 0, to: count, scores: scores.slice(0, count) });
  }
}
