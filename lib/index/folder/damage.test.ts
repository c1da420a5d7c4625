// What becomes of an index whose files are lost, cut, or changed by a single bit.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
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
    const other = await freshArchive();
    await fill(other.store, 50);
    await index(other);
    const file = path.join(other.folder, LARGE);
    const positions = readHead(readFileSync(file)).sections.find(({ name }) => name === 'positions');
    flipBit(file, (positions?.at ?? 0) + 9);
    await fill(other.store, 40, 50); // enough for the large one to be merged
    await index(other);
    const view = await viewOf(other.folder);
    expect(view.damaged).toEqual([]);
    expect(asOneSegment(view).equals(await compiledAtOnce(other.store))).toBe(true);
    await other.store.close();
  });

  test('of a newer version is left alone, and the writer says so', async () => {
    const folder = damagedIndex((file) => restateFormat(file(LARGE), FORMAT + 1));
    const files = filesIn(folder);
    expect((await viewOf(folder)).damaged).toMatchObject([{ file: LARGE, reason: expect.stringContaining('newer') }]);
    await expect(heal(folder)).rejects.toThrow('The index was made by a newer version of Dateline; update Dateline');
    await expect(index({ ...archive, folder })).rejects.toThrow('newer version of Dateline');
    expect(filesIn(folder)).toEqual(files);
  });
});

describe('a manifest', () => {
  const unusable: [what: string, damage: (file: string) => void, reason: string][] = [
    ['that is torn', (file) => cut(file, 0.4), 'it does not match its checksum'],
    ['that is empty', (file) => truncateSync(file), 'it does not match its checksum'],
    ['with another bit', (file) => flipBit(file, 20), 'it does not match its checksum'],
    ['with something behind it', (file) => writeFileSync(file, 'x', { flag: 'a' }), 'it does not match its checksum'],
    [
      'of an older version',
      (file) => rewriteManifest(file, (line) => line.replace('"format":1', '"format":0')),
      'older',
    ],
  ];

  test.each(unusable)(
    '%s is named, what was loaded goes on answering, and the index is made anew',
    async (...given) => {
      const [, damage, reason] = given;
      const folder = damagedIndex(() => {});
      const reader = await IndexReader.open(folder);
      damage(path.join(folder, MANIFEST));
      const damaged = [{ file: MANIFEST, stories: 0, reason: expect.stringContaining(reason) }];
      const kept = await reader.refresh();
      expect(kept.damaged).toEqual(damaged);
      expect(rowsOf(kept)).toHaveLength(STORIES - 1);
      expect(await viewOf(folder)).toMatchObject({ generation: 0, segments: [], damaged });
      expect((await checkIndex(archive.store, folder)).findings[0]).toContain(reason);
      await index({ ...archive, folder });
      await expectWhole(folder);
      expect(rowsOf(await reader.refresh())).toEqual(rowsOf(await viewOf(folder)));
      const manifest = await readManifest(folder);
      expect(manifest !== null && !isProblem(manifest) && [...filesOf(manifest), MANIFEST].sort()).toEqual(
        filesIn(folder).sort(),
      );
    },
  );

  test('that is lost is made anew', async () => {
    const folder = damagedIndex((file) => rmSync(file(MANIFEST)));
    const reader = await IndexReader.open(folder);
    expect(reader.current.damaged).toEqual([]); // as where there was never an index
    expect((await checkIndex(archive.store, folder)).findings).toEqual(['There is no index yet']);
    await index({ ...archive, folder });
    await expectWhole(folder);
    expect(rowsOf(await reader.refresh())).toHaveLength(STORIES - 1);
    rmSync(path.join(folder, MANIFEST));
    const kept = await reader.refresh();
    expect(kept.damaged).toEqual([{ file: MANIFEST, stories: 0, reason: 'it is missing' }]);
    expect(rowsOf(kept)).toHaveLength(STORIES - 1);
  });

  test('of a newer version is named, refused, and left alone with its files', async () => {
    const newer = `"format":${MANIFEST_FORMAT + 1}`;
    const folder = damagedIndex((file) => rewriteManifest(file(MANIFEST), (line) => line.replace('"format":1', newer)));
    const files = filesIn(folder);
    expect((await viewOf(folder)).damaged).toMatchObject([
      { file: MANIFEST, reason: expect.stringContaining('newer') },
    ]);
    const writer = openWriter(folder);
    const said = 'The index was made by a newer version of Dateline';
    await expect(writer.catchUp(archive.store)).rejects.toThrow(said);
    await expect(writer.heal(archive.store)).rejects.toThrow(said);
    await expect(writer.rebuild(archive.store)).rejects.toThrow(said);
    await writer.close();
    expect(filesIn(folder)).toEqual(files);
  });
});

