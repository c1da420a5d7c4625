import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { body, storyToSave } from '#lib/ingest/draft-for-tests';
import { freshStore } from './fresh-store';
import type { Store } from './open';
import { changeStamp, changesSince, idsChangedSince, storiesChangedAt, storyNumbersAfter } from './read-changes';
import { saveStories } from './save-stories';

let store: Store;
beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => store.close());

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const story = (number: number, text = 'first') =>
  storyToSave({
    headline: `Ferry ${number}`,
    address: `https://harbour-post.example/${number}`,
    blocks: [body(`The ferry${number} sailed, ${text}.`), { part: 'related', text: 'More ferries' }],
  });

/** Takes a story away as a removal does. */
async function remove(number: number, moment: string): Promise<void> {
  const { id } = story(number);
  const { value: seq } = await store.db.counter.update({
    where: { name: 'change' },
    data: { value: { increment: 1 } },
  });
  await store.db.article.delete({ where: { id } });
  await store.db.change.create({ data: { seq, articleId: id, kind: 'removed', at: moment } });
}

describe('a step along the change sequence', () => {
  test('ends where a transaction ends, not within one', async () => {
    await saveStories(store, [story(1), story(2), story(3)], at(1));
    await saveStories(store, [story(4), story(5)], at(2));
    expect((await changesSince(store, 0, 1)).upTo).toBe(3);
    expect((await changesSince(store, 0, 3)).upTo).toBe(3);
    expect((await changesSince(store, 0, 4)).upTo).toBe(5);
    expect((await changesSince(store, 3, 1)).stories.map(({ headline }) => headline)).toEqual(['Ferry 4', 'Ferry 5']);
  });

  test('leaves a story that changed again later to the step of that change', async () => {
    await saveStories(store, [story(1), story(2)], at(1));
    await saveStories(store, [story(1, 'second')], at(2));
    const first = await changesSince(store, 0, 2);
    expect(first).toMatchObject({ upTo: 2, stories: [{ headline: 'Ferry 2' }], removed: [] });
    expect(await changesSince(store, 2, 2)).toMatchObject({ upTo: 3, stories: [{ headline: 'Ferry 1', addedSeq: 1 }] });
  });

  test('names a story as removed that came again under its id', async () => {
    await saveStories(store, [story(1)], at(1));
    await remove(1, at(2));
    await saveStories(store, [story(1)], at(3));
    const { id } = story(1);
    expect(await changesSince(store, 1, 1)).toEqual({ upTo: 2, stories: [], removed: [id], textSince: new Map() });
    expect(await changesSince(store, 0, 9)).toMatchObject({ upTo: 3, stories: [{ id, addedSeq: 3 }], removed: [id] });
  });
});

test('a story is read with its own parts alone', async () => {
  await saveStories(store, [story(1)], at(1));
  const [read] = await storiesChangedAt(store, [1]);
  expect(read).toMatchObject({
    headline: 'Ferry 1',
    addedOn: '2026-01-01',
    family: 1,
    people: [],
    topics: [],
    wordCount: 8,
  });
  expect(read?.blocks).toEqual([{ part: 'body', text: 'The ferry1 sailed, first.' }]);
  expect(await storiesChangedAt(store, [])).toEqual([]);
});

test('numbers of stories come in pages, in the order of their last change', async () => {
  await saveStories(store, [story(1), story(2), story(3)], at(1));
  await saveStories(store, [story(1, 'second')], at(2));
  expect(await storyNumbersAfter(store, 0, 2)).toEqual([
    { addedSeq: 2, changedSeq: 2 },
    { addedSeq: 3, changedSeq: 3 },
  ]);
  expect(await storyNumbersAfter(store, 3, 2)).toEqual([{ addedSeq: 1, changedSeq: 4 }]);
  expect(await idsChangedSince(store, 3)).toEqual(new Set([story(1).id]));
});

test('a change is told from one with the same number in another archive', async () => {
  await saveStories(store, [story(1)], at(1));
  expect(await changeStamp(store, 1)).toBe(`${story(1).id} ${at(1)}`);
  expect(await changeStamp(store, 2)).toBeNull();
});
