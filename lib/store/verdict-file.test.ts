import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { giveVerdict } from './give-verdict';
import { importVerdicts } from './import-verdicts';
import type { Store } from './open';
import { readArticle } from './read-article';
import { newestChange } from './read-changes';
import { readAllVerdicts } from './read-verdicts';
import { saveStories } from './save-stories';
import { readVerdictFile, writeVerdictFile } from './verdict-file';
import { archiveWithPeople, place, readStory, said } from './verdicts-for-tests';

const NOW = '2026-01-01T00:00:00.000Z';
const TEXT = 'Xi Jinping left early. Xi had met Jane Doe, and Doe said so.';
const SUMMIT = readStory('Summit ends', [TEXT]);
const { id } = SUMMIT;

const stores: Store[] = [];
async function archive(): Promise<Store> {
  const store = await archiveWithPeople();
  stores.push(store);
  return store;
}
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

let store: Store;
let file = '';
beforeEach(async () => {
  store = await archive();
  await saveStories(store, [SUMMIT], NOW);
  const verdicts = [
    said('not', { story: id, person: 'xi-jinping', mention: place(0, TEXT, 'Xi had'.slice(0, 2)) }),
    said('not', { story: id, person: 'xi-jinping' }),
    said('is', { story: id, mention: place(0, TEXT, 'Doe'), name: 'Richard Roe' }),
    said('is', { story: id, of: '~jane-doe', name: 'Seán McDonald' }),
    said('same', { of: '~xi-jinping', ofName: 'Xi Jinping', person: 'angela-merkel' }),
  ];
  for (const one of verdicts) expect(await giveVerdict(store, one, NOW)).toMatchObject({ ok: true });
  file = writeVerdictFile(await readAllVerdicts(store));
});

const people = async (one: Store) => (await readArticle(one, id))?.people.map(({ slug, name }) => [slug, name]);

describe('a file of verdicts', () => {
  test('is JSON with a record a line', () => {
    expect(JSON.parse(file)).toHaveLength(5);
    expect(file.split('\n')).toHaveLength(8);
    expect(JSON.parse(writeVerdictFile([]))).toEqual([]);
  });

  test('makes of another archive with the same stories the same, and is the same file again', async () => {
    const other = await archive();
    await saveStories(other, [SUMMIT], NOW);
    expect(await importVerdicts(other, readVerdictFile(file), NOW)).toEqual({
      ...{ added: 5, known: 0, refused: [], stories: 1, waiting: 0 },
    });
    expect(await people(other)).toEqual(await people(store));
    expect(writeVerdictFile(await readAllVerdicts(other))).toBe(file);
  });

  test('read again changes nothing', async () => {
    const before = await newestChange(store);
    const again = await importVerdicts(store, readVerdictFile(file), '2027-01-01T00:00:00.000Z');
    expect(again).toMatchObject({ added: 0, known: 5, stories: 0 });
    expect(await newestChange(store)).toBe(before);
    expect(writeVerdictFile(await readAllVerdicts(store))).toBe(file);
  });

  test('waits for stories that come later', async () => {
    const other = await archive();
    expect(await importVerdicts(other, readVerdictFile(file), NOW)).toMatchObject({ added: 5, stories: 0, waiting: 4 });
    await saveStories(other, [SUMMIT], NOW);
    expect(await people(other)).toEqual(await people(store));
  });

  test('waits for an address, which a later capture of the same text tells', async () => {
    const address = 'https://harbourpost.example/2022/02/25/summit';
    const online = readStory('Summit ends', [TEXT], { address });
    const records = readVerdictFile(file.replaceAll(id, online.id));
    const other = await archive();
    await saveStories(other, [SUMMIT], NOW);
    expect(await importVerdicts(other, records, NOW)).toMatchObject({ added: 5, waiting: 4 });
    expect(await people(other)).not.toEqual(await people(store));
    const before = await newestChange(other);
    expect(await saveStories(other, [online], NOW)).toEqual(['unchanged']);
    expect(await people(other)).toEqual(await people(store));
    expect(await newestChange(other)).toBe(before + 1);
    expect(await saveStories(other, [online], NOW)).toEqual(['unchanged']);
    expect(await newestChange(other)).toBe(before + 1);
  });

  test('that is broken loses the broken record only, which is named', async () => {
    const other = await archive();
    const lines = file.split('\n');
    lines[2] = `${lines[2]?.slice(0, 40)}`;
    const { added, refused } = await importVerdicts(other, readVerdictFile(lines.join('\n')), NOW);
    expect(added).toBe(4);
    expect(refused).toEqual([{ at: 'line 3', reason: expect.stringMatching(/^It is not JSON: /) }]);
  });

  test.each<[string, object | null, RegExp]>([
    ['nothing', null, /A verdict is an object/],
    ['another kind', { says: 'maybe' }, /"says" must be one of "not", "is", "same"/],
    ['nobody', { person: undefined, personName: undefined }, /"person" must be the slug/],
    ['an unknown person', { person: 'john-nobody' }, /No person “john-nobody”/],
    ['a number for a name', { person: 7 }, /"person" must be a text/],
    ['no story', { story: null }, /"story" must be the id/],
    ['no moment', { givenAt: 'yesterday' }, /"givenAt" must be a moment/],
    ['a moment that there is not', { givenAt: '2026-13-41T00:00:00.000Z' }, /"givenAt" must be a moment/],
    ['a moment that is still to come', { givenAt: '9999-12-31T23:59:59.999Z' }, /"givenAt" must not be in the future/],
    ['a moment more than a day ahead', { givenAt: '2026-01-02T00:00:00.001Z' }, /"givenAt" must not be in the future/],
    ['a place that is none', { mention: { block: 0, start: 5, end: 3, text: 'Doe' } }, /"end" must be/],
    ['a place without words', { mention: { block: 0, start: 0, end: 0, text: '' } }, /The words of a mention/],
    [
      'words and a name',
      { says: 'is', of: '~jane-doe', mention: { block: null, start: 0, end: 1, text: 'S' } },
      /either "mention"/,
    ],
    ['a merge on a story', { says: 'same', of: '~jane-doe' }, /"story" and "mention" must be absent/],
    ['a very long name', { person: 'x'.repeat(201) }, /at most 200/],
  ])('refuses %s, and takes the rest', async (_which, change, reason) => {
    const good = { says: 'not', story: id, mention: null, of: null, person: 'xi-jinping', givenAt: NOW };
    const bad = change === null ? change : { ...good, ...change };
    const records = readVerdictFile(JSON.stringify([bad, good]));
    const other = await archive();
    const { added, refused } = await importVerdicts(other, records, NOW);
    expect(added).toBe(1);
    expect(refused).toEqual([{ at: 'record 1', reason: expect.stringMatching(reason) }]);
  });
});
