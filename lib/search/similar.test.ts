import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body, storyToSave } from '#lib/ingest/draft-for-tests';
import type { ArticleDraft } from '#lib/model/article';
import { freshStore } from '#lib/store/fresh-store';
import type { Store } from '#lib/store/open';
import { readArticle } from '#lib/store/read-article';
import { saveStories } from '#lib/store/save-stories';
import { Engine } from './engine';
import { similarTo, tellingWords } from './similar';

const COPIED =
  'The lighthouse keeper of the northern island lit the lamp on Friday for the last time, and the harbour office took ' +
  'the keys of the tower, the stair and the boat. The lamp is to be worked by wire from the town.';

function filler(at: number): Partial<ArticleDraft> {
  return { headline: `Council meeting ${at} ends`, blocks: [body(`The council met about matter ${at} on Monday.`)] };
}

const STORIES: Partial<ArticleDraft>[] = [
  { headline: 'Lighthouse keeper lights the lamp for the last time', blocks: [body(COPIED)] },
  { headline: 'Last evening of a lighthouse keeper', source: 'Evening Chronicle', blocks: [body(COPIED)] },
  { headline: 'Lamp of the northern lighthouse is worked by wire', blocks: [body('The keeper has left the island.')] },
  { headline: 'Keeper of the lighthouse looks back on the lamp', blocks: [body('He lit it for forty years.')] },
  { headline: 'Bread', blocks: [] },
  { headline: '12 34', blocks: [{ part: 'caption', text: 'A tower.' }] },
  { headline: `Endless ${'lamp '.repeat(400)}`, blocks: [body('lighthouse '.repeat(200_000))] },
  ...Array.from({ length: 8 }, (_, at) => ({
    headline: `Pier ${at} is mended`,
    blocks: [body('The work took a week.')],
  })),
  ...Array.from({ length: 80 }, (_, at) => filler(at)),
];

let store: Store;
let engine: Engine;
const ids: string[] = [];
beforeAll(async () => {
  store = await freshStore();
  const stories = STORIES.map((story) => storyToSave(story));
  ids.push(...stories.map(({ id }) => id));
  await saveStories(store, stories, '2026-01-01T00:00:00Z');
  engine = await Engine.here(store);
  await engine.follow();
});
afterAll(async () => {
  await engine.close();
  await store.close();
});

async function story(at: number) {
  const found = await readArticle(store, ids[at] ?? '');
  if (found === null) throw new Error(`no story ${at}`);
  return found;
}
const headlines = async (at: number) => (await similarTo(engine, await story(at))).map(({ headline }) => headline);

describe('stories like one', () => {
  test('share its telling words; itself and its copies are not among them', async () => {
    expect((await story(0)).copies).toHaveLength(2);
    const found = await headlines(0);
    expect(found).toContain('Lamp of the northern lighthouse is worked by wire');
    expect(found).toContain('Keeper of the lighthouse looks back on the lamp');
    expect(found).not.toContain('Last evening of a lighthouse keeper');
    expect(found).not.toContain('Lighthouse keeper lights the lamp for the last time');
  });

  test('are one of each family of copies', async () => {
    const found = await headlines(3);
    const copies = ['Lighthouse keeper lights the lamp for the last time', 'Last evening of a lighthouse keeper'];
    expect(found.filter((headline) => copies.includes(headline))).toHaveLength(1);
  });

  test('are five at most, and the same ones each time', async () => {
    const found = await headlines(7);
    expect(found).toHaveLength(5);
    expect(await headlines(7)).toEqual(found);
  });

  test.each([
    ['one word that no other story has', 4],
    ['a headline of figures and no text', 5],
  ])('are none for a story of %s', async (_, at) => {
    expect(await headlines(at)).toEqual([]);
  });

  test('are found for a story of 200,000 words by its beginning', async () => {
    expect(await tellingWords(engine, await story(6))).toEqual(['lamp', 'lighthouse']);
  });
});

test('of telling words the rarer come first, and those of very many stories are none', async () => {
  const found = await tellingWords(engine, await story(2));
  expect(found.slice(0, 2)).toEqual(['northern', 'wire']);
  expect(found).toContain('lamp');
  expect(found).not.toContain('the');
  expect(await tellingWords(engine, await story(20))).toEqual([]);
});
