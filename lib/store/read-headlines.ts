// Ids of stories in, one line for each out, in the order asked for: enough to lead to them.

import type { Day, Precision } from '#lib/model/day';
import type { Store } from './open';
import { precisionOf } from './row-values';

export type Headline = {
  id: string;
  headline: string;
  source: string | null;
  published: Day | null;
  precision: Precision | null;
  /** Equal for copies of one text. */
  family: string;
};

const SELECT = {
  id: true,
  headline: true,
  sourceName: true,
  publishedDay: true,
  publishedPrecision: true,
  familyId: true,
} as const;

/** A story that is no longer there is left out. */
export async function readHeadlines(store: Store, ids: readonly string[]): Promise<Headline[]> {
  if (ids.length === 0) return [];
  const rows = await store.db.article.findMany({ where: { id: { in: [...ids] } }, select: SELECT });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return {
      id,
      headline: row.headline,
      source: row.sourceName,
      published: row.publishedDay,
      precision: precisionOf(row.publishedPrecision),
      family: row.familyId,
    };
  });
}
