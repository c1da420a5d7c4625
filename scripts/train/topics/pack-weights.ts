// A model that was learnt in, the bytes of its file out (lib/topics/weights.ts says how it is laid out). Features whose
// weights are next to nothing for every topic are left out.

import { brotliCompressSync, constants } from 'node:zlib';
import { TOPICS } from '#lib/topics/vocabulary';
import { FORMAT, LEAST_FEATURE, MAGIC, PREAMBLE, type WeightsHead } from '#lib/topics/weights';
import type { Decision } from './held-out';
import { IDF_SCALE, type Learnt } from './learn';

const MOST = 127;

export type HeadToBe = Pick<WeightsHead, 'trained' | 'sets' | 'options'>;

/** `least`: a feature is kept when its weight for some topic is at least this share of the topic's greatest. */
export function packWeights(learnt: Learnt, decisions: readonly Decision[], head: HeadToBe, least: number): Buffer {
  const scales = learnt.weights.map((weights) => greatest(weights.subarray(0, -1)) / MOST);
  const features = [...learnt.rows]
    .filter(([, row]) => learnt.weights.some((weights, topic) => stepsOf(weights[row], scales[topic]) >= MOST * least))
    .sort(([a], [b]) => a - b);
  const body: number[] = [];
  let before = LEAST_FEATURE;
  for (const [feature] of features) {
    pushNumber(body, feature - before);
    before = feature;
  }
  for (const [, row] of features) body.push(Math.round((learnt.idf[row] ?? 0) / IDF_SCALE));
  learnt.weights.forEach((weights, topic) => {
    for (const [, row] of features) body.push(Math.round((weights[row] ?? 0) / (scales[topic] ?? 1)) & 0xff);
  });
  const topics = TOPICS.map(({ code }, topic) => {
    const { slope = 1, offset = 0, threshold = 0.5 } = decisions[topic] ?? {};
    return { code, scale: scales[topic] ?? 0, bias: learnt.weights[topic]?.at(-1) ?? 0, slope, offset, threshold };
  });
  const whole = { ...head, rows: features.length, idfScale: IDF_SCALE, topics, scores: {} };
  return withHead(whole, brotliCompressSync(Buffer.from(body), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

export function withHead(head: WeightsHead, body: Buffer): Buffer {
  const text = Buffer.from(JSON.stringify(head), 'utf8');
  const preamble = Buffer.alloc(PREAMBLE);
  preamble.write(MAGIC, 0, 'latin1');
  preamble.writeUInt32LE(FORMAT, 4);
  preamble.writeUInt32LE(text.length, 8);
  return Buffer.concat([preamble, text, body]);
}

/** The same file with scores in its head. */
export function withScores(file: Buffer, scores: Record<string, number>): Buffer {
  const end = PREAMBLE + file.readUInt32LE(8);
  const head: WeightsHead = JSON.parse(file.subarray(PREAMBLE, end).toString('utf8'));
  return withHead({ ...head, scores }, file.subarray(end));
}

function greatest(weights: Float64Array): number {
  return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
}

function stepsOf(weight = 0, scale = 1): number {
  return Math.abs(Math.round(weight / scale));
}

function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
