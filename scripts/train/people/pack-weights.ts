// Trained weights in, the bytes of a weights file out, of at most the given size: a signed byte a weight with one scale
// a label, without the features whose weights are all near zero, the weakest first.

import { brotliCompressSync, constants } from 'node:zlib';
import { LABELS } from '#lib/people/tagger/labels';
import { KIND, type WeightsHead } from '#lib/people/tagger/weights';
import { gapBytes } from '#lib/weights/gaps';
import { joinWeights, splitWeights } from '#lib/weights/weights-file';
import { STRIDE, type Trained } from './crf';

export type HeadToBe = Omit<WeightsHead, 'rows' | 'scales' | 'transitions'>;

const LARGEST = 127;
/** Weights are cut off there: the few larger ones would make every step of a byte coarse. */
const CEILING = 4;
const TRIES = 7;

export function packWeights(trained: Trained, hashed: Int32Array, head: HeadToBe, most: number): Buffer {
  const strengths = strengthsOf(trained, hashed.length);
  const packed = (least: number, quality: number) => pack(trained, hashed, head, { strengths, least, quality });
  // A fast packing overstates the size by a few percent: the search ends on the safe side, and the last one is thorough.
  let [low, high] = [0, 1];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const least = (low + high) / 2;
    if (packed(least, 5).length > most * 1.03) low = least;
    else high = least;
  }
  for (let least = high; ; least += 0.005) {
    const file = packed(least, 9);
    if (file.length <= most) return file;
  }
}

function strengthsOf({ weights }: Trained, rows: number): Float32Array {
  const strengths = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let strength = 0;
    for (let label = 0; label < LABELS; label++)
      strength = Math.max(strength, Math.abs(weights[row * STRIDE + label] ?? 0));
    strengths[row] = strength;
  }
  return strengths;
}

type Cut = { strengths: Float32Array; least: number; quality: number };

export function pack({ weights, transitions }: Trained, hashed: Int32Array, head: HeadToBe, cut: Cut): Buffer {
  const rows = [...hashed.keys()].filter((row) => (cut.strengths[row] ?? 0) > cut.least);
  rows.sort((a, b) => (hashed[a] ?? 0) - (hashed[b] ?? 0));
  const scales = Array.from({ length: LABELS }, (_, label) => {
    let most = 0;
    for (const row of rows) most = Math.max(most, Math.abs(weights[row * STRIDE + label] ?? 0));
    return Math.min(most, CEILING) / LARGEST || 1;
  });
  const planes = new Int8Array(rows.length * LABELS);
  for (let label = 0, at = 0; label < LABELS; label++) {
    for (const row of rows) {
      const step = Math.round((weights[row * STRIDE + label] ?? 0) / (scales[label] ?? 1));
      planes[at++] = Math.max(-LARGEST, Math.min(LARGEST, step));
    }
  }
  const gaps = gapBytes(rows.map((row) => hashed[row] ?? 0));
  const body = brotliCompressSync(Buffer.concat([gaps, Buffer.from(planes.buffer)]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: cut.quality, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const whole: WeightsHead = { ...head, rows: rows.length, scales, transitions: [...transitions].map(round) };
  return joinWeights(whole, body, KIND);
}

/** The file with another head over the same weights. */
export function withHead(file: Buffer, head: WeightsHead): Buffer {
  return joinWeights(head, splitWeights(file, KIND).packed, KIND);
}
