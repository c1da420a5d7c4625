// One question to all segments: hits of one page, total, facets, offices, months and families, of one pass.
//
// Inside a facet any of the chosen values will do (or all people, when so asked), between facets all must hold. The
// counts of a facet are taken with its own choice lifted and the others applied: each says what choosing it would give.
// A facet whose choice must be lifted is counted by a pass of its own, and remembered, because the reader has most often
// just seen these counts.

import { type Day, dayNumber } from '#lib/model/day';
import { FACETS, type Facet, forEachFacet, type Sort } from '#lib/query/query';
import { hasBit } from '../bits';
import type { MonthCounts } from '../month-counts';
import type { IndexNode } from '../node';
import { Best, MOST_BEST, pageFarDown, type ScoredHits } from './best';
import { Counter, CounterMemory, type ValueCounts, type Wanted } from './count';
import { Evaluator } from './evaluate';
import { EVERY_DOC, type Found, Scratch, type UnscoredWord } from './found';
import { type HitPlace, newestFirst, oldestFirst, type SegmentHits } from './order';
import { type Plan, Planner } from './plan';
import { mostByCode, scoreOf } from './score';
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
  person: ValueCounts;
  topic: ValueCounts;
  source: ValueCounts;
  section: ValueCounts;
  months: MonthCounts;
  undated: number;
};

export type ValueNumber = (column: string, name: string) => number;

/** A bound is never below the score that it bounds, whatever the order of additions. */
const ROUNDING = 1 + 1e-12;
/** With fewer hits, scoring them all is sooner done. */
const WORTH_BOUNDS = 600;
/** Facet counts remembered for one view. */
const MOST_REMEMBERED = 64;

/** The words of a question, planned. */
type Asked = { planner: Planner; words: Plan[] };

const NO_COUNTS: ValueCounts = { numbers: new Uint32Array(), counts: new Uint32Array(), distinct: 0 };

/** Answers questions about one view. */
export class Searcher {
  private readonly table: WordTable;
  private readonly memory: CounterMemory;
  /** Counts of the question without words and filters. */
  private readonly everything = new Map<string, Omit<SearchResult, 'hits'>>();
  private readonly living: Uint16Array[] = [];
  private readonly remembered = new Map<string, Partial<Record<Facet, ValueCounts>>>();

  constructor(
    readonly view: View,
    private readonly valueNumber: ValueNumber,
    private readonly scratch = new Scratch(),
  ) {
    this.table = new WordTable(view);
    this.memory = new CounterMemory(view);
  }

  search(request: SearchRequest): SearchResult {
    const key = keyOf(request);
    const hits = new HitCollector(this.view, request);
    const lifted = FACETS.filter((facet) => isLifted(request, facet));
    const known = lifted.length === 0 && isUnfiltered(request) ? this.everything.get(key) : undefined;
    if (known) {
      this.collect(hits);
      return { ...known, hits: hits.page() };
    }
    const asked = this.planned(request, hits.needsScores);
    const facets = FACETS.filter((facet) => !lifted.includes(facet));
    const counts = this.pass(asked, request, { facets, months: true }, hits, (counter) => ({
      total: counter.total,
      families: counter.distinctFamilies,
      months: counter.months(),
      undated: counter.undated,
      facets: this.read(counter, request, facets),
    }));
    this.remember(key, counts.facets);
    const { facets: own, ...rest } = counts;
    const result = { ...rest, ...forEachFacet((facet) => own[facet] ?? this.liftedCounts(asked, request, facet)) };
    if (isUnfiltered(request)) this.everything.set(key, result);
    return { ...result, hits: hits.page() };
  }

  /** The words of a question are looked up once, for all its passes. */
  private planned({ tree }: SearchRequest, needsScores: boolean): Asked {
    const planner = new Planner(this.view, this.table, this.valueNumber, needsScores);
    return { planner, words: tree === null ? [] : [planner.plan(tree)] };
  }

  private liftedCounts(asked: Asked, request: SearchRequest, facet: Facet): ValueCounts {
    const without = { ...request, chosen: { ...request.chosen, [facet]: [] } };
    const key = keyOf(without);
    const known = this.remembered.get(key)?.[facet];
    const chosen = request.chosen[facet].map((value) => this.valueNumber(facet, value));
    if (known && chosen.every((number) => isListed(known, number))) return known;
    const ownKey = JSON.stringify([key, facet, request.chosen[facet]]);
    const own = this.remembered.get(ownKey)?.[facet];
    if (own) return own;
    const read = this.pass(asked, without, { facets: [facet], months: false }, null, (counter) =>
      this.read(counter, request, [facet]),
    );
    const counts = read[facet] ?? NO_COUNTS;
    // what is listed only because it is chosen belongs to this choice alone, and so does that a chosen one has no stories
    if (counts.numbers.length > request.limit || known) this.remember(ownKey, read);
    else this.remember(key, { ...this.remembered.get(key), ...read });
    return counts;
  }

  private read(counter: Counter, { limit, chosen }: SearchRequest, facets: readonly Facet[]) {
    const counts: Partial<Record<Facet, ValueCounts>> = {};
    for (const facet of facets) {
      const numbers = chosen[facet].map((value) => this.valueNumber(facet, value));
      counts[facet] = counter.values(facet, limit, numbers);
    }
    return counts;
  }

