// What is typed so far in, suggestions out, over a real store and a real index.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyQuery, toggle } from '#lib/query/query';
import { parseQuery } from '#lib/query/url';
import { answer } from './answer';
import type { Engine } from './engine';
import { type Suggestion, suggest } from './suggest';
import { add, engineOver, type TestStory } from './suggest-for-tests';
import { NameIndex } from './suggest-names';

const times = (count: number, story: TestStory) => Array.from({ length: count }, () => story);
const XI = { people: ['xi-jinping'], office: 'president-china' };
const STORIES: TestStory[] = [
  ...times(3, { text: 'Sanctions on wheat were discussed in Beijing', ...XI, source: 'Harbour Post' }),
  ...times(20, { text: 'A speech in Xiamen', people: ['deng-xiaoping'], source: 'Evening Chronicle' }),
  { text: 'He was sanctioned', people: ['mikhail-gorbachev'], section: 'World News', topic: 'medtop:11000000' },
  { text: 'Sand and a sanctuary near the Berlin Wall', people: ['vladimir-putin'], section: 'World News' },
  { text: 'Erdoğan spoke in Zürich', people: ['recep-tayyip-erdogan'], source: 'Morning "Late" Ledger' },
];

let engine: Engine;
beforeAll(async () => {
  engine = await engineOver(STORIES);
});
afterAll(async () => {
  await engine.close();
  await engine.store.close();
});

const labels = (found: readonly Suggestion[]) => found.map(({ kind, label, count }) => `${kind} ${label} ${count}`);
const first = async (typed: string) => labels(await suggest(engine, typed))[0];

describe('names', () => {
  test.each([
    ['xi', 'person Xi Jinping 3'],
    ['xi jin', 'person Xi Jinping 3'],
    ['XI', 'person Xi Jinping 3'],
    ['deng', 'person Deng Xiaoping 20'],
    ['gorbatschow', 'person Mikhail Gorbachev 1'],
    ['mikhail gorbatchov', 'person Mikhail Gorbachev 1'],
    ['putn', 'person Vladimir Putin 1'],
    ['erdog', 'person Recep Tayyip Erdoğan 1'],
    ['ERDOĞAN', 'person Recep Tayyip Erdoğan 1'],
    ['president of chi', 'office president of China 3'],
    ['harb', 'source Harbour Post 3'],
    ['evning chron', 'source Evening Chronicle 20'],
    ['world n', 'section World News 2'],
    ['politics', 'topic politics and government 1'],
  ])('“%s” means %s', async (typed, expected) => {
    expect(await first(typed)).toBe(expected);
  });

  test('say the last office', async () => {
    expect(await suggest(engine, 'jinping')).toContainEqual({
      kind: 'person',
      value: 'xi-jinping',
      label: 'Xi Jinping',
      detail: 'president of China',
      count: 3,
      href: '/?person=xi-jinping',
    });
  });

  test('leave the box and become a filter, and the words before them stay', async () => {
    const [found] = await suggest(engine, 'wheat sanctions xi jin');
    expect(found).toMatchObject({ label: 'Xi Jinping', count: 3, href: '/?q=wheat+sanctions&person=xi-jinping' });
  });

  test('of many words leave the box whole', async () => {
    const own = await engineOver([{ text: 'A visit', people: ['boris-johnson'], office: 'prime-minister-uk' }]);
    const [found] = await suggest(own, 'wheat prime minister of the united king');
    const [alone] = await suggest(own, 'prime minister of the united king');
    expect([found, alone?.href]).toEqual([undefined, '/?office=prime-minister-uk']);
    await own.close();
    await own.store.close();
  });

  test('are left out where the rest of the query leaves them no story', async () => {
    expect(labels(await suggest(engine, 'wheat puti'))).toEqual([]);
  });

  test.each([
    ['putin OR xi', 'putin OR person:"Xi Jinping"'],
    ['wheat (xi', 'wheat (person:"Xi Jinping"'],
    ['wheat person:xi', 'wheat person:"Xi Jinping"'],
    ['about:"xi ji', 'about:"Xi Jinping"'],
    ['-deng', '-person:"Deng Xiaoping"'],
    ['source:late', 'source:"Morning Late Ledger"'],
  ])('stay in the text of “%s”', async (typed, expected) => {
    const found = await suggest(engine, typed);
    expect(found.map(({ href }) => new URLSearchParams(href.slice(2)).get('q'))).toContain(expected);
  });

  test.each(['headline:xi', 'date:xi', 'source:xi', '"the speech of xi', 'words:jinping'])(
    'are not suggested for “%s”, where they make no sense',
    async (typed) => {
      expect((await suggest(engine, typed)).filter(({ kind }) => kind !== 'word')).toEqual([]);
    },
  );

  test('that are chosen already are not suggested again', async () => {
    const query = toggle(emptyQuery(), 'person', 'xi-jinping');
    expect(labels(await suggest(engine, 'xi jin', 10, query))).toEqual([]);
  });
});

