// The stories that all of several ascending lists have: the shortest list leads. A much longer one is galloped through; of
// one that is not, its stories are marked, and each candidate looked up.

import { hasBit } from '../bits';
import { MAX_DOCS } from '../segment/segment';
import { gallop } from './lists';

export type DocList = { docs: Uint16Array; from: number; to: number };

/** A list this many times longer than what is left to look for is galloped through; the stories of a shorter one are marked. */
const GALLOP_RATIO = 16;
/** Of fewer stories, marks cost more memory than they save jumps. */
const WORTH_MARKS = 2_048;
/**
 * Where in the list marked last a story stands, counted from the list's first. Never cleared: a mark holds only where the
 * list has the story in that place (Briggs and Torczon 1993).
 */
const MARKS = new Uint16Array(MAX_DOCS);

/**
 * Writes the stories of all lists to `docs` and, for list i, the place of each in it to `places[i]` (null where nobody
 * asks). Lists come shortest first. Stories whose bit is set in `dead` are left out. Returns how many.
 */
export function intersect(
  lists: readonly DocList[],
  docs: Uint16Array,
  places: readonly (Int32Array | null)[],
  dead: Uint8Array | null,
): number {
  const [first] = lists;
  if (first === undefined) return 0;
  let count = begin(first, docs, places[0] ?? null, dead);
  for (let next = 1; next < lists.length && count > 0; next++) {
    const before: Int32Array[] = [];
    for (let list = 0; list < next; list++) {
      const of = places[list];
      if (of) before.push(of);
    }
    count = narrow(lists[next] as DocList, docs, count, places[next] ?? null, before);
  }
  return count;
}

function begin(list: DocList, docs: Uint16Array, own: Int32Array | null, dead: Uint8Array | null): number {
  const { docs: all, from, to } = list;
  if (dead === null) {
    docs.set(all.subarray(from, to));
    if (own) for (let at = from; at < to; at++) own[at - from] = at;
    return to - from;
  }
  let kept = 0;
  for (let at = from; at < to; at++) {
    const doc = all[at] as number;
    if (hasBit(dead, doc)) continue;
    if (own) own[kept] = at;
    docs[kept++] = doc;
  }
  return kept;
}

function narrow(
  list: DocList,
  docs: Uint16Array,
  count: number,
  own: Int32Array | null,
  before: readonly Int32Array[],
): number {
  const length = list.to - list.from;
  const isMarked = length >= WORTH_MARKS && length <= GALLOP_RATIO * count;
  return (isMarked ? narrowMarked : narrowGalloping)(list, docs, count, own, before);
}

function narrowGalloping(
  { docs: other, from, to }: DocList,
  docs: Uint16Array,
  count: number,
  own: Int32Array | null,
  before: readonly Int32Array[],
): number {
  let at = from;
  let kept = 0;
  for (let place = 0; place < count; place++) {
    const doc = docs[place] as number;
    at = gallop(other, at, to, doc);
    if (at >= to) break;
    if ((other[at] as number) !== doc) continue;
    docs[kept] = doc;
    if (own) own[kept] = at;
    for (const places of before) places[kept] = places[place] as number;
    kept++;
    at++;
  }
  return kept;
}

/** Every one is moved, and stays only where the list has it: a jump that can't be foreseen costs more. */
function narrowMarked(
  { docs: other, from, to }: DocList,
  docs: Uint16Array,
  count: number,
  own: Int32Array | null,
  before: readonly Int32Array[],
): number {
  for (let at = from; at < to; at++) MARKS[other[at] as number] = at - from;
  const last = to - from - 1;
  const [one, two] = before;
  let kept = 0;
  for (let place = 0; place < count; place++) {
    const doc = docs[place] as number;
    const at = from + Math.min(MARKS[doc] as number, last);
    docs[kept] = doc;
    if (own) own[kept] = at;
    if (one) one[kept] = one[place] as number;
    if (two) two[kept] = two[place] as number;
    for (let more = 2; more < before.length; more++) {
      const places = before[more] as Int32Array;
      places[kept] = places[place] as number;
    }
    kept += (((other[at] as number) ^ doc) - 1) >>> 31; // 1 where they are equal
  }
  return kept;
}
