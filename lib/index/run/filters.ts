// The stories that have any of some values, by segment.

import { SALIENCES, type Salience } from '#lib/model/person';
import type { ValueColumn } from '../node';
import { SALIENCE_BITS } from '../segment/pack-columns';
import type { Segment, ValueLists } from '../segment/segment';
import type { LiveSegment, View } from './view';

const NOBODY = new Uint16Array();

/** `numbers` are those of the whole index, 0 for a value that it does not know. */
export function docsWith(
  view: View,
  column: ValueColumn,
  numbers: readonly number[],
  salience: readonly Salience[] | null,
): Uint16Array[] {
  const known = [...new Set(numbers)].filter((number) => number > 0);
  return view.segments.map((live) => {
    if (column === 'office') return holdersOf(live.segment, new Set(known), salience);
    const lists = known.map((number) => ownList(live, column, number));
    const docs = lists.length === 1 ? (lists[0] ?? NOBODY) : union(lists, live.segment.docs);
    return column === 'person' && salience !== null ? withSalience(live.segment, docs, known, salience) : docs;
  });
}

function ownList({ segment, localOf }: LiveSegment, column: Exclude<ValueColumn, 'office'>, number: number) {
  const own = localOf[column][number] ?? -1;
  if (own < 0) return NOBODY;
  const { docs, offsets } = listsOf(segment, column);
  return docs.subarray(offsets[own], offsets[own + 1]);
}

function listsOf(segment: Segment, column: Exclude<ValueColumn, 'office'>): ValueLists {
  return column === 'person' || column === 'topic' ? segment[column] : segment.single[column];
}

export function union(lists: readonly Uint16Array[], docs: number): Uint16Array {
  const marks = new Uint8Array(docs);
  for (const list of lists) for (const doc of list) marks[doc] = 1;
  return marked(marks);
}

function marked(marks: Uint8Array): Uint16Array {
  const docs = new Uint16Array(marks.length);
  let count = 0;
  for (let doc = 0; doc < marks.length; doc++) if (marks[doc] === 1) docs[count++] = doc;
  return docs.slice(0, count);
}

type PersonTest = (person: number, office: number, salience: Salience) => boolean;

/** True where one of the story's people passes: person and office by their numbers in the whole index. */
function anyPerson({ people, peopleOffice, peopleOffsets }: Segment, doc: number, passes: PersonTest): boolean {
  for (let at = peopleOffsets[doc] as number; at < (peopleOffsets[doc + 1] as number); at++) {
    const value = people[at] as number;
    const salience = SALIENCES[value & ((1 << SALIENCE_BITS) - 1)] ?? 'mentioned';
    if (passes(value >>> SALIENCE_BITS, peopleOffice[at] as number, salience)) return true;
  }
  return false;
}

function withSalience(
  segment: Segment,
  docs: Uint16Array,
  persons: readonly number[],
  salience: readonly Salience[],
): Uint16Array {
  const wanted = new Set(persons);
  return docs.filter((doc) => anyPerson(segment, doc, (person, _, is) => wanted.has(person) && salience.includes(is)));
}

/** Stories with somebody who held the office on their day. */
function holdersOf(segment: Segment, offices: ReadonlySet<number>, salience: readonly Salience[] | null): Uint16Array {
  const marks = new Uint8Array(segment.docs);
  const holds: PersonTest = (_, office, is) => offices.has(office) && (salience === null || salience.includes(is));
  for (let doc = 0; doc < segment.docs; doc++) if (anyPerson(segment, doc, holds)) marks[doc] = 1;
  return marked(marks);
}
