// What a query asks for by words, and the hits of one story, in; what the story has out of sight and what it lacks out.
// A query of one part needs no such line: every hit has it.

import { asText } from '#lib/query/said';
import { sayText } from '#lib/query/say-text';
import { positiveLeaves, type QueryNode, type TextLeaf, type WordField } from '#lib/query/tree';
import type { Hit } from './leaf-hits';
import type { Asked } from './marks';

/** In words, as the query is restated: 'wheat', '“cold war”', 'doe in the byline'. */
export type MatchedWords = {
  /** In the story, but neither in what is shown of it. */
  also: string[];
  /** Not in the story. */
  without: string[];
};

/** Something that a story can have or lack, and how many of its leaves must stand in it. */
type Part = { label: string; leaves: readonly TextLeaf[]; least: number };
export type WordParts = { parts: readonly Part[]; asked: Asked };

/** A part that is longer is cut: it stands in a line of others. */
const LONGEST_LABEL = 60;

/** The parts of a query, made once for all its hits. */
export function wordParts(asked: Asked): WordParts {
  const parts = asked.tree === null ? [] : partsOf(asked.tree, null);
  return { parts: [...new Map(parts.map((part) => [part.label, part])).values()], asked };
}

/** `all` are the hits of the whole story, `shown` those of what readers see of it. */
export function matchedWords({ parts, asked }: WordParts, all: readonly Hit[], shown: readonly Hit[]): MatchedWords {
  if (parts.length < 2) return { also: [], without: [] };
  const [inStory, inSight] = [countsOf(all), countsOf(shown)];
  const countIn = (counts: ReadonlyMap<number, number>, { leaves }: Part) =>
    leaves.reduce((sum, leaf) => sum + (counts.get(asked.leaves.parts.get(leaf) ?? -1) ?? 0), 0);
  const isIn = (part: Part) => countIn(inStory, part) >= part.least;
  const isHidden = (part: Part) => isIn(part) && countIn(inSight, part) === 0;
  const labels = (some: readonly Part[]) => some.map(({ label }) => label);
  return { also: labels(parts.filter(isHidden)), without: labels(parts.filter((part) => !isIn(part))) };
}

function countsOf(hits: readonly Hit[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { part } of hits) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

function partsOf(node: QueryNode, field: WordField | null): Part[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.flatMap((one) => partsOf(one, field));
    case 'field':
      return partsOf(node.of, node.field);
    case 'not':
    case 'name':
    case 'days':
    case 'length':
      return [];
    default:
      return [
        {
          label: labelOf(field === null ? node : { kind: 'field', field, of: node }),
          leaves: positiveLeaves(node),
          least: node.kind === 'atleast' ? node.count : 1,
        },
      ];
  }
}

function labelOf(node: QueryNode): string {
  const label = asText(sayText(bare(node))).replace(/^with /, '');
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label;
}

/** Without other spellings. */
function bare(node: QueryNode): QueryNode {
  switch (node.kind) {
    case 'word':
      return { ...node, also: [] };
    case 'and':
    case 'or':
      return { kind: node.kind, of: node.of.map(bare) };
    case 'not':
      return { kind: 'not', of: bare(node.of) };
    case 'within':
      return { ...node, of: bare(node.of) };
    case 'field':
      return { ...node, of: bare(node.of) };
    case 'atleast':
      return node.of.kind === 'word' ? { ...node, of: { ...node.of, also: [] } } : node;
    default:
      return node;
  }
}
