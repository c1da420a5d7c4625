// The rows behind one page of hits, in the order asked for.

import type { Block } from '#lib/model/article';
import type { Day, Precision } from '#lib/model/day';
import { SALIENCES, type Salience, type Standing } from '#lib/model/person';
import type { Store } from './open';
import { readBlocks } from './read-changes';
import { oneOf, precisionOf, standingOf } from './row-values';

export type PersonOfHit = {
  slug: string;
  name: string;
  salience: Salience;
  /** The office held on the story's day. */
  office: string | null;
  /** How the story's day stands to the office of `officeTitle`; null where none is known. */
  standing: Standing | null;
  officeTitle: string | null;
};

export type StoredHit = {
  id: string;
  headline: string;
  byline: string | null;
  published: Day | null;
  precision: Precision | null;
  source: string | null;
  section: string | null;
  place: string | null;
  blocks: Block[];
  people: PersonOfHit[];
  /** Those of the top. */
  topics: { code: string; label: string }[];
  /** The family of copies it belongs to. */
  family: string;
  /** How many other stories of the archive are copies of its text. */
  copies: number;
};

const SELECT = {
  id: true,
  headline: true,
  byline: true,
  publishedDay: true,
  publishedPrecision: true,
  sourceName: true,
  section: true,
  datelinePlace: true,
  familyId: true,
  people: {
    select: {
      personSlug: true,
      salience: true,
      officeId: true,
      officeTitle: true,
      standing: true,
      person: { select: { name: true } },
    },
    orderBy: { position: 'asc' },
  },
  topics: {
    select: { topicCode: true, topic: { select: { label: true } } },
    where: { topic: { broader: null } },
    orderBy: { position: 'asc' },
  },
} as const;

/** A story that is no longer there is left out. */
export async function readHits(store: Store, ids: readonly string[]): Promise<StoredHit[]> {
  if (ids.length === 0) return [];
  const rows = await store.db.article.findMany({ where: { id: { in: [...ids] } }, select: SELECT });
  const blocks = await readBlocks(store.db, ids);
  const copies = await countCopies(
    store,
    rows.map((row) => row.familyId),
  );
  const hits = rows.map((row) => ({
    id: row.id,
    headline: row.headline,
    byline: row.byline,
    published: row.publishedDay,
    precision: precisionOf(row.publishedPrecision),
    source: row.sourceName,
    section: row.section,
    place: row.datelinePlace,
    blocks: blocks.get(row.id) ?? [],
    people: row.people.map(({ personSlug, salience, officeId, officeTitle, standing, person }) => ({
      slug: personSlug,
      name: person.name,
      salience: oneOf(SALIENCES, salience, 'salience'),
      office: officeId === null ? null : officeTitle,
      standing: standingOf(standing),
      officeTitle,
    })),
    topics: row.topics.map(({ topicCode, topic }) => ({ code: topicCode, label: topic.label })),
    family: row.familyId,
    copies: (copies.get(row.familyId) ?? 1) - 1,
  }));
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Stories in each family of copies. */
async function countCopies(store: Store, families: string[]): Promise<Map<string, number>> {
  const counts = await store.db.article.groupBy({
    by: ['familyId'],
    where: { familyId: { in: families } },
    _count: { _all: true },
  });
  return new Map(counts.map((row) => [row.familyId, row._count._all]));
}
