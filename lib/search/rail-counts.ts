// An answer in, the numbers beside the filters out: what each link of the rail finds. Today is an argument.

import { SearchStopped } from '#lib/index/service/searchers';
import type { Day } from '#lib/model/day';
import { ASKED_SALIENCES, type Facet, forEachFacet, type Query, withoutPage } from '#lib/query/query';
import type { Answer } from './answer';
import { Counting } from './counting';
import { archiveReach, type CountedPreset, countPresets, presets } from './date-presets';
import type { Engine } from './engine';
import { type Outcome, outcomesOf } from './outcomes';

/** One way of a switch; `total` is what it finds, null where it changes no stories but only what is counted. */
export type Way<Value> = { value: Value; query: Query; total: number | null };

export type RailCounts = {
  outcomes: Record<Facet, ReadonlyMap<string, Outcome>>;
  presets: CountedPreset[];
  people: Way<Query['people']>[];
  salience: Way<Query['salience']>[];
};

/** Null where the search was stopped, or counting took too long. */
export async function railCounts(
  engine: Pick<Engine, 'index' | 'store'>,
  answer: Answer,
  today: Day,
): Promise<RailCounts | null> {
  if (answer.stopped) return null;
  try {
    return await counted(engine, answer, today);
  } catch (error) {
    if (error instanceof SearchStopped) return null;
    throw error;
  }
}

async function counted(engine: Pick<Engine, 'index' | 'store'>, answer: Answer, today: Day): Promise<RailCounts> {
  const { query, facets, total } = answer;
  const counting = await Counting.of(engine, query.text);
  const outcomes = forEachFacet((facet) => outcomesOf(counting, query, facet, facets[facet], total));
  const reach = await archiveReach(engine);
  const hasPeople = query.chosen.person.length + query.chosen.office.length > 0;
  const saliences = [...ASKED_SALIENCES, null];
  const ways = ['any', 'all'] as const;
  const [person, office, topic, source, section, dates, people, salience] = await Promise.all([
    outcomes.person,
    outcomes.office,
    outcomes.topic,
    outcomes.source,
    outcomes.section,
    countPresets(counting, query, presets(today, reach?.last ?? null), reach),
    waysOf(ways, (value) => ({ ...query, people: value }), query.chosen.person.length > 1 ? counting : null),
    waysOf(saliences, (value) => ({ ...query, salience: value }), hasPeople ? counting : null),
  ]);
  return { outcomes: { person, office, topic, source, section }, presets: dates, people, salience };
}

function waysOf<Value>(
  values: readonly Value[],
  to: (value: Value) => Query,
  counting: Counting | null,
): Promise<Way<Value>[]> {
  return Promise.all(
    values.map(async (value) => {
      const query = withoutPage(to(value));
      return { value, query, total: counting && (await counting.total(query)) };
    }),
  );
}
