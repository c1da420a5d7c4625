import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from './engine';
import { addDated, archiveOf, closeAll, type DatedStory, foundAt } from './people-for-tests';
import { OTHER_LETTERS } from './people-list';
import { ANYBODY, type PeopleQuestion, readPeoplePage } from './people-page';

let engine: Engine;
beforeAll(async () => {
  engine = await archiveOf([
    { day: '2014-03-01', people: ['xi-jinping', '~jane-doe'] },
    { day: '2014-03-02', people: ['xi-jinping', 'vladimir-putin', '~jane-doe', '~mary-major'] },
    { day: '2018-03-02', people: ['xi-jinping', '~john-doe', 'emmanuel-macron', 'li-keqiang'] },
  ]);
});
afterAll(() => closeAll(engine));

/** An archive of its own for a test that adds to it. */
async function withStories(stories: readonly DatedStory[], check: (own: Engine) => Promise<void>): Promise<void> {
  const own = await archiveOf(stories);
  await check(own);
  await closeAll(own);
}

const page = (asked: Partial<PeopleQuestion>, size?: number) => readPeoplePage(engine, { ...ANYBODY, ...asked }, size);
const slugsOf = async (from: Engine, asked: Partial<PeopleQuestion>) =>
  (await readPeoplePage(from, { ...ANYBODY, ...asked })).people.map(({ slug }) => slug);
const slugs = (asked: Partial<PeopleQuestion>) => slugsOf(engine, asked);

test('people stand with their foremost office, and with as many stories as a search for them finds', async () => {
  const { people, total } = await page({});
  expect(total).toBe(7);
  expect(people[0]).toEqual({ slug: 'xi-jinping', name: 'Xi Jinping', office: 'president of China', stories: 3 });
  for (const { slug, stories } of people) {
    expect([slug, await foundAt(engine, `/?person=${encodeURIComponent(slug)}`)]).toEqual([slug, stories]);
  }
});

test('a page behind the last is the last', async () => {
  const last = await page({ page: 900 }, 3);
  expect(last).toMatchObject({ page: 3, pages: 3, total: 7 });
  expect(last.people).toHaveLength(1);
});

test('people stand by surname, under the letters of the surnames', async () => {
  expect(await slugs({ sort: 'name' })).toEqual([
    '~jane-doe',
    '~john-doe',
    'li-keqiang',
    'emmanuel-macron',
    '~mary-major',
    'vladimir-putin',
    'xi-jinping',
  ]);
  expect(await slugs({ letter: 'M' })).toEqual(['emmanuel-macron', '~mary-major']);
  expect(await slugs({ letter: 'Q' })).toEqual([]);
});

test.each([
  ['doe', ['~jane-doe', '~john-doe']],
  ['jan', ['~jane-doe']],
  ['Jane Doe', ['~jane-doe']],
  ['xi', ['xi-jinping']],
  ['nobody', []],
  ['china', []],
  ['习近平', []],
  ['محمد', []],
])('the name %s is found', async (name, expected) => {
  expect(await slugs({ name })).toEqual(expected);
});

test('names of other letters have a place of their own, accents stand under their letter, and no surname is Jr', () =>
  withStories([{ day: null, people: ['~李-小龙', '~محمد-علي', '~ana-štěp', '~richard-roe-jr'] }], async (own) => {
    expect((await slugsOf(own, { letter: OTHER_LETTERS })).sort()).toEqual(['~محمد-علي', '~李-小龙']);
    expect(await slugsOf(own, { letter: 'S' })).toEqual(['~ana-štěp']);
    expect(await slugsOf(own, { letter: 'R' })).toEqual(['~richard-roe-jr']);
    expect(await slugsOf(own, { name: '小龙' })).toEqual(['~李-小龙']);
    expect(await slugsOf(own, { name: 'محمد' })).toEqual(['~محمد-علي']);
  }));

test('each letter, country and office leaves as many people as it says', async () => {
  const found = await page({});
  expect(found.countries.map(({ label }) => label)).toEqual(['China', 'France', 'Russia']);
  for (const country of [null, ...found.countries.map(({ value }) => value)]) {
    const here = await page({ country });
    for (const { value, people } of here.letters) expect((await page({ country, letter: value })).total).toBe(people);
    for (const { value, people } of here.countries) expect((await page({ country: value })).total).toBe(people);
    for (const { value, people } of here.offices) {
      const both = await page({ country, office: value });
      expect([value, both.total]).toEqual([value, people]);
    }
  }
  expect(await slugs({ office: 'head-of-state' })).toEqual(['xi-jinping', 'emmanuel-macron', 'vladimir-putin']);
  expect(await slugs({ office: 'president-france', country: 'RU' })).toEqual([]);
  expect((await page({ office: 'president-france', country: 'RU' })).countries.map(({ value }) => value)).toEqual([
    'FR',
  ]);
});

test('a new story counts at once, and an archive without people has an empty page', () =>
  withStories([], async (own) => {
    expect(await readPeoplePage(own, ANYBODY)).toEqual({
      people: [],
      total: 0,
      page: 1,
      pages: 1,
      everybody: 0,
      isCut: false,
      letters: [],
      countries: [],
      offices: [],
    });
    await addDated(own, [{ day: '2018-03-04', people: ['emmanuel-macron', '~ann-poe'] }], 30);
    expect(await slugsOf(own, { letter: 'M' })).toEqual(['emmanuel-macron']);
    await addDated(own, [{ day: '2018-03-05', people: ['emmanuel-macron'] }], 31);
    const { people } = await readPeoplePage(own, ANYBODY);
    expect(people.map(({ slug, stories }) => [slug, stories])).toEqual([
      ['emmanuel-macron', 2],
      ['~ann-poe', 1],
    ]);
  }));
