// One question to all segments: hits of one page, total, facets, offices, months and families, of one pass.
//
// Inside a facet any of the chosen values will do (or all people, when so asked), between facets all must hold. The
// counts of a facet are taken with its own choice lifted and the others applied: each says what choosing it would give.
// A facet whose choice must be lifted is counted by a pass of its own, and remembered, because the reader has most often
// just seen these counts.

import { type Day, dayFromNumber, dayNumber } from '#lib/model/day';
import type { Salience } from '#lib/model/person';
import { FACETS, type Facet, forEachFacet, type Sort } from '#lib/query/query';
import { hasBit } from '../bits';
import type { MonthCounts } from '../month-counts';
import type { IndexNode } from '../node';
import { type Hit, HitCollector } from './collect-hits';
import { Counter, CounterMemory, type ValueCounts, type Wanted } from './count';
import { type DayCounts, type DaySpan, daysAsked } from './day-counts';
import { Evaluator } from './evaluate';
import { EVERY_DOC, Scratch } from './found';
import { type Plan, Planner } from './plan';
import type { LiveSegment, View } from './view';
import { WordTable } from './word-stats';

/** More than any vocabulary of topics has. */
const ALL_TOPICS = 2_000;

export type SearchRequest = {
  tree: IndexNode | null;
  chosen: Record<Facet, readonly string[]>;
  excluded: Record<Facet, readonly string[]>;
  people: 'any' | 'all';
  /** What the chosen and the counted persons, and the holders of offices, are to their stories; null for anything. */
  salience: readonly Salience[] | null;
  /** Both inclusive. */
  from: Day | null;
  to: Day | null;
  sort: Sort;
  /** Hits before the page, and hits on it. */
  offset: number;
  size: number;
  /** Facets that are counted; nothing is listed of the others. */
  counted: readonly Facet[];
  /** Values that are listed besides the chosen ones, if they have stories. */
  also: Partial<Record<Facet, readonly string[]>>;
  /** Where so few days are asked for, stories are counted by day too. */
  days: number;
  /** Values listed for each facet besides the chosen ones; topics, which are a tree of a thousand, are all listed. */
  limit: number;
};

/** Counts of the whole archive, without hits. */
export const EVERYTHING: SearchRequest = {
  tree: null,
  chosen: forEachFacet(() => []),
  excluded: forEachFacet(() => []),
  people: 'any',
  salience: null,
  from: null,
  to: null,
  sort: 'newest',
  offset: 0,
  size: 0,
  counted: FACETS,
  also: {},
  days: 0,
  limit: 50,
};

/** Values as numbers of the whole index: see Numbering. */
export type SearchCounts = {
  total: number;
  families: number;
  values: Record<Facet, ValueCounts>;
  months: MonthCounts;
  undated: number;
  /** Stories found and all stories, by day, where so few days are asked for. */
  days: DayCounts | null;
};

export type SearchResult = { counts: SearchCounts; hits: Hit[] };

export type ValueNumber = (column: string, name: string) => number;

const NOTHING: ValueCounts = { numbers: [], counts: [], distinct: 0 };

/** Facet counts remembered for one view. */
const MOST_REMEMBERED = 64;
/** Fewer stories are sooner counted again than their counts are kept. */
const WORTH_REMEMBERING = 2_000;

/** The words of a question, planned. */
type Asked = { planner: Planner; words: Plan[] };

/** Null, as absent, where a facet is not remembered. */
type Remembered = Partial<Record<Facet, ValueCounts | null>>;