describe('an index in another state than its archive', () => {
  test('is brought to it: lost stories come back, stories that are gone go', async () => {
    const other = await freshArchive();
    await fill(other.store, 30);
    await index(other);
    await other.store.db.article.deleteMany({ where: { addedSeq: { lte: 3 } } }); // without a word in the sequence
    await other.store.db.article.update({ where: { id: await idAdded(other, 5) }, data: { changedSeq: 31 } });
    const { findings } = await checkIndex(other.store, other.folder);
    expect(findings).toEqual([expect.stringMatching(/^Stories that the archive does not have: /)]);
    const writer = openWriter(other.folder);
    expect(await writer.heal(other.store)).toEqual({ damaged: [], indexed: 1, dropped: 4 });
    await writer.close();
    expect(rowsOf(await viewOf(other.folder)).map((row) => row.addedSeq)).toEqual(
      Array.from({ length: 27 }, (_, at) => at + 4),
    );
    await other.store.close();
  });

  test('is found out by its text alone', async () => {
    const other = await freshArchive();
    await fill(other.store, 8);
    await index(other);
    const id = await idAdded(other, 5);
    await other.store.db.block.updateMany({ where: { articleId: id, position: 0 }, data: { text: 'Other words.' } });
    const check = await checkIndex(other.store, other.folder);
    expect(check).toMatchObject({ stories: 7, waiting: 0 });
    expect(check.findings).toEqual([`Stories that the index has with another text: ${id}`]);
    await other.store.close();
  });

  test('is no finding while changes wait', async () => {
    const other = await freshArchive();
    await fill(other.store, 8);
    await index(other);
    await save(other.store, [
      { number: 2, state: 1 },
      { number: 50, state: 0 },
    ]);
    await remove(other.store, 3);
    expect(await checkIndex(other.store, other.folder)).toMatchObject({ stories: 6, waiting: 3, findings: [] });
    await other.store.close();
  });
});

async function idAdded({ store }: Archive, addedSeq: number): Promise<string> {
  return (await store.db.article.findFirstOrThrow({ where: { addedSeq } })).id;
}

describe('a folder that can not take more', () => {
  /** Catches up in a process that can't write files of more than so many kilobytes. */
  async function catchUpWithin(kilobytes: number, dataDir: string): Promise<{ said: string; told: string }> {
    const script = path.join(import.meta.dirname, 'writer-to-be-killed.mjs');
    const command = `ulimit -f ${kilobytes} && exec "$0" "$@"`;
    const args = ['-c', command, process.execPath, script, dataDir, '1000', 'once'];
    const child = spawn('bash', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const [said, told] = [child.stdout, child.stderr].map((stream) => text(stream));
    await once(child, 'close');
    return { said: ((await said) ?? '').trim(), told: ((await told) ?? '').trim() };
  }

  test('keeps the generation of before, says what could not be written, and no half file stays', async () => {
    const { store, folder } = await freshArchive();
    await fill(store, 10);
    await index({ store, folder });
    const before = await viewOf(folder);
    await fill(store, 500, 10);
    const files = filesIn(folder);
    const { said } = await catchUpWithin(16, store.dataDir);
    expect(said).toBe(`StoreError: The disk is full: ${path.join(folder, '000002.seg')} could not be written`);
    expect(filesIn(folder)).toEqual(files);
    expect(rowsOf(await viewOf(folder))).toEqual(rowsOf(before));
    expect((await catchUpWithin(100_000, store.dataDir)).said).toBe('done');
    expect(rowsOf(await viewOf(folder))).toHaveLength(510);
    await store.close();
  });

  test('for what a merge makes has everything all the same, in more segments, and says so', async () => {
    const { store, folder } = await freshArchive();
    await fill(store, 500);
    const { said, told } = await catchUpWithin(80, store.dataDir);
    expect(said).toBe('done');
    expect(told).toMatch(/^The index is not merged: The disk is full: .*\d\.seg could not be written$/);
    const segments = (await viewOf(folder)).segments.map(({ segment }) => segment.name);
    expect(segments.length).toBeGreaterThan(1);
    expect(filesIn(folder).sort()).toEqual([...segments, MANIFEST].sort());
    expect(rowsOf(await viewOf(folder))).toHaveLength(500);
    await store.close();
  });

  test.skipIf(process.getuid?.() === 0)('because it is read-only says so (root can write any)', async () => {
    const folder = damagedIndex(() => {});
    const writer = openWriter(folder);
    chmodSync(folder, 0o500);
    await expect(writer.rebuild(archive.store)).rejects.toThrow(/^No permission to write .*\.seg$/);
    expect(rowsOf(await viewOf(folder))).toHaveLength(STORIES - 1);
    chmodSync(folder, 0o700);
    await writer.close();
  });
});
