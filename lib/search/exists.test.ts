import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from './engine';
import { isThere } from './exists';
import { archiveOf, closeAll } from './people-for-tests';

let engine: Engine;
beforeAll(async () => {
  engine = await archiveOf([{ day: '2001-05-01', people: ['~jane-doe'] }]);
});
afterAll(() => closeAll(engine));

test.each([
  ['/people/~jane-doe', true],
  ['/people/~jane-doe/quotes', true],
  ['/people/%7Ejane-doe', true],
  ['/people/~nobody-there', false],
  ['/people/~nobody-there/quotes', false],
  ['/offices', true],
  ['/offices/president-france', true],
  ['/offices/president-nowhere', false],
  ['/offices/%25', false],
  ['/values/person', true],
  ['/values/nonsense', false],
])('%s is there: %s', async (path, expected) => {
  expect(await isThere(engine, path, [])).toBe(expected);
});
