// The row of one story, read back from the columns of its segment.

import { SALIENCES, type Salience } from '#lib/model/person';
import { NO_VALUE, SALIENCE_BITS } from './pack-columns';
import type { Row, SingleColumn } from './rows';
import { idAt, type Segment } from './segment';

export function readRow(segment: Segment, doc: number): Row {
  const number = (column: Int32Array | Uint32Array) => column[doc] ?? 0;
  return {
    id: idAt(segment, doc),
    day: number(segment.day),
    addedDay: number(segment.addedDay),
    addedSeq: number(segment.addedSeq),
    changedSeq: number(segment.changedSeq),
    family: number(segment.family),
    wordCount: number(segment.wordCount),
    digest: number(segment.digest),
    people: readPeople(segment, doc),
    topics: readTopics(segment, doc),
    source: readSingle(segment, 'source', doc),
    section: readSingle(segment, 'section', doc),
    place: readSingle(segment, 'place', doc),
    language: readSingle(segment, 'language', doc),
  };
}

function readPeople({ people, peopleOffice, peopleOffsets, person, offices }: Segment, doc: number): Row['people'] {
  const [from, to] = [peopleOffsets[doc], peopleOffsets[doc + 1]];
  const held = peopleOffice.subarray(from, to);
  return [...people.subarray(from, to)].map((value, at) => {
    const office = held[at] ?? NO_VALUE;
    return {
      slug: person.names()[value >>> SALIENCE_BITS] ?? '',
      salience: salienceOf(value),
      office: office === NO_VALUE ? null : (offices()[office] ?? ''),
    };
  });
}

function salienceOf(value: number): Salience {
  return SALIENCES[value & ((1 << SALIENCE_BITS) - 1)] ?? 'mentioned';
}

function readTopics({ topicSet, topicSets, topicSetsOffsets, topic }: Segment, doc: number): string[] {
  const set = topicSet[doc] ?? 0;
  return [...topicSets.subarray(topicSetsOffsets[set], topicSetsOffsets[set + 1])].map(
    (one) => topic.names()[one] ?? '',
  );
}

function readSingle({ single }: Segment, column: SingleColumn, doc: number): string | null {
  const value = single[column].values[doc] ?? NO_VALUE;
  return value === NO_VALUE ? null : (single[column].names()[value] ?? '');
}
