import { afterAll, beforeAll, expect, test } from 'vitest';
import { storiesAround } from './around';
import { totalOf } from './counting';
import type { Engine } from './engine';
import { archiveOf, closeAll } from './people-for-tests';

let engine: Engine;
beforeAll(async () => {
  const days = ['2001-05-01', '2001-05-01', '2001-05-04', '2001-05-16', '2001-05-17'];
  engine = await archiveOf(days.map((day) => ({ day, people: ['~jane-doe'] })));
});
afterAll(() => closeAll(engine));

test('the days around a story have as many stories as the searches that they lead to', async () => {
  const around = await storiesAround(engine, { day: '2001-05-01', precision: 'day' });
  expect(around.map(({ from, to, total }) => [from, to, total])).toEqual([
    ['2001-05-01', '2001-05-01', 2],
    ['2001-04-28', '2001-05-04', 3],
    ['2001-04-16', '2001-05-16', 4],
  ]);
  for (const { query, total } of around) expect(await totalOf(engine, query)).toBe(total);
});

test('a story whose day is known by the month, or not at all, has no days around it', async () => {
  expect(await storiesAround(engine, { day: '2001-05-01', precision: 'month' })).toEqual([]);
  expect(await storiesAround(engine, null)).toEqual([]);
});

test('at the ends of the calendar only the days that there are count', async () => {
  const around = await storiesAround(engine, { day: '9999-12-30', precision: 'day' });
  expect(around.map(({ from }) => from)).toEqual(['9999-12-30']);
});
