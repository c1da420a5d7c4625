// One question to all segments: hits of one page, total, facets, offices, months and families, of one pass.
//
// Inside a facet any of the chosen values will do (or all people, when so asked), between facets all must hold. The
// counts of a facet are taken with its own choice lifted and the others applied: each says what choosing it would give.
// A facet whose choice must be lifted is counted by a pass of its own, and remembered, because the reader has most often
// just seen these counts.

import { type Day, dayNumber } from '#lib/model/day';
import { FACETS, type Facet, forEachFacet, type Sort } from '#lib/query/query';
import type { IndexNode } from '../node';
import { Best, MOST_BEST, pageFarDown, type ScoredHits } from './best';
import { Counter, type PersonCounts, type ValueCounts, type Wanted } from './count';
import { Evaluator } from './evaluate';
import type { Found } from './found';
import { Scratch } from './found';
import { hasBit } from './lists';
import { type HitPlace, newestFirst, oldestFirst, type SegmentHits } from './order';
import { Planner } from './plan';
import type { LiveSegment, View } from './view';
import { WordTable } from './word-stats';

export type SearchRequest = {
  tree: IndexNode | null;
  chosen: Record<Facet, readonly string[]>;
  excluded: Record<Facet, readonly string[]>;
  people: 'any' | 'all';
  /** Both inclusive. */
  from: Day | null;
  to: Day | null;
  sort: Sort;
  /** Hits before the page, and hits on it. */
  offset: number;
  size: number;
  /** Values listed for each facet besides the chosen ones. */
  limit: number;
};

/** Counts of the whole archive, without hits. */
export const EVERYTHING: SearchRequest = {
  tree: null,
  chosen: forEachFacet(() => []),
  excluded: forEachFacet(() => []),
  people: 'any',
  from: null,
  to: null,
  sort: 'newest',
  offset: 0,
  size: 0,
  limit: 50,
};

/** Values as numbers of the whole index: see Numbering. */
export type SearchResult = {
  total: number;
  families: number;
  hits: { segment: number; doc: number; score: number }[];
  person: PersonCounts;
  topic: ValueCounts;
  source: ValueCounts;
  section: ValueCounts;
  /** Year * 12 + month - 1 and stories. */
  months: [month: number, stories: number][];
  undated: number;
};

export type ValueNumber = (column: string, name: string) => number;
type FacetCounts = ValueCounts | PersonCounts;

/** Facet counts remembered for one view. */
const MOST_REMEMBERED = 64;

/** Answers questions about one view. */
export class Searcher {
  private readonly table: WordTable;
  private readonly remembered = new Map<string, FacetCounts>();

  constructor(
    readonly view: View,
    private readonly valueNumber: ValueNumber,
    private readonly scratch = new Scratch(),
  ) {
    this.table = new WordTable(view);
  }

  search(request: SearchRequest): SearchResult {
    const lifted = FACETS.filter((facet) => isLifted(request, facet));
    const facets = FACETS.filter((facet) => !lifted.includes(facet));
    const hits = new HitCollector(this.view, request);
    const counter = this.pass(request, { facets, months: true }, hits);
    const counts = (facet: Facet) =>
      facets.includes(facet) ? this.own(counter, request, facet) : this.liftedCounts(request, facet);
    const person = counts('person');
    return {
      total: counter.total,
      families: counter.distinctFamilies,
      hits: hits.page(),
      person: 'offices' in person ? person : { ...person, offices: new Uint32Array() },
      topic: counts('topic'),
      source: counts('source'),
      section: counts('section'),
      months: [...counter.months],
      undated: counter.undated,
    };
  }

  private own(counter: Counter, request: SearchRequest, facet: Facet): FacetCounts {
    const counts = this.read(counter, request, facet);
    this.remember(keyOf(request, facet), counts);
    return counts;
  }

  private liftedCounts(request: SearchRequest, facet: Facet): FacetCounts {
    const key = keyOf(request, facet);
    const known = this.remembered.get(key);
    if (known && request.chosen[facet].every((value) => isListed(known, this.valueNumber(facet, value)))) return known;
    const without = { ...request, chosen: { ...request.chosen, [facet]: [] } };
    const counter = this.pass(without, { facets: [facet], months: false }, null);
    const counts = this.read(counter, request, facet);
    this.remember(key, counts);
    return counts;
  }

  private read(counter: Counter, { limit, chosen }: SearchRequest, facet: Facet): FacetCounts {
    const numbers = chosen[facet].map((value) => this.valueNumber(facet, value));
    return facet === 'person' ? counter.persons(limit, numbers) : counter.values(facet, limit, numbers);
  }

