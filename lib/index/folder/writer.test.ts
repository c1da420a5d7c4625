import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Archive,
  asOneSegment,
  compiledAtOnce,
  filesIn,
  fill,
  freshArchive,
  index,
  openWriter,
  relink,
  remove,
  rowsOf,
  save,
  viewOf,
} from './archive-for-tests';
import { filesOf, isProblem, readManifest } from './manifest';
import { IndexReader } from './reader';
import { IndexWriter } from './writer';

async function expectWhole({ store, folder }: Archive): Promise<void> {
  const view = await viewOf(folder);
  expect(view.damaged).toEqual([]);
  const stories = await store.db.article.count();
  expect(rowsOf(view)).toHaveLength(stories);
  if (stories > 0) expect(asOneSegment(view).equals(await compiledAtOnce(store))).toBe(true);
}

async function manifestOf(folder: string) {
  const read = await readManifest(folder);
  if (read === null || isProblem(read)) throw new Error('There is no whole manifest');
  return read;
}

describe('an index that follows its archive', () => {
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        save: fc.array(fc.record({ number: fc.nat(8), state: fc.nat(3) }), { minLength: 1, maxLength: 8 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ remove: fc.nat(8) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        relink: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 6 }),
        name: fc.constantFrom('jane-doe', 'mary-major'),
      }),
    },
    { weight: 3, arbitrary: fc.record({ index: fc.integer({ min: 1, max: 6 }) }) },
    { weight: 1, arbitrary: fc.record({ rebuild: fc.constant(true) }) },
    { weight: 1, arbitrary: fc.record({ heal: fc.constant(true) }) },
  );

  test('holds what one compilation of all stories holds, whatever came, changed or went in whatever steps', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 24 }), async (steps) => {
        const archive = await freshArchive();
        const { store, folder } = archive;
        for (const one of steps) {
          if ('save' in one) await save(store, one.save);
          else if ('remove' in one) await remove(store, one.remove);
          else if ('relink' in one) await relink(store, one.relink, one.name);
          else {
            const writer = openWriter(folder, 'index' in one ? one.index : 3);
            if ('index' in one) await writer.catchUp(store);
            else if ('rebuild' in one) await writer.rebuild(store);
            else await writer.heal(store);
            await writer.close();
            await expectWhole(archive);
          }
        }
        await index(archive, 2);
        await expectWhole(archive);
        await store.close();
      }),
      { numRuns: 25 },
    );
  });

  test('has few segments at rest, and files for those alone', async () => {
    const archive = await freshArchive();
    await fill(archive.store, 700);
    await index(archive, 10);
    const manifest = await manifestOf(archive.folder);
    expect(manifest.segments.length).toBeLessThan(5);
    expect(filesIn(archive.folder).sort()).toEqual([...filesOf(manifest), 'manifest.json'].sort());
    await expectWhole(archive);
    await archive.store.close();
  });

  test('takes in a transaction whole, however small its steps are', async () => {
    const archive = await freshArchive();
    await fill(archive.store, 60, 0, 20);
    const writer = openWriter(archive.folder, 7);
    const seen: number[] = [];
    await writer.catchUp(archive.store, { onProgress: ({ seq }) => seen.push(seq) });
    expect(seen).toEqual([20, 40, 60]);
    await writer.close();
    await archive.store.close();
  });

  test('stops when it is told to, and goes on from there', async () => {
    const archive = await freshArchive();
    await fill(archive.store, 100, 0, 10);
    const writer = openWriter(archive.folder, 10);
    const stop = new AbortController();
    const onProgress = ({ seq }: { seq: number }) => seq >= 30 && stop.abort();
    await writer.catchUp(archive.store, { signal: stop.signal, onProgress });
    expect((await viewOf(archive.folder)).seq).toBe(30);
    await writer.catchUp(archive.store);
    await writer.close();
    await expectWhole(archive);
    await archive.store.close();
  });

  test('begins from nothing where it was made from another archive', async () => {
    const [one, other] = [await freshArchive(), await freshArchive()];
    await fill(one.store, 30);
    await index(one);
    await fill(other.store, 12, 100);
    const moved = { store: other.store, folder: one.folder };
    await index(moved);
    await expectWhole(moved);
    await Promise.all([one.store.close(), other.store.close()]);
  });

  test('has one writer at a time', async () => {
    const { store, folder } = await freshArchive();
    const writer = openWriter(folder);
    expect(IndexWriter.open(folder)).toBeNull();
    await writer.close();
    const next = IndexWriter.open(folder);
    expect(next).not.toBeNull();
    await next?.close();
    await store.close();
  });
});

describe('a reader', () => {
  test('sees nothing where there is no index, and the index once there is one', async () => {
    const archive = await freshArchive();
    const reader = await IndexReader.open(archive.folder);
    expect(reader.current).toEqual({ generation: 0, seq: 0, segments: [], damaged: [] });
    await fill(archive.store, 5);
    await index(archive);
    expect(rowsOf(await reader.refresh())).toHaveLength(5);
    await archive.store.close();
  });

  test('has the same view while nothing moves, and keeps the segments that stay', async () => {
    const archive = await freshArchive();
    await fill(archive.store, 40);
    await index(archive);
    const reader = await IndexReader.open(archive.folder);
    const before = reader.current;
    expect(await reader.refresh()).toBe(before);
    await save(archive.store, [{ number: 3, state: 1 }]);
    await index(archive);
    const after = await reader.refresh();
    expect(after.generation).toBeGreaterThan(before.generation);
    expect(after.segments[0]?.file).toBe(before.segments[0]?.file);
    expect(after.segments[0]?.deadCount).toBe(1);
    expect(rowsOf(after)).toHaveLength(40);
    expect(before.segments[0]?.deadCount).toBe(0);
    await archive.store.close();
  });

  test('always has a whole generation while the index is written, merged and made anew', async () => {
    const archive = await freshArchive();
    await fill(archive.store, 240, 0, 6);
    const writer = openWriter(archive.folder, 6);
    const reader = await IndexReader.open(archive.folder);
    let isDone = false;
    const work = writer
      .catchUp(archive.store)
      .then(() => writer.rebuild(archive.store))
      .finally(() => {
        isDone = true;
      });
    const generations = new Set<number>();
    while (!isDone) {
      const view = await reader.refresh();
      generations.add(view.generation);
      expect(view.damaged).toEqual([]);
      expect(rowsOf(view).map((row) => row.addedSeq)).toEqual(Array.from({ length: view.seq }, (_, at) => at + 1));
    }
    await work;
    expect(generations.size).toBeGreaterThan(3);
    await writer.close();
    await archive.store.close();
  });
});
