// What a story's page shows, over a real database: shapes of stories that captures have.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body, storyToSave } from '#lib/ingest/draft-for-tests';
import type { ArticleDraft } from '#lib/model/article';
import { freshStore } from '#lib/store/fresh-store';
import type { Store } from '#lib/store/open';
import { saveStories } from '#lib/store/save-stories';
import { readStory, type Story } from './story';

const DATELINE = { text: 'OSLO --', place: 'Oslo', day: null };
const STORIES = {
  ferry: {
    headline: 'Ferry leaves Oslo',
    dateline: DATELINE,
    blocks: [
      body('OSLO -- The ferry left.'),
      { part: 'caption', text: 'The ferry at its pier.' },
      { part: 'related', text: 'More about the ferry' },
      body('Another ferry follows.'),
    ],
  },
  word: { headline: 'Ferry', blocks: [body('Ferry.')] },
  picture: { headline: 'A page as a picture', blocks: [] },
  long: { headline: 'Ferry '.repeat(350).trim(), blocks: [body('The ferry left. '.repeat(66_700))] },
} satisfies Record<string, Partial<ArticleDraft>>;

let store: Store;
const ids = new Map<string, string>();
beforeAll(async () => {
  store = await freshStore();
  const stories = Object.entries(STORIES).map(([name, given]) => ({ name, story: storyToSave(given) }));
  for (const { name, story } of stories) ids.set(name, story.id);
  await saveStories(
    store,
    stories.map(({ story }) => story),
    '2026-01-01T00:00:00Z',
  );
});
afterAll(() => store.close());

async function read(name: keyof typeof STORIES, text: string): Promise<Story> {
  const story = await readStory({ store }, ids.get(name) ?? '', text, null);
  if (story === null) throw new Error(`no story ${name}`);
  return story;
}

/** Hits in the order of the page, each with its words. */
function hitsOf({ headlineRuns, pictures, prose }: Story): [number, string][] {
  const runs = [headlineRuns, ...[...pictures, ...prose].map((block) => block.runs)].flat();
  return runs.flatMap(({ pieces }) =>
    pieces.flatMap(({ hit, text }): [number, string][] => (hit === null ? [] : [[hit, text]])),
  );
}

describe('a story with its hits', () => {
  test('numbers them in the order of the page: headline, pictures, text, and none in what was left out', async () => {
    const story = await read('ferry', 'ferry');
    expect(hitsOf(story)).toEqual([
      [1, 'Ferry'],
      [2, 'ferry'],
      [3, 'ferry'],
      [4, 'ferry'],
    ]);
    expect(story.hits).toBe(4);
    expect(story.pictures.map(({ position }) => position)).toEqual([1]);
    expect(story.prose.map(({ position }) => position)).toEqual([0, 3]);
    expect(story.removed).toEqual([{ position: 2, part: 'related', text: 'More about the ferry' }]);
    expect(story.prose[0]?.runs[0]?.pieces[0]).toMatchObject({ text: 'OSLO --', dateline: true });
  });

  test('has one hit for a phrase, and none for a field that it stands not in', async () => {
    expect(hitsOf(await read('ferry', '"ferry left"'))).toEqual([[1, 'ferry left']]);
    expect(hitsOf(await read('ferry', 'caption:ferry'))).toEqual([[1, 'ferry']]);
    expect((await read('ferry', '')).hits).toBe(0);
  });

  test('of one word has that word', async () => {
    expect(hitsOf(await read('word', 'ferry'))).toEqual([
      [1, 'Ferry'],
      [2, 'Ferry'],
    ]);
  });

  test('without text has a headline', async () => {
    const story = await read('picture', 'picture');
    expect(story).toMatchObject({ hits: 1, pictures: [], prose: [], removed: [] });
  });

  test('of 200,000 words and a headline of 2,000 letters has every hit once', async () => {
    const story = await read('long', 'ferry');
    const numbers = hitsOf(story).map(([hit]) => hit);
    expect(numbers).toEqual(Array.from({ length: 350 + 66_700 }, (_, at) => at + 1));
    expect(story.hits).toBe(numbers.length);
  });
});
