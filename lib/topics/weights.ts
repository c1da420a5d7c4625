// The bytes of a weights file in, a model that can be asked out. The file: magic, format, the length of the head, the head
// as JSON, then one brotli stream: the gaps between the numbers of the features in ascending order (7 bits a byte, the top
// bit says that more follow), a byte a feature for its idf, and topic by topic a signed byte a feature for its weight.

import { brotliDecompressSync } from 'node:zlib';
import type { Lookup } from './vector';

export const MAGIC = 'DLTW';
export const FORMAT = 1;
/** Magic, format, length of the head. */
export const PREAMBLE = 12;
/** The first gap is counted from here. */
export const LEAST_FEATURE = -(2 ** 31);

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

export type TopicScores = { f1: number; precision: number; recall: number; texts: number };

export type WeightsHead = {
  trained: string;
  rows: number;
  /** What one step of an idf byte is worth. */
  idfScale: number;
  topics: TopicParameters[];
  sets: { name: string; licence: string; texts: number }[];
  options: Record<string, number>;
  scores: Record<string, number>;
};

export type Weights = Lookup & {
  head: WeightsHead;
  /** The feature of each row. */
  features: Int32Array;
  /** Row by row the weights of all topics. */
  values: Int8Array;
};

export function readWeights(file: Buffer): Weights {
  const wrong = (what: string) => new Error(`the weights of the topics: ${what}`);
  if (file.subarray(0, 4).toString('latin1') !== MAGIC) throw wrong('not a weights file');
  const format = file.readUInt32LE(4);
  if (format !== FORMAT) throw wrong(`format ${format}, this version reads ${FORMAT}`);
  const headEnd = PREAMBLE + file.readUInt32LE(8);
  const head: WeightsHead = JSON.parse(file.subarray(PREAMBLE, headEnd).toString('utf8'));
  const body = brotliDecompressSync(file.subarray(headEnd));
  const { features, end } = readFeatures(body, head.rows);
  const topics = head.topics.length;
  if (body.length !== end + head.rows * (1 + topics)) throw wrong('cut off or damaged');
  const idf = Float32Array.from(body.subarray(end, end + head.rows), (step) => step * head.idfScale);
  const rows = new Map<number, number>();
  for (let row = 0; row < features.length; row++) rows.set(features[row] as number, row);
  return { head, rows, features, idf, values: byRow(body.subarray(end + head.rows), head.rows, topics) };
}

function readFeatures(body: Buffer, count: number): { features: Int32Array; end: number } {
  const features = new Int32Array(count);
  let [at, feature] = [0, LEAST_FEATURE];
  for (let row = 0; row < count; row++) {
    let [gap, factor, byte] = [0, 1, 0];
    do {
      byte = body[at++] ?? 0;
      gap += (byte & 127) * factor;
      factor *= 128;
    } while (byte > 127);
    feature += gap;
    features[row] = feature;
  }
  return { features, end: at };
}

function byRow(columns: Buffer, rows: number, topics: number): Int8Array {
  const values = new Int8Array(rows * topics);
  for (let topic = 0; topic < topics; topic++) {
    for (let row = 0; row < rows; row++) values[row * topics + topic] = columns.readInt8(topic * rows + row);
  }
  return values;
}
