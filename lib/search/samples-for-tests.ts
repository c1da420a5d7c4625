// For tests: the sample archive as a reader meets it, over a real database and a real index; read once in a worker and
// copied from then on.

import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { ingest } from '#lib/ingest/ingest';
import { freshFolder, freshStore, settingsFor } from '#lib/store/fresh-store';
import { openStore, type Store } from '#lib/store/open';
import { Engine } from './engine';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

let made: Promise<string> | null = null;

/** Whoever asked for it closes its store. */
export async function sampleArchive(): Promise<Engine> {
  made ??= makeOne();
  const dataDir = freshFolder();
  cpSync(await made, dataDir, { recursive: true });
  return indexed(await openStore(settingsFor(dataDir)));
}

async function indexed(store: Store): Promise<Engine> {
  const engine = await Engine.here(store);
  await engine.follow();
  return engine;
}

/** The folder of an archive of all samples and its index, closed. */
async function makeOne(): Promise<string> {
  const store = await freshStore();
  const { refused } = await ingest(store, [SAMPLES]);
  expect(refused).toEqual([]);
  await indexed(store);
  await store.close();
  return store.dataDir;
}
