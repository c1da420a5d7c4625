// The index follows an ingest, in a thread beside it or after it, so that an archive is searchable when the ingest ends.

import { indexFolder } from '#lib/index/folder/index-folder';
import { isProblem, readManifest } from '#lib/index/folder/manifest';
import { type Indexer, indexHere, indexInThread } from '#lib/index/service/indexer';
import type { Settings } from '#lib/settings/settings';
import type { Store } from '#lib/store/open';
import { StoreError } from '#lib/store/problems';
import { newestChange } from '#lib/store/read-changes';

const ENTRY = new URL('../index/service/index-worker.mjs', import.meta.url);
/** Looks at an index that another process writes, and that does not move, before its pace is its own business. */
const PATIENCE = 50;

export type Indexing = {
  /**
   * Waits until what is committed is searchable; `onProgress` is told how many changes are still waiting.
   * @throws StoreError where the index can't be written
   */
  finish(onProgress: (waiting: number) => void): Promise<void>;
};

/** `beside`: in a thread of its own, while `work` runs; otherwise after it. What is committed is indexed in any case. */
export async function withIndexing<Result>(
  store: Store,
  settings: Settings,
  beside: boolean,
  work: (indexing: Indexing) => Promise<Result>,
): Promise<Result> {
  const folder = indexFolder(store);
  const indexer = beside ? indexInThread(settings, folder, ENTRY) : indexHere(store, folder);
  try {
    return await work({ finish: (onProgress) => catchUp(store, folder, indexer, onProgress) });
  } finally {
    await indexer.close();
  }
}

async function catchUp(store: Store, folder: string, indexer: Indexer, onProgress: (waiting: number) => void) {
  let before = -1;
  for (let stood = 0; stood < PATIENCE && indexer.problem === null; stood++) {
    const [newest, seq] = await Promise.all([newestChange(store), indexedUpTo(folder)]);
    onProgress(Math.max(0, newest - seq));
    if (seq >= newest) return;
    if (seq !== before) stood = 0;
    before = seq;
    await indexer.step();
  }
  if (indexer.problem !== null) throw new StoreError(indexer.problem);
}

async function indexedUpTo(folder: string): Promise<number> {
  const manifest = await readManifest(folder);
  return manifest === null || isProblem(manifest) ? 0 : manifest.seq;
}
