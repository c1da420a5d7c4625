import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyQuery, type Query } from '#lib/query/query';
import { parseQuery } from '#lib/query/url';
import type { Engine } from './engine';
import { findValues, MOST_FOUND } from './find-values';
import { add, engineOver } from './suggest-for-tests';

const MANY = 10_000;
const AT_ONCE = 1_000;
const EACH = 20;

let engine: Engine;
beforeAll(async () => {
  engine = await engineOver([
    { text: 'wheat', people: ['ronald-reagan', 'richard-nixon'], source: 'Harbour Post', topic: 'medtop:15000000' },
    { text: 'wheat', people: ['ronald-reagan'], source: 'Evening Chronicle' },
    { text: 'barley', people: ['richard-nixon', 'jimmy-carter'], source: 'Harbour Post' },
  ]);
  const person = (at: number) => `~villager-n${at}`;
  for (let from = 0; from < MANY; from += AT_ONCE) {
    const stories = Array.from({ length: AT_ONCE / EACH }, (_, at) => ({
      text: 'crowds',
      people: Array.from({ length: EACH }, (_, one) => person(from + at * EACH + one)),
    }));
    await add(engine, stories, 100 + from / EACH);
  }
});
afterAll(() => engine.store.close());

const asked = (search: string): Query => parseQuery(new URLSearchParams(search)).query;
const listed = async (search: string, facet: 'person' | 'source', typed?: string) =>
  (await findValues(engine, asked(search), facet, typed)).values.map(({ value, count }) => [value, count]);

describe('values of a result', () => {
  test('without letters are those with most stories, and it is said how many there are', async () => {
    const { values, fitting, distinct } = await findValues(engine, emptyQuery(), 'person');
    expect(values).toHaveLength(MOST_FOUND);
    expect(values.slice(0, 3).map(({ value, count }) => [value, count])).toEqual([
      ['richard-nixon', 2],
      ['ronald-reagan', 2],
      ['jimmy-carter', 1],
    ]);
    expect([fitting, distinct]).toEqual([MANY + 3, MANY + 3]);
  });

  test('are found by the beginning of a name, also one of ten thousand that only one story has', async () => {
    expect(await listed('', 'person', 'villager n9977')).toEqual([['~villager-n9977', 1]]);
    expect(await listed('q=crowds', 'person', 'villager n9977')).toEqual([['~villager-n9977', 1]]);
    expect(await listed('', 'person', 'rea')).toEqual([['ronald-reagan', 2]]);
    expect(await listed('', 'source', 'even')).toEqual([['Evening Chronicle', 1]]);
  });

  test('are found by another name, and where nothing begins so by one like it', async () => {
    expect(await listed('', 'person', 'Ronald Wilson Reagan')).toEqual([['ronald-reagan', 2]]);
    expect(await listed('', 'person', 'Reagen')).toEqual([['ronald-reagan', 2]]);
  });

  test('are counted among the stories of the question, and without any are not listed', async () => {
    expect(await listed('q=barley', 'person', 'Nixon')).toEqual([['richard-nixon', 1]]);
    expect(await listed('q=barley', 'person', 'Reagan')).toEqual([]);
    expect(await listed('person=jimmy-carter', 'person', 'Reagan')).toEqual([['ronald-reagan', 2]]);
    expect(await listed('person=richard-nixon&people=all', 'person', 'Reagan')).toEqual([['ronald-reagan', 1]]);
  });

  test('of one more beside the chosen ones are counted among the stories of all', async () => {
    const { stories, distinct } = await findValues(engine, asked('q=wheat&person=richard-nixon'), 'person');
    expect([stories, distinct]).toEqual([2, 2]);
    const together = await findValues(engine, asked('q=wheat&person=richard-nixon&people=all'), 'person');
    expect(together.stories).toBe(1);
  });

  test('lead back to the search: one is chosen beside those that are, and says what it adds', async () => {
    const { values } = await findValues(engine, asked('q=wheat&person=richard-nixon'), 'person', 'Reagan');
    expect(values.map(({ href, outcome }) => [href, outcome])).toEqual([
      ['/?q=wheat&person=richard-nixon&person=ronald-reagan', { finds: 2, adds: 1, left: 0 }],
    ]);
  });

  test('that are excluded are not listed', async () => {
    expect(await listed('q=wheat&not.person=richard-nixon', 'person', 'nixon')).toEqual([]);
    expect((await listed('q=wheat&not.person=richard-nixon', 'person'))[0]).toEqual(['ronald-reagan', 1]);
  });

  test.each(['', '   '])('of %j are all', async (typed) => {
    expect(await listed('q=barley', 'person', typed)).toHaveLength(2);
  });

  test.each(['!!!', '%', 'x'.repeat(100_000), '王毅'])('of what is no name here (%#) are none', async (typed) => {
    expect(await listed('', 'person', typed)).toEqual([]);
  });
});
