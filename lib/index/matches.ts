// What the index answers.

import { type Facet, forEachFacet } from '#lib/query/query';
import type { MonthCounts } from './month-counts';
import type { DayCounts } from './run/day-counts';

export type FacetCount = { value: string; count: number };

export type Matches = {
  total: number;
  /** How many there are when copies of one text are counted once. */
  families: number;
  /** The hits of the page asked for, best first. The score is MiniSearch's, 0 where no words were asked for. */
  hits: { id: string; score: number }[];
  /** The chosen values that have stories and those with most: most stories first, then by value. */
  facets: Record<Facet, FacetCount[]>;
  /** How many values have stories, also those not listed. */
  distinct: Record<Facet, number>;
  months: MonthCounts;
  undated: number;
  /** By day, where few days were asked for; null otherwise. */
  days: DayCounts | null;
  /** The whole archive as it was for this answer. */
  archive: Archive;
};

export type Archive = {
  /** The newest change that is taken in. */
  seq: number;
  stories: number;
  /** Outlets that have stories. */
  sources: number;
  /** The ground that a timeline stands on. */
  months: MonthCounts;
};

export function nothingIn(archive: Archive): Matches {
  return {
    total: 0,
    families: 0,
    hits: [],
    facets: forEachFacet(() => []),
    distinct: forEachFacet(() => 0),
    months: { first: 0, counts: new Uint32Array() },
    undated: 0,
    days: null,
    archive,
  };
}
