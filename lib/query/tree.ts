// The words of a query as a tree. Words are folded as lib/text folds them.

import type { Day } from '#lib/model/day';

/** Fields of a story that words can be asked for in. */
export const WORD_FIELDS = ['headline', 'lead', 'caption', 'byline'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** Fields that hold names, not running text: 'source:upi', 'person:"Xi Jinping"'. */
export const NAME_FIELDS = [
  'person',
  'about',
  'quoted',
  'office',
  'topic',
  'source',
  'section',
  'dateline',
  'language',
] as const;
export type NameField = (typeof NAME_FIELDS)[number];

/**
 * A word as it is asked for. `also` are the other words that count as the same one: its inflections and other spellings
 * of a name. In quotation marks a word has none.
 */
export type WordNode = { kind: 'word'; word: string; also: string[] };
/** Words that begin with this one. */
export type PrefixNode = { kind: 'prefix'; word: string };
/** Words within a fifth of its letters of this one (MiniSearch's fuzzy search). */
export type FuzzyNode = { kind: 'fuzzy'; word: string };
/** Words that follow each other in one paragraph. */
export type PhraseNode = { kind: 'phrase'; words: string[] };
/**
 * Words of one paragraph in any order, each standing for itself, the last at most `distance` words after the first:
 * '"wheat exports"~5'.
 */
export type NearNode = { kind: 'near'; words: string[]; distance: number };

/** What stands somewhere in the text, at word positions. */
export type TextLeaf = WordNode | PrefixNode | FuzzyNode | PhraseNode | NearNode;

export type QueryNode =
  | TextLeaf
  /** True where one sentence, or one paragraph, by itself satisfies `of`, which is made of text leaves, and/or/not. */
  | { kind: 'within'; unit: 'sentence' | 'paragraph'; of: QueryNode }
  /** At least so many places where the leaf stands: 'atleast(3 sanctions)'. */
  | { kind: 'atleast'; count: number; of: TextLeaf }
  /** A name in a field that holds names, as typed: lib/search finds what it stands for. In quotation marks literally. */
  | { kind: 'name'; field: NameField; text: string; quoted: boolean }
  /** The day of publication, or the day it was added, in a range; both ends inclusive, null for an open end. */
  | { kind: 'days'; of: 'published' | 'added'; from: Day | null; to: Day | null }
  /** How many words the story has; both ends inclusive. */
  | { kind: 'length'; from: number | null; to: number | null }
  | { kind: 'and'; of: QueryNode[] }
  | { kind: 'or'; of: QueryNode[] }
  | { kind: 'not'; of: QueryNode }
  | { kind: 'field'; field: WordField; of: QueryNode };

/** The leaves that say what a story's text must contain, without those below a `not`. */
export function positiveLeaves(node: QueryNode): TextLeaf[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.flatMap(positiveLeaves);
    case 'field':
    case 'within':
    case 'atleast':
      return positiveLeaves(node.of);
    case 'not':
    case 'name':
    case 'days':
    case 'length':
      return [];
    default:
      return [node];
  }
}
