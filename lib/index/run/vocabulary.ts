// Questions about the words of the index in, words with their stories out: which begin so, which are like a misspelt one,
// how many stories have one of several words. Answered from the dictionaries of the segments as they lie in memory.

import { hasBit } from '../bits';
import { FUZZINESS } from '../options';
import type { Segment } from '../segment/segment';
import { findTerm, termsFrom, termText } from './dictionary';
import { likeTerms } from './like-terms';
import type { LiveSegment, View } from './view';

export type WordQuestion =
  /** The words with most stories that begin so. */
  | { kind: 'begin'; prefix: string; limit: number }
  /** Words that a misspelt one may stand for, likeliest first, without the word itself. */
  | { kind: 'like'; word: string; limit: number }
  /** In how many stories one word of each group stands; the first stands for the group. */
  | { kind: 'count'; groups: string[][] };

export type WordCount = { word: string; stories: number };

/** Shorter words are like too many others. */
const SHORTEST = 4;
/** Longer runs of letters are no words that a reader has misspelt. */
const LONGEST = 40;
/** With more letters changed, long words become others. */
const MOST_CHANGED = 3;
/** A word one letter farther away must have so many times the stories to be likelier; so must one that begins otherwise. */
const PER_LETTER = 10;

export function answerWords(view: View, question: WordQuestion): WordCount[] {
  switch (question.kind) {
    case 'begin':
      return living(view, wordsBeginning(view, question)).sort((a, b) => b.stories - a.stories);
    case 'like':
      return living(view, wordsLike(view, question));
    case 'count':
      return question.groups.map((words) => ({ word: words[0] ?? '', stories: storiesWith(view, words) }));
  }
}

/** How far a word may be from the one that was typed: as in MiniSearch's fuzzy search, but at least one letter. */
export function farthest(word: string): number {
  if (word.length < SHORTEST || word.length > LONGEST) return 0;
  return Math.min(MOST_CHANGED, Math.max(1, Math.round(word.length * FUZZINESS)));
}

/** Each with its living stories, without words that have none left. */
function living(view: View, words: readonly string[]): WordCount[] {
  return words.map((word) => ({ word, stories: storiesWith(view, [word]) })).filter(({ stories }) => stories > 0);
}

/**
 * The threshold algorithm of Fagin, Lotem and Naor (2003): from each segment the words with most stories there, more of
 * them until no word that was not seen can have as many as those found.
 */
function wordsBeginning(view: View, { prefix, limit }: Extract<WordQuestion, { kind: 'begin' }>): string[] {
  if (prefix < ' ' || limit < 1) return [];
  const bytes = Buffer.from(prefix);
  const ranges = view.segments.map(({ segment }) => ({ segment, range: termsFrom(segment, bytes) }));
  for (let depth = 2 * limit; ; depth *= 4) {
    const most = ranges.map(({ segment, range }) => mostPostings(segment, range, depth));
    const words = [...new Set(most.flatMap((one) => one.words))];
    const found = words.map((word) => ({ word, postings: postingsOf(view, word) }));
    found.sort((a, b) => b.postings - a.postings || (a.word < b.word ? -1 : 1));
    const unseen = most.reduce((sum, { rest }) => sum + rest, 0);
    if (unseen === 0 || unseen <= (found[limit - 1]?.postings ?? 0))
      return found.slice(0, limit).map(({ word }) => word);
  }
}

/** The `depth` words with most postings, and how many each of the others can have at most. */
function mostPostings(
  segment: Segment,
  [from, to]: [number, number],
  depth: number,
): { words: string[]; rest: number } {
  const terms = Array.from({ length: to - from }, (_, at) => from + at);
  const text = (term: number) => termText(segment, term);
  if (terms.length <= depth) return { words: terms.map(text), rest: 0 };
  const counts = Uint32Array.from(terms, (term) => postings(segment, term)).sort();
  const least = counts[counts.length - depth] ?? 0;
  return { words: terms.filter((term) => postings(segment, term) > least).map(text), rest: least };
}

function postings({ postingOffsets }: Segment, term: number): number {
  return (postingOffsets[term + 1] ?? 0) - (postingOffsets[term] ?? 0);
}

/** Stories with the word, also those that are gone. */
function postingsOf(view: View, word: string): number {
  const bytes = Buffer.from(word);
  return view.segments.reduce((sum, { segment }) => {
    const term = findTerm(segment, bytes);
    return term < 0 ? sum : sum + postings(segment, term);
  }, 0);
}

function wordsLike(view: View, { word, limit }: Extract<WordQuestion, { kind: 'like' }>): string[] {
  const most = farthest(word);
  if (most === 0) return [];
  const distances = new Map<string, number>();
  for (const { segment } of view.segments) {
    for (const { term, distance } of likeTerms(segment, word, most, { swaps: true }))
      distances.set(termText(segment, term), distance);
  }
  distances.delete(word);
  return [...distances]
    .map(([like, distance]) => ({ like, worth: postingsOf(view, like) / PER_LETTER ** farness(word, like, distance) }))
    .sort((a, b) => b.worth - a.worth || (a.like < b.like ? -1 : 1))
    .slice(0, limit)
    .map(({ like }) => like);
}

/** Readers seldom mistake the first letter. */
function farness(word: string, like: string, distance: number): number {
  return distance + (word[0] === like[0] ? 0 : 1);
}

/** Living stories that have any of the words. */
function storiesWith(view: View, words: readonly string[]): number {
  const bytes = [...new Set(words)].map((word) => Buffer.from(word));
  return view.segments.reduce((sum, live) => sum + livingWith(live, bytes), 0);
}

function livingWith({ segment, dead, deadCount }: LiveSegment, words: readonly Uint8Array[]): number {
  const terms = words.map((word) => findTerm(segment, word)).filter((term) => term >= 0);
  const [first] = terms;
  if (first === undefined) return 0;
  if (terms.length === 1 && deadCount === 0) return postings(segment, first);
  const seen = new Uint8Array(segment.docs);
  let count = 0;
  for (const term of terms) {
    const to = segment.postingOffsets[term + 1] ?? 0;
    for (let place = segment.postingOffsets[term] ?? 0; place < to; place++) {
      const doc = segment.postingDocs[place] ?? 0;
      if (seen[doc] === 1) continue;
      seen[doc] = 1;
      if (dead === null || !hasBit(dead, doc)) count++;
    }
  }
  return count;
}
