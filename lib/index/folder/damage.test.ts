// What becomes of an index whose files are lost, cut, or changed by a single bit.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshFolder } from '#lib/store/fresh-store';
import { FORMAT, headLength, readHead, sizeOf } from '../segment/sections';
import {
  type Archive,
  asOneSegment,
  compiledAtOnce,
  filesIn,
  fill,
  freshArchive,
  index,
  openWriter,
  remove,
  rowsOf,
  save,
  viewOf,
} from './archive-for-tests';
import { checkIndex } from './check';
import { filesOf, isProblem, MANIFEST, MANIFEST_FORMAT, readManifest } from './manifest';
import { IndexReader } from './reader';

const [LARGE, SMALL] = ['000001.seg', '000002.seg'];
const STORIES = 70;
/** Stories of the large segment that live. */
const LIVING = 48;

let archive: Archive;
let whole: string;
/** Two segments, and dead stories in one of them. */
beforeAll(async () => {
  archive = await freshArchive();
  await fill(archive.store, 50);
  await index(archive);
  await fill(archive.store, 20, 50);
  await save(archive.store, [{ number: 7, state: 1 }]);
  await remove(archive.store, 9);
  const writer = openWriter(archive.folder);
  const stop = new AbortController();
  await writer.catchUp(archive.store, { signal: stop.signal, onProgress: () => stop.abort() }); // before it merges
  await writer.close();
  whole = path.join(freshFolder(), 'whole');
  cpSync(archive.folder, whole, { recursive: true });
  expect((await viewOf(whole)).segments.map(({ segment, deadCount }) => [segment.name, deadCount])).toEqual([
    [LARGE, 2],
    [SMALL, 0],
  ]);
});
afterAll(() => archive.store.close());

/** The index as it was, with one file damaged. */
function damagedIndex(damage: (file: (name: string) => string) => void): string {
  const folder = path.join(freshFolder(), 'index');
  cpSync(whole, folder, { recursive: true });
  damage((name) => path.join(folder, name));
  return folder;
}

function flipBit(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  writeFileSync(file, bytes);
}

function deadFileOf(folder: string): string {
  return filesIn(folder).find((name) => name.endsWith('.dead')) ?? '';
}

async function expectWhole(folder: string): Promise<void> {
  const view = await viewOf(folder);
  expect(view.damaged).toEqual([]);
  expect(rowsOf(view)).toHaveLength(STORIES - 1);
  expect(asOneSegment(view).equals(await compiledAtOnce(archive.store))).toBe(true);
}

async function heal(folder: string) {
  const writer = openWriter(folder);
  return await writer.heal(archive.store).finally(() => writer.close());
}

/** The format that the head of a segment states, with the checksum that goes with it. */
function restateFormat(file: string, format: number): void {
  const bytes = readFileSync(file);
  const end = headLength(bytes);
  const head = bytes.toString('utf8', 16, end).replace(`"format":${FORMAT}`, `"format":${format}`);
  bytes.write(head.padEnd(end - 16).slice(0, end - 16), 16);
  bytes.writeUInt32LE(crc32(bytes.subarray(16, end)), 12);
  writeFileSync(file, bytes);
}

function rewriteManifest(file: string, change: (line: string) => string): void {
  const line = change(readFileSync(file, 'utf8').split('\n')[0] ?? '');
  writeFileSync(file, `${line}\n${crc32(line).toString(16).padStart(8, '0')}\n`);
}

type Damage = [what: string, damage: (file: (name: string) => string) => void, file: string, reason: string];

const DAMAGES: Damage[] = [
  ['a lost segment', (file) => rmSync(file(LARGE)), LARGE, 'it is missing'],
  ['an empty segment', (file) => truncateSync(file(LARGE)), LARGE, 'it has 0 bytes instead of'],
  ['a segment cut by a byte', (file) => cut(file(LARGE), 1), LARGE, 'bytes instead of'],
  ['a segment cut in its head', (file) => cut(file(LARGE), 0.999), LARGE, 'bytes instead of'],
  ['another letter at its beginning', (file) => flipBit(file(LARGE), 3), LARGE, 'does not begin as a segment begins'],
  ['another length of its head', (file) => flipBit(file(LARGE), 8), LARGE, 'its head does not match its checksum'],
  ['a greater length of its head', (file) => flipBit(file(LARGE), 11), LARGE, 'its head does not match its checksum'],
  ['another checksum of its head', (file) => flipBit(file(LARGE), 13), LARGE, 'its head does not match its checksum'],
  ['a bit of its head', (file) => flipBit(file(LARGE), 200), LARGE, 'its head does not match its checksum'],
  ['an older segment', (file) => restateFormat(file(LARGE), 0), LARGE, 'written by an older version'],
  ['a segment in the place of another', (file) => copyFileSync(file(SMALL), file(LARGE)), LARGE, 'instead of'],
  ['lost dead', (file) => rmSync(file(deadFileOf(whole))), LARGE, 'it is missing'],
  ['a bit of the dead', (file) => flipBit(file(deadFileOf(whole)), 2), LARGE, 'it does not match its checksum'],
  ['dead cut', (file) => cut(file(deadFileOf(whole)), 1), LARGE, 'it has 6 bytes instead of 7'],
];

/** Cuts off so many bytes, or such a share of them. */
function cut(file: string, off: number): void {
  const { length } = readFileSync(file);
  truncateSync(file, Math.floor(off < 1 ? length * (1 - off) : length - off));
}

describe('a damaged piece', () => {
  test.each(DAMAGES)('%s: is named, the others answer, and it is mended', async (_what, damage, file, reason) => {
    const folder = damagedIndex(damage);
    const view = await viewOf(folder);
    expect(view.damaged).toEqual([{ file, stories: LIVING, reason: expect.stringContaining(reason) }]);
    expect(view.segments.map(({ segment }) => segment.name)).toEqual([SMALL]);
    expect((await checkIndex(archive.store, folder)).findings[0]).toContain(reason);
    const { damaged } = await heal(folder);
    expect(damaged).toHaveLength(1);
    expect(damaged[0]?.reason).toContain(reason);
    await expectWhole(folder);
    expect(await heal(folder)).toEqual({ damaged: [], indexed: 0, dropped: 0 });
  });

  test('in any of its sections is named, and mended', async () => {
    const { sections } = readHead(readFileSync(path.join(whole, LARGE)));
    const filled = sections.filter((section) => sizeOf(section) > 0);
    expect(filled.length).toBeGreaterThan(30);
    for (const section of filled) {
      const at = section.at + Math.floor(sizeOf(section) / 2);
      const folder = damagedIndex((file) => flipBit(file(LARGE), at));
      const reason = `its section ${section.name} does not match its checksum`;
      expect((await viewOf(folder)).damaged).toEqual([{ file: LARGE, stories: LIVING, reason }]);
      expect((await heal(folder)).damaged).toEqual([{ file: LARGE, stories: 50, reason }]);
      await expectWhole(folder);
    }
  });

  test('is mended by a writer that comes upon it as it merges', async () => {
    const { sections } = readHead(readFileSync(path.join(whole, LARGE)));
    const positions = sections.find(({ name }) => name === 'positions');
    const folder = damagedIndex((file) => flipBit(file(LARGE), (positions?.at ?? 0) + 9));
    const writer = openWriter(folder);
    await fill(archive.store, 20, 200); // enough for the large one to be merged
    await writer.catchUp(archive.store);
    await writer.close();
    for (let number = 200; number < 220; number++) await remove(archive.store, number);
    await index({ ...archive, folder });
    await expectWhole(folder);
    await index({ ...archive, folder: whole });
  });
});
