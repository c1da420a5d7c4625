// The shapes that training works on: stories of sentences of words, with their names marked; and chance with a seed.

import type { TokenSpan } from '#lib/people/tagger/labels';

export type Sentence = { words: string[]; spans: TokenSpan[] };
export type Story = {
  set: string;
  sentences: Sentence[];
  /** Read for what the story says about its words, and not learnt: a headline's story. */
  context?: Sentence[];
};

export type Chance = {
  /** From 0 to below 1. */
  next(): number;
  below(limit: number): number;
  pick<T>(items: readonly T[], fallback: T): T;
};

/** Marsaglia's xorshift: the same numbers on every machine. An even seed is the same as the odd one behind it. */
export function chanceOf(seed: number): Chance {
  let state = seed | 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 10; round++) next();
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, pick: (items, fallback) => items[below(items.length)] ?? fallback };
}
