// Which segments are merged next, from their sizes alone. While many stories come, every story is written about four
// times: with its part, with eight parts, with 64, with as many as a segment holds. At rest, segments are merged until each has more than twice the
// stories of all smaller ones together: few segments, and a story is written anew only when its segment grows by half.

import { MAX_DOCS } from '../segment/segment';
import { MOST_STORIES } from './parts';

export type Size = { docs: number; living: number };
/** `behind`: many stories wait, or more have just come; `rest`: neither. */
export type Pace = 'behind' | 'rest';
/** `unit`: stories of a segment that was not merged yet. */
export type MergeLimits = { unit: number; most: number };

const FAN = 8;
/** A segment whose dead are a larger share is written anew. */
const MOST_DEAD: Record<Pace, number> = { behind: 0.5, rest: 0.2 };

/** Indexes of the segments to be merged into one, of one to be written without its dead, or null. */
export function nextMerge(
  sizes: readonly Size[],
  pace: Pace,
  { unit, most }: MergeLimits = { unit: MOST_STORIES, most: MAX_DOCS },
): number[] | null {
  const wasted = sizes.findIndex(({ docs, living }) => docs - living > docs * MOST_DEAD[pace]);
  if (wasted >= 0) return [wasted];
  const ascending = sizes.map((_, at) => at).sort((a, b) => livingOf(sizes, a) - livingOf(sizes, b));
  return pace === 'behind' ? fullTier(sizes, ascending, unit, most) : smallerOnes(sizes, ascending, most);
}

/** The segments of the lowest tier that has FAN; those of more than half the greatest size are done. */
function fullTier(sizes: readonly Size[], ascending: readonly number[], unit: number, most: number): number[] | null {
  const tiers = new Map<number, number[]>();
  for (const at of ascending) {
    const living = livingOf(sizes, at);
    if (living > most / 2) continue;
    const tier = Math.max(0, Math.floor(Math.log(living / unit) / Math.log(FAN)));
    tiers.set(tier, [...(tiers.get(tier) ?? []), at]);
  }
  for (const [, tier] of tiers) {
    const fitting = whatFits(sizes, tier.slice(0, FAN), most);
    if (tier.length >= FAN && fitting.length > 1) return fitting;
  }
  return null;
}

/** The largest segment that is not more than twice all smaller ones, with them. */
function smallerOnes(sizes: readonly Size[], ascending: readonly number[], most: number): number[] | null {
  let smaller = 0;
  let found: number[] | null = null;
  ascending.forEach((at, place) => {
    const living = livingOf(sizes, at);
    if (place > 0 && smaller >= living / 2 && smaller + living <= most) found = ascending.slice(0, place + 1);
    smaller += living;
  });
  return found;
}

function whatFits(sizes: readonly Size[], ascending: readonly number[], most: number): number[] {
  let sum = 0;
  return ascending.filter((at) => {
    sum += livingOf(sizes, at);
    return sum <= most;
  });
}

function livingOf(sizes: readonly Size[], at: number): number {
  return sizes[at]?.living ?? 0;
}
