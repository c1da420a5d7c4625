// The values with most stories.

import type { ValueCounts } from './count';

/** Greater than every rank: a count and a rank in one number, exactly. */
const RANKS = 2 ** 26;
/** Longer lists are sorted at once. */
const LONG = 300;
/** No count is as great: small enough to be compared as an integer. */
const MOST = 0x7fffffff;
/** Used again by every question: they are small, and memory of their own would cost more than what is done in it. */
const KEYS = new Float64Array(LONG);

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
  const best =
    limit > LONG
      ? listing.sorted(numbers === null ? listing.counted() : Array.from(numbers.subarray(0, size)), limit)
      : listing.best(numbers, size, limit);
  const listed = chosen.length === 0 ? best : listing.withChosen(best, chosen);
  return {
    numbers: listed,
    counts: listed.map((number) => of.counts[number] as number),
    distinct: numbers === null ? listing.distinct : size,
  };
}

class Listing {
  /** How many counts were found not to be 0. */
  distinct = 0;

  constructor(private readonly of: Counts) {}

  /** Nearly every number is turned away by its count. */
  best(numbers: Uint32Array | null, size: number, limit: number): number[] {
    const { counts } = this.of;
    const heap = new Heap(this.of, limit);
    if (numbers !== null) {
      for (let at = 0; at < size; at++) {
        const number = numbers[at] as number;
        if (((counts[number] as number) | 0) >= heap.least) heap.offer(number);
      }
      return this.numbersOf(heap.sorted());
    }
    let distinct = 0;
    let { least } = heap;
    for (let number = 1; number < size; number++) {
      const count = (counts[number] as number) | 0;
      distinct += (0 - count) >>> 31; // 1 for a count: a jump that can't be foreseen costs more
      if (count < least) continue;
      heap.offer(number);
      least = heap.least;
    }
    this.distinct = distinct;
    return this.numbersOf(heap.sorted());
  }

  /** Number 0 stands for a value that the index does not know, and what is counted under it has no value. */
  withChosen(best: number[], chosen: readonly number[]): number[] {
    const { counts } = this.of;
    const extra = [...new Set(chosen)].filter((one) => one > 0 && (counts[one] ?? 0) > 0 && !best.includes(one));
    return extra.length === 0 ? best : this.sorted([...best, ...extra], Number.POSITIVE_INFINITY);
  }

  sorted(numbers: readonly number[], limit: number): number[] {
    const { counts, ranks } = this.of;
    const keys = Float64Array.from(
      numbers,
      (number) => (counts[number] as number) * RANKS - (ranks[number] as number),
    ).sort();
    return this.numbersOf(keys.subarray(Math.max(0, keys.length - limit)));
  }

  /** Every number with a count. */
  counted(): number[] {
    const { counts } = this.of;
    const numbers: number[] = [];
    for (let number = 1; number < counts.length; number++) if (counts[number] !== 0) numbers.push(number);
    this.distinct = numbers.length;
    return numbers;
  }

  /** From ascending keys, the greatest first: more stories, and among equals what comes first as text. */
  private numbersOf(keys: Float64Array): number[] {
    const { byRank } = this.of;
    const numbers: number[] = [];
    for (let at = keys.length - 1; at >= 0; at--) {
      const key = keys[at] as number;
      numbers.push(byRank[countIn(key) * RANKS - key] as number);
    }
    return numbers;
  }
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
  }

  offer(number: number): void {
    const { size } = this;
    const key = (this.of.counts[number] as number) * RANKS - (this.of.ranks[number] as number);
    if (this.found < size) {
      KEYS[this.found++] = key;
      if (this.found < size) return;
      for (let place = (size >> 1) - 1; place >= 0; place--) sink(KEYS[place] as number, place, size);
    } else if (key > (KEYS[0] as number)) sink(key, 0, size);
    else return;
    this.least = countIn(KEYS[0] as number) | 0;
  }

  /** Ascending. */
  sorted(): Float64Array {
    return KEYS.subarray(0, this.found).sort();
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
