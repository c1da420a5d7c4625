// The switches beside the people, over a small archive: each way finds what it says.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseQuery } from '#lib/query/url';
import { answer } from './answer';
import type { Engine } from './engine';
import { archiveOf, closeAll, foundAt } from './people-for-tests';
import { railCounts } from './rail-counts';

const [REAGAN, GORBACHEV] = ['ronald-reagan', 'mikhail-gorbachev'];

let engine: Engine;
beforeAll(async () => {
  engine = await archiveOf([
    { day: '1985-11-19', people: [REAGAN, GORBACHEV] },
    { day: '1985-11-20', people: [REAGAN], salience: 'quoted' },
    { day: '1987-12-08', people: [GORBACHEV], salience: 'mentioned' },
    { day: null, people: [] },
  ]);
});
afterAll(() => closeAll(engine));

async function waysOf(search: string) {
  const found = await answer(engine, parseQuery(new URLSearchParams(search)));
  const counts = await railCounts(engine, found, '2026-11-26');
  return { people: counts?.people ?? [], salience: counts?.salience ?? [] };
}

test.each([
  [`person=${REAGAN}&person=${GORBACHEV}`, [3, 1], [1, 1, 1, 3]],
  [`person=${REAGAN}&person=${GORBACHEV}&people=all`, [3, 1], [1, 0, 0, 1]],
  [`person=${REAGAN}&person=${GORBACHEV}&as=quoted&q=told`, [1, 0], [1, 1, 1, 3]],
  [`office=president-us`, [null, null], [1, 1, 0, 2]],
  ['', [null, null], [null, null, null, null]],
])('of “%s” each way finds what it says', async (search, ofPeople, ofSalience) => {
  const { people, salience } = await waysOf(search);
  expect(people.map(({ total }) => total)).toEqual(ofPeople);
  expect(salience.map(({ total }) => total)).toEqual(ofSalience);
  for (const { query, total } of [...people, ...salience]) {
    if (total !== null) expect(await foundAt(engine, query)).toBe(total);
  }
});
