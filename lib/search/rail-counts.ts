// An answer in, the numbers beside the filters out: what each link of the rail finds. Today is an argument.

import type { Day } from '#lib/model/day';
import { ASKED_SALIENCES, type Facet, forEachFacet, type Query, withoutPage } from '#lib/query/query';
import type { Answer } from './answer';
import { Counting } from './counting';
import { archiveReach, type CountedPreset, countPresets, presets } from './date-presets';
import type { Engine } from './engine';
import { type Outcome, outcomesOf } from './outcomes';
import { unlessStopped } from './unless-stopped';

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
  return answer.stopped ? null : unlessStopped(counted(engine, answer, today));
}

async function counted(engine: Pick<Engine, 'index' | 'store'>, answer: Answer, today: Day): Promise<RailCounts> {
  const { query, facets, total } = answer;
  const counting = await Counting.of(engine, query.text);
  const reach = await archiveReach(engine);
  const hasPeople = query.chosen.person.length + query.chosen.office.length > 0;
  const saliences = [...ASKED_SALIENCES, null];
  const ways = ['any', 'all'] as const;
  const isAsked = ({ people, salience }: Query) => people === query.people && salience === query.salience;
  const totalOf = (way: Query) => (isAsked(way) ? total : counting.total(way));
  // nothing is awaited between this and all of them: one that is stopped meanwhile would be nobody's
  const outcomes = forEachFacet((facet) => outcomesOf(counting, query, facet, facets[facet], total));
  const [person, office, topic, source, section, dates, people, salience] = await Promise.all([
    outcomes.person,
    outcomes.office,
    outcomes.topic,
    outcomes.source,
    outcomes.section,
    countPresets(counting, query, presets(today, reach?.last ?? null), reach),
    waysOf(ways, (people) => ({ ...query, people }), query.chosen.person.length > 1 ? totalOf : null),
    waysOf(saliences, (salience) => ({ ...query, salience }), hasPeople ? totalOf : null),
  ]);
  return { outcomes: { person, office, topic, source, section }, presets: dates, people, salience };
}

function waysOf<Value>(
  values: readonly Value[],
  to: (value: Value) => Query,
  totalOf: ((query: Query) => number | Promise<number>) | null,
): Promise<Way<Value>[]> {
  return Promise.all(
    values.map(async (value) => {
      const query = withoutPage(to(value));
      return { value, query, total: totalOf && (await totalOf(query)) };
    }),
  );
}
