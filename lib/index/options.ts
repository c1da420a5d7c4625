// The one options object of MiniSearch: it defines what a word is, which fields count and how much. Everyone who
// indexes or asks MiniSearch uses it, so that scores mean the same everywhere.

import type { Options } from 'minisearch';
import { wordList } from '#lib/text/words';

/** In the order in which the words of a story are numbered. */
export const INDEX_FIELDS = ['headline', 'lead', 'body', 'caption', 'byline'] as const;
export type IndexField = (typeof INDEX_FIELDS)[number];

/** A story as MiniSearch takes it in: `doc` is the story's number in its segment. */
export type IndexDocument = { doc: number } & Record<IndexField, string>;

/** A word in the headline says most about a story, then one in its first paragraph; a byline names its writer. */
export const BOOSTS: Record<IndexField, number> = { headline: 4, lead: 2, body: 1, caption: 0.8, byline: 0.5 };
/** Parameters of BM25+ (Lv and Zhai 2011), those of MiniSearch. */
export const BM25 = { k: 1.2, b: 0.7, d: 0.5 };
/** What a word counts that only begins as asked, or is only like it, before its distance is taken off. */
export const WEIGHTS = { prefix: 0.375, fuzzy: 0.45 };
/** How far a fuzzy word may be from the one asked for, as a share of its letters, and in letters. */
export const FUZZINESS = 0.2;
export const MAX_DISTANCE = 6;

export const MINISEARCH_OPTIONS: Options<IndexDocument> = {
  idField: 'doc',
  fields: [...INDEX_FIELDS],
  storeFields: [],
  tokenize: wordList,
  processTerm: (word) => word, // wordList has folded it
  searchOptions: {
    boost: BOOSTS,
    bm25: BM25,
    weights: WEIGHTS,
    maxFuzzy: MAX_DISTANCE,
    combineWith: 'AND',
  },
};
