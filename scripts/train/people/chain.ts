// How well labels fit the tokens of one sentence and one another in, how likely each label and each pair of labels is out:
// the forward-backward algorithm, in probabilities that are scaled at every token.

import { EDGE, STATES } from '#lib/people/tagger/decode';
import { LABELS } from '#lib/people/tagger/labels';

export class Chain {
  /** Exponentials of how well each label fits each token; whoever uses the chain writes them. */
  fit = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #scale = new Float64Array(0);
  /** Exponentials of the weights of transitions, zero for what may not follow. */
  readonly #exp: Float64Array;
  readonly #shares = new Float64Array(LABELS);
  readonly #pairs = new Float64Array(LABELS * LABELS);

  constructor(transitions: Float64Array) {
    this.#exp = transitions;
  }

  /** Makes room for so many tokens. */
  room(count: number): void {
    if (this.fit.length >= count * LABELS) return;
    this.fit = new Float64Array(count * 2 * LABELS);
    this.#forward = new Float64Array(count * 2 * LABELS);
    this.#backward = new Float64Array(count * 2 * LABELS);
    this.#scale = new Float64Array(count * 2);
  }

  pass(count: number): void {
    this.#passForward(count);
    this.#passBackward(count);
  }

  /** The likelihood of each label of a token; valid until the next call. */
  shares(token: number): Float64Array {
    const base = token * LABELS;
    let total = 0;
    for (let label = 0; label < LABELS; label++) {
      const share = (this.#forward[base + label] ?? 0) * (this.#backward[base + label] ?? 0);
      this.#shares[label] = share;
      total += share;
    }
    for (let label = 0; label < LABELS; label++) this.#shares[label] = (this.#shares[label] ?? 0) / total;
    return this.#shares;
  }

  /** The likelihood of each label of the token before with each label of this one; valid until the next call. */
  pairs(token: number): Float64Array {
    const [exp, forward, backward, fit, pairs] = [this.#exp, this.#forward, this.#backward, this.fit, this.#pairs];
    const [before, base] = [(token - 1) * LABELS, token * LABELS];
    let total = 0;
    for (let p = 0; p < LABELS; p++) {
      for (let label = 0; label < LABELS; label++) {
        const value =
          (forward[before + p] ?? 0) *
          (exp[p * STATES + label] ?? 0) *
          (fit[base + label] ?? 0) *
          (backward[base + label] ?? 0);
        pairs[p * LABELS + label] = value;
        total += value;
      }
    }
    for (let at = 0; at < pairs.length; at++) pairs[at] = (pairs[at] ?? 0) / total;
    return pairs;
  }

  #passForward(count: number): void {
    const [exp, forward, fit] = [this.#exp, this.#forward, this.fit];
    for (let token = 0; token < count; token++) {
      const base = token * LABELS;
      let total = 0;
      for (let label = 0; label < LABELS; label++) {
        let sum = 0;
        if (token === 0) sum = exp[EDGE * STATES + label] ?? 0;
        else for (let p = 0; p < LABELS; p++) sum += (forward[base - LABELS + p] ?? 0) * (exp[p * STATES + label] ?? 0);
        sum *= fit[base + label] ?? 0;
        forward[base + label] = sum;
        total += sum;
      }
      this.#scale[token] = total;
      for (let label = 0; label < LABELS; label++) forward[base + label] = (forward[base + label] ?? 0) / total;
    }
  }

  #passBackward(count: number): void {
    const [exp, backward, fit] = [this.#exp, this.#backward, this.fit];
    const last = (count - 1) * LABELS;
    for (let label = 0; label < LABELS; label++) backward[last + label] = exp[label * STATES + EDGE] ?? 0;
    for (let token = count - 2; token >= 0; token--) {
      const [base, next] = [token * LABELS, (token + 1) * LABELS];
      for (let p = 0; p < LABELS; p++) {
        let sum = 0;
        for (let label = 0; label < LABELS; label++) {
          sum += (exp[p * STATES + label] ?? 0) * (fit[next + label] ?? 0) * (backward[next + label] ?? 0);
        }
        backward[base + p] = sum / (this.#scale[token + 1] ?? 1);
      }
    }
  }
}
