import { expect, test } from 'vitest';
import { freshStore } from './fresh-store';
import { beginRun, leaveRun } from './ingest-runs';

const NOW = '2024-02-25T12:00:00.000Z';

test('two ingests of the same that begin at one moment are two runs', async () => {
  const store = await freshStore();
  const both = await Promise.all([beginRun(store, 'key', 0, NOW), beginRun(store, 'key', 0, NOW)]);
  expect(new Set(both.map((run) => run.id)).size).toBe(2);
  await store.close();
});

test('an interrupted run is taken up by one of two ingests that begin at one moment', async () => {
  const store = await freshStore();
  await leaveRun(store, (await beginRun(store, 'key', 3, NOW)).id);
  const both = await Promise.all([beginRun(store, 'key', 7, NOW), beginRun(store, 'key', 7, NOW)]);
  expect(both.map((run) => run.before).sort()).toEqual([3, 7]);
  await store.close();
});
