// The values with most stories.

import type { ValueCounts } from './count';

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
  const before = (a: number, b: number) =>
    (counts[b] as number) - (counts[a] as number) || (ranks[a] as number) - (ranks[b] as number);
  const best = limit >= numbers.length ? Array.from(numbers).sort(before) : select(numbers, counts, limit, before);
  const extra = chosen.filter((number) => number > 0 && (counts[number] ?? 0) > 0 && !best.includes(number));
  const listed = Uint32Array.from(extra.length === 0 ? best : [...best, ...extra].sort(before));
  return { numbers: listed, counts: listed.map((number) => counts[number] as number), distinct: numbers.length };
}

/** Insertion into a short sorted list: nearly every number is turned away by its count alone. */
function select(
  numbers: Uint32Array,
  counts: Uint32Array,
  limit: number,
  before: (a: number, b: number) => number,
): number[] {
  const best: number[] = [];
  let least = 0;
  for (const number of numbers) {
    if (best.length === limit && (counts[number] as number) < least) continue;
    let place = best.length;
    while (place > 0 && before(number, best[place - 1] as number) < 0) place--;
    if (place >= limit) continue;
    best.splice(place, 0, number);
    if (best.length > limit) best.pop();
    if (best.length === limit) least = counts[best[limit - 1] as number] as number;
  }
  return best;
}
