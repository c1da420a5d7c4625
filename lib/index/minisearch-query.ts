// The word tree of a query -> MiniSearch's own query. A phrase is its words, in stories where they stand in a row:
// boostDocument answers 0 for the others, which MiniSearch leaves out.

import MiniSearch, { type Query as MiniSearchQuery } from 'minisearch';
import type { QueryNode, WordField } from '#lib/query/tree';
import type { IndexField } from './options';
import type { WordOrder } from './phrases';

/** How far a fuzzy word may be from the one asked for, as a share of its letters. */
export const FUZZINESS = 0.2;

/** Fields as readers name them; the first paragraph of a story is its lead, the rest its body. */
const FIELDS: Record<WordField, IndexField[]> = {
  headline: ['headline'],
  lead: ['lead'],
  caption: ['caption'],
  byline: ['byline'],
};

export function minisearchQuery(node: QueryNode, order: WordOrder, fields?: IndexField[]): MiniSearchQuery {
  const within = fields ? { fields } : {};
  switch (node.kind) {
    case 'word':
      return { ...within, queries: [node.word] };
    case 'prefix':
      return { ...within, queries: [node.word], prefix: true };
    case 'fuzzy':
      return { ...within, queries: [node.word], fuzzy: FUZZINESS };
    case 'phrase':
      return {
        ...within,
        queries: node.words,
        combineWith: 'AND',
        boostDocument: phraseTest(node.words, order, fields),
      };
    case 'field':
      return minisearchQuery(node.of, order, FIELDS[node.field]);
    case 'or':
      return { combineWith: 'OR', queries: node.of.map((one) => minisearchQuery(one, order, fields)) };
    case 'not':
      return allBut([], [node.of], order, fields);
    case 'and':
      return all(node.of, order, fields);
  }
}

function all(nodes: readonly QueryNode[], order: WordOrder, fields?: IndexField[]): MiniSearchQuery {
  const unwanted = nodes.flatMap((node) => (node.kind === 'not' ? [node.of] : []));
  const wanted = nodes.filter((node) => node.kind !== 'not');
  if (unwanted.length > 0) return allBut(wanted, unwanted, order, fields);
  return { combineWith: 'AND', queries: wanted.map((node) => minisearchQuery(node, order, fields)) };
}

function allBut(
  wanted: readonly QueryNode[],
  unwanted: readonly QueryNode[],
  order: WordOrder,
  fields?: IndexField[],
): MiniSearchQuery {
  const from = wanted.length === 0 ? MiniSearch.wildcard : all(wanted, order, fields);
  return { combineWith: 'AND_NOT', queries: [from, ...unwanted.map((node) => minisearchQuery(node, order, fields))] };
}

/** MiniSearch asks for every word and field of a document: the answer is kept. */
function phraseTest(words: readonly string[], order: WordOrder, fields?: IndexField[]) {
  const holds = order.finder(words, fields);
  const known = new Map<number, number>();
  return (doc: number) => {
    let boost = known.get(doc);
    if (boost === undefined) {
      boost = holds(doc) ? 1 : 0;
      known.set(doc, boost);
    }
    return boost;
  };
}