describe('words', () => {
  const words = async (typed: string) =>
    (await suggest(engine, typed)).filter(({ kind }) => kind === 'word').map(({ label, count }) => `${label} ${count}`);

  test.each([
    ['san', ['sanctions 4', 'sanctuary 1', 'sand 1']],
    ['sanctio', ['sanctions 4']],
    ['snactions', ['sanctions 4']],
    ['headline:stor', ['story 26']],
    ['zur', ['zurich 1']],
    ['xi ', []],
    ['xi OR', []],
    ['person:wh', []],
  ])('“%s” is completed by %s', async (typed, expected) => {
    expect(await words(typed)).toEqual(expected);
  });

  test('complete only the last word, as it was begun', async () => {
    const [found] = (await suggest(engine, 'beijing Whe')).filter(({ kind }) => kind === 'word');
    expect(found).toMatchObject({ value: 'wheat', count: 3, href: '/?q=beijing+Wheat' });
  });

  test('close the quotation mark in which they stand', async () => {
    const [found] = (await suggest(engine, '"berlin wa')).filter(({ kind }) => kind === 'word');
    expect(found).toMatchObject({ value: 'wall', count: 1, href: '/?q=%22berlin+wall%22' });
  });
});

test('every suggestion leads to as many stories as it says', async () => {
  const typed = [
    's',
    'x',
    'xi',
    'a',
    'h',
    'wheat x',
    'world',
    'berlin OR xi',
    '-deng',
    'about:x',
    'san',
    '"berlin w',
    'e',
  ];
  let seen = 0;
  for (const text of typed) {
    for (const { href, count, label } of await suggest(engine, text)) {
      const { total } = await answer(engine, parseQuery(new URLSearchParams(href.slice(2))));
      expect(total, `${text}: ${label}`).toBe(count);
      expect(count).toBeGreaterThan(0);
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(30);
});

test('names and words share the places', async () => {
  const found = await suggest(engine, 's', 4);
  expect(found).toHaveLength(4);
  expect(found.map(({ kind }) => kind)).toContain('word');
});

test('many names of one kind leave room for those of others', async () => {
  const offices = ['president-china', 'president-france', 'president-egypt', 'president-india', 'president-chile'];
  const own = await engineOver([
    ...offices.map((office) => ({ text: 'A visit', people: ['xi-jinping'], office })),
    { text: 'A visit', source: 'Presidents Daily' },
  ]);
  const kinds = (found: readonly Suggestion[]) => found.map(({ kind }) => kind).filter((kind) => kind !== 'word');
  expect(kinds(await suggest(own, 'presid', 5)).sort()).toEqual(['office', 'office', 'office', 'office', 'source']);
  expect(kinds(await suggest(own, 'presid', 20)).filter((kind) => kind === 'office')).toHaveLength(5);
  await own.close();
  await own.store.close();
});

describe('nothing is suggested for', () => {
  test.each([
    ['nothing', ''],
    ['symbols', '()"~* -- ::'],
    ['control characters', '\u0000\u0001\u0002'],
    ['half a character', '\ud83d'],
    ['100,000 letters', 'x'.repeat(100_000)],
    ['50,000 words', 'xi '.repeat(50_000)],
    ['a word of a thousand letters', 'x'.repeat(1000)],
  ])('%s', async (_, typed) => {
    expect(await suggest(engine, typed)).toEqual([]);
  });
});

test('names that are new are known, and those without stories are not suggested', async () => {
  const own = await engineOver([{ text: 'A visit', people: ['angela-merkel'] }]);
  const names = new NameIndex(own, 0);
  const found = async (word: string) => (await names.follow()).find([word], 'begins').map(({ name }) => name.stories);
  expect([await found('merkel'), await found('xi')]).toEqual([[1], []]);
  await add(own, [{ text: 'Another visit', ...XI }], 0);
  expect([await found('merkel'), await found('xi')]).toEqual([[], [1]]);
  await own.close();
  await own.store.close();
});
