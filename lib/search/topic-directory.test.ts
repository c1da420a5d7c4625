import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyQuery, toggle } from '#lib/query/query';
import { giveVerdict } from '#lib/store/give-verdict';
import { said } from '#lib/store/verdicts-for-tests';
import { answer } from './answer';
import type { Engine } from './engine';
import { readProfile } from './profile';
import { add, engineOver, type TestStory } from './suggest-for-tests';
import { findTopics, readTopicEntries } from './topic-directory';
import { readTopicProfile } from './topic-profile';

const STORIES: TestStory[] = [
  { text: 'One', people: ['xi-jinping', '~jane-doe'] },
  { text: 'Two', people: ['xi-jinping', '~jane-doe', '~mary-major'] },
  { text: 'Three', people: ['xi-jinping', '~john-doe'] },
  { text: 'Four' },
];

let engine: Engine;
beforeEach(async () => {
  engine = await engineOver(STORIES);
});
afterEach(async () => {
  await engine.close();
  await engine.store.close();
});

describe('the directory of topics', () => {
  const [POLITICS, ELECTION, RELATIONS] = ['medtop:11000000', 'medtop:20000574', 'medtop:20000638'];
  const counted = (topics: readonly { code: string; stories: number }[]) =>
    topics.map((one) => [one.code, one.stories]);
  beforeEach(async () => {
    const topics = [POLITICS, RELATIONS, 'medtop:20000584', 'medtop:20000584'];
    await add(
      engine,
      topics.map((topic) => ({ text: 'Five', topic })),
      10,
    );
  });

  test('has the 17 and the unsorted, each with what is one level below it and has stories', async () => {
    const entries = await readTopicEntries(engine);
    expect(entries).toHaveLength(18);
    expect(counted(entries.filter(({ stories }) => stories > 0))).toEqual([
      [POLITICS, 4],
      ['unsorted', 4],
    ]);
    expect(counted(entries.find(({ code }) => code === POLITICS)?.narrower ?? [])).toEqual([
      [ELECTION, 2],
      [RELATIONS, 1],
    ]);
  });

  test('leads to a page of each, with its stories under their topic at the top', async () => {
    const profile = await readTopicProfile(engine, '20000574');
    expect(profile).toMatchObject({ label: 'election', found: { total: 2 } });
    expect(profile?.broaderTopics.map(({ code }) => code)).toEqual([POLITICS]);
    expect(counted(profile?.narrowerTopics ?? [])).toEqual([['medtop:20000584', 2]]);
    expect(profile?.found.hits.map(({ topics }) => topics.map(({ code }) => code))).toEqual([[POLITICS], [POLITICS]]);
    expect(await readTopicProfile(engine, '99999999')).toBeNull();
  });
});

describe('a topic by its label', () => {
  test.each([
    ['electi', ['election']],
    ['national electi', ['national elections']],
    ['electoral', ['electoral']],
  ])('%s finds it among all', async (typed, some) => {
    const found = await findTopics(engine, typed);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ label }) => some.some((word) => label.includes(word)))).toBe(true);
  });

  test('has those with stories first, with as many as a search finds', async () => {
    await add(engine, [{ text: 'Six', topic: 'medtop:20000584' }], 20);
    const [first, second] = await findTopics(engine, 'politic');
    expect(first).toMatchObject({ code: 'medtop:11000000', stories: 1, broaderTopics: [] });
    expect(second?.stories).toBe(0);
    const { total } = await answer(engine, { query: toggle(emptyQuery(), 'topic', 'medtop:11000000'), notes: [] });
    expect(total).toBe(1);
    expect(await findTopics(engine, 'xyzzy')).toEqual([]);
  });
});

describe('a verdict', () => {
  const facet = async () => {
    const { facets } = await answer(engine, { query: emptyQuery(), notes: [] });
    return facets.person.map(({ value, count }) => [value, count]);
  };

  test('is in every answer as soon as the index has followed', async () => {
    const same = said('same', { of: '~john-doe', person: '~jane-doe' });
    // The stories of this test have no mentions: what is judged is what was recognised in them, which is nobody.
    expect(await giveVerdict(engine.store, same, '2026-01-02T00:00:00.000Z')).toMatchObject({ ok: true });
    await engine.follow();
    expect((await facet()).map(([slug]) => slug)).not.toContain('~john-doe');
    const profile = await readProfile(engine, '~john-doe');
    expect(profile).toMatchObject({ standsFor: { slug: '~jane-doe' }, merged: [], offices: [] });
    expect(await readProfile(engine, '~jane-doe')).toMatchObject({ standsFor: null, merged: [{ slug: '~john-doe' }] });
  });
});
