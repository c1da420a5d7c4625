import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body, storyToSave } from '#lib/ingest/draft-for-tests';
import { parseQuery } from '#lib/query/url';
import { freshStore } from '#lib/store/fresh-store';
import type { Store } from '#lib/store/open';
import { saveStories } from '#lib/store/save-stories';
import { answer } from './answer';
import { Engine } from './engine';
import { hrefOfHit, hrefOfList, neighboursOf, placeFrom, rowAnchor } from './neighbours';

const STORIES = 45;

let store: Store;
let engine: Engine;
beforeAll(async () => {
  store = await freshStore();
  const stories = Array.from({ length: STORIES }, (_, at) =>
    storyToSave({
      headline: `Ferry ${at} sails`,
      published: {
        day: `2001-02-${String(1 + (at % 28)).padStart(2, '0')}`,
        precision: 'day',
        evidence: 'stamp',
        words: '',
      },
      blocks: [body(`The ferry of number ${at} left${' the harbour'.repeat(at % 7)}.`)],
    }),
  );
  await saveStories(store, stories, '2026-01-01T00:00:00Z');
  engine = await Engine.here(store);
  await engine.follow();
});
afterAll(async () => {
  await engine.close();
  await store.close();
});

const ask = (search: string) => parseQuery(new URLSearchParams(search)).query;

async function listOf(search: string): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ; page++) {
    const found = await answer(engine, { query: { ...ask(search), page, size: 10 }, notes: [] });
    ids.push(...found.hits.map((hit) => hit.id));
    if (page >= found.pages) return ids;
  }
}

describe.each(['', 'q=ferry', 'q=harbour&sort=oldest', 'sort=longest', 'q=ferry&from=2001-02-03&to=2001-02-09'])(
  'in the list of “%s”',
  (search) => {
    test('each story has the neighbours that the list shows, across pages', async () => {
      const ids = await listOf(search);
      for (const [at, id] of ids.entries()) {
        const found = await neighboursOf(engine, ask(search), id, at + 1);
        expect(found).toEqual({
          place: at + 1,
          total: ids.length,
          previous: at === 0 ? null : { id: ids[at - 1], place: at },
          next: at === ids.length - 1 ? null : { id: ids[at + 1], place: at + 2 },
        });
      }
    });

    test.each([
      ['a place that is no longer true', 3],
      ['a place beyond the end', 900_000],
      ['no place', null],
    ])('a story is found again with %s', async (_, at) => {
      const ids = await listOf(search);
      expect(await neighboursOf(engine, ask(search), ids[7] ?? '', at)).toMatchObject({ place: 8 });
    });
  },
);

test('a story that the question does not find has no neighbours', async () => {
  const [id] = await listOf('');
  expect(await neighboursOf(engine, ask('q=lighthouse'), id ?? '', 1)).toBeNull();
  expect(await neighboursOf(engine, ask('q=ferry'), 'nosuchstory', null)).toBeNull();
});

test('links carry the page of the list on which the place is', () => {
  const query = ask('q=ferry&page=2&size=10');
  expect(hrefOfHit(query, 'abc', 20)).toBe('/articles/abc?q=ferry&page=2&size=10&at=20');
  expect(hrefOfHit(query, 'abc', 21)).toBe('/articles/abc?q=ferry&page=3&size=10&at=21');
  expect(hrefOfHit(ask(''), 'abc', 1)).toBe('/articles/abc?at=1');
  expect(hrefOfList(query, 'abc', 10)).toBe(`/?q=ferry&size=10#${rowAnchor('abc')}`);
});

test.each([
  ['at=12', 12],
  ['at=0', null],
  ['at=-1', null],
  ['at=1e9', null],
  ['at=99999999999', null],
  ['q=ferry', null],
])('of the address ?%s the place is %s', (search, place) => {
  expect(placeFrom(new URLSearchParams(search))).toBe(place);
});
