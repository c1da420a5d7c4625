// What is asked of one sentence or paragraph, or of one field, in; the nodes that lib/query/tree.ts allows there out. What
// can't be asked there is asked of the whole story instead, which finds what was wanted and perhaps more.

import { group, isLeaf, negate } from './nodes';
import type { Note } from './notes';
import type { QueryNode, WordField } from './tree';

type Unit = 'sentence' | 'paragraph';

/** 'sentence(a b person:xi)' is 'sentence(a b) person:xi'. */
export function withinUnit(unit: Unit, of: QueryNode, note: Note): QueryNode | null {
  const parts = of.kind === 'and' ? of.of : [of];
  const inner = parts.flatMap((part) => opened(part, unit, note));
  const [inside, outside] = [inner.filter(isOfText), inner.filter((part) => !isOfText(part))];
  if (outside.length > 0) {
    note(`Only words can be asked for in one ${unit}: what else stands in “${unit}(…)” was asked of the whole story.`);
  }
  const asked = group('and', inside);
  if (asked && !isAffirmative(asked)) {
    note(`“${unit}(…)” needs words that must stand in the ${unit}: it was asked of the whole story.`);
    return group('and', [asked, ...outside]);
  }
  const within: QueryNode[] = asked ? [{ kind: 'within', unit, of: asked }] : [];
  return group('and', [...within, ...outside]);
}

/** 'headline:(a OR person:xi)' is 'headline:a OR person:xi': what is no text is in no field. */
export function inField(field: WordField, of: QueryNode): QueryNode {
  if (of.kind === 'not') return negate(inField(field, of.of));
  if (of.kind === 'name' || of.kind === 'days' || of.kind === 'length' || of.kind === 'field') return of;
  if ((of.kind !== 'and' && of.kind !== 'or') || isOfWords(of)) return { kind: 'field', field, of };
  return (
    group(
      of.kind,
      of.of.map((one) => inField(field, one)),
    ) ?? of
  );
}

/** A sentence in the same sentence is that sentence. */
function opened(part: QueryNode, unit: Unit, note: Note): QueryNode[] {
  if (part.kind !== 'within' || part.unit !== unit) return [part];
  note(`“${unit}(…)” inside “${unit}(…)” was taken as one.`);
  return part.of.kind === 'and' ? part.of.of : [part.of];
}

/** Made of words alone, joined by and, or and not. */
function isOfText(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.every(isOfText);
    case 'not':
      return isOfText(node.of);
    default:
      return isLeaf(node);
  }
}

/** The same, with sentences, paragraphs and counts, which can be asked of a field. */
function isOfWords(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.every(isOfWords);
    case 'not':
      return isOfWords(node.of);
    default:
      return node.kind === 'within' || node.kind === 'atleast' || isLeaf(node);
  }
}

/** True when it can only hold where some word stands. */
function isAffirmative(node: QueryNode): boolean {
  if (node.kind === 'and') return node.of.some(isAffirmative);
  if (node.kind === 'or') return node.of.every(isAffirmative);
  return node.kind !== 'not';
}
