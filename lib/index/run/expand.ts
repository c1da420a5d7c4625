// A prefix or a fuzzy word in, the words of the index that it stands for out, each with the weight that MiniSearch gives
// it.

import { FUZZINESS, MAX_DISTANCE, WEIGHTS } from '../options';
import type { Segment } from '../segment/segment';
import { findTerm, termsFrom, termText } from './dictionary';
import type { PostingList } from './lists';
import type { View } from './view';
import { countHolding, termList } from './word-stats';

/** One word that is stood for: its postings by segment, its living stories by field, its weight. */
export type Expansion = {
  word: string;
  lists: (PostingList | null)[];
  holding: Float64Array;
  weight: number;
};

export function expandPrefix(view: View, prefix: string): Expansion[] {
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
  );
}

export function expandFuzzy(view: View, word: string): Expansion[] {
  const most = Math.min(MAX_DISTANCE, Math.round(word.length * FUZZINESS));
  const distances = new Map<string, number>();
  const bytes = Buffer.from(word);
  return expand(
    view,
    (segment) => {
      if (most === 0) return [findTerm(segment, bytes)].filter((term) => term >= 0);
      return termsLike(segment, word, most).map(({ term, text, distance }) => {
        distances.set(text, distance);
        return term;
      });
    },
    (found) => {
      const distance = distances.get(found) ?? 0;
      return distance === 0 ? 1 : (WEIGHTS.fuzzy * found.length) / (found.length + distance);
    },
  );
}

function expand(view: View, terms: (segment: Segment) => number[], weight: (word: string) => number): Expansion[] {
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
    holding: countHolding(view.segments, own),
    weight: weight(word),
  }));
}

type Like = { term: number; text: string; distance: number };

/**
 * Words at most `most` insertions, deletions and replacements away (Levenshtein 1966), found as in a trie: words come in
 * order, rows of the matrix are kept for the letters that a word shares with the one before, and a beginning that is too
 * far off is passed over with all that begin so.
 */
export function termsLike(segment: Segment, word: string, most: number): Like[] {
  const found: Like[] = [];
  const rows: Uint16Array[] = [Uint16Array.from({ length: word.length + 1 }, (_, at) => at)];
  let before = '';
  let term = firstLetterTerm(segment);
  while (term < segment.terms) {
    const text = termText(segment, term);
    let depth = 0;
    while (depth < text.length && depth < before.length && text[depth] === before[depth]) depth++;
    rows.length = Math.min(rows.length, depth + 1);
    let dead = -1;
    for (let at = rows.length - 1; at < text.length && dead < 0; at++) {
      const row = nextRow(rows[at] as Uint16Array, word, text.charCodeAt(at));
      rows.push(row);
      if (row.every((distance) => distance > most)) dead = at + 1;
    }
    before = text.slice(0, rows.length - 1);
    if (dead >= 0) {
      const [, after] = termsFrom(segment, Buffer.from(text.slice(0, wholeLetters(text, dead))));
      term = Math.max(term + 1, after);
      continue;
    }
    const distance = (rows[text.length] as Uint16Array)[word.length] as number;
    if (distance <= most) found.push({ term, text, distance });
    term++;
  }
  return found;
}

/** A letter of two code units is not cut: its bytes are one. */
function wholeLetters(text: string, length: number): number {
  const unit = text.charCodeAt(length - 1);
  return unit >= 0xd800 && unit < 0xdc00 ? text.length : length;
}

function nextRow(row: Uint16Array, word: string, unit: number): Uint16Array {
  const next = new Uint16Array(row.length);
  next[0] = (row[0] as number) + 1;
  for (let at = 1; at < row.length; at++) {
    const replaced = (row[at - 1] as number) + (word.charCodeAt(at - 1) === unit ? 0 : 1);
    next[at] = Math.min(replaced, (row[at] as number) + 1, (next[at - 1] as number) + 1);
  }
  return next;
}

/** Terms before it mark paragraphs and sentences. */
function firstLetterTerm(segment: Segment): number {
  let term = 0;
  while (term < segment.terms && (segment.termBytes[segment.termOffsets[term] as number] as number) < 0x20) term++;
  return term;
}
