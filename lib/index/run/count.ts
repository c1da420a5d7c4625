// Counts of the stories found, taken segment by segment: values of each facet, offices, months, families of copies.

import type { Facet } from '#lib/query/query';
import { SALIENCE_BITS } from '../segment/pack-columns';
import { NO_DAY } from '../segment/rows';
import { lowerBound } from './lists';
import { most } from './most';
import type { LiveSegment, View } from './view';

/** Values by their number in the whole index; most stories first. */
export type ValueCounts = {
  numbers: Uint32Array;
  counts: Uint32Array;
  /** How many values have stories, also those that are not listed. */
  distinct: number;
};

export type PersonCounts = ValueCounts & {
  /** Number of the office that each person held most often in these stories, 0 for none. */
  offices: Uint32Array;
};

/** What is counted: each costs time. */
export type Wanted = { facets: readonly Facet[]; months: boolean };

/** Counters that every question uses again. All are 0 between questions. */
export class CounterMemory {
  readonly pairs: Uint32Array;
  readonly persons: Uint32Array;
  /** Place of a person among those listed, plus 1. */
  readonly places: Uint32Array;
  /** Pairs of person and office, and persons, that are not 0: not cleared. */
  readonly touchedPairs: Uint32Array;
  readonly touchedPersons: Uint32Array;

  constructor({ ordinals }: View) {
    this.pairs = new Uint32Array(ordinals.pairPerson.length);
    this.touchedPairs = new Uint32Array(ordinals.pairPerson.length);
    this.persons = new Uint32Array(ordinals.counts.person);
    this.touchedPersons = new Uint32Array(ordinals.counts.person);
    this.places = new Uint32Array(ordinals.counts.person);
  }
}

export class Counter {
  total = 0;
  undated = 0;
  readonly months = new Map<number, number>();
  private readonly families = new Set<number>();
  private copies = 0;
  private touchedCount = 0;
  private readonly counts: Record<'topic' | 'source' | 'section', Uint32Array>;
  private readonly wanted: Record<Facet, boolean>;

  constructor(
    private readonly view: View,
    private readonly memory: CounterMemory,
    private readonly want: Wanted,
  ) {
    const { counts } = view.ordinals;
    this.counts = {
      topic: new Uint32Array(counts.topic),
      source: new Uint32Array(counts.source),
      section: new Uint32Array(counts.section),
    };
    const has = (facet: Facet) => want.facets.includes(facet);
    this.wanted = { person: has('person'), topic: has('topic'), source: has('source'), section: has('section') };
  }

  /** Counts stories `docs[from]` up to `docs[to - 1]` of a segment. */
  add(live: LiveSegment, docs: Uint16Array, from: number, to: number): void {
    this.total += to - from;
    if (this.wanted.person) this.addPeople(live, docs, from, to);
    if (this.wanted.topic) this.addTopics(live, docs, from, to);
    if (this.wanted.source) addSingle(this.counts.source, live.segment.single.source.values, docs, from, to);
    if (this.wanted.section) addSingle(this.counts.section, live.segment.single.section.values, docs, from, to);
    if (!this.want.months) return;
    this.addMonths(live, docs, from, to);
    if (live.inFamily !== null) this.addFamilies(live, live.inFamily, docs, from, to);
  }

  /** How many there are when copies of one text are counted once. */
  get distinctFamilies(): number {
    return this.total - this.copies + this.families.size;
  }

  values(facet: 'topic' | 'source' | 'section', limit: number, chosen: readonly number[]): ValueCounts {
    const counts = this.counts[facet];
    const numbers = new Uint32Array(counts.length);
    let found = 0;
    for (let number = 1; number < counts.length; number++) if (counts[number] !== 0) numbers[found++] = number;
    return most(numbers.subarray(0, found), counts, this.view.ordinals.ranks[facet], limit, chosen);
  }

  persons(limit: number, chosen: readonly number[]): PersonCounts {
    const { pairPerson, ranks } = this.view.ordinals;
    const { pairs, persons, touchedPairs, touchedPersons } = this.memory;
    let found = 0;
    for (let at = 0; at < this.touchedCount; at++) {
      const pair = touchedPairs[at] as number;
      const person = pairPerson[pair] as number;
      const before = persons[person] as number;
      if (before === 0) touchedPersons[found++] = person;
      persons[person] = before + (pairs[pair] as number);
    }
    const values = most(touchedPersons.subarray(0, found), persons, ranks.person, limit, chosen);
    const offices = this.officesOf(values.numbers);
    for (let at = 0; at < found; at++) persons[touchedPersons[at] as number] = 0;
    return { ...values, offices };
  }

