// The bytes of a weights file in, a model that can be asked out. The stream of the file (lib/weights) holds the numbers of
// the features as gaps, a byte a feature for its idf, and topic by topic a signed byte a feature for its weight.

import { readGaps } from '#lib/weights/gaps';
import { openWeights, type WeightsKind } from '#lib/weights/weights-file';
import type { Lookup } from './vector';

export const KIND: WeightsKind = { magic: 'DLTW', format: 1, what: 'the weights of the topics' };

export type TopicParameters = {
  code: string;
  /** What one step of a byte is worth. */
  scale: number;
  bias: number;
  /** The chance that the topic is right is 1 / (1 + exp(-(slope * margin + offset))) (Platt 1999). */
  slope: number;
  offset: number;
  /** The chance from which on the topic is shown. */
  threshold: number;
};

/** In percent, with one decimal. */
export type SetScores = Record<'texts' | 'macroF1' | 'microF1' | 'precision' | 'recall' | 'unsorted', number>;

export type WeightsHead = {
  trained: string;
  rows: number;
  /** What one step of an idf byte is worth. */
  idfScale: number;
  topics: TopicParameters[];
  sets: { name: string; licence: string; texts: number }[];
  options: Record<string, number>;
  /** By set of texts that it did not learn from. */
  scores: Record<string, SetScores>;
};

export type Weights = Lookup & {
  head: WeightsHead;
  /** The feature of each row. */
  features: Int32Array;
  /** Row by row the weights of all topics. */
  values: Int8Array;
};

export function readWeights(file: Buffer): Weights {
  const { head, body } = openWeights<WeightsHead>(file, KIND);
  const rows = new Map<number, number>();
  const features = new Int32Array(head.rows);
  const end = readGaps(body, head.rows, (number, row) => {
    features[row] = number;
    rows.set(number | 0, row);
  });
  const topics = head.topics.length;
  if (body.length !== end + head.rows * (1 + topics)) throw new Error(`${KIND.what} are cut off or damaged`);
  const idf = Float32Array.from(body.subarray(end, end + head.rows), (step) => step * head.idfScale);
  return { head, rows, features, idf, values: byRow(body.subarray(end + head.rows), head.rows, topics) };
}

function byRow(columns: Buffer, rows: number, topics: number): Int8Array {
  const values = new Int8Array(rows * topics);
  for (let topic = 0; topic < topics; topic++) {
    for (let row = 0; row < rows; row++) values[row * topics + topic] = columns.readInt8(topic * rows + row);
  }
  return values;
}
