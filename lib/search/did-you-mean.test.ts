// A query that finds next to nothing in, the one that was meant out, over a real store and a real index.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseQuery } from '#lib/query/url';
import { answer } from './answer';
import type { Engine } from './engine';
import { engineOver, type TestStory } from './suggest-for-tests';

const times = (count: number, story: TestStory) => Array.from({ length: count }, () => story);
const STORIES: TestStory[] = [
  ...times(40, { text: 'The government spoke of sanctions on wheat', source: 'Harbour Post' }),
  ...times(2, { text: 'The goverment spoke of sanctoins' }),
  ...times(5, { text: 'They met at the Berlin Wall', section: 'World News' }),
  ...times(3, { text: 'Gorbachev spoke', people: ['mikhail-gorbachev'] }),
  { text: 'Mr. Marshal came' },
];

let engine: Engine;
beforeAll(async () => {
  engine = await engineOver(STORIES);
});
afterAll(async () => {
  await engine.close();
  await engine.store.close();
});

const ask = (search: string) => answer(engine, parseQuery(new URLSearchParams(search)));
const meant = async (text: string) => (await ask(new URLSearchParams({ q: text }).toString())).meant?.text ?? null;

describe('a word that the archive does not have', () => {
  test.each([
    ['wheet', 'wheat'],
    ['Wheet', 'Wheat'],
    ['snactions', 'sanctions'],
    ['"berlin wlal"', '"berlin wall"'],
    ['"the berlni wall" met', '"the berlin wall" met'],
    ['lead:wheet -peace', 'lead:wheat -peace'],
    ['(wheet OR peaec) sanctions', '(wheat OR peaec) sanctions'],
    ['sentence(berlin wlal)', 'sentence(berlin wall)'],
    ['"berlin wlal"~5', '"berlin wall"~5'],
    ['atleast(1 wheet)', 'atleast(1 wheat)'],
    ['wheet wheat wheet', 'wheat wheat wheat'],
    ['gorbadschow', 'gorbachev'],
    ['Gorbadschow spoke', 'Gorbachev spoke'],
    ['person:gorbadschow', 'person:gorbachev'],
    ['about:"mikail gorbadschow"', 'about:"mikhail gorbachev"'],
    ['source:harbur', 'source:harbour'],
    ['goverment wheet', 'government wheat'],
  ])('“%s” is taken for one like it: %s', async (text, expected) => {
    expect(await meant(text)).toBe(expected);
  });

  test('gives way only to what finds something', async () => {
    expect(await meant('wheet berlin')).toBeNull();
    expect(await meant('wheet zzzzzz')).toBeNull();
  });
});

describe('a word that the archive hardly has', () => {
  test('gives way to one with ten times the stories', async () => {
    expect((await ask('q=goverment')).meant).toEqual({ text: 'government', href: '/?q=government', total: 40 });
  });

  test('stays where the other has less than that', async () => {
    expect((await ask('q=marshall')).total).toBe(0);
    expect(await meant('marshal')).toBeNull();
  });
});

describe('nothing is suggested', () => {
  test.each([
    ['for a query that finds enough', 'wheat'],
    ['for words that the archive has, but not together', 'wheat berlin'],
    ['for short words', 'wal'],
    ['for a word that is not wanted', 'zzzz -wheet'],
    ['for symbols', '()"~*'],
    ['for words with a star', 'whoat*'],
    ['for no words', ''],
  ])('%s', async (_, text) => {
    expect(await meant(text)).toBeNull();
  });
});

test('filters stay, and the first page is meant', async () => {
  const found = await ask('q=wheet&source=Harbour+Post&from=2020&page=3&size=5');
  expect(found.meant).toEqual({
    text: 'wheat',
    href: '/?q=wheat&source=Harbour+Post&from=2020-01-01&size=5',
    total: 40,
  });
  expect((await ask('q=wheet&source=Evening+Chronicle')).meant).toBeNull();
});

test('a hundred misspelt words are answered all the same', async () => {
  const words = Array.from({ length: 100 }, (_, at) => `goverment${at}`).join(' OR ');
  expect((await ask(`q=${encodeURIComponent(words)}`)).total).toBe(0);
});
