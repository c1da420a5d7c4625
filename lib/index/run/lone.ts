// The simplest questions, and those asked most: one word or value, or none, and days. What they find in a segment is a
// piece of a list as it lies there: nothing is gathered, copied or intersected.

import type { Segment } from '../segment/segment';
import { EVERY_DOC } from './found';
import { cutTo, docsOn } from './gathered';
import type { DocList } from './intersect';
import type { Plan, SlicePlan, ValuesPlan, WordPlan } from './plan';
import { ALL_FIELDS } from './score';

/** `word` is null where nothing says how relevant a story is. */
export type Lone = DocList & { word: WordPlan | null };

const NOTHING: DocList = { docs: EVERY_DOC, from: 0, to: 0 };

/** What is left of the one list that is asked for; null where more is asked. */
export function loneList(parts: readonly Plan[], segment: Segment, at: number): Lone | null {
  let only: WordPlan | ValuesPlan | null = null;
  let days: SlicePlan | null = null;
  for (const part of parts) {
    if (part.kind === 'slice' && days === null) days = part;
    else if ((part.kind === 'word' || part.kind === 'values') && only === null) only = part;
    else return null;
  }
  const word = only?.kind === 'word' ? only : null;
  if (word !== null && word.fields !== ALL_FIELDS) return null;
  const { docs, from, to } = listOf(only, segment, at);
  const lone = { docs, from, to, word };
  if (days !== null) cutTo(lone, docsOn(segment, days));
  return lone;
}

function listOf(only: WordPlan | ValuesPlan | null, { docs }: Segment, at: number): DocList {
  if (only === null) return { docs: EVERY_DOC, from: 0, to: docs };
  return (only.kind === 'word' ? only.stats.lists[at] : only.lists[at]) ?? NOTHING;
}
