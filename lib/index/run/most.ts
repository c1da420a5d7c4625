// The values with most stories.

import type { ValueCounts } from './count';

/** Greater than every rank: a count and a rank in one number, exactly. */
const RANKS = 2 ** 26;
/** Insertion into longer lists costs more than sorting. */
const INSERTED = 300;

/**
 * The `limit` values with the greatest counts, those with equal counts in the order of their ranks; besides them every
 * number in `chosen` that has a count. `numbers` are those whose counts are not 0, or null for all but 0, which stands
 * for no value.
 */
export function most(
  numbers: Uint32Array | null,
  counts: Uint32Array,
  ranks: Uint32Array,
  limit: number,
  chosen: readonly number[],
): ValueCounts {
  const listing = new Listing(counts, ranks);
  const best = limit > INSERTED ? listing.sorted(numbers ?? listing.counted(), limit) : listing.best(numbers, limit);
  // number 0 stands for a value that the index does not know, and what is counted under it has no value
  const extra = [...new Set(chosen)].filter((one) => one > 0 && (counts[one] ?? 0) > 0 && !best.includes(one));
  const listed = extra.length === 0 ? best : listing.sorted(Uint32Array.from([...best, ...extra]), Infinity);
  const listedCounts = new Uint32Array(listed.length);
  for (let at = 0; at < listed.length; at++) listedCounts[at] = counts[listed[at] as number] as number;
  return { numbers: listed, counts: listedCounts, distinct: numbers?.length ?? listing.distinct };
}

class Listing {
  /** How many counts were found not to be 0. */
  distinct = 0;

  constructor(
    private readonly counts: Uint32Array,
    private readonly ranks: Uint32Array,
  ) {}

  /** Insertion into a short sorted list: nearly every number is turned away by its count. */
  best(numbers: Uint32Array | null, limit: number): Uint32Array {
    const { counts } = this;
    const size = Math.min(limit, numbers?.length ?? counts.length - 1);
    const keys = new Float64Array(size);
    const best = new Uint32Array(size);
    let found = 0;
    let least = 1;
    let distinct = 0;
    const end = numbers?.length ?? counts.length;
    for (let at = numbers === null ? 1 : 0; at < end; at++) {
      const number = numbers === null ? at : (numbers[at] as number);
      const count = counts[number] as number;
      distinct += -count >>> 31; // 1 for a count: a jump that can't be foreseen costs more
      if (count < least || size === 0) continue;
      const key = this.keyOf(number);
      if (found === size && key < (keys[size - 1] as number)) continue;
      let place = found < size ? found++ : size - 1;
      while (place > 0 && (keys[place - 1] as number) < key) {
        keys[place] = keys[place - 1] as number;
        best[place] = best[place - 1] as number;
        place--;
      }
      keys[place] = key;
      best[place] = number;
      if (found === size) least = Math.max(1, counts[best[size - 1] as number] as number);
    }
    this.distinct = distinct;
    return best.subarray(0, found);
  }

  sorted(numbers: Uint32Array, limit: number): Uint32Array {
    return Uint32Array.from(numbers)
      .sort((a, b) => this.keyOf(b) - this.keyOf(a))
      .slice(0, limit);
  }

  /** Every number with a count. */
  counted(): Uint32Array {
    const { counts } = this;
    const numbers = new Uint32Array(counts.length);
    for (let number = 1; number < counts.length; number++) if (counts[number] !== 0) numbers[this.distinct++] = number;
    return numbers.subarray(0, this.distinct);
  }

  /** Greater for more stories, and among equals for what comes first as text. */
  private keyOf(number: number): number {
    return (this.counts[number] as number) * RANKS - (this.ranks[number] as number);
  }
}
