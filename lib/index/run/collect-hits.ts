// The hits of each segment in, those of one page out.

import { Best, MOST_BEST, pageFarDown, type ScoredHits } from './best';
import type { Evaluator } from './evaluate';
import type { Found } from './found';
import { newestFirst, oldestFirst, type SegmentHits } from './order';
import { pushAll, pushBounded } from './push-hits';
import type { SearchRequest } from './search';
import type { LiveSegment, View } from './view';

export type Hit = { segment: number; doc: number; score: number };

export class HitCollector {
  readonly needsScores: boolean;
  private readonly best: Best | null;
  private readonly scored: ScoredHits[] = [];
  private readonly unscored: SegmentHits[] = [];

  constructor(
    private readonly view: View,
    private readonly request: SearchRequest,
  ) {
    const { sort, tree, offset, size } = request;
    this.needsScores = sort === 'relevance' && tree !== null;
    this.best = this.needsScores && offset + size <= MOST_BEST ? new Best(offset + size, view.segments) : null;
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
    if (this.best) pushAll(this.best, at, found, scores, count);
    else this.scored.push({ at, live, docs: docs.slice(from, to), from: 0, to: count, scores: scores.slice(0, count) });
  }

  /** Every story of a list that stays as it is. */
  addAll(live: LiveSegment, at: number, docs: Uint16Array): void {
    this.unscored.push({ at, live, docs, from: 0, to: docs.length });
  }

  page(): Hit[] {
    const { offset, size, sort } = this.request;
    if (this.best) return this.best.page(offset);
    if (this.needsScores) return pageFarDown(this.scored, offset, size);
    return (sort === 'oldest' ? oldestFirst : newestFirst)(this.unscored, offset, size);
  }

  /** Hits whose order does not depend on scores; of the newest, no more than can be on the page. */
  private addUnscored(live: LiveSegment, at: number, docs: Uint16Array, from: number, to: number): void {
    const { offset, size, sort } = this.request;
    const first = sort === 'oldest' ? from : Math.max(from, to - offset - size);
    this.addAll(live, at, docs.slice(first, to));
  }
}
