// Links of facet values over the sample archive: each is followed, and finds what stands beside it.

import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ingest } from '#lib/ingest/ingest';
import { emptyQuery, FACETS, type Facet, type Query } from '#lib/query/query';
import { hrefFor, parseQuery } from '#lib/query/url';
import { freshStore } from '#lib/store/fresh-store';
import type { Store } from '#lib/store/open';
import { type Answer, answer } from './answer';
import { Counting } from './counting';
import { Engine } from './engine';
import { exclude } from './facets';
import { outcomesOf } from './outcomes';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');
const FOLLOWED = 3;

let store: Store;
let engine: Engine;
let everything: Answer;
beforeAll(async () => {
  store = await freshStore();
  await ingest(store, [SAMPLES]);
  engine = await Engine.here(store);
  await engine.follow();
  everything = await ask('/');
});
afterAll(() => store.close());

function ask(href: string): Promise<Answer> {
  return answer(engine, parseQuery(new URL(href, 'http://localhost').searchParams));
}

type Draw = { text: string; facets: { facet: Facet; at: number; not: boolean }[]; rest: Partial<Query> };

const draws: fc.Arbitrary<Draw> = fc.record({
  text: fc.constantFrom('', '', 'president', 'war OR peace', 'office:"president of the United States"'),
  facets: fc.array(
    fc.record({ facet: fc.constantFrom(...FACETS), at: fc.nat(30), not: fc.nat(3).map((n) => n === 0) }),
    { maxLength: 4 },
  ),
  rest: fc.record({
    people: fc.constantFrom('any' as const, 'all' as const),
    salience: fc.constantFrom(null, null, 'about' as const, 'quoted' as const, 'mentioned' as const),
    from: fc.constantFrom(null, null, '1980-01-01'),
    on: fc.constantFrom(null, null, null, null, '11-09'),
    undated: fc.constant(false),
  }),
});

function queryOf({ text, facets, rest }: Draw): Query {
  const query: Query = { ...emptyQuery(), text, sort: text === '' ? 'newest' : 'relevance', ...rest };
  for (const { facet, at, not } of facets) {
    const known = everything.facets[facet];
    const value = known[at % Math.max(1, known.length)]?.value;
    const list = query[not ? 'excluded' : 'chosen'][facet];
    if (value !== undefined && !list.includes(value)) list.push(value);
  }
  return query;
}

describe('on any question', () => {
  test('a value’s link finds its count, or what it adds to the others, and its exclusion leaves the rest', async () => {
    const followed = { alone: 0, added: 0, excluded: 0 };
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const found = await ask(hrefFor(queryOf(draw)));
        const counting = await Counting.of(engine, found.query.text);
        for (const facet of FACETS) {
          const values = found.facets[facet];
          const outcomes = await outcomesOf(counting, found.query, facet, values, found.total);
          for (const one of values.filter(({ selected }) => !selected).slice(0, FOLLOWED)) {
            const outcome = outcomes.get(one.value);
            const where = `${facet} ${one.value} of ${hrefFor(found.query)}`;
            const { total } = await ask(one.href);
            expect(outcome?.finds, where).toBe(total);
            if (outcome?.adds === null) followed.alone++;
            else followed.added++;
            if (outcome?.adds !== null) expect(outcome?.adds, where).toBe(total - found.total);
            if (found.query.chosen[facet].length === 0) expect(one.count, where).toBe(total);
            if (outcome?.left === null) continue;
            followed.excluded++;
            expect((await ask(one.excludeHref)).total, where).toBe(outcome?.left);
          }
        }
      }),
      { numRuns: 25, seed: 8 },
    );
    for (const count of Object.values(followed)) expect(count).toBeGreaterThan(20);
  });

  test('a topic’s link finds its number where it takes the place of one of two that are chosen, by a search for each', async () => {
    const [first, second] = everything.facets.topic;
    const found = await ask(`/?topic=${first?.value}&topic=${second?.value}`);
    const counting = await Counting.of(engine, '');
    const search = vi.spyOn(engine.index, 'search');
    const outcomes = await outcomesOf(counting, found.query, 'topic', found.facets.topic, found.total);
    expect(search.mock.calls.length).toBeLessThanOrEqual(3);
    search.mockRestore();
    const narrower = found.facets.topic.filter(({ depth, selected }) => depth > 0 && !selected);
    expect(narrower.length).toBeGreaterThan(3);
    for (const { value, href } of narrower) expect(outcomes.get(value)?.finds, value).toBe((await ask(href)).total);
  });

  test('a chosen value without a story is listed with 0', async () => {
    const found = await ask('/?q=xyzzy&person=richard-nixon&office=president-of-nowhere&as=quoted');
    const chosen = (facet: Facet) => found.facets[facet].map(({ value, count, selected }) => [value, count, selected]);
    expect(chosen('person')).toEqual([['richard-nixon', 0, true]]);
    expect(chosen('office')).toEqual([['president-of-nowhere', 0, true]]);
  });
});

test('the answer says how many values there are, also those that are not listed', () => {
  const { facets, distinct } = everything;
  expect(distinct.person).toBeGreaterThan(facets.person.length);
  expect(distinct.source).toBe(facets.source.length);
});

test('excluding a chosen value lets the choice go', () => {
  const query = emptyQuery();
  const chosen = { ...query, chosen: { ...query.chosen, person: ['jane-doe', 'mary-major'] } };
  const next = exclude(chosen, 'person', 'jane-doe');
  expect([next.chosen.person, next.excluded.person]).toEqual([['mary-major'], ['jane-doe']]);
});
