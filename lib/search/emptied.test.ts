// Questions that find nothing, over a real store and a real index: each number is that of the answer it leads to.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body, storyToSave } from '#lib/ingest/draft-for-tests';
import { parseQuery } from '#lib/query/url';
import { saveStories } from '#lib/store/save-stories';
import { answer } from './answer';
import { emptied } from './emptied';
import type { Engine } from './engine';
import { engineOver, type TestStory } from './suggest-for-tests';

const times = (count: number, story: TestStory) => Array.from({ length: count }, () => story);
const STORIES: TestStory[] = [
  ...times(4, { text: 'Wheat left the harbour', source: 'Harbour Post', people: ['mikhail-gorbachev'] }),
  ...times(3, { text: 'Rye left the harbour', source: 'Morning Ledger', people: ['ronald-reagan'] }),
];
const DAYS = [
  { day: '1962-04-28', precision: 'day' },
  { day: '1962-05-01', precision: 'month' },
  { day: '1962-06-14', precision: 'day' },
] as const;

let engine: Engine;
beforeAll(async () => {
  engine = await engineOver(STORIES);
  const dated = DAYS.map(({ day, precision }) =>
    storyToSave({
      headline: `A story of ${day}`,
      blocks: [body(`Iron was found near number ${day}.`)],
      published: { day, precision, evidence: 'stamp', words: day },
    }),
  );
  await saveStories(engine.store, dated, '2026-01-02T00:00:00Z');
  await engine.follow();
});
afterAll(async () => {
  await engine.close();
  await engine.store.close();
});

const ask = (search: string) => answer(engine, parseQuery(new URLSearchParams(search)));
async function emptiedBy(search: string) {
  const found = await ask(search);
  expect(found.total).toBe(0);
  return emptied(engine, found);
}
const saidOf = async (search: string) =>
  (await emptiedBy(search))?.removals.map(({ said, total }) => `${said}: ${total}`) ?? null;

describe('what taking a part away would give', () => {
  test.each([
    ['q=wheat+xyzzy', ['Without xyzzy: 4', 'Without wheat: 0']],
    ['q=wheat+xyzzy+xyzzy', ['Without xyzzy: 4', 'Without wheat: 0']],
    ['q=wheat+rye+harbour', ['Without wheat: 3', 'Without rye: 4', 'Without harbour: 0']],
    ['q=wheat&source=Morning+Ledger', ['Without Morning Ledger: 4', 'Keep the filters, drop the words: 3']],
    [
      'q=wheat&source=Morning+Ledger&source=Evening+Chronicle&person=ronald-reagan',
      [
        'Keep the words, drop the filters: 4',
        'Keep the filters, drop the words: 3',
        'Without Ronald Reagan: 0',
        'Without Morning Ledger or Evening Chronicle: 0',
      ],
    ],
    [
      'person=ronald-reagan&person=mikhail-gorbachev&people=all',
      ['With any of the people, not all of them: 7', 'Without Mikhail Gorbachev: 3', 'Without Ronald Reagan: 4'],
    ],
    ['person=ronald-reagan&as=quoted', ['Without Ronald Reagan: 10', 'Without the role “quoted”: 3']],
    ['q=wheat&not.source=Harbour+Post', ['Without excluding Harbour Post: 4', 'Keep the filters, drop the words: 3']],
    ['q=iron&on=02-24', ['Without 24 February: 3', 'Keep the filters, drop the words: 0']],
    ['q=iron&dated=no', ['With a day or without: 3', 'Keep the filters, drop the words: 0']],
  ])('%s', async (search, expected) => {
    expect((await saidOf(search))?.sort()).toEqual([...expected].sort());
  });

  test('is what its link leads to, in the order of what it finds', async () => {
    for (const search of [
      'q=wheat+rye+xyzzy&person=ronald-reagan&from=1962&to=1963&not.section=World',
      'q=iron&source=Harbour+Post&person=ronald-reagan&person=mikhail-gorbachev&people=all&as=about&on=02-24',
      'q=%22left+the+harbour%22+-wheat+-rye&size=50&sort=oldest',
    ]) {
      const { removals } = (await emptiedBy(search)) ?? { removals: [] };
      expect(removals.length).toBeGreaterThan(2);
      for (const { total, href, said } of removals)
        expect([said, (await ask(href.slice(2))).total]).toEqual([said, total]);
      expect(removals.map(({ total }) => total)).toEqual(removals.map(({ total }) => total).sort((a, b) => b - a));
    }
  });

  test('is also said of all that finds nothing at once, where less gives nothing', async () => {
    const { removals } = (await emptiedBy('q=wheat+xyzzy+harbour&source=Nowhere&from=1950&to=1951')) ?? {
      removals: [],
    };
    const [first, ...others] = removals;
    expect(first).toEqual({ said: 'Without xyzzy, Nowhere and the dates', total: 4, href: '/?q=wheat+harbour' });
    expect(others.map(({ total }) => total)).toEqual(others.map(() => 0));
  });

  test('names words in a line, however many they are', async () => {
    const { alone } = (await emptiedBy(`q=${'xyzzy1+'.repeat(2000)}OR+plugh&source=Harbour+Post`)) ?? { alone: [] };
    expect(alone.map((name) => name.length)).toEqual([81]);
  });

  test.each(['q=wheat', 'q=xyzzy', 'person=nobody', 'q=wheat+OR+xyzzy'])('is not said of %s', async (search) => {
    expect(await emptied(engine, await ask(search))).toBeNull();
  });

  test('of fifty chosen values and eight words is asked sixteen times at most', async () => {
    const values = Array.from({ length: 50 }, (_, at) => `not.source=Outlet+${at}`).join('&');
    const { removals } = (await emptiedBy(`q=a1+b1+c1+d1+e1+f1+g1+h1&${values}`)) ?? { removals: [] };
    expect(removals).toHaveLength(16);
  });
});

