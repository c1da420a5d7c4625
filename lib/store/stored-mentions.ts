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
  return linkedAs(row, row.personSlug, row.how, row.confidence);
}

/** Null for one that only a reader saw. */
export function foundBefore(row: MentionRow): Mention | null {
  if (row.how !== 'reader') return mentionOf(row);
  return row.foundHow === null ? null : linkedAs(row, row.foundSlug, row.foundHow, row.foundConfidence ?? 0);
}

function linkedAs(row: MentionRow, person: string | null, how: string, confidence: number): Mention {
  return {
    block: row.block === HEADLINE_BLOCK ? null : row.block,
    start: row.start,
    end: row.end,
    text: row.text,
    person,
    how: oneOf(HOW, how, 'way of linking'),
    confidence,
  };
}