  /** The office that each of these persons held in most of the stories; of equals the one that comes first as text. */
  private officesOf(listed: Uint32Array): Uint32Array {
    const { pairPerson, pairOffice, ranks } = this.view.ordinals;
    const { pairs, places, touchedPairs } = this.memory;
    const offices = new Uint32Array(listed.length);
    const best = new Uint32Array(listed.length);
    for (let at = 0; at < listed.length; at++) places[listed[at] as number] = at + 1;
    for (let at = 0; at < this.touchedCount; at++) {
      const pair = touchedPairs[at] as number;
      const place = (places[pairPerson[pair] as number] as number) - 1;
      const office = pairOffice[pair] as number;
      if (place < 0 || office === 0) continue;
      const count = pairs[pair] as number;
      const before = best[place] as number;
      if (count < before || (count === before && rank(ranks.office, office) > rank(ranks.office, offices[place])))
        continue;
      best[place] = count;
      offices[place] = office;
    }
    for (const person of listed) places[person] = 0;
    return offices;
  }

  /** Makes the counters free for the next question. */
  release(): void {
    const { pairs, touchedPairs } = this.memory;
    for (let at = 0; at < this.touchedCount; at++) pairs[touchedPairs[at] as number] = 0;
    this.touchedCount = 0;
  }

  private addPeople({ segment }: LiveSegment, docs: Uint16Array, from: number, to: number): void {
    const { people, peopleOffsets } = segment;
    const { pairs, touchedPairs: touched } = this.memory;
    let count = this.touchedCount;
    for (let place = from; place < to; place++) {
      const doc = docs[place] as number;
      const end = peopleOffsets[doc + 1] as number;
      for (let at = peopleOffsets[doc] as number; at < end; at++) {
        const pair = (people[at] as number) >>> SALIENCE_BITS;
        const before = pairs[pair] as number;
        if (before === 0) touched[count++] = pair;
        pairs[pair] = before + 1;
      }
    }
    this.touchedCount = count;
  }

  /** Combinations of topics first, then the topics of each. */
  private addTopics({ segment }: LiveSegment, docs: Uint16Array, from: number, to: number): void {
    const { topicSet, topicSets, topicSetsOffsets } = segment;
    const counts = this.counts.topic;
    const sets = new Uint32Array(topicSetsOffsets.length - 1);
    for (let place = from; place < to; place++) {
      const set = topicSet[docs[place] as number] as number;
      sets[set] = (sets[set] as number) + 1;
    }
    for (let set = 0; set < sets.length; set++) {
      const count = sets[set] as number;
      if (count === 0) continue;
      for (let at = topicSetsOffsets[set] as number; at < (topicSetsOffsets[set + 1] as number); at++) {
        const topic = topicSets[at] as number;
        counts[topic] = (counts[topic] as number) + count;
      }
    }
  }

  /** Stories are in the order of their days, so those of one month lie together. */
  private addMonths(
    { months, monthStarts, firstDated, segment }: LiveSegment,
    docs: Uint16Array,
    from: number,
    to: number,
  ): void {
    let place = lowerBound(docs, from, to, firstDated);
    this.undated += place - from;
    while (place < to) {
      const month = lowerBound(monthStarts, 0, monthStarts.length, (docs[place] as number) + 1) - 1;
      const end = monthStarts[month + 1] ?? segment.docs;
      const next = nextPlace(docs, place, to, end);
      const number = months[month] ?? NO_DAY;
      this.months.set(number, (this.months.get(number) ?? 0) + next - place);
      place = next;
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

/** The first place whose story is not before `end`; months are short, so it is near. */
function nextPlace(docs: Uint16Array, place: number, to: number, end: number): number {
  let next = place + 1;
  let step = 1;
  while (next < to && (docs[next] as number) < end) {
    next += step;
    step <<= 1;
  }
  return lowerBound(docs, Math.max(place + 1, next - (step >> 1)), Math.min(next, to), end);
}

function addSingle(counts: Uint32Array, values: Uint32Array, docs: Uint16Array, from: number, to: number): void {
  for (let place = from; place < to; place++) {
    const value = values[docs[place] as number] as number;
    counts[value] = (counts[value] as number) + 1;
  }
}

function rank(ranks: Uint32Array, number: number | undefined): number {
  return number === undefined || number === 0 ? Number.POSITIVE_INFINITY : (ranks[number] as number);
}
