// Merges in a thread beside the writer.

import { existsSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreError } from '#lib/store/problems';
import { type Archive, compiledAtOnce, fill, freshArchive, viewOf } from '../folder/archive-for-tests';
import { loadSegment } from '../folder/load';
import { isProblem, readManifest, type SegmentEntry } from '../folder/manifest';
import type { Merger } from '../folder/merges';
import { IndexWriter } from '../folder/writer';
import { DamagedSegment } from '../segment/sections';
import { mergeInThread } from './merge-in-thread';

const ENTRY = path.join(import.meta.dirname, 'merge-worker.mjs');

let archive: Archive;
let entries: SegmentEntry[];
let merger: Merger;
/** Three segments that wait to be merged. */
beforeEach(async () => {
  archive = await freshArchive();
  merger = mergeInThread(ENTRY);
  const waiting: Merger = { isBeside: true, run: () => new Promise(() => {}), stop: async () => {} };
  const writer = IndexWriter.open(archive.folder, { batch: 10, merger: waiting });
  await fill(archive.store, 30, 0, 10);
  await writer?.catchUp(archive.store);
  await writer?.close();
  const read = await readManifest(archive.folder);
  entries = read === null || isProblem(read) ? [] : read.segments;
  expect(entries).toHaveLength(3);
});
afterEach(async () => {
  await merger.stop();
  await archive.store.close();
});

const job = (name: string, folder = archive.folder) => ({
  folder,
  name,
  inputs: entries.map((entry) => ({ entry, dead: new Uint8Array(2) })),
});
const file = (name: string) => path.join(archive.folder, name);

test('make what one compilation of all stories makes', async () => {
  const made = await merger.run(job('000100.seg'));
  expect(made).toMatchObject({ name: '000100.seg', docs: 30, dead: null });
  const loaded = await loadSegment(archive.folder, made);
  expect(Buffer.from(loaded.file).equals(await compiledAtOnce(archive.store))).toBe(true);
});

test('say what is damaged and what could not be written, and go on', async () => {
  await expect(merger.run(job('000100.seg', '/nowhere'))).rejects.toThrow(DamagedSegment);
  await expect(merger.run(job('none/000100.seg'))).rejects.toThrow(StoreError);
  truncateSync(file('000002.seg'), 9);
  await expect(merger.run(job('000100.seg'))).rejects.toThrow(/^it has 9 bytes instead of \d+$/);
  entries = entries.filter(({ name }) => name !== '000002.seg');
  expect((await merger.run(job('000101.seg'))).docs).toBe(20);
});

test('end when they are given up, and another can be begun', async () => {
  const given = merger.run(job('000100.seg'));
  const [ended] = await Promise.all([given.catch((error: Error) => error.message), merger.stop()]);
  expect(ended).toBe('The merge was given up');
  expect(existsSync(file('000100.seg'))).toBe(false);
  expect((await merger.run(job('000101.seg'))).docs).toBe(30);
});

test('that can not begin say so', async () => {
  const broken = mergeInThread(path.join(import.meta.dirname, 'not-there.mjs'));
  await expect(broken.run(job('000100.seg'))).rejects.toThrow(/^The thread that merges stopped: Cannot find module/);
  expect((await viewOf(archive.folder)).damaged).toEqual([]);
});
