// Counts of the stories found, taken segment by segment: values of each facet, months, families of copies.

import { type Facet, forEachFacet } from '#lib/query/query';
import { lowerBound } from '../lower-bound';
import type { MonthCounts } from '../month-counts';
import type { Segment } from '../segment/segment';
import type { Narrow } from './count-columns';
import { most } from './most';
import type { LiveSegment, View } from './view';

/** Values by their number in the whole index; most stories first, equal counts in the order of the values as text. */
export type ValueCounts = {
  numbers: Uint32Array;
  counts: Uint32Array;
  /** How many values have stories, also those that are not listed. */
  distinct: number;
};

/** What is counted: each costs time. */
export type Wanted = { facets: readonly Facet[]; months: boolean };

/** Counters that every question uses again. All are 0 between questions. */
export class CounterMemory {
  readonly persons: Uint32Array;
  /** Persons that are not 0, as far as they are noted. Not cleared. */
  readonly touched: Uint32Array;
  readonly months: Uint32Array;
  /** One for each combination of topics of a segment. */
  readonly sets = new Uint32Array(0x10000);

  constructor({ ordinals, firstMonth, lastMonth }: View) {
    this.persons = new Uint32Array(ordinals.counts.person);
    this.touched = new Uint32Array(ordinals.counts.person + 1);
    this.months = new Uint32Array(Math.max(0, lastMonth - firstMonth + 1));
  }
}

/** Once so many stories were found for each person of the index, going over all persons is cheaper than noting which. */
const DENSE = 1 / 4;

export class Counter {
  total = 0;
  undated = 0;
  private readonly families = new Set<number>();
  private copies = 0;
  private touchedCount = 0;
  private isDense = false;
  private readonly topics: Uint32Array;
  private readonly sources: Uint32Array;
  private readonly sections: Uint32Array;
  private readonly isWanted: Record<Facet, boolean>;

  constructor(
    private readonly view: View,
    private readonly memory: CounterMemory,
    private readonly wanted: Wanted,
  ) {
    const { counts } = view.ordinals;
    this.topics = new Uint32Array(counts.topic);
    this.sources = new Uint32Array(counts.source);
    this.sections = new Uint32Array(counts.section);
    this.isWanted = forEachFacet((facet) => wanted.facets.includes(facet));
  }

  /** Counts stories `docs[from]` up to `docs[to - 1]` of a segment. */
  add(live: LiveSegment, docs: Uint16Array, from: number, to: number): void {
    const { columns, segment } = live;
    this.total += to - from;
    if (this.isWanted.person) this.addPeople(segment.peopleOffsets, columns.persons, docs, from, to);
    if (this.isWanted.topic) this.addTopics(segment, docs, from, to);
    if (this.isWanted.source) addSingle(this.sources, columns.source, docs, from, to);
    if (this.isWanted.section && this.sections.length > 1) addSingle(this.sections, columns.section, docs, from, to);
    if (!this.wanted.months) return;
    this.addMonths(live, docs, from, to);
    if (live.inFamily !== null) this.addFamilies(live, live.inFamily, docs, from, to);
  }

  /** How many there are when copies of one text are counted once. */
  get distinctFamilies(): number {
    return this.total - this.copies + this.families.size;
  }

  months(): MonthCounts {
    return { first: this.view.firstMonth, counts: this.memory.months.slice() };
  }

  /** Besides the `limit` values with most stories every one in `chosen` that has some. */
  values(facet: Facet, limit: number, chosen: readonly number[]): ValueCounts {
    const ranks = this.view.ordinals.ranks[facet];
    if (facet === 'person') {
      const { persons, touched } = this.memory;
      const numbers = this.isDense ? null : touched.subarray(0, this.touchedCount);
      return most(numbers, persons, ranks, limit, chosen);
    }
    const counts = facet === 'topic' ? this.topics : facet === 'source' ? this.sources : this.sections;
    return most(null, counts, ranks, limit, chosen);
  }

  /** Makes the counters free for the next question. */
  release(): void {
    const { persons, touched, months } = this.memory;
    if (this.isDense) persons.fill(0);
    else for (let at = 0; at < this.touchedCount; at++) persons[touched[at] as number] = 0;
    if (this.wanted.months) months.fill(0);
  }

