// What the archive holds, for the about page, the command line and the masthead.

import type { Day } from '#lib/model/day';
import type { Store } from './open';
import { newestChange } from './read-changes';

export type Holdings = {
  stories: number;
  /** Stories without a day of publication. */
  undated: number;
  captures: number;
  versions: number;
  /** Most stories first. */
  sources: { name: string; stories: number; first: Day | null; last: Day | null }[];
  first: Day | null;
  last: Day | null;
  /** Number of the newest change. */
  change: number;
};

export async function readHoldings(store: Store): Promise<Holdings> {
  const { article, capture, articleVersion } = store.db;
  const [all, captures, versions, bySource, change] = await Promise.all([
    article.aggregate({
      _count: { _all: true, publishedDay: true },
      _min: { publishedDay: true },
      _max: { publishedDay: true },
    }),
    capture.count(),
    articleVersion.count(),
    article.groupBy({
      by: ['sourceName'],
      _count: { _all: true },
      _min: { publishedDay: true },
      _max: { publishedDay: true },
      where: { sourceName: { not: null } },
    }),
    newestChange(store),
  ]);
  const sources = bySource
    .map((row) => ({
      name: row.sourceName ?? '',
      stories: row._count._all,
      first: row._min.publishedDay,
      last: row._max.publishedDay,
    }))
    .sort((a, b) => b.stories - a.stories || (a.name < b.name ? -1 : 1));
  const stories = all._count._all;
  const undated = stories - all._count.publishedDay;
  return {
    stories,
    undated,
    captures,
    versions,
    sources,
    first: all._min.publishedDay,
    last: all._max.publishedDay,
    change,
  };
}
