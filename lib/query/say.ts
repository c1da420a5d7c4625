// A query in words, so that a reader sees what was understood: 'Stories with **sanctions**, in which **Vladimir
// Putin** appears, published from **1 January 2021** to **31 March 2023**.'

import { sayDay } from '#lib/model/day';
import { FACETS, type Facet, type Query } from './query';
import type { QueryNode } from './tree';

/** A piece of the sentence; what the reader asked for is strong. */
export type Said = { text: string; strong: boolean };

export type Labels = (facet: Facet, value: string) => string;

const plain = (text: string): Said => ({ text, strong: false });
const strong = (text: string): Said => ({ text, strong: true });

const FIELD_PHRASES = {
  headline: 'in the headline',
  lead: 'in the first paragraph',
  caption: 'in a caption',
  byline: 'in the byline',
};

export function sayQuery(query: Query, tree: QueryNode | null, labels: Labels): Said[] {
  const words = tree === null ? [] : [sayWords(tree)];
  const clauses = [...words, ...sayFilters(query, labels), ...sayDays(query)];
  if (clauses.length === 0) return [plain('All stories.')];
  const joined = clauses.flatMap((clause, at) => [plain(at === 0 ? ' ' : ', '), ...clause]);
  return merge([plain('Stories'), ...joined, plain('.')]);
}

/** The sentence as plain text. */
export function asText(said: readonly Said[]): string {
  return said.map((piece) => piece.text).join('');
}

function sayWords(tree: QueryNode): Said[] {
  const onlyUnwanted = (tree.kind === 'and' ? tree.of : [tree]).every((node) => node.kind === 'not');
  return onlyUnwanted ? sayNode(tree, false) : [plain('with '), ...sayNode(tree, false)];
}

function sayNode(node: QueryNode, nested: boolean): Said[] {
  switch (node.kind) {
    case 'word':
      return [strong(node.word)];
    case 'prefix':
      return [plain('a word that begins with '), strong(node.word)];
    case 'fuzzy':
      return [plain('a word like '), strong(node.word)];
    case 'phrase':
      return [strong(`“${node.words.join(' ')}”`)];
    case 'field':
      return [...sayNode(node.of, true), plain(` ${FIELD_PHRASES[node.field]}`)];
    case 'not':
      return [plain('without '), ...sayNode(node.of, true)];
    case 'or':
      return bracket(nested, sayList(node.of, 'or'));
    case 'and':
      return bracket(nested, sayAll(node.of));
  }
}

/** What must be there first, then what must not. */
function sayAll(nodes: readonly QueryNode[]): Said[] {
  const wanted = nodes.filter((node) => node.kind !== 'not');
  const unwanted = nodes.flatMap((node) => (node.kind === 'not' ? [node.of] : []));
  const without = unwanted.length > 0 ? [plain('without '), ...sayList(unwanted, 'or')] : [];
  if (wanted.length === 0) return without;
  return [...sayList(wanted, 'and'), ...(without.length > 0 ? [plain(', but '), ...without] : [])];
}

function sayList(nodes: readonly QueryNode[], joint: 'and' | 'or'): Said[] {
  return list(
    nodes.map((node) => sayNode(node, true)),
    joint,
  );
}

function sayFilters(query: Query, labels: Labels): Said[][] {
  return FACETS.flatMap((facet) => [
    ...sayChosen(query.chosen[facet], facet, query, labels),
    ...sayExcluded(query.excluded[facet], facet, labels),
  ]);
}

function sayChosen(values: readonly string[], facet: Facet, query: Query, labels: Labels): Said[][] {
  if (values.length === 0) return [];
  const together = facet === 'person' && query.people === 'all' && values.length > 1;
  const named = list(
    values.map((value) => [strong(labels(facet, value))]),
    together ? 'and' : 'or',
  );
  if (facet === 'person') return [[plain('in which '), ...named, plain(together ? ' appear' : ' appears')]];
  const lead = { topic: 'about ', source: 'from ', section: 'in the section ' };
  return [[plain(lead[facet]), ...named]];
}

function sayExcluded(values: readonly string[], facet: Facet, labels: Labels): Said[][] {
  if (values.length === 0) return [];
  const lead = { person: 'without ', topic: 'not about ', source: 'not from ', section: 'not in the section ' };
  const named = list(
    values.map((value) => [strong(labels(facet, value))]),
    'or',
  );
  return [[plain(lead[facet]), ...named]];
}

function sayDays({ from, to }: Query): Said[][] {
  if (from !== null && from === to) return [[plain('published on '), strong(sayDay(from))]];
  const since = from === null ? [] : [plain(to === null ? ' since ' : ' from '), strong(sayDay(from))];
  const until = to === null ? [] : [plain(from === null ? ' until ' : ' to '), strong(sayDay(to))];
  return since.length + until.length === 0 ? [] : [[plain('published'), ...since, ...until]];
}

function list(items: readonly Said[][], joint: 'and' | 'or'): Said[] {
  return items.flatMap((item, at) => {
    if (at === 0) return item;
    return [plain(at === items.length - 1 ? ` ${joint} ` : ', '), ...item];
  });
}

function bracket(nested: boolean, said: Said[]): Said[] {
  return nested ? [plain('('), ...said, plain(')')] : said;
}

function merge(said: readonly Said[]): Said[] {
  const merged: Said[] = [];
  for (const piece of said) {
    const last = merged.at(-1);
    if (last && last.strong === piece.strong) last.text += piece.text;
    else merged.push({ ...piece });
  }
  return merged;
}