  private remember(key: string, counts: Partial<Record<Facet, ValueCounts>>): void {
    this.remembered.delete(key);
    this.remembered.set(key, counts);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > MOST_REMEMBERED && oldest !== undefined) this.remembered.delete(oldest);
  }

  private pass<Counts>(
    { planner, words }: Asked,
    request: SearchRequest,
    wanted: Wanted,
    hits: HitCollector | null,
    read: (counter: Counter) => Counts,
  ): Counts {
    const plan: Plan = { kind: 'and', of: [...words, ...filtersOf(request).map((one) => planner.plan(one))] };
    const evaluator = new Evaluator(this.view, this.scratch, planner.termCount, hits?.needsScores ?? false);
    const counter = new Counter(this.view, this.memory, wanted);
    try {
      this.view.segments.forEach((live, at) => {
        this.scratch.reset();
        if (isOutside(live, request)) return;
        const found = evaluator.find(plan, at);
        if (found.from === found.to) return;
        counter.add(live, found.docs, found.from, found.to);
        hits?.add(live, at, found, evaluator);
      });
      return read(counter);
    } finally {
      counter.release();
      this.scratch.trim();
    }
  }

  /** Every living story, for a page of a question whose counts are known. */
  private collect(hits: HitCollector): void {
    this.view.segments.forEach((live, at) => {
      const docs = this.living[at] ?? livingDocs(live);
      this.living[at] = docs;
      hits.addAll(live, at, docs);
    });
  }
}

function livingDocs({ segment, dead, deadCount }: LiveSegment): Uint16Array {
  const all = EVERY_DOC.subarray(0, segment.docs);
  return dead === null || deadCount === 0 ? all : all.filter((doc) => !hasBit(dead, doc));
}

function isLifted({ chosen, people }: SearchRequest, facet: Facet): boolean {
  return chosen[facet].length > 0 && !(facet === 'person' && people === 'all');
}

/** Equal for questions whose counts are the same. */
function keyOf({ tree, chosen, excluded, people, from, to, limit }: SearchRequest): string {
  return JSON.stringify([tree, chosen, excluded, chosen.person.length > 1 ? people : 'any', from, to, limit]);
}

function isUnfiltered({ tree, chosen, excluded, from, to }: SearchRequest): boolean {
  const isFree = (facet: Facet) => chosen[facet].length === 0 && excluded[facet].length === 0;
  return tree === null && from === null && to === null && FACETS.every(isFree);
}

function isListed({ numbers, distinct }: ValueCounts, number: number): boolean {
  return numbers.length === distinct || numbers.includes(number);
}

/** What must hold besides the words: values and days. */
function filtersOf({ chosen, excluded, people, from, to }: SearchRequest): IndexNode[] {
  const parts: IndexNode[] = [];
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
  return parts;
}

/** True where no story of the segment was published in the days asked for. */
function isOutside({ segment, firstDated }: LiveSegment, { from, to }: SearchRequest): boolean {
  if (from === null && to === null) return false;
  if (firstDated === segment.docs) return true;
  const first = segment.day[firstDated] as number;
  const last = segment.day[segment.docs - 1] as number;
  return (to !== null && first > dayNumber(to)) || (from !== null && last < dayNumber(from));
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
    const { docs, from, to, unscored } = found;
    if (!this.needsScores) {
      this.addAll(live, at, docs.slice(from, to));
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

  /** Hits whose order does not depend on scores. */
  addAll(live: LiveSegment, at: number, docs: Uint16Array): void {
    this.unscored.push({ at, live, docs, from: 0, to: docs.length });
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

/** As `pushAll`, passing over stories whose postings show that they score too little. */
function pushBounded(
  best: Best,
  view: View,
  at: number,
  { docs, from, to }: Found,
  words: readonly UnscoredWord[],
  quality: number,
): void {
  const { segment } = view.segments[at] as LiveSegment;
  const mayBeBest = to - from > WORTH_BOUNDS ? boundTest(view, at, words, quality) : null;
  let least = best.least;
  for (let place = to - from - 1; place >= 0; place--) {
    if (mayBeBest !== null && !mayBeBest(place, least)) continue;
    const doc = docs[from + place] as number;
    let score = 0;
    for (const { list, weights, places } of words)
      score += scoreOf(view, segment, list, places[place] as number, doc, weights);
    score *= quality;
    if (score < least) continue;
    best.push(score, at, doc);
    least = best.least;
  }
}

/** Whether the story at a place can score `least`, by the codes of its postings alone. */
function boundTest(
  view: View,
  at: number,
  words: readonly UnscoredWord[],
  quality: number,
): (place: number, least: number) => boolean {
  const bounds = words.map(({ weights }) => mostByCode(view, at, weights).map((score) => score * quality * ROUNDING));
  const [first, second] = words;
  const [firstMost, secondMost] = bounds;
  if (first === undefined || firstMost === undefined) return () => true;
  const { places, list } = first;
  const { codes } = list;
  if (second === undefined || secondMost === undefined)
    return (place, least) => (firstMost[codes[places[place] as number] as number] as number) >= least;
  if (words.length === 2) {
    const { places: others } = second;
    const { codes: otherCodes } = second.list;
    return (place, least) =>
      (firstMost[codes[places[place] as number] as number] as number) +
        (secondMost[otherCodes[others[place] as number] as number] as number) >=
      least;
  }
  return (place, least) => {
    let most = 0;
    for (let word = 0; word < words.length; word++) {
      const own = words[word] as UnscoredWord;
      most += (bounds[word] as Float64Array)[own.list.codes[own.places[place] as number] as number] as number;
    }
    return most >= least;
  };
}
