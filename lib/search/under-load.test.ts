// Ten readers at once while an ingest runs in another process: every answer is of an archive that there was.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkIndex } from '#lib/index/folder/check';
import { indexFolder } from '#lib/index/folder/index-folder';
import { freshStore, settingsFor } from '#lib/store/fresh-store';
import { Engine } from './engine';
import { neverThere, type Readings, readUntil, storiesAtCommits } from './readers-for-tests';

const HOME = path.resolve(import.meta.dirname, '../..');
const READERS = 10;
const STORIES = 1_800;
const CHANGED = 200;

const OUTLETS = ['Harbour Post', 'Evening Chronicle', 'Morning Ledger', 'Continental Wire', 'Southern Cross Courier'];
const GOODS = ['wheat', 'coal', 'timber', 'copper', 'wool'];
const SEARCHES = [
  '',
  'q=wheat',
  'q=copper+OR+wool&from=2015',
  'source=Morning+Ledger',
  'q="left+with"&sort=oldest',
  'q=-coal',
];

/** Stories that no two share a text, so that none is taken for a copy of another. */
function storyOf(number: number, state: number) {
  const ship = `ship${number}x${state}`;
  const cargo = GOODS[number % 5];
  return {
    headline: `Ship ${number} leaves in state ${state}`,
    body: `The ${ship} left with ${cargo} at ${number} o'clock, said Richard Roe.\n\nIts ${cargo} goes to port ${number % 89}; ${ship} comes back ${state} times, and ${ship} waits.`,
    published: number % 9 === 0 ? null : `20${10 + (number % 13)}-0${1 + (number % 9)}-11`,
    source: OUTLETS[number % OUTLETS.length],
    url: `https://harbour-post.example/${number}`,
  };
}

async function ingest(dataDir: string, name: string, stories: readonly object[]): Promise<void> {
  const file = path.join(dataDir, name);
  writeFileSync(file, stories.map((story) => JSON.stringify(story)).join('\n'));
  const child = spawn(process.execPath, ['bin/dateline', 'ingest', file, '--data', dataDir], { cwd: HOME });
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  child.stdout.resume();
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The ingest ended with ${code}: ${told}`);
}

test(`${READERS} readers at once have whole answers while ${STORIES} stories come and ${CHANGED} change`, async () => {
  const store = await freshStore();
  const engine = await Engine.serving(store, settingsFor(store.dataDir), HOME);
  const readings: Readings = { times: [], errors: [], wrong: [], states: [] };
  let isDone = false;
  const readers = Array.from({ length: READERS }, (_, reader) => {
    const own = [...SEARCHES.slice(reader % SEARCHES.length), ...SEARCHES.slice(0, reader % SEARCHES.length)];
    return readUntil(() => isDone, engine, own, readings);
  });
  const numbers = Array.from({ length: STORIES }, (_, number) => number);
  await ingest(
    store.dataDir,
    'new.jsonl',
    numbers.map((number) => storyOf(number, 0)),
  );
  await ingest(
    store.dataDir,
    'changed.jsonl',
    numbers.slice(0, CHANGED).map((number) => storyOf(number, 1)),
  );
  await engine.follow();
  isDone = true;
  await Promise.all(readers);

  expect(readings.errors).toEqual([]);
  expect(readings.wrong).toEqual([]);
  const commits = await storiesAtCommits(store);
  expect(neverThere(readings.states, commits)).toEqual([]);
  expect(commits.size).toBeGreaterThan(STORIES / 200);
  expect(new Set(readings.states.map(({ seq }) => seq)).size).toBeGreaterThan(3); // it answered all along
  expect((await engine.index.archive()).stories).toBe(STORIES);
  await engine.close();
  expect(await checkIndex(store, indexFolder(store))).toMatchObject({ stories: STORIES, waiting: 0, findings: [] });
  await store.close();
});
