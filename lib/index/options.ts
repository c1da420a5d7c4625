// The one options object of MiniSearch: it defines what a word is, which fields count and how much. Everyone who
// indexes or asks MiniSearch uses it, so that scores mean the same everywhere.

import type { Options } from 'minisearch';
import { wordList } from '#lib/text/words';

export const INDEX_FIELDS = ['headline', 'lead', 'body', 'caption', 'byline'] as const;
export type IndexField = (typeof INDEX_FIELDS)[number];

/** A story as MiniSearch takes it in: `doc` is the story's number in this index. */
export type IndexDocument = { doc: number } & Record<IndexField, string>;

export const MINISEARCH_OPTIONS: Options<IndexDocument> = {
  idField: 'doc',
  fields: [...INDEX_FIELDS],
  storeFields: [],
  tokenize: wordList,
  processTerm: (word) => word, // wordList has folded it
  searchOptions: {
    // A word in the headline says most about a story, then one in its first paragraph; a byline names its writer.
    boost: { headline: 4, lead: 2, body: 1, caption: 0.8, byline: 0.5 },
    combineWith: 'AND',
  },
};
