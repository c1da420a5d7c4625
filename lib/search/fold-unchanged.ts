// The differences of two texts in, the same with long runs of unchanged paragraphs as groups out: a page folds those.

import type { Difference } from './differences';

/** A group of fewer is not worth a fold. */
const LEAST_FOLDED = 2;

/** Unchanged paragraphs beside a changed one stay: they say where it stands. Everything is there once, in its order. */
export function foldUnchanged(differences: readonly Difference[]): (Difference | Difference[])[] {
  const isChanged = (at: number) => (differences[at]?.kind ?? 'same') !== 'same';
  const groups: (Difference | Difference[])[] = [];
  differences.forEach((difference, at) => {
    const last = groups.at(-1);
    if ([at - 1, at, at + 1].some(isChanged)) groups.push(difference);
    else if (Array.isArray(last)) last.push(difference);
    else groups.push([difference]);
  });
  return groups.flatMap((group) => (Array.isArray(group) && group.length < LEAST_FOLDED ? group : [group]));
}
