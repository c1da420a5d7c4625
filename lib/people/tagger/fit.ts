// A sentence as the model reads it in, how well a name of each kind, or no name, fits some words of it out: the sum of the
// weights of their labels and of the steps between them, with the labels around them as they are.

import { EDGE, STATES } from './decode';
import { KINDS, LABELS, labelsOf, type NameKind, OUTSIDE } from './labels';
import type { Word } from './word';

/** `emissions`: how well each label fits each word; `labels`: those that were chosen. */
export type Reading = { words: readonly Word[]; emissions: Float32Array; labels: Uint8Array };

/** Words of one sentence, from one up to before another. */
export type Place = { from: number; to: number };

/** What words may be: a name of a kind, in the order of KINDS, or none. */
export const CHOICES: readonly (NameKind | null)[] = [...KINDS, null];

/** One number a choice. */
export function fitsOf({ words, emissions, labels }: Reading, transitions: Float32Array, place: Place): number[] {
  const { from, to } = place;
  const behind = to < words.length ? (labels[to] ?? OUTSIDE) : EDGE;
  return CHOICES.map((choice) => {
    let before = from > 0 ? (labels[from - 1] ?? OUTSIDE) : EDGE;
    let fit = 0;
    choiceLabels(place, choice).forEach((label, at) => {
      fit += (emissions[(from + at) * LABELS + label] ?? 0) + (transitions[before * STATES + label] ?? 0);
      before = label;
    });
    return fit + (transitions[before * STATES + behind] ?? 0);
  });
}

export function choiceLabels({ from, to }: Place, choice: NameKind | null): Uint8Array {
  return labelsOf(choice === null ? [] : [{ from: 0, to: to - from, kind: choice }], to - from);
}

/** The place of the largest number, the first of equal ones. */
export function indexOfMost(numbers: readonly number[]): number {
  let most = 0;
  numbers.forEach((number, at) => {
    if (number > (numbers[most] ?? number)) most = at;
  });
  return most;
}
