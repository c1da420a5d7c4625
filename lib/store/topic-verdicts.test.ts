import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storyToSave } from '#lib/ingest/draft-for-tests';
import type { TopicInStory } from '#lib/model/topic';
import type { TopicVerdictToGive } from '#lib/model/verdict';
import { conceptOf, TOPICS } from '#lib/topics/vocabulary';
import { freshStore } from './fresh-store';
import { giveVerdict, undoVerdict } from './give-verdict';
import { importVerdicts } from './import-verdicts';
import { linksHash } from './link-rows';
import type { Store } from './open';
import { readArticle } from './read-article';
import { changesSince, newestChange } from './read-changes';
import { readJudgedTopics } from './read-judged-topics';
import { readRecognised } from './read-recognised';
import { readAllVerdicts, readStoryVerdicts, readVerdicts } from './read-verdicts';
import { syncReference } from './reference';
import { saveStories } from './save-stories';
import type { StoryToSave } from './story-write';
import { readVerdictFile, writeVerdictFile } from './verdict-file';
import { said } from './verdicts-for-tests';

const NOW = '2026-01-01T00:00:00.000Z';
const ADDRESS = 'https://harbourpost.example/2022/07/22/wheat';
const ECONOMY = 'medtop:04000000';
const POLITICS = 'medtop:11000000';
const WEATHER = 'medtop:17000000';
const ELECTION = 'medtop:20000574';
const RELATIONS = 'medtop:20000638';

function topic(code: string, score: number, words: string[], narrower: string[] = []): TopicInStory {
  const label = (one: string) => conceptOf(one)?.label ?? one;
  return {
    code,
    label: label(code),
    score,
    words,
    narrower: narrower.map((one) => ({ code: one, label: label(one), words })),
  };
}

const FOUND = [topic(POLITICS, 1 / 3 + 0.4, ['vote', 'minister'], [ELECTION]), topic(ECONOMY, 0.61, ['wheat'])];
const ON_PAPER = storyToSave({}, { topics: FOUND });
const WHEAT = storyToSave({ address: ADDRESS }, { topics: FOUND });
const { id } = WHEAT;

const stores: Store[] = [];
/** Knows the concepts of these stories, and none that readers name besides. */
async function archive(): Promise<Store> {
  const store = await freshStore();
  stores.push(store);
  const topics = [...TOPICS.filter(({ code }) => code !== WEATHER), conceptOf(ELECTION)].filter((one) => one !== null);
  await syncReference(store, { persons: [], offices: [], topics });
  return store;
}
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

let store: Store;
beforeEach(async () => {
  store = await archive();
  await save(WHEAT);
});

const save = (...stories: StoryToSave[]) => saveStories(store, stories, NOW);
const not = (code: string, story = id): TopicVerdictToGive => ({ says: 'not', story, topic: code });
const is = (code: string, story = id): TopicVerdictToGive => ({ says: 'is', story, topic: code });