/** Answers questions about one view. */
export class Searcher {
  private readonly table: WordTable;
  private readonly memory: CounterMemory;
  /** Counts of the question without words and filters. */
  private readonly everything = new Map<string, SearchCounts>();
  private readonly living: Uint16Array[] = [];
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    readonly view: View,
    private readonly valueNumber: ValueNumber,
    private readonly scratch = new Scratch(),
  ) {
    this.table = new WordTable(view);
    this.memory = new CounterMemory(view);
  }

  search(request: SearchRequest): SearchResult {
    const hits = new HitCollector(this.view, request);
    const plainKey = isUnfiltered(request) ? keyOf(request) : null;
    const known = plainKey === null ? undefined : this.everything.get(plainKey);
    if (known) {
      this.collect(hits);
      return { counts: known, hits: hits.page() };
    }
    const asked = this.planned(request, hits.needsScores);
    const facets = request.counted.filter((facet) => !isLifted(request, facet));
    const days = daysAsked(request, this.view);
    const counted = this.pass(asked, request, { facets, months: true, days }, hits, (counter) => ({
      total: counter.total,
      families: counter.distinctFamilies,
      months: counter.months(),
      undated: counter.undated,
      days: counter.days(),
      listed: forEachFacet((facet) => (facets.includes(facet) ? this.listed(counter, request, facet) : null)),
    }));
    const { total, families, months, undated, listed } = counted;
    // what is listed because it is wanted besides belongs to this question alone
    if (total >= WORTH_REMEMBERING && !hasWanted(request)) this.remember(keyOf(request), listed);
    const counts: SearchCounts = {
      total,
      families,
      values: forEachFacet((facet) => listed[facet] ?? this.lifted(asked, request, facet)),
      months,
      undated,
      days: days && counted.days && { first: days.first, counts: counted.days, ground: this.ground(asked, days) },
    };
    if (plainKey !== null) this.everything.set(plainKey, counts);
    return { counts, hits: hits.page() };
  }

  /** The words of a question are looked up once, for all its passes. */
  private planned({ tree }: SearchRequest, needsScores: boolean): Asked {
    const planner = new Planner(this.view, this.table, this.valueNumber, needsScores);
    return { planner, words: tree === null ? [] : [planner.plan(tree)] };
  }

  /** Counts of a facet whose own choice is lifted. */
  private lifted(asked: Asked, request: SearchRequest, facet: Facet): ValueCounts {
    if (!request.counted.includes(facet)) return NOTHING;
    const without = { ...request, chosen: { ...request.chosen, [facet]: [] } };
    const key = keyOf(without);
    const known = this.remembered.get(key)?.[facet];
    const wanted = this.wantedNumbers(request, facet);
    if (known && wanted.every((number) => isListed(known, number))) return known;
    const ownKey = JSON.stringify([key, facet, wanted]);
    const own = this.remembered.get(ownKey)?.[facet];
    if (own) return own;
    const counts = this.pass(asked, without, { facets: [facet], months: false, days: null }, null, (counter) =>
      this.listed(counter, request, facet),
    );
    // what is listed only because it is chosen belongs to this choice alone, and so does that a chosen one has no stories
    if (counts.numbers.length > limitOf(request, facet) || known) this.remember(ownKey, { [facet]: counts });
    else this.remember(key, { ...this.remembered.get(key), [facet]: counts });
    return counts;
  }

  private listed(counter: Counter, request: SearchRequest, facet: Facet): ValueCounts {
    return counter.values(facet, limitOf(request, facet), this.wantedNumbers(request, facet));
  }

  /** Of the values that are listed in any case. */
  private wantedNumbers({ chosen, also }: SearchRequest, facet: Facet): number[] {
    return [...chosen[facet], ...(also[facet] ?? [])].map((value) => this.valueNumber(facet, value));
  }

  /** All stories by day. */
  private ground({ planner }: Asked, { first, last }: DaySpan): Uint32Array {
    const request = { ...EVERYTHING, from: dayFromNumber(first), to: dayFromNumber(last) };
    const wanted = { facets: [], months: false, days: { first, last } };
    return this.pass({ planner, words: [] }, request, wanted, null, (counter) => counter.days()) ?? new Uint32Array();
  }

  private remember(key: string, counts: Remembered): void {
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
    const counter = new Counter(this.view, this.memory, wanted, request.salience);
    const first = request.from === null ? null : dayNumber(request.from);
    const last = request.to === null ? null : dayNumber(request.to);
    try {
      this.view.segments.forEach((live, at) => {
        this.scratch.reset();
        if ((first !== null || last !== null) && isOutside(live, first, last)) return;
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

function limitOf({ limit }: SearchRequest, facet: Facet): number {
  return facet === 'topic' ? Math.max(limit, ALL_TOPICS) : limit;
}

/** Equal for questions whose counts are the same. */
function keyOf({ tree, chosen, excluded, people, salience, from, to, counted, limit }: SearchRequest): string {
  const together = chosen.person.length > 1 ? people : 'any';
  return JSON.stringify([tree, chosen, excluded, together, salience, from, to, counted, limit]);
}

function isUnfiltered(request: SearchRequest): boolean {
  const { tree, chosen, excluded, from, to } = request;
  if (tree !== null || from !== null || to !== null || hasWanted(request)) return false;
  return FACETS.every((facet) => chosen[facet].length === 0 && excluded[facet].length === 0);
}

function hasWanted({ also }: SearchRequest): boolean {
  return FACETS.some((facet) => (also[facet] ?? []).length > 0);
}

function isListed({ numbers, distinct }: ValueCounts, number: number): boolean {
  return numbers.length === distinct || numbers.includes(number);
}

function having(column: Facet, values: readonly string[], salience: SearchRequest['salience'] = null): IndexNode {
  const isPerson = column === 'person' || column === 'office';
  return { kind: 'values', column, values: [...values], salience: isPerson ? salience : null };
}

/** What must hold besides the words: values and days. */
function filtersOf({ chosen, excluded, people, salience, from, to }: SearchRequest): IndexNode[] {
  const parts: IndexNode[] = [];
  for (const facet of FACETS) {
    const values = chosen[facet];
    if (facet === 'person' && people === 'all') parts.push(...values.map((value) => having(facet, [value], salience)));
    else if (values.length > 0) parts.push(having(facet, values, salience));
    if (excluded[facet].length > 0) parts.push({ kind: 'not', of: having(facet, excluded[facet]) });
  }
  if (from !== null || to !== null) parts.push({ kind: 'days', of: 'published', from, to });
  return parts;
}

/** True where no story of the segment was published from day number `from` to day number `to`. */
function isOutside({ segment, firstDated }: LiveSegment, from: number | null, to: number | null): boolean {
  if (firstDated === segment.docs) return true;
  const first = segment.day[firstDated] as number;
  const last = segment.day[segment.docs - 1] as number;
  return (to !== null && first > to) || (from !== null && last < from);
}
