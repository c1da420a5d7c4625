// The stories that all of several ascending lists have: the shortest list leads, the others are galloped through.

import { hasBit } from '../bits';
import { gallop } from './lists';

export type DocList = { docs: Uint16Array; from: number; to: number };

/** A list this many times longer than what is left to look for is galloped through; a shorter one is walked. */
const GALLOP_RATIO = 6;

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
  const { docs: other, to } = list;
  const isLong = to - list.from > GALLOP_RATIO * count;
  const [one, two] = before;
  let at = list.from;
  let kept = 0;
  for (let place = 0; place < count && at < to; place++) {
    const doc = docs[place] as number;
    if (isLong) at = gallop(other, at, to, doc);
    else while (at < to && (other[at] as number) < doc) at++;
    if (at >= to) break;
    if ((other[at] as number) !== doc) continue;
    docs[kept] = doc;
    if (own) own[kept] = at;
    if (one) one[kept] = one[place] as number;
    if (two) two[kept] = two[place] as number;
    for (let more = 2; more < before.length; more++) {
      const places = before[more] as Int32Array;
      places[kept] = places[place] as number;
    }
    kept++;
    at++;
  }
  return kept;
}
