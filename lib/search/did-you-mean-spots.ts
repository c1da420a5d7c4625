// A query as typed and as a tree in, the places of its text out where a word stands that can be corrected: words that
// stories must have, and words of names.

import { FACETS, type Facet } from '#lib/query/query';
import { type NameField, positiveLeaves, type QueryNode } from '#lib/query/tree';
import { type Word, words } from '#lib/text/words';
import { isFieldName } from './suggest-place';

export type Spot = Word & {
  /** The words of the archive that count as this one, itself first. */
  forms: string[];
  /** Whose names it is looked for in; null for a word of the text. */
  facets: readonly Facet[] | null;
};

const OPERATORS: ReadonlySet<string> = new Set(['OR', 'NOT', 'AND']);
const FACETS_OF: Partial<Record<NameField, readonly Facet[]>> = {
  person: ['person'],
  about: ['person'],
  quoted: ['person'],
  topic: ['topic'],
  source: ['source'],
  section: ['section'],
};

export function spotsOf(text: string, tree: QueryNode): Spot[] {
  const asked = formsOfWords(tree);
  const named = facetsOfWords(tree);
  return words(text).flatMap((word): Spot[] => {
    if (isFieldName(text, word) || OPERATORS.has(text.slice(word.start, word.end)) || isExcluded(text, word)) return [];
    const forms = asked.get(word.word);
    if (forms) return [{ ...word, forms, facets: null }];
    const facets = named.get(word.word);
    return facets ? [{ ...word, forms: [word.word], facets }] : [];
  });
}

function isExcluded(text: string, { start }: Word): boolean {
  return text[start - 1] === '-' && (start === 1 || /[\s(]/.test(text[start - 2] ?? ''));
}

function formsOfWords(tree: QueryNode): Map<string, string[]> {
  const asked = new Map<string, string[]>();
  for (const leaf of positiveLeaves(tree)) {
    if (leaf.kind === 'word') asked.set(leaf.word, [leaf.word, ...leaf.also]);
    if (leaf.kind === 'phrase' || leaf.kind === 'near') {
      for (const word of leaf.words) if (!asked.has(word)) asked.set(word, [word]);
    }
  }
  return asked;
}

function facetsOfWords(tree: QueryNode): Map<string, readonly Facet[]> {
  const named = new Map<string, readonly Facet[]>();
  for (const { field, text } of positiveNames(tree)) {
    const facets = FACETS_OF[field];
    if (facets) for (const { word } of words(text)) named.set(word, merged(named.get(word), facets));
  }
  return named;
}

function merged(before: readonly Facet[] = [], more: readonly Facet[]): Facet[] {
  return FACETS.filter((facet) => before.includes(facet) || more.includes(facet));
}

type NameNode = Extract<QueryNode, { kind: 'name' }>;

function positiveNames(node: QueryNode): NameNode[] {
  if (node.kind === 'name') return [node];
  return node.kind === 'and' || node.kind === 'or' ? node.of.flatMap(positiveNames) : [];
}
