// A sentence and names in it in, a reading out whose model is sure of those names by so much, and knows of nothing else.

import { STATES } from './decode';
import type { Reading } from './fit';
import { LABELS, labelsOf, type TokenSpan } from './labels';
import type { Word } from './word';

/** Steps between labels that say nothing. */
export const FLAT = new Float32Array(STATES * STATES);

export function readingOf(words: readonly Word[], found: readonly TokenSpan[], sure = 5): Reading {
  const labels = labelsOf(found, words.length);
  const emissions = new Float32Array(words.length * LABELS);
  labels.forEach((label, at) => {
    emissions[at * LABELS + label] = sure;
  });
  return { words, emissions, labels };
}
