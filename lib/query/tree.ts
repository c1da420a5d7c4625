// The words of a query as a tree. A word is folded as lib/text folds it.

/** Fields of a story that words can be asked for in. */
export const WORD_FIELDS = ['headline', 'lead', 'caption', 'byline'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

export type QueryNode =
  | { kind: 'word'; word: string }
  /** Words that begin with this one. */
  | { kind: 'prefix'; word: string }
  /** Words within a fifth of its letters of this one. */
  | { kind: 'fuzzy'; word: string }
  /** Words that follow each other in one paragraph. */
  | { kind: 'phrase'; words: string[] }
  | { kind: 'and'; of: QueryNode[] }
  | { kind: 'or'; of: QueryNode[] }
  | { kind: 'not'; of: QueryNode }
  | { kind: 'field'; field: WordField; of: QueryNode };

/** The leaves that say what a story must contain, without those below a `not`. */
export function positiveLeaves(node: QueryNode): QueryNode[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.flatMap(positiveLeaves);
    case 'field':
      return positiveLeaves(node.of);
    case 'not':
      return [];
    default:
      return [node];
  }
}
