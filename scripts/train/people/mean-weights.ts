// The weights of several rounds of training in, their mean out. Rounds differ in names, copies and order; what they agree
// on is what the texts say. A feature that a round has not met has weights of zero there.

import { STRIDE, type Trained } from './crf';

/** Weights and, for each row, the hashed number of its feature. */
export type Round = { trained: Trained; hashed: Int32Array };

export function meanOf(rounds: readonly Round[]): Round {
  const hashed = Int32Array.from(new Set(rounds.flatMap((round) => [...round.hashed])));
  const rows = new Map([...hashed].map((feature, row) => [feature, row]));
  const weights = new Float32Array(hashed.length * STRIDE);
  const transitions = new Float32Array(rounds[0]?.trained.transitions.length ?? 0);
  for (const { trained, hashed: own } of rounds) {
    own.forEach((feature, from) => {
      const to = (rows.get(feature) ?? 0) * STRIDE;
      for (let label = 0; label < STRIDE; label++) {
        weights[to + label] =
          (weights[to + label] ?? 0) + (trained.weights[from * STRIDE + label] ?? 0) / rounds.length;
      }
    });
    trained.transitions.forEach((weight, at) => {
      transitions[at] = (transitions[at] ?? 0) + weight / rounds.length;
    });
  }
  return { trained: { weights, transitions }, hashed };
}
