// The day of a story in, the searches for the days around it out, each with how many stories it finds.

import type { DatedBy } from '#lib/model/article';
import { addDays, type Day, isDay } from '#lib/model/day';
import { emptyQuery, type Query, withDates } from '#lib/query/query';
import { totalOf } from './counting';
import type { Engine } from './engine';

export type Around = { from: Day; to: Day; query: Query; total: number };

/** Days before and after: the day itself, a week, a month. */
const REACHES = [0, 3, 15];

/** Nothing for a story whose day is not known to the day. */
export async function storiesAround(
  engine: Pick<Engine, 'index' | 'store'>,
  published: Pick<DatedBy, 'day' | 'precision'> | null,
): Promise<Around[]> {
  if (published === null || published.precision !== 'day') return [];
  const spans = REACHES.map((reach) => ({ from: addDays(published.day, -reach), to: addDays(published.day, reach) }));
  return Promise.all(
    spans
      .filter(({ from, to }) => isDay(from) && isDay(to))
      .map(async (span) => {
        const query = withDates(emptyQuery(), span);
        return { ...span, query, total: await totalOf(engine, query) };
      }),
  );
}
