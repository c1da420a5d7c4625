// Counts of the stories found, taken segment by segment: values of each facet, months, families of copies.

import type { Salience } from '#lib/model/person';
import type { Facet } from '#lib/query/query';
import { lowerBound } from '../lower-bound';
import type { MonthCounts } from '../month-counts';
import type { Segment } from '../segment/segment';
import {
  addAll,
  addFew,
  addFewTopics,
  addManyTopics,
  addMonths,
  addOffices,
  addPeopleAs,
  addSingle,
  addTouched,
  type Counters,
} from './count-loops';
import { addByDay, type DaySpan } from './day-counts';
import { salienceFlags } from './filters';
import { lastOf } from './last-of';
import { most } from './most';
import type { LiveSegment, View } from './view';

/** Values by their number in the whole index; most stories first, equal counts in the order of the values as text. */
export type ValueCounts = {
  numbers: number[];
  counts: number[];
  /** How many values have stories, also those that are not listed. */
  distinct: number;
};

/** What is counted: each costs time. */
export type Wanted = { facets: readonly Facet[]; months: boolean; days: DaySpan | null };

/** What `addFew` counts. */
const IN_RECORDS: readonly Facet[] = ['person', 'topic', 'source', 'section'];

/** Counters that every question uses again. All are 0 between questions. */
export class CounterMemory implements Counters {
  readonly persons: Uint32Array;
  /** Not cleared. */
  readonly touched: Uint32Array;
  readonly offices: Uint32Array;
  readonly topics: Uint32Array;
  readonly sources: Uint32Array;
  readonly sections: Uint32Array;
  readonly months: Uint32Array;
  /** One for each combination of topics of a segment. */
  readonly sets = new Uint32Array(0x10000);

  constructor({ ordinals, firstMonth, lastMonth }: View) {
    const { person, office, topic, source, section } = ordinals.counts;
    this.persons = new Uint32Array(person);
    this.touched = new Uint32Array(person + 1);
    this.offices = new Uint32Array(office);
    this.topics = new Uint32Array(topic);
    this.sources = new Uint32Array(source);
    this.sections = new Uint32Array(section);
    this.months = new Uint32Array(Math.max(0, lastMonth - firstMonth + 1));
  }
}

/**
 * Once so many stories were found for each person of the index, going over all persons is cheaper than noting which, and
 * a loop for each column than one for all.
 */
const DENSE = 1 / 8;

export class Counter {
  total = 0;
  undated = 0;
  /** Null until a story has copies. */
  private families: Set<number> | null = null;
  private copies = 0;
  private touchedCount = 0;
  private isDense = false;
  private readonly isInRecords: boolean;
  private readonly byDay: Uint32Array | null;
  /** By its number in a posting 1 for every salience that counts, null where each does. */
  private readonly salient: Uint8Array | null;

  constructor(
    private readonly view: View,
    private readonly memory: CounterMemory,
    private readonly wanted: Wanted,
    salience: readonly Salience[] | null,
  ) {
    const { facets, months, days } = wanted;
    this.isInRecords = months && salience === null && IN_RECORDS.every((facet) => facets.includes(facet));
    this.byDay = days && new Uint32Array(days.last - days.first + 1);
    this.salient = salience && salienceFlags(salience);
    lastOf.counter = this;
  }

  /** Counts stories `docs[from]` up to `docs[to - 1]` of a segment. */
  add(live: LiveSegment, docs: Uint16Array, from: number, to: number): void {
    const { columns, segment, firstDated } = live;
    const { topics, sources, sections } = this.memory;
    this.total += to - from;
    this.isDense ||= this.total > this.memory.persons.length * DENSE;
    if (this.wanted.months) {
      if (firstDated > 0) this.undated += lowerBound(docs, from, to, firstDated) - from;
      if (live.inFamily !== null) this.addFamilies(live, live.inFamily, docs, from, to);
    }
    const firstMonth = live.firstMonth - this.view.firstMonth;
    const { facets, days } = this.wanted;
    if (days && this.byDay) addByDay(this.byDay, days, live, docs, from, to);
    if (facets.includes('office')) addOffices(this.memory.offices, segment, this.salient, docs, from, to);
    const { records } = columns;
    if (records !== null && !this.isDense && this.isInRecords) {
      this.touchedCount = addFew(this.memory, live, records, firstMonth, this.touchedCount, docs, from, to);
      return;
    }
    if (facets.includes('person')) this.addPeople(live, docs, from, to);
    if (facets.includes('topic')) this.addTopics(topics, segment, docs, from, to);
    if (facets.includes('source')) addSingle(sources, columns.source, docs, from, to);
    if (facets.includes('section') && sections.length > 1) addSingle(sections, columns.section, docs, from, to);
    if (this.wanted.months) addMonths(this.memory.months, live, firstMonth, docs, from, to);
  }

  /** How many there are when copies of one text are counted once. */
  get distinctFamilies(): number {
    return this.total - this.copies + (this.families?.size ?? 0);
  }

  months(): MonthCounts {
    return { first: this.view.firstMonth, counts: this.memory.months.slice() };
  }

  /** Null where days are not counted. */
  days(): Uint32Array | null {
    return this.byDay;
  }

  /** Besides the `limit` values with most stories every one in `chosen` that has some. */
  values(facet: Facet, limit: number, chosen: readonly number[]): ValueCounts {
    const { ranks, byRank } = this.view.ordinals;
    const { persons, offices, touched, topics, sources, sections } = this.memory;
    const counts = { person: persons, office: offices, topic: topics, source: sources, section: sections }[facet];
    const of = { counts, ranks: ranks[facet], byRank: byRank[facet] };
    if (facet === 'person' && !this.isDense) return most(touched, this.touchedCount, of, limit, chosen);
    return most(null, counts.length, of, limit, chosen);
  }

  /** Makes the counters free for the next question. */
  release(): void {
    const { persons, offices, touched, topics, sources, sections, months } = this.memory;
    if (this.wanted.facets.includes('office')) offices.fill(0);
    topics.fill(0);
    sources.fill(0);
    sections.fill(0);
    if (this.isDense) persons.fill(0);
    else for (let at = 0; at < this.touchedCount; at++) persons[touched[at] as number] = 0;
    if (this.wanted.months) months.fill(0);
  }

  private addPeople({ segment, columns }: LiveSegment, docs: Uint16Array, from: number, to: number): void {
    const { persons, touched } = this.memory;
    const { peopleOffsets: offsets } = segment;
    const people = columns.persons;
    if (this.salient)
      this.touchedCount = addPeopleAs(this.memory, segment, this.salient, this.touchedCount, docs, from, to);
    else if (this.isDense) addAll(persons, offsets, people, docs, from, to);
    else this.touchedCount = addTouched(persons, touched, this.touchedCount, offsets, people, docs, from, to);
  }

  /** Many stories by their combinations of topics first, then the topics of each combination. */
  private addTopics(topics: Uint32Array, segment: Segment, docs: Uint16Array, from: number, to: number): void {
    const size = segment.topicSetsOffsets.length - 1;
    if (to - from < size) addFewTopics(topics, segment, docs, from, to);
    else addManyTopics(topics, segment, this.memory.sets, docs, from, to);
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
      this.families ??= new Set();
      this.families.add(segment.family[doc] as number);
    }
  }
}
