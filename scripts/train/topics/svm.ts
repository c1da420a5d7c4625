// Vectors with labels in, weights that tell one label from the rest out: a linear support vector machine with squared
// hinge loss, by coordinate descent in the dual (Hsieh et al., 'A Dual Coordinate Descent Method for Large-scale Linear
// SVM', ICML 2008), the steps of LIBLINEAR's solver 1 with a cost of its own for each vector. Deterministic.

import type { Vector } from '#lib/topics/vector';
import { randomFrom, shuffled } from '../../random';

export type Example = Vector & {
  /** Cost of a mistake where the label is on, and where it is off; 0 leaves the example out. */
  cost: { on: number; off: number };
};

export type Plan = { size: number; epochs: number; seed: number };

/** One weight a column, and the bias behind the last of them. */
export function trainOne(examples: readonly Example[], isOn: readonly boolean[], plan: Plan): Float64Array {
  const weights = new Float64Array(plan.size + 1);
  const alphas = new Float64Array(examples.length);
  const squares = examples.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1));
  const places = examples.map((_, at) => at);
  const random = randomFrom(plan.seed);
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    for (const at of shuffled(places, random)) {
      const example = examples[at];
      if (example) step(weights, alphas, at, example, isOn[at] ? 1 : -1, squares[at] ?? 1);
    }
  }
  return weights;
}

function step(
  weights: Float64Array,
  alphas: Float64Array,
  at: number,
  example: Example,
  side: 1 | -1,
  square: number,
): void {
  const cost = side > 0 ? example.cost.on : example.cost.off;
  if (cost === 0) return;
  const diagonal = 1 / (2 * cost);
  const alpha = alphas[at] ?? 0;
  const gradient = side * dot(weights, example) - 1 + diagonal * alpha;
  const moved = Math.max(0, alpha - gradient / (square + diagonal));
  if (moved === alpha) return;
  alphas[at] = moved;
  add(weights, example, (moved - alpha) * side);
}

/** The sum of the weights at the columns, and the bias. */
export function dot(weights: Float64Array, { columns, values }: Vector): number {
  let sum = weights[weights.length - 1] as number;
  for (let at = 0; at < columns.length; at++)
    sum += (weights[columns[at] as number] as number) * (values[at] as number);
  return sum;
}

function add(weights: Float64Array, { columns, values }: Vector, factor: number): void {
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at] as number;
    weights[column] = (weights[column] as number) + factor * (values[at] as number);
  }
  weights[weights.length - 1] = (weights[weights.length - 1] as number) + factor;
}
