// Mentions as the archive has them: as decided now, and as they were recognised before any verdict.

import { HOW, type Mention } from '#lib/model/person';
import { HEADLINE_BLOCK } from './link-rows';
import { oneOf } from './row-values';

export type MentionRow = {
  block: number;
  start: number;
  end: number;
  text: string;
  personSlug: string | null;
  how: string;
  confidence: number;
  foundSlug: string | null;
  foundHow: string | null;
  foundConfidence: number | null;
};

export function mentionOf(row: MentionRow): Mention {
  const { personSlug, how, confidence } = row;
  return { ...placeOf(row), person: personSlug, how: oneOf(HOW, how, 'way of linking'), confidence };
}

/** Null for one that only a reader saw. */
export function foundBefore(row: MentionRow): Mention | null {
  const { foundSlug, foundHow, foundConfidence, ...now } = row;
  if (now.how !== 'reader') return mentionOf(row);
  if (foundHow === null) return null;
  return {
    ...placeOf(row),
    person: foundSlug,
    how: oneOf(HOW, foundHow, 'way of linking'),
    confidence: foundConfidence ?? 0,
  };
}

function placeOf({ block, start, end, text }: MentionRow) {
  return { block: block === HEADLINE_BLOCK ? null : block, start, end, text };
}
