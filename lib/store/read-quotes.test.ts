import { afterEach, expect, test } from 'vitest';
import type { Quote } from '#lib/model/person';
import type { Store } from './open';
import { readArticle } from './read-article';
import { readQuotesOf } from './read-quotes';
import { saveStories } from './save-stories';
import { archiveWithPeople, readStory } from './verdicts-for-tests';

const NOW = '2026-01-01T00:00:00.000Z';
const ADDRESS = 'https://harbourpost.example/2022/ferry';
const TEXT = '“The ferry sails,” said Jane Doe. “It is late,” Doe added.';

let store: Store;
afterEach(() => store.close());

function quoteOf(words: string, text = TEXT): Quote {
  const start = text.indexOf(words);
  return { block: 0, start, end: start + words.length, person: '~jane-doe', speaker: 'Jane Doe', confidence: 0.9 };
}

const BOTH = [quoteOf('The ferry sails,'), quoteOf('It is late,')];

test('what a person said is read newest first, a page at a time, in the order of the story', async () => {
  store = await archiveWithPeople();
  const days = ['2001-05-01', '2022-02-25', '1999-12-31'];
  const stories = days.map((day, at) => readStory(`Ferry ${at}`, [TEXT], { day, quotes: BOTH }));
  const undated = readStory('Ferry of no day', [TEXT], { quotes: BOTH });
  undated.draft.published = null;
  await saveStories(store, [...stories, undated], NOW);
  const first = await readQuotesOf(store, '~jane-doe', 1, 3);
  expect(first).toMatchObject({ total: 8, page: 1, pages: 3 });
  expect(first.quotes.map(({ day, words }) => [day, words])).toEqual([
    ['2022-02-25', 'The ferry sails,'],
    ['2022-02-25', 'It is late,'],
    ['2001-05-01', 'The ferry sails,'],
  ]);
  expect((await readQuotesOf(store, '~jane-doe', 3, 3)).quotes.map(({ day }) => day)).toEqual([null, null]);
  expect((await readQuotesOf(store, '~jane-doe', 4, 3)).quotes).toEqual([]);
  expect(await readQuotesOf(store, 'nobody', 1)).toEqual({ total: 0, page: 1, pages: 1, quotes: [] });
});

test('a page of them is found in the index, without sorting', async () => {
  store = await archiveWithPeople();
  const plan = await store.db.$queryRawUnsafe<{ detail: string }[]>(
    `EXPLAIN QUERY PLAN SELECT * FROM "Quote" WHERE "personSlug" = 'x' ORDER BY "day" DESC, "articleId", "position" LIMIT 20`,
  );
  const steps = plan.map(({ detail }) => detail).join('\n');
  expect(steps).toContain('Quote_personSlug_day_articleId_position_idx');
  expect(steps).not.toContain('TEMP B-TREE');
});

test('a new version of a story has its own quotes, and an earlier text none', async () => {
  store = await archiveWithPeople();
  const first = readStory('Ferry', [TEXT], { address: ADDRESS, quotes: BOTH });
  const text = 'Jane Doe had nothing to say, but for one thing: “It is late.”';
  const second = readStory('Ferry', [text], { address: ADDRESS, quotes: [quoteOf('It is late.', text)] });
  await saveStories(store, [first], NOW);
  expect((await readArticle(store, first.id))?.quotes).toEqual(BOTH);
  await saveStories(store, [second], NOW);
  expect((await readQuotesOf(store, '~jane-doe', 1)).quotes.map(({ words }) => words)).toEqual(['It is late.']);
  expect((await readArticle(store, first.id, 1))?.quotes).toEqual([]);
});
