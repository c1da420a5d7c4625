// The thread that follows an archive, and merges beside itself.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { settingsFor } from '#lib/store/fresh-store';
import { newestChange } from '#lib/store/read-changes';
import {
  type Archive,
  asOneSegment,
  compiledAtOnce,
  fill,
  freshArchive,
  save,
  viewOf,
} from '../folder/archive-for-tests';
import { nextMerge } from '../folder/merge-plan';
import { type Indexer, indexInThread } from './indexer';

const ENTRY = path.join(import.meta.dirname, 'index-worker.mjs');

function begin({ store, folder }: Archive): Indexer {
  return indexInThread(settingsFor(store.dataDir), folder, ENTRY);
}

async function followed({ store, folder }: Archive, indexer: Indexer): Promise<void> {
  while ((await viewOf(folder)).seq < (await newestChange(store))) await indexer.step();
}

async function expectWhole({ store, folder }: Archive): Promise<void> {
  const view = await viewOf(folder);
  expect(view.damaged).toEqual([]);
  expect(asOneSegment(view).equals(await compiledAtOnce(store))).toBe(true);
}

async function isMergeDue({ folder }: Archive): Promise<boolean> {
  const { segments } = await viewOf(folder);
  const sizes = segments.map(({ segment: { docs }, deadCount }) => ({ docs, living: docs - deadCount }));
  return nextMerge(sizes, 'rest') !== null;
}

test('takes in what comes, and leaves few segments when nothing more does', async () => {
  const archive = await freshArchive();
  const indexer = begin(archive);
  for (let number = 0; number < 120; number += 6) {
    await fill(archive.store, 6, number);
    await save(archive.store, [{ number, state: 1 }]);
    await followed(archive, indexer);
  }
  await expectWhole(archive);
  while (await isMergeDue(archive)) await indexer.step();
  await expectWhole(archive);
  expect(indexer.problem).toBeNull();
  await indexer.close();
  await archive.store.close();
});

test('is closed in the middle of its work, and another goes on', async () => {
  const archive = await freshArchive();
  await fill(archive.store, 900, 0, 100);
  const first = begin(archive);
  while ((await viewOf(archive.folder)).seq === 0) await first.step();
  await first.close();
  const second = begin(archive);
  await followed(archive, second);
  await second.close();
  await expectWhole(archive);
  await archive.store.close();
});

test('a process that closes it goes on to its own end', async () => {
  const { store, folder } = await freshArchive();
  await fill(store, 30);
  const program = `(async () => {
    (await import('tsx/esm/api')).register();
    const { indexInThread } = await import('./lib/index/service/indexer.ts');
    const { readSettings } = await import('./lib/settings/settings.ts');
    const dataDir = ${JSON.stringify(store.dataDir)};
    await indexInThread(readSettings({}, { home: dataDir, dataDir }), dataDir + '/index', ${JSON.stringify(ENTRY)}).close();
    console.log('closed');
  })();`;
  const cwd = path.resolve(import.meta.dirname, '../../..');
  const child = spawn(process.execPath, ['-e', program], { cwd });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, 'close');
  expect({ code, said }).toEqual({ code: 0, said: 'closed\n' });
  expect((await viewOf(folder)).damaged).toEqual([]);
  await store.close();
});

test('a thread that dies is told, and is not begun again at once', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { store, folder } = await freshArchive();
  const indexer = indexInThread(settingsFor(store.dataDir), folder, path.join(import.meta.dirname, 'not-there.mjs'));
  while (indexer.problem === null) await indexer.step();
  for (let step = 0; step < 3; step++) await indexer.step();
  expect(indexer.problem).toMatch(/^Cannot find module/);
  expect(told).toHaveBeenCalledTimes(1);
  told.mockRestore();
  await indexer.close();
  await store.close();
});