  private remember(key: string, counts: FacetCounts): void {
    this.remembered.delete(key);
    this.remembered.set(key, counts);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > MOST_REMEMBERED && oldest !== undefined) this.remembered.delete(oldest);
  }

  private pass(request: SearchRequest, wanted: Wanted, hits: HitCollector | null): Counter {
    const planner = new Planner(this.view, this.table, this.valueNumber);
    const plan = planner.plan(wholeTree(request));
    const evaluator = new Evaluator(this.view, this.scratch, planner.termCount, hits?.needsScores ?? false);
    const counter = new Counter(this.view, wanted);
    this.view.segments.forEach((live, at) => {
      this.scratch.reset();
      if (isOutside(live, request)) return;
      const found = alive(live, evaluator.find(plan, at), evaluator.width, this.scratch);
      if (found.from === found.to) return;
      counter.add(live, found.docs, found.from, found.to);
      hits?.add(live, at, found, evaluator);
    });
    return counter;
  }
}

function isLifted({ chosen, people }: SearchRequest, facet: Facet): boolean {
  return chosen[facet].length > 0 && !(facet === 'person' && people === 'all');
}

/** Equal for questions whose counts of the facet are the same. */
function keyOf({ tree, chosen, excluded, people, from, to, limit }: SearchRequest, facet: Facet): string {
  const lifted = isLifted({ chosen, people } as SearchRequest, facet) ? { ...chosen, [facet]: [] } : chosen;
  const together = lifted.person.length > 1 ? people : 'any';
  return JSON.stringify([facet, tree, lifted, excluded, together, from, to, limit]);
}

function isListed({ numbers, distinct }: FacetCounts, number: number): boolean {
  return numbers.length === distinct || numbers.includes(number);
}

/** Words, filters and days as one tree. */
function wholeTree({ tree, chosen, excluded, people, from, to }: SearchRequest): IndexNode {
  const parts: IndexNode[] = tree === null ? [] : [tree];
  const having = (column: Facet, values: readonly string[]): IndexNode => ({
    kind: 'values',
    column,
    values: [...values],
    salience: null,
  });
  for (const facet of FACETS) {
    const values = chosen[facet];
    if (facet === 'person' && people === 'all') parts.push(...values.map((value) => having(facet, [value])));
    else if (values.length > 0) parts.push(having(facet, values));
    if (excluded[facet].length > 0) parts.push({ kind: 'not', of: having(facet, excluded[facet]) });
  }
  if (from !== null || to !== null) parts.push({ kind: 'days', of: 'published', from, to });
  return { kind: 'and', of: parts };
}

/** True where no story of the segment was published in the days asked for. */
function isOutside({ segment, firstDated }: LiveSegment, { from, to }: SearchRequest): boolean {
  if (from === null && to === null) return false;
  if (firstDated === segment.docs) return true;
  const first = segment.day[firstDated] as number;
  const last = segment.day[segment.docs - 1] as number;
  return (to !== null && first > dayNumber(to)) || (from !== null && last < dayNumber(from));
}

/** Without the stories that were replaced or removed. */
function alive({ dead, deadCount }: LiveSegment, found: Found, width: number, scratch: Scratch): Found {
  if (dead === null || deadCount === 0) return found;
  const { docs, scores, each } = found;
  const own = scratch.takeDocs();
  const ownScores = scores === null ? null : scratch.takeScores();
  let count = 0;
  for (let place = found.from; place < found.to; place++) {
    const doc = docs[place] as number;
    if (hasBit(dead, doc)) continue;
    const from = place - found.from;
    own[count] = doc;
    if (ownScores !== null && scores !== null) ownScores[count] = scores[from] as number;
    if (each !== null && count < from) each.copyWithin(count * width, from * width, (from + 1) * width);
    count++;
  }
  return { docs: own, from: 0, to: count, scores: ownScores, common: found.common, each };
}

/** Takes the hits of each segment and gives those of the page. */
class HitCollector {
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
    const { docs, from, to, scores } = found;
    if (!this.needsScores || scores === null) {
      this.unscored.push({ at, live, docs: docs.slice(from, to), from: 0, to: to - from });
      return;
    }
    const same = found.each === null ? evaluator.quality(found, 0) : 0;
    const count = to - from;
    for (let place = 0; place < count; place++) {
      const quality = same === 0 ? evaluator.quality(found, place) : same;
      scores[place] = (scores[place] as number) * quality;
    }
    if (this.best) pushAll(this.best, at, found, scores, count);
    else this.scored.push({ at, live, docs: docs.slice(from, to), from: 0, to: count, scores: scores.slice(0, count) });
  }

  page(): { segment: number; doc: number; score: number }[] {
    const { offset, size, sort } = this.request;
    if (this.best) return this.best.page(offset);
    if (this.needsScores) return pageFarDown(this.scored, offset, size);
    const page: HitPlace[] = (sort === 'oldest' ? oldestFirst : newestFirst)(this.unscored, offset, size);
    return page.map((place) => ({ ...place, score: 0 }));
  }
}

/** Newest first, so that of equal scores in one segment the newest stay. */
function pushAll(best: Best, segment: number, { docs, from }: Found, scores: Float64Array, count: number): void {
  let least = best.least;
  for (let place = count - 1; place >= 0; place--) {
    const score = scores[place] as number;
    if (score < least) continue;
    best.push(score, segment, docs[from + place] as number);
    least = best.least;
  }
}
