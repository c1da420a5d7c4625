// The words of a query and a text in, the pieces of the text that were asked for out: the same for snippets, headlines
// and the story's own page. A phrase is marked where it stands, and words that were asked for together (near, in one
// sentence, in one paragraph) only where they are together.

import type { IndexField } from '#lib/index/options';
import type { QueryNode, TextLeaf, WordField } from '#lib/query/tree';
import { sentenceStarts } from '#lib/text/sentences';
import { type Word, words } from '#lib/text/words';
import { type Anchors, anchorsIn, type Hit, type Leaves, leafHits, prepareLeaves, type Stretch } from './leaf-hits';

/** UTF-16 offsets, `end` exclusive. */
export type Mark = [start: number, end: number];

/** A query made ready to be looked for in many texts. */
export type Asked = { tree: QueryNode | null; leaves: Leaves };

export type Finding = { found: readonly Word[]; hits: readonly Hit[] };

/** One paragraph, what it is in the story (null: not known, any) and where the leaves may stand in it. */
type Scene = { text: string; found: readonly Word[]; field: IndexField | null; asked: Asked; anchors: Anchors };

export function asked(tree: QueryNode | null): Asked {
  return { tree, leaves: prepareLeaves(tree === null ? [] : leavesToFind(tree, false)) };
}

/** What may be marked; below a scope also what must be absent from it, since that decides where the scope holds. */
function leavesToFind(node: QueryNode, inScope: boolean): TextLeaf[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.flatMap((one) => leavesToFind(one, inScope));
    case 'field':
    case 'atleast':
      return leavesToFind(node.of, inScope);
    case 'within':
      return leavesToFind(node.of, true);
    case 'not':
      return inScope ? leavesToFind(node.of, inScope) : [];
    case 'name':
    case 'days':
    case 'length':
      return [];
    default:
      return [node];
  }
}

/** Marks in one paragraph, in order and apart. `field` says what the paragraph is; without it, any field will do. */
export function marksIn(text: string, asked: Asked, field: IndexField | null = null): Mark[] {
  return marksOf(findIn(text, asked, field));
}

/** The words of one paragraph, and hits among them by their first word. */
export function findIn(text: string, asked: Asked, field: IndexField | null): Finding {
  if (asked.tree === null) return { found: [], hits: [] };
  const found = words(text);
  const anchors = anchorsIn(found, asked.leaves);
  if (anchors.size === 0) return { found, hits: [] };
  const hits = anyHits(asked.tree, { text, found, field, asked, anchors }, null);
  return { found, hits: hits.sort((a, b) => a.first - b.first || a.last - b.last) };
}

/** Hits that stand in order, as marks; those that overlap become one. */
export function marksOf({ hits, found }: Finding): Mark[] {
  const marks: Mark[] = [];
  for (const hit of hits) {
    const [start, end] = [found[hit.first]?.start ?? 0, found[hit.last]?.end ?? 0];
    const last = marks.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

/** Whatever of the node stands in the text: whether the story has the rest of it, its other paragraphs decide. */
function anyHits(node: QueryNode, scene: Scene, field: WordField | null): Hit[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.flatMap((one) => anyHits(one, scene, field));
    case 'field':
      return anyHits(node.of, scene, node.field);
    case 'within':
      return isIn(scene, field)
        ? scopes(node.unit, scene).flatMap((scope) => hitsIfTrue(node.of, scene, scope) ?? [])
        : [];
    case 'atleast':
      return anyHits(node.of, scene, field);
    case 'not':
    case 'name':
    case 'days':
    case 'length':
      return [];
    default:
      return isIn(scene, field) ? hitsWithin(node, scene, { from: 0, to: scene.found.length }) : [];
  }
}

function isIn(scene: Scene, field: WordField | null): boolean {
  return field === null || scene.field === null || scene.field === field;
}

/** The text itself, or each of its sentences. */
function scopes(unit: 'sentence' | 'paragraph', { text, found }: Scene): Stretch[] {
  if (unit === 'paragraph') return [{ from: 0, to: found.length }];
  const starts = sentenceStarts(text, found);
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? found.length }));
}

/** What of the node stands in a scope that satisfies it by itself; null where the scope does not. */
function hitsIfTrue(node: QueryNode, scene: Scene, scope: Stretch): Hit[] | null {
  switch (node.kind) {
    case 'and': {
      const parts = node.of.map((one) => hitsIfTrue(one, scene, scope));
      return parts.every((part) => part !== null) ? parts.flat() : null;
    }
    case 'or': {
      const parts = node.of.map((one) => hitsIfTrue(one, scene, scope)).filter((part) => part !== null);
      return parts.length > 0 ? parts.flat() : null;
    }
    case 'not':
      return hitsIfTrue(node.of, scene, scope) === null ? [] : null;
    case 'field':
      return isIn(scene, node.field) ? hitsIfTrue(node.of, scene, scope) : null;
    case 'within':
    case 'atleast':
    case 'name':
    case 'days':
    case 'length':
      return []; // of the whole story, and no part of a scope
    default: {
      const hits = hitsWithin(node, scene, scope);
      return hits.length > 0 ? hits : null;
    }
  }
}

function hitsWithin(leaf: TextLeaf, { anchors, asked, found }: Scene, stretch: Stretch): Hit[] {
  return leafHits(leaf, asked.leaves.parts.get(leaf) ?? 0, anchors.get(leaf) ?? [], found, stretch);
}
