// The values with most stories.

import type { ValueCounts } from './count';

/** Greater than every rank: a count and a rank in one number, exactly. */
const RANKS = 2 ** 26;

/**
 * The `limit` of `numbers` with the greatest counts, those with equal counts in the order of their ranks; besides them
 * every number in `chosen` that has a count.
 */
export function most(
  numbers: Uint32Array,
  counts: Uint32Array,
  ranks: Uint32Array,
  limit: number,
  chosen: readonly number[],
): ValueCounts {
  const best = select(numbers, counts, ranks, limit);
  const isExtra = (number: number) => number > 0 && (counts[number] ?? 0) > 0 && !best.includes(number); // 0 is no value
  const extra = [...new Set(chosen)].filter(isExtra);
  const all = extra.length === 0 ? best : Uint32Array.from([...best, ...extra]);
  const listed = extra.length === 0 ? all : select(all, counts, ranks, all.length);
  const listedCounts = new Uint32Array(listed.length);
  for (let at = 0; at < listed.length; at++) listedCounts[at] = counts[listed[at] as number] as number;
  return { numbers: listed, counts: listedCounts, distinct: numbers.length };
}

/** Insertion into a short sorted list: nearly every number is turned away by one comparison. */
function select(numbers: Uint32Array, counts: Uint32Array, ranks: Uint32Array, limit: number): Uint32Array {
  if (limit > INSERTED && numbers.length > INSERTED) return sortAll(numbers, counts, ranks).slice(0, limit);
  const size = Math.min(limit, numbers.length);
  const keys = new Float64Array(size);
  const best = new Uint32Array(size);
  let found = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    const key = keyOf(number, counts, ranks);
    if (found === size && (size === 0 || key < (keys[size - 1] as number))) continue;
    let place = found < size ? found++ : size - 1;
    while (place > 0 && (keys[place - 1] as number) < key) {
      keys[place] = keys[place - 1] as number;
      best[place] = best[place - 1] as number;
      place--;
    }
    keys[place] = key;
    best[place] = number;
  }
  return best;
}

/** Insertion into longer lists costs more than sorting. */
const INSERTED = 300;

function sortAll(numbers: Uint32Array, counts: Uint32Array, ranks: Uint32Array): Uint32Array {
  return Uint32Array.from(numbers).sort((a, b) => keyOf(b, counts, ranks) - keyOf(a, counts, ranks));
}

/** Greater for more stories, and among equals for what comes first as text. */
function keyOf(number: number, counts: Uint32Array, ranks: Uint32Array): number {
  return (counts[number] as number) * RANKS - (ranks[number] as number);
}
