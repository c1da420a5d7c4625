// How well labels fit tokens and one another in, the best labels of the whole sentence out (Viterbi).

import { LABELS, mayFollow, OUTSIDE } from './labels';

/** Rows and columns of a table of transitions: the labels, and behind them the edge of the sentence. */
export const EDGE = LABELS;
export const STATES = LABELS + 1;

const IMPOSSIBLE = -1e9;

/** The given weights, with what may not follow made impossible. */
export function allowedTransitions(weights: ArrayLike<number>): Float32Array {
  return Float32Array.from({ length: STATES * STATES }, (_, at) => {
    const [before, after] = [Math.floor(at / STATES), at % STATES];
    return isAllowed(before, after) ? (weights[at] ?? 0) : IMPOSSIBLE;
  });
}

export function isAllowed(before: number, after: number): boolean {
  return mayFollow(before === EDGE ? OUTSIDE : before, after === EDGE ? OUTSIDE : after);
}

/** For each label those that may stand before it. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, after) =>
  Array.from({ length: LABELS }, (_, before) => before).filter((before) => mayFollow(before, after)),
);

export function bestLabels(emissions: Float32Array, transitions: Float32Array): Uint8Array {
  const count = emissions.length / LABELS;
  const scores = new Float32Array(emissions.length);
  const from = new Uint8Array(emissions.length);
  for (let label = 0; label < LABELS && count > 0; label++) {
    scores[label] = (emissions[label] ?? 0) + (transitions[EDGE * STATES + label] ?? 0);
  }
  for (let at = LABELS; at < emissions.length; at += LABELS) {
    for (let label = 0; label < LABELS; label++) {
      let [best, bestBefore] = [Number.NEGATIVE_INFINITY, 0];
      for (const before of BEFORE[label] ?? []) {
        const score = (scores[at - LABELS + before] ?? 0) + (transitions[before * STATES + label] ?? 0);
        if (score > best) [best, bestBefore] = [score, before];
      }
      scores[at + label] = best + (emissions[at + label] ?? 0);
      from[at + label] = bestBefore;
    }
  }
  return trace(scores, from, transitions, count);
}

function trace(scores: Float32Array, from: Uint8Array, transitions: Float32Array, count: number): Uint8Array {
  const labels = new Uint8Array(count);
  const last = (count - 1) * LABELS;
  let [best, label] = [Number.NEGATIVE_INFINITY, OUTSIDE as number];
  for (let candidate = 0; candidate < LABELS && count > 0; candidate++) {
    const score = (scores[last + candidate] ?? 0) + (transitions[candidate * STATES + EDGE] ?? 0);
    if (score > best) [best, label] = [score, candidate];
  }
  for (let at = count - 1; at >= 0; at--) {
    labels[at] = label;
    label = from[at * LABELS + label] ?? OUTSIDE;
  }
  return labels;
}
