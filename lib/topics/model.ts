// A vector in, the chance of each topic out; and how much each feature says for a topic.

import { readProjectFile } from '#lib/weights/project-file';
import type { Vector } from './vector';
import { readWeights, type Weights } from './weights';

/** Bits by the last 19 bits of a feature: twenty times as many as a model has features. */
const SEEN_BITS = 2 ** 19;

export class TopicModel {
  /** Bit n is set where a known feature ends so. Most features of a story are pairs that the model does not know. */
  private readonly seen = new Uint8Array(SEEN_BITS / 8);

  constructor(readonly weights: Weights) {
    for (const feature of weights.features) {
      const bit = feature & (SEEN_BITS - 1);
      this.seen[bit >> 3] = (this.seen[bit >> 3] as number) | (1 << (bit & 7));
    }
  }

  /** False for nearly every feature that the model does not know, true for all others. */
  readonly mayKnow = (feature: number): boolean => {
    const bit = feature & (SEEN_BITS - 1);
    return ((this.seen[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
  };

  /** The chance, 0 to 1, that each topic of the top is right, by its place in TOPICS. */
  chances(vector: Vector): number[] {
    const { head, values } = this.weights;
    const count = head.topics.length;
    const sums = new Float64Array(count);
    for (let at = 0; at < vector.columns.length; at++) {
      const value = vector.values[at] as number;
      const begin = (vector.columns[at] as number) * count;
      for (let topic = 0; topic < count; topic++) {
        sums[topic] = (sums[topic] as number) + value * (values[begin + topic] as number);
      }
    }
    return head.topics.map(({ scale, bias, slope, offset }, topic) => {
      const margin = (sums[topic] as number) * scale + bias;
      return 1 / (1 + Math.exp(-(slope * margin + offset)));
    });
  }

  /** The features of a vector that say most for a topic, with what one unit of each says. */
  strongest(vector: Vector, topic: number, most: number): Map<number, number> {
    const { values, idf, features, head } = this.weights;
    const weightOf = (row: number) => values[row * head.topics.length + topic] as number;
    const said: { row: number; amount: number }[] = [];
    vector.columns.forEach((row, at) => {
      const weight = weightOf(row);
      if (weight > 0) said.push({ row, amount: weight * (vector.values[at] as number) });
    });
    said.sort((a, b) => b.amount - a.amount);
    return new Map(
      said.slice(0, most).map(({ row }) => [features[row] as number, weightOf(row) * (idf[row] as number)]),
    );
  }
}

let loaded: TopicModel | null = null;

/** The model of the project, read once. */
export function loadTopicModel(): TopicModel {
  loaded ??= new TopicModel(readWeights(readProjectFile(import.meta.dirname, 'lib/topics', 'weights.bin')));
  return loaded;
}