async function give(given: TopicVerdictToGive) {
  const done = await giveVerdict(store, given, NOW);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

async function codes(story = id, from = store) {
  const stored = await readArticle(from, story);
  return stored?.topics.map(({ code, narrower }) => [code, ...narrower.map((one) => one.code)]);
}

/** What the archive holds of the topics of its stories. */
async function rows(of = store) {
  const orderBy = [{ articleId: 'asc' as const }, { position: 'asc' as const }];
  const found = await of.db.article.findMany({
    select: { foundTopics: true, linksHash: true },
    orderBy: { id: 'asc' },
  });
  return [await of.db.articleTopic.findMany({ orderBy }), found];
}

const asFound = [[POLITICS, ELECTION], [ECONOMY]];

describe('a verdict on a topic', () => {
  test('changes what the story is about, in one change of its links that the index follows', async () => {
    expect(await codes()).toEqual(asFound);
    const newest = await newestChange(store);
    const { stories, verdict } = await give(not('11000000'));
    expect(stories).toEqual([id]);
    expect(verdict).toMatchObject({ topic: POLITICS, topicLabel: 'politics and government' });
    expect(await codes()).toEqual([[ECONOMY]]);
    const changes = await changesSince(store, newest, 10);
    expect(changes).toMatchObject({ upTo: newest + 1, stories: [{ id, topics: [ECONOMY] }], removed: [] });
    expect(changes.textSince).toEqual(new Map([[id, 1]]));
  });

  test('of a narrower one brings the broader ones, also those that the archive was not given yet', async () => {
    await give(is(RELATIONS));
    await give(is(WEATHER));
    expect(await codes()).toEqual([[POLITICS, ELECTION, RELATIONS], [ECONOMY], [WEATHER]]);
    const stored = await readArticle(store, id);
    expect(stored?.topics.at(-1)).toEqual({ code: WEATHER, label: 'weather', score: 1, words: [], narrower: [] });
    expect(stored?.topics.slice(1, 2)).toEqual(FOUND.slice(1));
  });

  test('that changes nothing of the story gives it no new number', async () => {
    const [newest, before] = [await newestChange(store), await rows()];
    expect((await give(is(ECONOMY))).stories).toEqual([]);
    expect((await give(not(WEATHER))).stories).toEqual([]);
    expect(await newestChange(store)).toBe(newest);
    expect(await rows()).toEqual(before);
  });

  test('taken back leaves every row as it was', async () => {
    const before = await rows();
    for (const one of [not(POLITICS), not(ELECTION), is(RELATIONS), is(WEATHER)]) {
      const { verdict } = await give(one);
      expect(await rows()).not.toEqual(before);
      expect(await undoVerdict(store, verdict.id, NOW)).toMatchObject({ verdict: { id: verdict.id }, stories: [id] });
      expect(await rows()).toEqual(before);
    }
    expect(await undoVerdict(store, 'none', NOW)).toBeNull();
  });

  test('given twice is one, and of two that contradict one another the last counts', async () => {
    const first = await give(not(ECONOMY));
    await give(is(ECONOMY));
    expect(await codes()).toEqual(asFound);
    const again = await give(not(ECONOMY));
    expect(await codes()).toEqual([[POLITICS, ELECTION]]);
    expect(again.verdict.id).toBe(first.verdict.id);
    expect(again.verdict.givenAt > first.verdict.givenAt).toBe(true);
    expect(await store.db.topicVerdict.count()).toBe(2);
  });

  test.each<[string, TopicVerdictToGive, RegExp]>([
    ['on no story', not(POLITICS, 'nowhere'), /no story “nowhere”/],
    ['of an unknown topic', not('medtop:99999999'), /no topic “medtop:99999999”/],
  ])('%s is refused with a reason, and nothing changes', async (_which, given, reason) => {
    const before = await rows();
    expect(await giveVerdict(store, given, NOW)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
    expect(await store.db.topicVerdict.count()).toBe(0);
    expect(await rows()).toEqual(before);
  });
});

describe('a verdict on a topic outlives', () => {
  test('the same story read again with other eyes, which are told what was found', async () => {
    await give(not(POLITICS));
    await give(is(WEATHER));
    expect(await readRecognised(store, id)).toEqual({ people: [], quotes: 0, topics: [POLITICS, ELECTION, ECONOMY] });
    const again = { ...WHEAT, of: id, topics: [topic(POLITICS, 0.9, ['poll'])] };
    expect(await save(again)).toEqual(['changed']);
    expect(await codes()).toEqual([[WEATHER]]);
    expect(await readRecognised(store, id)).toMatchObject({ topics: [POLITICS] });
    const [story] = await store.db.article.findMany();
    expect(story?.linksHash).toBe(linksHash(again));
    expect(await save(again)).toEqual(['unchanged']);
  });

  test('a new text, and stands in nobody’s way once it is found by itself', async () => {
    await give(is(WEATHER));
    const moved = storyToSave(
      { address: ADDRESS, headline: 'Wheat ships wait for the storm to pass' },
      { topics: [topic(WEATHER, 0.7, ['storm'])] },
    );
    expect(await save(moved)).toEqual(['changed']);
    expect((await readArticle(store, id))?.topics).toEqual(moved.topics);
    expect(await store.db.article.findMany({ select: { foundTopics: true } })).toEqual([{ foundTopics: null }]);
  });

  test('the same ingest again, before it and after it, in any archive: the rows are the same', async () => {
    await give(not(POLITICS));
    await give(is(RELATIONS));
    const after = await rows();
    expect(await save(WHEAT)).toEqual(['unchanged']);
    expect(await rows()).toEqual(after);
    const other = await archive();
    const file = readVerdictFile(writeVerdictFile(await readAllVerdicts(store)));
    expect(await importVerdicts(other, file, NOW)).toMatchObject({ added: 2, stories: 0, waiting: 2 });
    await saveStories(other, [WHEAT], NOW);
    expect(await rows(other)).toEqual(after);
    expect(await newestChange(other)).toBe(1);
  });
});

describe('a story is known by any id that was derived for it', () => {
  test('when a verdict is given', async () => {
    expect(ON_PAPER.id).not.toBe(id);
    await give(not(POLITICS, ON_PAPER.id));
    expect(await codes()).toEqual([[ECONOMY]]);
    expect(await readStoryVerdicts(store, ON_PAPER.id)).toMatchObject([{ story: id, topic: POLITICS }]);
  });

  test('when a verdict waits for an address that a later capture of the same text tells', async () => {
    await give(not(POLITICS));
    const other = await archive();
    await saveStories(other, [ON_PAPER], NOW);
    await importVerdicts(other, readVerdictFile(writeVerdictFile(await readAllVerdicts(store))), NOW);
    expect(await codes(ON_PAPER.id, other)).toEqual(asFound);
    const before = await newestChange(other);
    expect(await saveStories(other, [WHEAT], NOW)).toEqual(['unchanged']);
    expect(await codes(id, other)).toEqual([[ECONOMY]]);
    expect(await newestChange(other)).toBe(before + 1);
  });
});

describe('verdicts of both kinds', () => {
  const notXi = said('not', { story: id, person: '~jane-doe', name: 'Jane Doe' });

  test('are one list by their moments, with their stories', async () => {
    await give(not(POLITICS));
    expect(await giveVerdict(store, notXi, NOW)).toMatchObject({ ok: true });
    await give(is(WEATHER));
    const { total, pages, verdicts } = await readVerdicts(store, 1, 2);
    expect([total, pages]).toEqual([3, 2]);
    expect(verdicts).toMatchObject([
      { says: 'is', topic: WEATHER, about: { id, headline: 'Wheat ships leave harbour' } },
      { says: 'not', person: '~jane-doe', about: { id } },
    ]);
    expect((await readVerdicts(store, 2, 2)).verdicts).toMatchObject([{ topic: POLITICS }]);
    expect((await readStoryVerdicts(store, id)).map(({ says }) => says)).toEqual(['not', 'not', 'is']);
  });

  test('are one file, which changes each story once and is the same again', async () => {
    await give(not(POLITICS));
    await giveVerdict(store, notXi, NOW);
    const file = writeVerdictFile(await readAllVerdicts(store));
    expect(JSON.parse(file)[0]).toEqual({
      ...{ id: expect.stringMatching(/^[0-9a-f]{16}$/), says: 'not', story: id, topic: POLITICS },
      ...{ topicLabel: 'politics and government', givenAt: NOW },
    });
    const other = await archive();
    await saveStories(other, [WHEAT], NOW);
    const done = { added: 2, known: 0, refused: [], stories: 1, waiting: 0 };
    expect(await importVerdicts(other, readVerdictFile(file), NOW)).toEqual(done);
    expect(await newestChange(other)).toBe(2);
    expect(await rows(other)).toEqual(await rows());
    expect(writeVerdictFile(await readAllVerdicts(other))).toBe(file);
    expect(await importVerdicts(other, readVerdictFile(file), NOW)).toMatchObject({ added: 0, known: 2, stories: 0 });
  });

  test.each<[string, object, RegExp]>([
    ['an unknown topic', { topic: 'medtop:99999999' }, /no topic “medtop:99999999”/],
    ['a topic that is a number', { topic: 11000000 }, /"topic" must be the code/],
    ['a very long code', { topic: 'x'.repeat(201) }, /"topic" must be the code/],
    ['no story', { story: null }, /"story" must be the id/],
    ['another kind', { says: 'same' }, /"says" of a topic must be one of "not", "is"/],
    ['a person too', { person: '~jane-doe' }, /With "topic", "person" must be absent/],
    ['no moment', { givenAt: null }, /"givenAt" must be a moment/],
  ])('in a file: %s is refused, and the rest is taken', async (_which, change, reason) => {
    const good = { says: 'not', story: id, topic: POLITICS, topicLabel: 'as it was called once', givenAt: NOW };
    const records = readVerdictFile(JSON.stringify([{ ...good, ...change }, good]));
    const { added, refused } = await importVerdicts(store, records, NOW);
    expect(added).toBe(1);
    expect(refused).toEqual([{ at: 'record 1', reason: expect.stringMatching(reason) }]);
    expect(await codes()).toEqual([[ECONOMY]]);
  });
});

test('the classifier learns from stories that readers have judged, as they are about by now', async () => {
  const other = storyToSave({ headline: 'Ferry sails late' }, { topics: FOUND });
  await save(other);
  expect(await readJudgedTopics(store)).toEqual([]);
  await give(is(RELATIONS));
  await give(not(ECONOMY));
  const { headline, blocks } = WHEAT.draft;
  expect(await readJudgedTopics(store)).toEqual([{ id, headline, blocks, topics: [POLITICS, ELECTION, RELATIONS] }]);
  await give(not(POLITICS));
  expect(await readJudgedTopics(store)).toMatchObject([{ id, topics: [] }]);
});
