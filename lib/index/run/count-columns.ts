// The columns that are counted most, in as few bytes as their numbers need: counting waits for memory more than for
// anything else.

import { SALIENCE_BITS } from '../segment/pack-columns';
import type { Segment } from '../segment/segment';
import type { Ordinals } from './ordinals';

export type Narrow = Uint8Array | Uint16Array | Uint32Array;

export type CountColumns = {
  /** Persons of story d from `segment.peopleOffsets[d]` on. Ends with one more number, so that the next may always be read. */
  persons: Narrow;
  source: Narrow;
  section: Narrow;
  /** Month in which a story was published, from the segment's first on; 0 also for those without a day. */
  month: Narrow;
  /** What `addFew` counts of a story side by side; null where a value does not fit. */
  records: Uint32Array | null;
};

/**
 * Numbers of a record: where the story's persons begin; its first two topics; its third topic and its month; its source
 * and its section; each of two in 16 bits, the first in the upper ones. Topics that a story has not are 0, which stands
 * for no value. One more record says where the last story's persons end.
 */
export const RECORD = 4;
/** In place of the first topic: the story has more than three, and its combination of topics stands in place of the third. */
export const MORE_TOPICS = 0xffff;

/** Months that have stories, ascending, and the first story of each. */
export type Months = { months: Int32Array; starts: Uint32Array };

type Kept = { widths: string; columns: CountColumns };

const kept = new WeakMap<Segment, Kept>();

/** Made once for a segment, and again when the index has more values than its bytes can tell apart. */
export function countColumns(segment: Segment, { counts }: Ordinals, { months, starts }: Months): CountColumns {
  const widths = [counts.person, counts.source, counts.section, counts.topic + 1].map(bytesFor);
  const key = widths.join(' ');
  const known = kept.get(segment);
  if (known?.widths === key) return known.columns;
  const [person = 4, source = 4, section = 4, topic = 4] = widths;
  const { people, single } = segment;
  const persons = narrow(person, people.length + 1);
  for (let at = 0; at < people.length; at++) persons[at] = (people[at] as number) >>> SALIENCE_BITS;
  const narrowed = {
    persons,
    source: copyOf(single.source.values, source),
    section: copyOf(single.section.values, section),
    month: monthColumn(segment.docs, months, starts),
  };
  const fits = source < 4 && section < 4 && topic < 4;
  const columns = { ...narrowed, records: fits ? recordsOf(segment, narrowed) : null };
  kept.set(segment, { widths: key, columns });
  return columns;
}

function recordsOf(segment: Segment, { source, section, month }: Omit<CountColumns, 'records'>): Uint32Array {
  const { docs, peopleOffsets, topicSet, topicSets, topicSetsOffsets } = segment;
  const records = new Uint32Array((docs + 1) * RECORD);
  for (let doc = 0; doc < docs; doc++) {
    const at = doc * RECORD;
    const set = topicSet[doc] as number;
    const topics = topicSets.subarray(topicSetsOffsets[set], topicSetsOffsets[set + 1]);
    const [first = 0, second = 0, third = 0] = topics.length > 3 ? [MORE_TOPICS, 0, set] : topics;
    records[at] = peopleOffsets[doc] as number;
    records[at + 1] = (first << 16) | second;
    records[at + 2] = (third << 16) | (month[doc] as number);
    records[at + 3] = ((source[doc] as number) << 16) | (section[doc] as number);
  }
  records[docs * RECORD] = peopleOffsets[docs] as number;
  return records;
}

function monthColumn(docs: number, months: Int32Array, starts: Uint32Array): Narrow {
  const first = months[0] ?? 0;
  const column = narrow(bytesFor((months.at(-1) ?? 0) - first + 1), docs);
  starts.forEach((start, at) => {
    column.fill((months[at] ?? 0) - first, start, starts[at + 1] ?? docs);
  });
  return column;
}

function bytesFor(count: number): number {
  if (count <= 0x100) return 1;
  return count <= 0x10000 ? 2 : 4;
}

function narrow(bytes: number, length: number): Narrow {
  if (bytes === 1) return new Uint8Array(length);
  return bytes === 2 ? new Uint16Array(length) : new Uint32Array(length);
}

function copyOf(values: Uint32Array, bytes: number): Narrow {
  const copy = narrow(bytes, values.length);
  copy.set(values);
  return copy;
}
