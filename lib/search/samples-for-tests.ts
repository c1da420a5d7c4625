// For tests: the sample archive as a reader meets it, over a real database and a real index.

import path from 'node:path';
import { expect } from 'vitest';
import { ingest } from '#lib/ingest/ingest';
import { freshStore } from '#lib/store/fresh-store';
import { Engine } from './engine';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

/** Whoever asked for it closes its store. */
export async function sampleArchive(): Promise<Engine> {
  const store = await freshStore();
  const { refused } = await ingest(store, [SAMPLES]);
  expect(refused).toEqual([]);
  const engine = await Engine.here(store);
  await engine.follow();
  return engine;
}
