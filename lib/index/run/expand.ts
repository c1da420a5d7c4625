// A prefix or a fuzzy word in, the words of the index that it stands for out, each with the weight that MiniSearch gives
// it.

import { FUZZINESS, MAX_DISTANCE, WEIGHTS } from '../options';
import { FIELDS } from '../segment/codes';
import type { Segment } from '../segment/segment';
import { findTerm, termsFrom, termText } from './dictionary';
import { likeTerms } from './like-terms';
import type { PostingList } from './lists';
import type { View } from './view';
import { countHolding, termList } from './word-stats';

/** A longer word stands for itself alone. */
const LONGEST = 200;

const NOT_COUNTED = new Float64Array(FIELDS);

/** One word that is stood for: its postings by segment, its living stories by field, its weight. */
export type Expansion = {
  word: string;
  lists: (PostingList | null)[];
  holding: Float64Array;
  weight: number;
};

/** `isScored`: whether `holding` is counted. */
export function expandPrefix(view: View, prefix: string, isScored: boolean): Expansion[] {
  const bytes = Buffer.from(prefix);
  return expand(
    view,
    (segment) => {
      const [from, to] = termsFrom(segment, bytes);
      return Array.from({ length: to - from }, (_, at) => from + at);
    },
    (word) => {
      const distance = word.length - prefix.length;
      return distance === 0 ? 1 : (WEIGHTS.prefix * word.length) / (word.length + 0.3 * distance);
    },
    isScored,
  );
}

/** `isScored`: whether `holding` is counted. */
export function expandFuzzy(view: View, word: string, isScored: boolean): Expansion[] {
  const most = Math.min(MAX_DISTANCE, Math.round(word.length * FUZZINESS));
  const distances = new Map<string, number>();
  const bytes = Buffer.from(word);
  return expand(
    view,
    (segment) => {
      if (most === 0 || word.length > LONGEST) return [findTerm(segment, bytes)].filter((term) => term >= 0);
      return likeTerms(segment, word, most, { swaps: false }).map(({ term, distance }) => {
        distances.set(termText(segment, term), distance);
        return term;
      });
    },
    (found) => {
      const distance = distances.get(found) ?? 0;
      return distance === 0 ? 1 : (WEIGHTS.fuzzy * found.length) / (found.length + distance);
    },
    isScored,
  );
}

function expand(
  view: View,
  terms: (segment: Segment) => number[],
  weight: (word: string) => number,
  isScored: boolean,
): Expansion[] {
  const lists = new Map<string, (PostingList | null)[]>();
  view.segments.forEach(({ segment }, at) => {
    for (const term of terms(segment)) {
      const word = termText(segment, term);
      const own = lists.get(word) ?? view.segments.map(() => null);
      own[at] = termList(segment, term);
      lists.set(word, own);
    }
  });
  return [...lists].map(([word, own]) => ({
    word,
    lists: own,
    holding: isScored ? countHolding(view.segments, own) : NOT_COUNTED,
    weight: weight(word),
  }));
}