  private addPeople(offsets: Uint32Array, people: Narrow, docs: Uint16Array, from: number, to: number): void {
    const { persons, touched } = this.memory;
    this.isDense ||= this.total > persons.length * DENSE;
    if (this.isDense) {
      countAll(persons, offsets, people, docs, from, to);
      return;
    }
    let count = this.touchedCount;
    for (let place = from; place < to; place++) {
      const doc = docs[place] as number;
      const end = offsets[doc + 1] as number;
      for (let at = offsets[doc] as number; at < end; at++) {
        const person = people[at] as number;
        const before = persons[person] as number;
        touched[count] = person; // kept only where it is the first time: a jump that can't be foreseen costs more
        count += (before - 1) >>> 31;
        persons[person] = before + 1;
      }
    }
    this.touchedCount = count;
  }

  /** Many stories by their combinations of topics first, then the topics of each combination. */
  private addTopics(segment: Segment, docs: Uint16Array, from: number, to: number): void {
    const size = segment.topicSetsOffsets.length - 1;
    if (to - from < size) addFewTopics(this.topics, segment, docs, from, to);
    else addManyTopics(this.topics, segment, this.memory.sets, docs, from, to);
  }

  private addMonths(live: LiveSegment, docs: Uint16Array, from: number, to: number): void {
    const { columns, firstDated } = live;
    const { month } = columns;
    const counts = this.memory.months;
    const first = live.firstMonth - this.view.firstMonth;
    let place = firstDated === 0 ? from : lowerBound(docs, from, to, firstDated);
    this.undated += place - from;
    while (place < to) {
      const own = month[docs[place] as number] as number; // stories are in the order of their days
      const start = place++;
      while (place < to && month[docs[place] as number] === own) place++;
      counts[first + own] = (counts[first + own] as number) + place - start;
    }
  }

  private addFamilies(
    { segment }: LiveSegment,
    inFamily: Uint8Array,
    docs: Uint16Array,
    from: number,
    to: number,
  ): void {
    for (let place = from; place < to; place++) {
      const doc = docs[place] as number;
      if (inFamily[doc] === 0) continue;
      this.copies++;
      this.families.add(segment.family[doc] as number);
    }
  }
}

function addFewTopics(counts: Uint32Array, segment: Segment, docs: Uint16Array, from: number, to: number): void {
  const { topicSet, topicSets, topicSetsOffsets } = segment;
  for (let place = from; place < to; place++) {
    const set = topicSet[docs[place] as number] as number;
    const end = topicSetsOffsets[set + 1] as number;
    for (let at = topicSetsOffsets[set] as number; at < end; at++) {
      const topic = topicSets[at] as number;
      counts[topic] = (counts[topic] as number) + 1;
    }
  }
}

function addManyTopics(
  counts: Uint32Array,
  segment: Segment,
  sets: Uint32Array,
  docs: Uint16Array,
  from: number,
  to: number,
): void {
  const { topicSet, topicSets, topicSetsOffsets } = segment;
  const size = topicSetsOffsets.length - 1;
  for (let place = from; place < to; place++) {
    const set = topicSet[docs[place] as number] as number;
    sets[set] = (sets[set] as number) + 1;
  }
  for (let set = 0; set < size; set++) {
    const count = sets[set] as number;
    const end = topicSetsOffsets[set + 1] as number;
    for (let at = topicSetsOffsets[set] as number; at < end; at++) {
      const topic = topicSets[at] as number;
      counts[topic] = (counts[topic] as number) + count;
    }
    sets[set] = 0;
  }
}

function countAll(
  persons: Uint32Array,
  offsets: Uint32Array,
  people: Narrow,
  docs: Uint16Array,
  from: number,
  to: number,
): void {
  for (let place = from; place < to; place++) {
    const doc = docs[place] as number;
    const end = offsets[doc + 1] as number;
    for (let at = offsets[doc] as number; at < end; at++) {
      const person = people[at] as number;
      persons[person] = (persons[person] as number) + 1;
    }
  }
}

function addSingle(counts: Uint32Array, values: Narrow, docs: Uint16Array, from: number, to: number): void {
  for (let place = from; place < to; place++) {
    const value = values[docs[place] as number] as number;
    counts[value] = (counts[value] as number) + 1;
  }
}
