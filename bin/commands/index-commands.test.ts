import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fill, freshArchive, index, save } from '#lib/index/folder/archive-for-tests';
import { takeWriterLock } from '#lib/store/sole-writer';
import { dateline } from '../command-for-tests';

let archive: Awaited<ReturnType<typeof freshArchive>>;
beforeEach(async () => {
  archive = await freshArchive();
  await fill(archive.store, 20);
});
afterEach(async () => {
  await archive.store.close();
});

/** What `dateline index …` prints, and its exit code. */
async function indexed(command: 'check' | 'rebuild'): Promise<{ code: number | null; lines: string[] }> {
  const { code, out } = await dateline('index', command, '--data', archive.store.dataDir);
  return { code, lines: out.trimEnd().split('\n') };
}

test('an index that is as its archive passes the check', async () => {
  await index(archive);
  const { code, lines } = await indexed('check');
  expect(code).toBe(0);
  expect(lines).toEqual([expect.stringMatching(/^20 stories are indexed as the archive has them: 1 segments and /)]);
});

test('changes that wait are told, and are no finding', async () => {
  await index(archive);
  await save(archive.store, [{ number: 99, state: 0 }]);
  const { code, lines } = await indexed('check');
  expect(code).toBe(0);
  expect(lines.at(-1)).toBe('1 changes wait to be indexed.');
});

test('a damaged index is found, and a rebuild makes it whole', async () => {
  await index(archive);
  const segment = path.join(archive.folder, readdirSync(archive.folder).find((name) => name.endsWith('.seg')) ?? '');
  writeFileSync(segment, readFileSync(segment).subarray(0, 1000));
  const before = await indexed('check');
  expect(before.code).toBe(1);
  expect(before.lines[0]).toMatch(/^finding {2}000001\.seg, 20 stories: it has 1000 bytes instead of \d+$/);
  expect(before.lines.at(-1)).toBe('"dateline index rebuild" makes the index anew.');
  const rebuilt = await indexed('rebuild');
  expect(rebuilt).toEqual({ code: 0, lines: [expect.stringMatching(/^20 stories indexed in \d+\.\d s\.$/)] });
  expect((await indexed('check')).code).toBe(0);
});

test('a rebuild beside another writer says who is writing', async () => {
  const lock = takeWriterLock(archive.folder);
  const { code, lines } = await indexed('rebuild');
  lock?.release();
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(
      new RegExp(`^Process ${process.pid}, since .*Z, is writing the index in .*; only one can\\.$`),
    ),
  ]);
});
