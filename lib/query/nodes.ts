// Nodes of a query in, one node out.

import type { QueryNode, TextLeaf } from './tree';

/** The same asked twice is asked once, and 'a (b c)' is 'a b c'; null for nothing. */
export function group(kind: 'and' | 'or', of: readonly QueryNode[]): QueryNode | null {
  const flat = of.flatMap((node) => (node.kind === kind ? node.of : [node]));
  const different = [...new Map(flat.map((node) => [JSON.stringify(node), node])).values()];
  const [first] = different;
  if (first === undefined) return null;
  return different.length === 1 ? first : { kind, of: different };
}

export function negate(node: QueryNode): QueryNode {
  return node.kind === 'not' ? node.of : { kind: 'not', of: node };
}

/** True for what stands somewhere in the text by itself. */
export function isLeaf(node: QueryNode): node is TextLeaf {
  switch (node.kind) {
    case 'word':
    case 'prefix':
    case 'fuzzy':
    case 'phrase':
    case 'near':
      return true;
    default:
      return false;
  }
}

/** How many words have to be looked up for a node. */
export function wordsIn(node: QueryNode): number {
  if (node.kind === 'phrase' || node.kind === 'near') return node.words.length;
  return node.kind === 'and' || node.kind === 'or' ? node.of.reduce((sum, one) => sum + wordsIn(one), 0) : 1;
}
