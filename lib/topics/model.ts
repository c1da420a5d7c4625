// A vector in, the chance of each topic out; and how much each feature says for a topic.

import { readProjectFile } from '#lib/weights/project-file';
import type { Vector } from './vector';
import { readWeights, type Weights } from './weights';

export class TopicModel {
  constructor(readonly weights: Weights) {}

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
