// The stories that have any of some values, by segment.

import { SALIENCES, type Salience } from '#lib/model/person';
import type { ValueColumn } from '../node';
import { SALIENCE_BITS } from '../segment/pack-columns';
import type { Segment, ValueLists } from '../segment/segment';
import type { DocList } from './intersect';
import type { LiveSegment, View } from './view';

const NOBODY: DocList = { docs: new Uint16Array(), from: 0, to: 0 };
const SALIENCE_MASK = (1 << SALIENCE_BITS) - 1;

/** `numbers` are those of the whole index, 0 for a value that it does not know. */
export function listsWith(
  view: View,
  column: ValueColumn,
  numbers: readonly number[],
  salience: readonly Salience[] | null,
): DocList[] {
  const known = (numbers.length > 1 ? [...new Set(numbers)] : numbers).filter((number) => number > 0);
  return view.segments.map((live) => {
    if (column === 'office') return whole(holdersOf(live.segment, known, view.ordinals.counts.office, salience));
    const [only] = known;
    const list =
      known.length === 1 && only !== undefined
        ? ownList(live, column, only)
        : union(
            known.map((number) => ownList(live, column, number)),
            live.segment.docs,
          );
    return column === 'person' && salience !== null ? withSalience(live.segment, list, known, salience) : list;
  });
}

function ownList({ segment, localOf }: LiveSegment, column: Exclude<ValueColumn, 'office'>, number: number): DocList {
  const own = localOf[column][number] ?? -1;
  if (own < 0) return NOBODY;
  const { docs, offsets } = listsOf(segment, column);
  return { docs, from: offsets[own] as number, to: offsets[own + 1] as number };
}

function listsOf(segment: Segment, column: Exclude<ValueColumn, 'office'>): ValueLists {
  return column === 'person' || column === 'topic' ? segment[column] : segment.single[column];
}

function whole(docs: Uint16Array): DocList {
  return { docs, from: 0, to: docs.length };
}

function union(lists: readonly DocList[], size: number): DocList {
  const marks = new Uint8Array(size);
  for (const { docs, from, to } of lists) for (let at = from; at < to; at++) marks[docs[at] as number] = 1;
  return whole(marked(marks));
}

function marked(marks: Uint8Array): Uint16Array {
  const docs = new Uint16Array(marks.length);
  let count = 0;
  for (let doc = 0; doc < marks.length; doc++) if (marks[doc] === 1) docs[count++] = doc;
  return docs.slice(0, count);
}

/** By number 1 for those wanted. */
function flags(wanted: readonly number[], count: number): Uint8Array {
  const flagged = new Uint8Array(count);
  for (const one of wanted) flagged[one] = 1;
  return flagged;
}

/** By its number in a posting, 1 for every salience that will do. */
export function salienceFlags(salience: readonly Salience[] | null): Uint8Array {
  return flags(
    (salience ?? SALIENCES).map((one) => SALIENCES.indexOf(one)),
    SALIENCE_MASK + 1,
  );
}

function withSalience(
  { people, peopleOffsets }: Segment,
  { docs, from, to }: DocList,
  persons: readonly number[],
  salience: readonly Salience[],
): DocList {
  const [wanted, will] = [new Set(persons), salienceFlags(salience)];
  const left = docs.subarray(from, to).filter((doc) => {
    for (let at = peopleOffsets[doc] as number; at < (peopleOffsets[doc + 1] as number); at++) {
      const value = people[at] as number;
      if (will[value & SALIENCE_MASK] === 1 && wanted.has(value >>> SALIENCE_BITS)) return true;
    }
    return false;
  });
  return whole(left);
}

/** Stories with somebody who held one of the offices on their day. Goes over all people: a query may name many offices. */
function holdersOf(
  { people, peopleOffice, peopleOffsets, docs }: Segment,
  offices: readonly number[],
  officeCount: number,
  salience: readonly Salience[] | null,
): Uint16Array {
  const [wanted, will] = [flags(offices, officeCount), salienceFlags(salience)];
  const marks = new Uint8Array(docs);
  let doc = 0;
  for (let at = 0; at < people.length; at++) {
    if (wanted[peopleOffice[at] as number] !== 1 || will[(people[at] as number) & SALIENCE_MASK] !== 1) continue;
    while ((peopleOffsets[doc + 1] as number) <= at) doc++;
    marks[doc] = 1;
  }
  return marked(marks);
}
