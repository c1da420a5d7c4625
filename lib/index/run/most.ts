// The values with most stories.

import type { ValueCounts } from './count';
import { lastOf } from './last-of';

/** Greater than every rank: a count and a rank in one number, exactly. */
const RANKS = 2 ** 26;
/** Longer lists are sorted at once. */
const LONG = 2048;
/** No count is as great: small enough to be compared as an integer. */
const MOST = 0x7fffffff;
/** Used again by every question: they are small, and memory of their own would cost more than what is done in it. */
const KEYS = new Float64Array(LONG);
/** So many values are looked at in one go, at most. */
const BLOCK = 256;
const BLOCK_NUMBERS = new Uint32Array(BLOCK);
const BLOCK_KEYS = new Float64Array(BLOCK);

/** Values counted, with the place of each as text and the value at each place. */
export type Counts = { counts: Uint32Array; ranks: Uint32Array; byRank: Uint32Array };

/**
 * The `limit` values with the greatest counts, those with equal counts in the order of their ranks; besides them every
 * number in `chosen` that has a count. `numbers` are the first `size` that are read of them, whose counts are not 0, or
 * null for all but 0, which stands for no value.
 */
export function most(
  numbers: Uint32Array | null,
  size: number,
  of: Counts,
  limit: number,
  chosen: readonly number[],
): ValueCounts {
  const listing = new Listing(of);
  if (limit > LONG)
    listing.addSorted(numbers === null ? listing.counted() : Array.from(numbers.subarray(0, size)), limit);
  else listing.addBest(numbers, size, limit);
  if (chosen.length > 0) listing.addChosen(chosen);
  return { numbers: listing.numbers, counts: listing.found, distinct: numbers === null ? listing.distinct : size };
}

class Listing {
  /** How many counts were found not to be 0. */
  distinct = 0;
  /** What is listed, and the counts beside it. */
  numbers: number[] = [];
  found: number[] = [];

  constructor(private readonly of: Counts) {
    lastOf.listing = this;
  }

  /** Nearly every number is turned away by its count. */
  addBest(numbers: Uint32Array | null, size: number, limit: number): void {
    const { counts } = this.of;
    const heap = new Heap(this.of, limit);
    if (numbers !== null) {
      for (let at = 0; at < size; at += BLOCK) heap.offerAll(numbers, at, Math.min(size, at + BLOCK));
    } else {
      let distinct = 0;
      let { least } = heap;
      for (let number = 1; number < size; number++) {
        const count = (counts[number] as number) | 0;
        distinct += (0 - count) >>> 31; // 1 for a count: a jump that can't be foreseen costs more
        if (count < least) continue;
        heap.offer(keyOf(this.of, number));
        least = heap.least;
      }
      this.distinct = distinct;
    }
    const found = heap.sort();
    for (let at = 0; at < found; at++) this.add(KEYS[at] as number);
  }

  /** Number 0 stands for a value that the index does not know, and what is counted under it has no value. */
  addChosen(chosen: readonly number[]): void {
    const { counts } = this.of;
    const wanted = new Set(this.numbers); // thousands can be chosen, where many names are like one that is typed
    for (const one of chosen) if (one > 0 && (counts[one] ?? 0) > 0) wanted.add(one);
    if (wanted.size === this.numbers.length) return;
    this.numbers = [];
    this.found = [];
    this.addSorted([...wanted], Number.POSITIVE_INFINITY);
  }

  addSorted(numbers: readonly number[], limit: number): void {
    const keys = Float64Array.from(numbers, (number) => keyOf(this.of, number)).sort();
    for (let at = keys.length - 1; at >= Math.max(0, keys.length - limit); at--) this.add(keys[at] as number);
  }

  /** Every number with a count. */
  counted(): number[] {
    const { counts } = this.of;
    const numbers: number[] = [];
    for (let number = 1; number < counts.length; number++) if (counts[number] !== 0) numbers.push(number);
    this.distinct = numbers.length;
    return numbers;
  }

  private add(key: number): void {
    const count = countIn(key);
    this.numbers.push(this.of.byRank[count * RANKS - key] as number);
    this.found.push(count);
  }
}

/** Greatest for most stories, and among equals for what comes first as text. */
function keyOf({ counts, ranks }: Counts, number: number): number {
  return (counts[number] as number) * RANKS - (ranks[number] as number);
}

function countIn(key: number): number {
  return Math.ceil(key / RANKS);
}

/** The keys of the best `size` numbers offered, the least of them on top. */
class Heap {
  /** Numbers with a lower count are not among the best. */
  least: number;
  private found = 0;

  constructor(
    private readonly of: Counts,
    private readonly size: number,
  ) {
    this.least = size === 0 ? MOST : 1;
    lastOf.heap = this;
  }

  /** Those of a block, in loops that have hardly a jump: so the memory of many is waited for at once. */
  offerAll(numbers: Uint32Array, from: number, to: number): void {
    const { counts } = this.of;
    const { least } = this;
    let kept = 0;
    for (let at = from; at < to; at++) {
      const number = numbers[at] as number;
      BLOCK_NUMBERS[kept] = number;
      kept += ((least - 1 - (counts[number] as number)) | 0) >>> 31; // 1 for a count that is not below the least
    }
    for (let at = 0; at < kept; at++) BLOCK_KEYS[at] = keyOf(this.of, BLOCK_NUMBERS[at] as number);
    for (let at = 0; at < kept; at++) this.offer(BLOCK_KEYS[at] as number);
  }

  offer(key: number): void {
    const { size } = this;
    if (this.found < size) {
      KEYS[this.found++] = key;
      if (this.found < size) return;
      this.order();
    } else if (key > (KEYS[0] as number)) sink(key, 0, size);
    else return;
    this.least = countIn(KEYS[0] as number) | 0;
  }

  /** Leaves the keys in order, the greatest first, and says how many there are. */
  sort(): number {
    if (this.found < this.size) this.order();
    for (let last = this.found - 1; last > 0; last--) {
      const key = KEYS[last] as number;
      KEYS[last] = KEYS[0] as number;
      sink(key, 0, last);
    }
    return this.found;
  }

  private order(): void {
    for (let place = (this.found >> 1) - 1; place >= 0; place--) sink(KEYS[place] as number, place, this.found);
  }
}

/** Puts a key at a place of the heap or below it, so that none is less than the one above. */
function sink(key: number, from: number, size: number): void {
  let place = from;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= size) break;
    if (below + 1 < size && (KEYS[below + 1] as number) < (KEYS[below] as number)) below++;
    if ((KEYS[below] as number) >= key) break;
    KEYS[place] = KEYS[below] as number;
    place = below;
  }
  KEYS[place] = key;
}
