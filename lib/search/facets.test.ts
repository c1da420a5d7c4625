// Links of facet values over the sample archive: each is followed, and finds what stands beside it.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { emptyQuery, FACETS, type Facet } from '#lib/query/query';
import { hrefFor, parseQuery } from '#lib/query/url';
import { type Answer, answer } from './answer';
import { Counting } from './counting';
import type { Engine } from './engine';
import { exclude } from './facets';
import { outcomesOf } from './outcomes';
import { anyQuestion } from './questions-for-tests';
import { sampleArchive } from './samples-for-tests';

const FOLLOWED = 3;

let engine: Engine;
let everything: Answer;
beforeAll(async () => {
  engine = await sampleArchive();
  everything = await ask('/');
});
afterAll(() => engine.store.close());

function ask(href: string): Promise<Answer> {
  return answer(engine, parseQuery(new URL(href, 'http://localhost').searchParams));
}

const questions = anyQuestion(() => everything);

describe('on any question', () => {
  test('a value’s link finds its count, or what it adds to the others, and its exclusion leaves the rest', async () => {
    const followed = { alone: 0, added: 0, excluded: 0 };
    await fc.assert(
      fc.asyncProperty(questions, async (query) => {
        const found = await ask(hrefFor(query));
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
      { numRuns: 60 },
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
