// A model that was learnt in, the bytes of its file out (lib/topics/weights.ts says how it is laid out). Features whose
// weights are next to nothing for every topic are left out.

import { brotliCompressSync, constants } from 'node:zlib';
import { TOPICS } from '#lib/topics/vocabulary';
import { KIND, type WeightsHead } from '#lib/topics/weights';
import { gapBytes } from '#lib/weights/gaps';
import { joinWeights, splitWeights } from '#lib/weights/weights-file';
import type { Decision } from './held-out';
import { IDF_SCALE, type Learnt } from './learn';

const MOST = 127;

export type HeadToBe = Pick<WeightsHead, 'trained' | 'sets' | 'options'>;

/** `least`: a feature is kept when its weight for some topic is at least this share of the topic's greatest. */
export function packWeights(learnt: Learnt, decisions: readonly Decision[], head: HeadToBe, least: number): Buffer {
  const scales = learnt.weights.map((weights) => greatest(weights.subarray(0, -1)) / MOST);
  const features = [...learnt.rows]
    .filter(([, row]) => learnt.weights.some((weights, topic) => stepsOf(weights[row], scales[topic]) >= MOST * least))
    .map(([feature, row]): [number, number] => [feature >>> 0, row])
    .sort(([a], [b]) => a - b);
  const body = [...gapBytes(features.map(([feature]) => feature))];
  for (const [, row] of features) body.push(Math.round((learnt.idf[row] ?? 0) / IDF_SCALE));
  learnt.weights.forEach((weights, topic) => {
    for (const [, row] of features) body.push(Math.round((weights[row] ?? 0) / (scales[topic] ?? 1)) & 0xff);
  });
  const topics = TOPICS.map(({ code }, topic) => {
    const { slope = 1, offset = 0, threshold = 0.5 } = decisions[topic] ?? {};
    return { code, scale: scales[topic] ?? 0, bias: learnt.weights[topic]?.at(-1) ?? 0, slope, offset, threshold };
  });
  const whole = { ...head, rows: features.length, idfScale: IDF_SCALE, topics, scores: {} };
  const packed = brotliCompressSync(Buffer.from(body), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return joinWeights(whole, packed, KIND);
}

/** The same file with scores in its head. */
export function withScores(file: Buffer, scores: WeightsHead['scores']): Buffer {
  const { head, packed } = splitWeights<WeightsHead>(file, KIND);
  return joinWeights({ ...head, scores }, packed, KIND);
}

function greatest(weights: Float64Array): number {
  return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
}

function stepsOf(weight = 0, scale = 1): number {
  return Math.abs(Math.round(weight / scale));
}