describe('a part that finds nothing by itself', () => {
  test.each([
    ['q=wheat+xyzzy', ['xyzzy']],
    ['q=wheat+xyzzy+plugh', ['xyzzy', 'plugh']],
    ['q=wheat+rye', []],
    ['q=xyzzy&source=Harbour+Post', ['xyzzy']],
    ['q=wheat&person=nobody', ['nobody']],
    ['q=wheat+rye&source=Harbour+Post&person=ronald-reagan', ['wheat rye', 'the filters together']],
    ['q=wheat&from=1950&to=1951', []],
    ['q=xyzzy&from=1950&to=1951', ['xyzzy']],
    ['q=iron&on=02-24', ['24 February']],
  ])('of %s is %j', async (search, expected) => {
    expect((await emptiedBy(search))?.alone).toEqual(expected);
  });
});

describe('days of which the archive has nothing', () => {
  test.each([
    ['q=iron&from=1962-05-03&to=1962-05-09', 'from 3 May 1962 to 9 May 1962', 'May 1962', '14 June 1962'],
    ['from=1962-04-29&to=1962-04-29', 'on 29 April 1962', '28 April 1962', 'May 1962'],
    ['q=iron&to=1950', 'until 31 December 1950', null, '28 April 1962'],
    ['from=2023', 'since 1 January 2023', '22 July 2022', null],
    ['from=9999-12-31&to=9999-12-31', 'on 31 December 9999', '22 July 2022', null],
  ])('%s: %s', async (search, said, before, after) => {
    const days = (await emptiedBy(search))?.days ?? null;
    expect([days?.said, days?.before?.said ?? null, days?.after?.said ?? null]).toEqual([said, before, after]);
    for (const near of [days?.before, days?.after]) {
      if (near) expect((await ask(near.href.slice(2))).total).toBeGreaterThan(0);
    }
  });

  test('are not said where it has something', async () => {
    expect((await emptiedBy('q=wheat&from=1962&to=1962'))?.days).toBeNull();
  });
});
