// A sentence in, how well each label fits each of its tokens out, by the sum of the weights of the token's features.
// What a word gives alone is summed once and kept with it.

import { contextFeatures, MOST_FEATURES, OFFSETS, type Sentence, wordFeatures } from './features';
import { LABELS } from './labels';
import { ROW, rowOf, type Weights } from './weights';
import { BEFORE, BEHIND, type Word, wordOf } from './word';

type Known = Word & { sums: (Int32Array | undefined)[] };

/** Words kept; a text with more different ones begins anew, so that memory stays bounded. */
const MOST_WORDS = 50_000;

export class Emissions {
  readonly #weights: Weights;
  readonly #shift: number;
  readonly #words = new Map<string, Known>();
  readonly #features = new Int32Array(MOST_FEATURES);
  readonly #sum = new Int32Array(LABELS);
  readonly #edges: [before: Known, behind: Known];

  constructor(weights: Weights) {
    this.#weights = weights;
    this.#shift = 32 - weights.head.bits;
    this.#edges = [known(BEFORE), known(BEHIND)];
  }

  word(text: string): Known {
    const found = this.#words.get(text);
    if (found) return found;
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    const own = [...text].join(''); // a copy: a piece of a string keeps the whole of it in memory
    const fresh = known(wordOf(own));
    this.#words.set(own, fresh);
    return fresh;
  }

  /** LABELS numbers a token. */
  of(sentence: Sentence): Float32Array {
    const { words } = sentence;
    const { scales } = this.#weights.head;
    const sum = this.#sum;
    const emissions = new Float32Array(words.length * LABELS);
    for (let at = 0; at < words.length; at++) {
      sum.fill(0);
      for (let place = 0; place < OFFSETS.length; place++) {
        const index = at + (OFFSETS[place] ?? 0);
        const word = words[index] ?? this.#edges[index < 0 ? 0 : 1];
        const own = this.#sumOf(word, place);
        for (let label = 0; label < LABELS; label++) sum[label] = (sum[label] ?? 0) + (own[label] ?? 0);
      }
      this.#add(contextFeatures(sentence, at, this.#features), sum);
      for (let label = 0; label < LABELS; label++) {
        emissions[at * LABELS + label] = (sum[label] ?? 0) * (scales[label] ?? 0);
      }
    }
    return emissions;
  }

  #sumOf(word: Word & { sums?: (Int32Array | undefined)[] }, place: number): Int32Array {
    const kept = word.sums?.[place];
    if (kept) return kept;
    const sum = new Int32Array(LABELS);
    this.#add(wordFeatures(word, place, this.#features, 0), sum);
    if (word.sums) word.sums[place] = sum;
    return sum;
  }

  /** Adds the weights of the first `count` features that were written down. */
  #add(count: number, sum: Int32Array): void {
    const { index, values } = this.#weights;
    const [features, shift] = [this.#features, this.#shift];
    for (let at = 0; at < count; at++) {
      const row = rowOf(index, (features[at] ?? 0) >>> shift);
      if (row < 0) continue;
      for (let label = 0, from = row * ROW; label < LABELS; label++) {
        sum[label] = (sum[label] ?? 0) + (values[from + label] ?? 0);
      }
    }
  }
}

function known(word: Word): Known {
  return { ...word, sums: new Array(OFFSETS.length).fill(undefined) };
}
