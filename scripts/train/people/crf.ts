// Examples in, weights out: the conditional log-likelihood of the labels is raised by AdaGrad, one sentence at a time,
// with the gradient from the forward-backward algorithm in scaled probabilities.

import { isAllowed, STATES } from '#lib/people/tagger/decode';
import { LABELS } from '#lib/people/tagger/labels';
import { Chain } from './chain';
import type { Example, Examples } from './examples';
import type { Chance } from './story';

/** Weights of a feature stand together, in one line of the processor's cache. */
export const STRIDE = 16;
export type Trained = { weights: Float32Array; transitions: Float32Array };
export type Training = { epochs: number; rate: number; l2: number; drop: number; average: number };

const TINY = 1e-6;
/** Smaller gradients are passed over: most labels of most tokens are as good as certain. */
const LEAST = 1e-4;
const ALLOWED = Uint8Array.from({ length: STATES * STATES }, (_, at) =>
  isAllowed(Math.floor(at / STATES), at % STATES) ? 1 : 0,
);

export function train(examples: Examples, options: Training, chance: Chance, log: (line: string) => void): Trained {
  const learner = new Learner(examples.size, options, chance);
  const order = examples.list.map((_, at) => at);
  const sum = { weights: new Float32Array(learner.weights.length), transitions: new Float32Array(STATES * STATES) };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, chance);
    let [likelihood, tokens] = [0, 0];
    for (const at of order) {
      const example = examples.list[at];
      if (!example || example.labels.length === 0) continue;
      likelihood += learner.learn(example);
      tokens += example.labels.length;
    }
    log(`  pass ${epoch + 1}: ${(likelihood / tokens).toFixed(4)} a token`);
    if (epoch >= options.epochs - options.average) {
      learner.weights.forEach((weight, at) => {
        sum.weights[at] = (sum.weights[at] ?? 0) + weight / options.average;
      });
      learner.transitions.forEach((weight, at) => {
        sum.transitions[at] = (sum.transitions[at] ?? 0) + weight / options.average;
      });
    }
  }
  return options.average > 0 ? sum : learner;
}

function shuffle(order: number[], chance: Chance): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = chance.below(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

class Learner {
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(STATES * STATES);
  readonly #squares: Float32Array;
  readonly #transitionSquares = new Float32Array(STATES * STATES);
  readonly #exp = new Float64Array(STATES * STATES);
  readonly #chain = new Chain(this.#exp);
  readonly #options: Training;
  readonly #chance: Chance;
  /** Features of the sentence that is being learnt, without those left out, and where those of each token end. */
  #kept = new Int32Array(1024);
  #ends = new Int32Array(64);

  constructor(size: number, options: Training, chance: Chance) {
    this.weights = new Float32Array(size * STRIDE);
    this.#squares = new Float32Array(size * STRIDE);
    this.#options = options;
    this.#chance = chance;
  }

  /** One step of one sentence; gives the logarithm of the probabilities of its labels, summed. */
  learn({ features, ends, labels, weight }: Example): number {
    this.#thinOut(features, ends);
    for (let at = 0; at < ALLOWED.length; at++) this.#exp[at] = ALLOWED[at] ? Math.exp(this.transitions[at] ?? 0) : 0;
    this.#chain.room(labels.length);
    this.#fit(labels.length);
    this.#chain.pass(labels.length);
    const likelihood = this.#stepFeatures(labels, weight);
    this.#stepTransitions(labels, weight);
    return likelihood;
  }

  /** Leaves features out by chance, so that none is relied upon alone. */
  #thinOut(features: Int32Array, ends: Int32Array): void {
    if (this.#kept.length < features.length) this.#kept = new Int32Array(features.length * 2);
    if (this.#ends.length < ends.length) this.#ends = new Int32Array(ends.length * 2);
    const { drop } = this.#options;
    let [n, from] = [0, 0];
    for (let token = 0; token < ends.length; token++) {
      const end = ends[token] ?? 0;
      for (; from < end; from++) {
        if (drop > 0 && this.#chance.next() < drop) continue;
        this.#kept[n++] = features[from] ?? 0;
      }
      this.#ends[token] = n;
    }
  }

  #fit(count: number): void {
    const [kept, weights, { fit }] = [this.#kept, this.weights, this.#chain];
    for (let token = 0, from = 0; token < count; token++) {
      const [base, end] = [token * LABELS, this.#ends[token] ?? 0];
      fit.fill(0, base, base + LABELS);
      for (; from < end; from++) {
        const row = (kept[from] ?? 0) * STRIDE;
        for (let label = 0; label < LABELS; label++)
          fit[base + label] = (fit[base + label] ?? 0) + (weights[row + label] ?? 0);
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < LABELS; label++) most = Math.max(most, fit[base + label] ?? 0);
      for (let label = 0; label < LABELS; label++) fit[base + label] = Math.exp((fit[base + label] ?? 0) - most);
    }
  }

  #stepFeatures(labels: Uint8Array, weight: number): number {
    let likelihood = 0;
    for (let token = 0, begin = 0; token < labels.length; token++) {
      const end = this.#ends[token] ?? 0;
      const shares = this.#chain.shares(token);
      for (let label = 0; label < LABELS; label++) {
        const share = shares[label] ?? 0;
        const isRight = label === labels[token];
        if (isRight) likelihood += Math.log(share + 1e-12);
        const gradient = weight * ((isRight ? 1 : 0) - share);
        if (gradient >= LEAST || gradient <= -LEAST) this.#step(begin, end, label, gradient);
      }
      begin = end;
    }
    return likelihood;
  }

  /** One step of one label's weight of each kept feature from `begin` to `end`. */
  #step(begin: number, end: number, label: number, gradient: number): void {
    const [kept, weights, squares, { rate, l2 }] = [this.#kept, this.weights, this.#squares, this.#options];
    for (let from = begin; from < end; from++) {
      const place = (kept[from] ?? 0) * STRIDE + label;
      const step = gradient - l2 * (weights[place] ?? 0);
      const square = (squares[place] ?? 0) + step * step;
      squares[place] = square;
      weights[place] = (weights[place] ?? 0) + (rate * step) / Math.sqrt(square + TINY);
    }
  }

  #stepTransitions(labels: Uint8Array, weight: number): void {
    for (let token = 1; token < labels.length; token++) {
      const pairs = this.#chain.pairs(token);
      for (let p = 0; p < LABELS; p++) {
        for (let label = 0; label < LABELS; label++) {
          const place = p * STATES + label;
          if (!ALLOWED[place]) continue;
          const isRight = labels[token - 1] === p && labels[token] === label;
          this.#stepTransition(place, weight * ((isRight ? 1 : 0) - (pairs[p * LABELS + label] ?? 0)));
        }
      }
    }
  }

  #stepTransition(place: number, gradient: number): void {
    if (gradient < LEAST && gradient > -LEAST) return;
    const square = (this.#transitionSquares[place] ?? 0) + gradient * gradient;
    this.#transitionSquares[place] = square;
    this.transitions[place] =
      (this.transitions[place] ?? 0) + (this.#options.rate * gradient) / Math.sqrt(square + TINY);
  }
}
