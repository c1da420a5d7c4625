// The bytes of a weights file in, weights that can be looked up out. The file: magic, version, the length of the head,
// the head as JSON, then one brotli stream with the gaps between the feature numbers that have weights (7 bits a byte,
// the top bit says that more follow) and, label by label, one signed byte a feature. A damaged file is an error that says so.

import { readGaps } from '#lib/weights/gaps';
import { openWeights, type WeightsKind } from '#lib/weights/weights-file';
import { LABELS } from './labels';

export const KIND: WeightsKind = { magic: 'DLTG', format: 1, what: 'the weights of the tagger' };

export type WeightsHead = {
  trained: string;
  /** Feature numbers have so many bits. */
  bits: number;
  rows: number;
  /** What one step of a byte is worth, by label. */
  scales: number[];
  /** Weights of one label behind another, row by row; the last row is the start, the last column the end. */
  transitions: number[];
  sets: { name: string; licence: string; tokens: number }[];
  options: Record<string, string | number | boolean>;
  scores: Record<string, { precision: number; recall: number; f1: number; people: number; documents: number }>;
};

export type Weights = {
  head: WeightsHead;
  /** For each 32 feature numbers two integers: a bit for each that has a row, and the number of rows before them. */
  index: Int32Array;
  /** LABELS signed bytes a row, ROW bytes apart. */
  values: Int8Array;
};

/** A row lies in one line of the processor's cache. */
export const ROW = 16;

export function readWeights(file: Buffer): Weights {
  const { head, body } = openWeights<WeightsHead>(file, KIND);
  const { index, end } = readRows(body, head);
  if (body.length !== end + head.rows * LABELS) throw new Error(`${KIND.what} are cut off or damaged`);
  return { head, index, values: readValues(body.subarray(end), head.rows) };
}

function readRows(body: Buffer, { bits, rows }: WeightsHead) {
  const index = new Int32Array(2 ** (bits - 4));
  const end = readGaps(body, rows, (feature) => {
    const place = (feature >>> 5) * 2;
    index[place] = (index[place] ?? 0) | (1 << (feature & 31));
  });
  for (let place = 0, seen = 0; place < index.length; place += 2) {
    index[place + 1] = seen;
    seen += bitCount(index[place] ?? 0);
  }
  return { index, end };
}

/** From label by label, which packs better, to row by row, which is read faster. */
function readValues(planes: Buffer, rows: number): Int8Array {
  const values = new Int8Array(rows * ROW);
  for (let label = 0, at = 0; label < LABELS; label++) {
    for (let place = label; place < values.length; place += ROW) values[place] = planes[at++] ?? 0;
  }
  return values;
}

/** The row of a feature number, -1 where it has none. */
export function rowOf(index: Int32Array, feature: number): number {
  const place = (feature >>> 5) * 2;
  const bits = index[place] ?? 0;
  const bit = 1 << (feature & 31);
  return (bits & bit) === 0 ? -1 : (index[place + 1] ?? 0) + bitCount(bits & (bit - 1));
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
