// Nodes that are asked of the text of a story in, what follows 'Stories with' out.

import { formsOf } from '#lib/text/stem';
import { isLeaf } from './nodes';
import { bracket, list, plain, type Said, strong } from './said';
import type { QueryNode, TextLeaf, WordNode } from './tree';

const FIELD_PHRASES = {
  headline: 'in the headline',
  lead: 'in the first paragraph',
  caption: 'in a caption',
  byline: 'in the byline',
};
/** Names can have ten spellings; a reader needs a few of them to see what is meant. */
const SHOWN_SPELLINGS = 3;

/** True where nothing but the text is asked. */
export function isText(node: QueryNode): boolean {
  switch (node.kind) {
    case 'name':
    case 'days':
    case 'length':
      return false;
    case 'and':
    case 'or':
      return node.of.every(isText);
    case 'not':
    case 'field':
      return isText(node.of);
    default:
      return true;
  }
}

/** 'with wheat, but without maize', or 'without maize' where nothing is wanted. */
export function sayText(node: QueryNode): Said[] {
  const onlyUnwanted = (node.kind === 'and' ? node.of : [node]).every((one) => one.kind === 'not');
  return onlyUnwanted ? sayNode(node, false) : [plain('with '), ...sayNode(node, false)];
}

function sayNode(node: QueryNode, isNested: boolean): Said[] {
  if (isLeaf(node)) return sayLeaf(node);
  switch (node.kind) {
    case 'field':
      return [...sayNode(node.of, true), plain(` ${FIELD_PHRASES[node.field]}`)];
    case 'within':
      return bracket(isNested, [...sayNode(node.of, node.of.kind === 'or'), plain(` in one ${node.unit}`)]);
    case 'atleast':
      return [plain(`at least ${node.count} times `), ...sayLeaf(node.of)];
    case 'not':
      return [plain('without '), ...sayNode(node.of, true)];
    case 'or':
      return bracket(isNested, sayList(node.of, 'or'));
    case 'and':
      return bracket(isNested, sayAll(node.of));
    default:
      return [];
  }
}

function sayLeaf(leaf: TextLeaf): Said[] {
  switch (leaf.kind) {
    case 'word':
      return [strong(leaf.word), ...saySpellings(leaf)];
    case 'prefix':
      return [plain('a word that begins with '), strong(leaf.word)];
    case 'fuzzy':
      return [plain('a word like '), strong(leaf.word)];
    case 'phrase':
      return [strong(`“${leaf.words.join(' ')}”`)];
    case 'near':
      return sayNear(leaf.words, leaf.distance);
  }
}

/** Inflected forms go without saying. */
function saySpellings({ word, also }: WordNode): Said[] {
  const forms = new Set(formsOf(word));
  const spellings = also.filter((other) => !forms.has(other));
  if (spellings.length === 0) return [];
  const shown = spellings.slice(0, SHOWN_SPELLINGS).map((spelling) => [plain(spelling)]);
  const left = spellings.length - shown.length;
  return [plain(' (also '), ...list(left > 0 ? [...shown, [plain(`${left} more`)]] : shown, 'and'), plain(')')];
}

/** 'wheat within 5 words of exports'. */
function sayNear(words: readonly string[], distance: number): Said[] {
  const [first = '', second, ...more] = words;
  const within = ` within ${distance} ${distance === 1 ? 'word' : 'words'}`;
  if (second !== undefined && more.length === 0) {
    return [strong(first), plain(`${within} of `), strong(second)];
  }
  return [
    ...list(
      words.map((word) => [strong(word)]),
      'and',
    ),
    plain(within),
  ];
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
