// Scores of a word in stories: BM25+ as MiniSearch computes it, with statistics summed over all segments.
//
// score = weight * sum over fields of boost * idf * (d + tf * (k + 1) / (tf + k * (1 - b + b * length / average)))
// where idf = ln(1 + (N - n + 0.5) / (n + 0.5)), N living stories, n of them with the word in the field.

import { BM25, BOOSTS, INDEX_FIELDS } from '../options';
import { CODE_COUNTS, CODE_FIELD, CODE_TOTAL, ESCAPE, FIELDS, NONE } from '../segment/codes';
import { escapeOf } from '../segment/positions';
import type { Segment } from '../segment/segment';
import type { PostingList } from './lists';
import type { View } from './view';

export const ALL_FIELDS = (1 << FIELDS) - 1;
const FIELD_BOOSTS = INDEX_FIELDS.map((field) => BOOSTS[field]);

/** What a word counts in each field: boost times idf, 0 in fields that were not asked. */
export function weightsOf(view: View, holding: Float64Array, fields: number, weight = 1): Float64Array {
  const weights = new Float64Array(FIELDS);
  for (let at = 0; at < FIELDS; at++) {
    const count = holding[at] as number;
    if (count <= 0 || (fields & (1 << at)) === 0) continue;
    weights[at] = weight * (FIELD_BOOSTS[at] as number) * Math.log(1 + (view.stories - count + 0.5) / (count + 0.5));
  }
  return weights;
}

/** The score of one posting. */
export function scoreOf(
  view: View,
  segment: Segment,
  list: PostingList,
  at: number,
  doc: number,
  weights: Float64Array,
): number {
  const code = list.codes[at] as number;
  const field = CODE_FIELD[code] as number;
  const { k, d } = BM25;
  if (field !== NONE) {
    const count = CODE_TOTAL[code] as number;
    const norm = (view.norms[field] as Float64Array)[(segment.lengths[field] as Uint16Array)[doc] as number] as number;
    return (weights[field] as number) * (d + (count * (k + 1)) / (count + norm));
  }
  const counts = code === ESCAPE ? list.escapeCounts : CODE_COUNTS;
  const from = code === ESCAPE ? escapeOf(list, at) * FIELDS : code * FIELDS;
  let score = 0;
  for (let one = 0; one < FIELDS; one++) {
    const count = counts[from + one] as number;
    const weight = weights[one] as number;
    if (count === 0 || weight === 0) continue;
    const norm = (view.norms[one] as Float64Array)[(segment.lengths[one] as Uint16Array)[doc] as number] as number;
    score += weight * (d + (count * (k + 1)) / (count + norm));
  }
  return score;
}

/** A bound is never below the score that it bounds, whatever the order of additions. */
const ROUNDING = 1 + 1e-12;

/** What a posting scores at most, by its code and times `quality`: in a story whose fields are the segment's shortest. */
export function mostByCode(
  view: View,
  at: number,
  weights: Float64Array,
  quality: number,
  most = new Float64Array(256),
): Float64Array {
  const { k, d } = BM25;
  const shortest = view.shortest[at] as Uint32Array;
  const norms = view.norms.map((norm, field) => norm[shortest[field] as number] as number);
  for (let code = 0; code < ESCAPE; code++) {
    const only = CODE_FIELD[code] as number;
    let score = 0;
    for (let field = only === NONE ? 0 : only; field < FIELDS; field++) {
      const count = CODE_COUNTS[code * FIELDS + field] as number;
      if (count > 0) score += (weights[field] as number) * (d + (count * (k + 1)) / (count + (norms[field] as number)));
      if (field === only) break;
    }
    most[code] = score * quality * ROUNDING;
  }
  most[ESCAPE] = Number.POSITIVE_INFINITY;
  return most;
}
