// Merges beside a writer: it goes on taking in, whatever becomes of them.

import { truncateSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Archive,
  asOneSegment,
  compiledAtOnce,
  filesIn,
  fill,
  freshArchive,
  remove,
  rowsOf,
  save,
  viewOf,
} from './archive-for-tests';
import type { SegmentEntry } from './manifest';
import { filesOf, isProblem, readManifest } from './manifest';
import { type MergeJob, runMerge } from './merge-job';
import type { Merger } from './merges';
import { IndexWriter, type WriterOptions } from './writer';

const BATCH = 4;

/** A merger that begins at once and ends, or fails, when it is told to. */
class MergerInHand implements Merger {
  readonly isBeside = true;
  jobs = 0;
  isStopped = false;
  private end: (() => Promise<void>) | null = null;

  run(job: MergeJob): Promise<SegmentEntry> {
    this.jobs++;
    const made = runMerge(job); // it reads its pieces as they are now, as a thread would
    made.catch(() => {}); // told at the end
    return new Promise((done, fail) => {
      this.end = () => made.then(done, fail);
      this.fail = fail;
    });
  }

  fail: (error: Error) => void = () => {};

  /** Ends the merge under way, if there is one. */
  async finish(): Promise<void> {
    const { end } = this;
    this.end = null;
    await end?.();
  }

  async stop(): Promise<void> {
    await this.finish();
    this.isStopped = true;
  }
}

function open(folder: string, options: WriterOptions): IndexWriter {
  const writer = IndexWriter.open(folder, { batch: BATCH, ...options });
  if (writer === null) throw new Error('Another writer is at work');
  return writer;
}

/** An archive of which eight batches were taken in, and whose merge is under way. */
async function merging(options: WriterOptions = {}) {
  const archive = await freshArchive();
  const merger = new MergerInHand();
  const writer = open(archive.folder, { merger, ...options });
  await fill(archive.store, 8 * BATCH, 0, BATCH);
  await writer.catchUp(archive.store);
  expect([merger.jobs, writer.isMerging]).toEqual([1, true]);
  return { ...archive, merger, writer };
}

async function segmentsOf(folder: string): Promise<string[]> {
  const read = await readManifest(folder);
  if (read === null || isProblem(read)) throw new Error('There is no whole manifest');
  expect([...filesOf(read)].filter((file) => !filesIn(folder).includes(file))).toEqual([]);
  return read.segments.map(({ name }) => name);
}

async function expectWhole({ store, folder }: Archive): Promise<void> {
  const view = await viewOf(folder);
  expect(view.damaged).toEqual([]);
  expect(rowsOf(view)).toHaveLength(await store.db.article.count());
  expect(asOneSegment(view).equals(await compiledAtOnce(store))).toBe(true);
}

test('what is committed while a merge is under way is searchable before it ends', async () => {
  const { store, folder, merger, writer } = await merging();
  await fill(store, BATCH, 100);
  await writer.catchUp(store);
  expect(writer.isMerging).toBe(true);
  expect(rowsOf(await viewOf(folder))).toHaveLength(9 * BATCH);
  expect(await segmentsOf(folder)).toHaveLength(9);
  await merger.finish();
  await writer.tend(store, 'behind');
  expect(await segmentsOf(folder)).toHaveLength(2);
  await expectWhole({ store, folder });
  await writer.close();
  await store.close();
});

test('stories that change or go while they are merged are dead in what was made of them', async () => {
  const { store, folder, merger, writer } = await merging();
  await save(store, [{ number: 3, state: 1 }]);
  await remove(store, 5);
  await writer.catchUp(store);
  await save(store, [{ number: 3, state: 2 }]);
  await writer.catchUp(store);
  await merger.finish();
  await writer.tend(store, 'behind');
  const dead = (await viewOf(folder)).segments.map(({ segment, deadCount }) => [segment.docs, deadCount]);
  expect(dead).toContainEqual([8 * BATCH, 2]);
  await expectWhole({ store, folder });
  await writer.close();
  await store.close();
});

