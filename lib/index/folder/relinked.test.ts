import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StoryToIndex, storiesChangedAt, storyNumbersAfter } from '#lib/store/read-changes';
import { compileSegment } from '../segment/compile';
import { type Archive, fill, freshArchive, index, relink } from './archive-for-tests';
import { Draft } from './draft';
import { isProblem, readManifest } from './manifest';
import { copyRelinked } from './relinked';

let archive: Archive;
let draft: Draft;
/** One piece of 50 stories, half of which name another since. */
beforeAll(async () => {
  archive = await freshArchive();
  await fill(archive.store, 50);
  await index(archive);
  const manifest = await readManifest(archive.folder);
  if (manifest === null || isProblem(manifest)) throw new Error('There is no whole manifest');
  draft = await Draft.load(archive.folder, manifest);
  expect(draft.pieces).toHaveLength(1);
  const even = Array.from({ length: 25 }, (_, at) => at * 2);
  await relink(archive.store, even, 'jane-doe');
});
afterAll(() => archive.store.close());

async function relinked(count: number): Promise<StoryToIndex[]> {
  const numbers = await storyNumbersAfter(archive.store, 50, count);
  return storiesChangedAt(
    archive.store,
    numbers.map(({ changedSeq }) => changedSeq),
  );
}

/** The texts of these are as they were added. */
function sinceAdded(stories: readonly StoryToIndex[]): Map<string, number> {
  return new Map(stories.map(({ id, addedSeq }) => [id, addedSeq]));
}

function copy(stories: readonly StoryToIndex[], textSince = sinceAdded(stories)) {
  return copyRelinked(draft.folder, draft.pieces, stories, textSince);
}

test('stories whose links alone are others are copied, to the bytes that compiling them gives', async () => {
  const stories = await relinked(25);
  expect(stories.map(({ people }) => people.length)).toEqual(Array.from({ length: 25 }, () => 1));
  const { bytes, rest } = await copy(stories);
  expect(rest).toEqual([]);
  expect(bytes !== null && Buffer.compare(bytes, compileSegment(stories))).toBe(0);
});

test('few stories of a large piece are compiled, as reading all of it would take longer', async () => {
  const stories = await relinked(2);
  expect(await copy(stories)).toEqual({ bytes: null, rest: stories });
});

test('a story that no piece has, or not with this text, is compiled', async () => {
  const [first, second, third, ...others] = await relinked(25);
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are no stories');
  const stories = [{ ...first, addedSeq: 9_999 }, second, third, ...others];
  const textSince = sinceAdded(stories).set(second.id, second.addedSeq + 1);
  textSince.delete(third.id);
  const { bytes, rest } = await copy(stories, textSince);
  expect(rest).toEqual(stories.slice(0, 3));
  expect(bytes !== null && Buffer.compare(bytes, compileSegment(others))).toBe(0);
});
