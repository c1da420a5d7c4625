// What a writer leaves behind when it is killed, and what readers and the next writer make of it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { asOneSegment, fill, freshArchive, index, rowsOf, save, viewOf } from './archive-for-tests';
import { IndexReader } from './reader';

const SCRIPT = path.join(import.meta.dirname, 'writer-to-be-killed.mjs');
const KILLS = 50;
const STORIES = 60;
const BATCH = 4;

/** `mode`: which thread merges. */
function start(dataDir: string, mode: 'here' | 'beside'): ChildProcess {
  return spawn(process.execPath, [SCRIPT, dataDir, String(BATCH), mode], { stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Waits until it has said the words so many times since the last time. */
async function hear(child: ChildProcess, words: string, times = 1): Promise<void> {
  for (let heard = ''; heard.split(words).length <= times; )
    heard += String((await once(child.stdout ?? child, 'data'))[0]);
}

test(`killed at ${KILLS} moments, a writer leaves a whole generation, and the next one goes on from it`, async () => {
  const archive = await freshArchive();
  const { store, folder } = archive;
  await fill(store, STORIES, 0, BATCH);
  const reader = await IndexReader.open(folder);
  const generations = new Set<number>();
  let next = start(store.dataDir, 'here');
  for (let kill = 0; kill < KILLS; kill++) {
    const child = next;
    if (kill < KILLS - 1) next = start(store.dataDir, kill % 2 ? 'here' : 'beside'); // it gets ready while this one works
    const exited = once(child, 'exit');
    await hear(child, 'ready');
    child.stdin?.write('go\n');
    await hear(child, 'at work');
    await save(store, [
      { number: STORIES + kill, state: 0 },
      { number: kill, state: kill },
    ]);
    await hear(child, 'batch', Math.ceil(Math.random() * 12));
    await sleep(Math.random() * 30);
    child.kill('SIGKILL');
    expect((await exited)[1]).toBe('SIGKILL');
    for (const view of [await reader.refresh(), await viewOf(folder)]) {
      expect(view.damaged).toEqual([]);
      const there = rowsOf(view).map((row) => row.addedSeq);
      expect(new Set(there).size).toBe(there.length);
      expect(Math.max(0, ...there)).toBeLessThanOrEqual(view.seq);
      const taken = { where: { changedSeq: { lte: view.seq } }, select: { addedSeq: true } };
      expect(there).toEqual(
        expect.arrayContaining((await store.db.article.findMany(taken)).map((row) => row.addedSeq)),
      );
      generations.add(view.generation);
    }
  }
  expect(generations.size).toBeGreaterThan(KILLS / 3); // it was killed at work
  await index(archive, BATCH);
  const undisturbed = { store, folder: path.join(store.dataDir, 'undisturbed') };
  await index(undisturbed);
  const [disturbedView, view] = [await viewOf(folder), await viewOf(undisturbed.folder)];
  expect(rowsOf(disturbedView)).toEqual(rowsOf(view));
  expect(asOneSegment(disturbedView).equals(asOneSegment(view))).toBe(true);
  await store.close();
}, 600_000);
