// Loops over the columns of stories found, each adding to counters by number.

import { lowerBound } from '../lower-bound';
import { SALIENCE_BITS } from '../segment/pack-columns';
import type { Segment } from '../segment/segment';
import { MORE_TOPICS, type Narrow, RECORD } from './count-columns';
import type { LiveSegment } from './view';

/** Counters by number, and the persons whose counters are not 0, as far as they are noted. */
export type Counters = {
  persons: Uint32Array;
  touched: Uint32Array;
  topics: Uint32Array;
  sources: Uint32Array;
  sections: Uint32Array;
  months: Uint32Array;
};

/**
 * Reads what `addFew` will: a loop without jumps waits for the memory of many stories at once, one with jumps for that of
 * each in turn. What it returns says nothing, but a loop whose result nobody uses would be left out.
 */
function readAhead(records: Uint32Array, people: Narrow, docs: Uint16Array, from: number, to: number): number {
  let read = 0;
  for (let place = from; place < to; place++) {
    read ^= people[records[(docs[place] as number) * RECORD] as number] as number;
  }
  return read;
}

/**
 * Everything of not many stories in one loop over their records, in which hardly a jump can't be foreseen. `firstMonth`
 * is the counter of the segment's first month. Returns how many persons are noted.
 */
export function addFew(
  { persons, touched, topics, sources, sections, months }: Counters,
  { columns, segment, firstDated }: LiveSegment,
  records: Uint32Array,
  firstMonth: number,
  noted: number,
  docs: Uint16Array,
  from: number,
  to: number,
): number {
  const people = columns.persons;
  touched[noted] = readAhead(records, people, docs, from, to); // a place that is written anew
  let count = noted;
  for (let place = from; place < to; place++) {
    const doc = docs[place] as number;
    const record = doc * RECORD;
    const two = records[record + 1] as number;
    const thirdAndMonth = records[record + 2] as number;
    const sourceAndSection = records[record + 3] as number;
    const first = two >>> 16;
    const second = two & 0xffff;
    const third = thirdAndMonth >>> 16;
    if (first === MORE_TOPICS) addTopicsOf(topics, segment, third);
    else {
      topics[first] = (topics[first] as number) + 1;
      topics[second] = (topics[second] as number) + 1;
      topics[third] = (topics[third] as number) + 1;
    }
    const source = sourceAndSection >>> 16;
    const section = sourceAndSection & 0xffff;
    sources[source] = (sources[source] as number) + 1;
    sections[section] = (sections[section] as number) + 1;
    if (doc >= firstDated) {
      const month = firstMonth + (thirdAndMonth & 0xffff);
      months[month] = (months[month] as number) + 1;
    }
    const last = records[record + RECORD] as number;
    for (let at = records[record] as number; at < last; at++) {
      const person = people[at] as number;
      const before = persons[person] as number;
      touched[count] = person; // kept only where it is the first time: a jump that can't be foreseen costs more
      count += (before - 1) >>> 31;
      persons[person] = before + 1;
    }
  }
  return count;
}

/** The topics of one combination of them. */
function addTopicsOf(topics: Uint32Array, { topicSets, topicSetsOffsets }: Segment, set: number): void {
  const end = topicSetsOffsets[set + 1] as number;
  for (let at = topicSetsOffsets[set] as number; at < end; at++) {
    const topic = topicSets[at] as number;
    topics[topic] = (topics[topic] as number) + 1;
  }
}

/** Notes persons whose counter was 0. Returns how many are noted. */
export function addTouched(
  persons: Uint32Array,
  touched: Uint32Array,
  noted: number,
  offsets: Uint32Array,
  people: Narrow,
  docs: Uint16Array,
  from: number,
  to: number,
): number {
  let count = noted;
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
  return count;
}

const SALIENCE_MASK = (1 << SALIENCE_BITS) - 1;

/** Of the persons those with a salience that `salient` has 1 for. Notes persons whose counter was 0, returns how many are noted. */
export function addPeopleAs(
  { persons, touched }: Counters,
  { people, peopleOffsets }: Segment,
  salient: Uint8Array,
  noted: number,
  docs: Uint16Array,
  from: number,
  to: number,
): number {
  let count = noted;
  for (let place = from; place < to; place++) {
    const doc = docs[place] as number;
    const end = peopleOffsets[doc + 1] as number;
    for (let at = peopleOffsets[doc] as number; at < end; at++) {
      const value = people[at] as number;
      if (salient[value & SALIENCE_MASK] !== 1) continue;
      const person = value >>> SALIENCE_BITS;
      const before = persons[person] as number;
      if (before === 0) touched[count++] = person;
      persons[person] = before + 1;
    }
  }
  return count;
}

/** Offices held by somebody in the story on its day, each once a story. */
export function addOffices(
  offices: Uint32Array,
  { people, peopleOffice, peopleOffsets }: Segment,
  salient: Uint8Array | null,
  docs: Uint16Array,
  from: number,
  to: number,
): void {
  for (let place = from; place < to; place++) {
    const doc = docs[place] as number;
    const start = peopleOffsets[doc] as number;
    const end = peopleOffsets[doc + 1] as number;
    for (let at = start; at < end; at++) {
      const office = peopleOffice[at] as number;
      if (office === 0 || !isSalient(people, at, salient)) continue;
      let before = start;
      while (before < at && (peopleOffice[before] !== office || !isSalient(people, before, salient))) before++;
      if (before === at) offices[office] = (offices[office] as number) + 1;
    }
  }
}

function isSalient(people: Uint32Array, at: number, salient: Uint8Array | null): boolean {
  return salient === null || salient[(people[at] as number) & SALIENCE_MASK] === 1;
}

/** `docs` are in the order of their days; those without one come first. */
export function addMonths(
  counts: Uint32Array,
  { columns, firstDated }: LiveSegment,
  firstMonth: number,
  docs: Uint16Array,
  from: number,
  to: number,
): void {
  const { month } = columns;
  let place = firstDated === 0 ? from : lowerBound(docs, from, to, firstDated);
  while (place < to) {
    const own = month[docs[place] as number] as number;
    const start = place++;
    while (place < to && month[docs[place] as number] === own) place++;
    counts[firstMonth + own] = (counts[firstMonth + own] as number) + place - start;
  }
}

export function addFewTopics(topics: Uint32Array, segment: Segment, docs: Uint16Array, from: number, to: number): void {
  const { topicSet } = segment;
  for (let place = from; place < to; place++) {
    addTopicsOf(topics, segment, topicSet[docs[place] as number] as number);
  }
}

export function addManyTopics(
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

export function addAll(
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

export function addSingle(counts: Uint32Array, values: Narrow, docs: Uint16Array, from: number, to: number): void {
  for (let place = from; place < to; place++) {
    const value = values[docs[place] as number] as number;
    counts[value] = (counts[value] as number) + 1;
  }
}