test('a piece is kept until its merge has ended, also when its last story goes', async () => {
  const { store, folder, merger, writer } = await merging();
  for (let number = 0; number < BATCH; number++) await remove(store, number);
  await writer.catchUp(store);
  expect(filesIn(folder)).toContain('000001.seg');
  await merger.finish();
  await writer.tend(store, 'behind');
  expect(filesIn(folder)).not.toContain('000001.seg');
  await expectWhole({ store, folder });
  await writer.close();
  await store.close();
});

test('a merge that fails is told, nothing waits for it, and it is not begun again at once', async () => {
  const told: string[] = [];
  const { store, folder, merger, writer } = await merging({ onMergeFailed: (reason) => told.push(reason) });
  merger.fail(new Error('The disk is full: 000009.seg could not be written'));
  await fill(store, 3 * BATCH, 100);
  await writer.catchUp(store);
  await writer.tend(store, 'rest');
  expect(told).toEqual(['The disk is full: 000009.seg could not be written']);
  expect([merger.jobs, writer.isMerging]).toEqual([1, false]);
  await expectWhole({ store, folder });
  await writer.close();
  await store.close();
});

test('a piece that a merge finds damaged is indexed anew', async () => {
  const archive = await freshArchive();
  const { store, folder } = archive;
  await fill(store, 7 * BATCH, 0, BATCH);
  const merger = new MergerInHand();
  const writer = open(folder, { merger });
  await writer.catchUp(store);
  truncateSync(path.join(folder, '000003.seg'), 100);
  await fill(store, BATCH, 100);
  await writer.catchUp(store);
  expect(writer.isMerging).toBe(true);
  expect((await viewOf(folder)).damaged).toHaveLength(1);
  await merger.finish();
  await writer.tend(store, 'behind');
  await expectWhole(archive);
  await writer.close();
  await store.close();
});

test('a writer that is closed gives up its merge: what was published stays, and the next one tidies up', async () => {
  const { store, folder, merger, writer } = await merging();
  const before = await segmentsOf(folder);
  await writer.close();
  expect(merger.isStopped).toBe(true);
  expect(await segmentsOf(folder)).toEqual(before);
  expect(filesIn(folder)).toContain('000009.seg'); // made, and named by nobody
  await expectWhole({ store, folder });
  const next = open(folder, {});
  await next.catchUp(store);
  await next.close();
  expect(filesIn(folder).sort()).toEqual([...(await segmentsOf(folder)), 'manifest.json'].sort());
  await expectWhole({ store, folder });
  await store.close();
});

test('an index that is made anew while its pieces are merged has nothing of the old ones', async () => {
  const { store, folder, merger, writer } = await merging();
  await writer.rebuild(store);
  await save(store, [{ number: 2, state: 1 }]);
  await writer.catchUp(store);
  await merger.finish();
  await writer.tend(store, 'behind');
  await expectWhole({ store, folder });
  await writer.close();
  await store.close();
});

test('the index is whole after every step, whatever happens in the middle of merges', async () => {
  const number = fc.nat(12);
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ save: fc.array(number, { minLength: 1, maxLength: 6 }) }) },
    { weight: 2, arbitrary: fc.record({ remove: number }) },
    { weight: 2, arbitrary: fc.constant('finish' as const) },
    { weight: 2, arbitrary: fc.constantFrom('behind' as const, 'rest' as const) },
    { weight: 1, arbitrary: fc.constantFrom('rebuild' as const, 'heal' as const, 'reopen' as const) },
  );
  let merged = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const { store, folder } = await freshArchive();
      const merger = new MergerInHand();
      let writer = open(folder, { merger, batch: 1 });
      for (const [at, one] of steps.entries()) {
        if (typeof one === 'object' && 'save' in one) {
          const numbers = [...new Set(one.save)];
          await save(
            store,
            numbers.map((story) => ({ number: story, state: at })),
          );
        } else if (typeof one === 'object') await remove(store, one.remove);
        else if (one === 'finish') await merger.finish();
        else if (one === 'behind' || one === 'rest') await writer.tend(store, one);
        else if (one === 'rebuild' || one === 'heal') await writer[one](store);
        else {
          await writer.close();
          writer = open(folder, { merger, batch: 1 });
        }
        await writer.catchUp(store);
        await expectWhole({ store, folder });
      }
      merged += merger.jobs;
      await writer.close();
      await store.close();
    }),
    { numRuns: 15 },
  );
  expect(merged).toBeGreaterThan(20);
});
