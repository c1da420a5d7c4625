// A thread that writes the index: it looks for committed changes several times a second and takes them in. Another
// thread merges beside it.

import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '#lib/settings/settings';
import { openStore, type Store } from '#lib/store/open';
import { newestChange } from '#lib/store/read-changes';
import { IndexWriter } from '../folder/writer';
import type { FromIndexer, ToIndexer } from './index-messages';
import { mergeInThread } from './merge-in-thread';

/** A batch is searchable within a second of its commit: this, its indexing, and a reader's look. */
const LOOK_MS = 200;
/** After a failure (a full disk) it is not tried again at once. */
const FAILED_MS = 3_000;
/** An ingest commits more often than this: the merges that are for rest wait for its end, or each would be made anew. */
const REST_MS = 2_000;

const { settings, folder } = workerData as { settings: Settings; folder: string };
const merger = mergeInThread(new URL('./merge-worker.mjs', import.meta.url));
const stop = new AbortController();
let isDamaged = false;
let wake = () => {};

parentPort?.on('message', (message: ToIndexer) => {
  if (message === 'heal') isDamaged = true;
  if (message === 'stop') stop.abort();
  wake();
});

function tell(message: FromIndexer): void {
  parentPort?.postMessage(message);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, milliseconds);
    wake = () => {
      clearTimeout(timer);
      done();
    };
  });
}

async function takeIn(store: Store, writer: IndexWriter): Promise<void> {
  const onProgress = ({ seq }: { seq: number }) => tell({ seq, problem: null });
  const options = { signal: stop.signal, onProgress };
  if (isDamaged) await writer.heal(store, options);
  isDamaged = false; // also where it was told meanwhile: readers tell it until they see that it is mended
  await writer.catchUp(store, options);
}

/** Follows one archive. The lock is kept to the end: another writer waits for what this one publishes. */
class Follower {
  private writer: IndexWriter | null = null;
  private done = -1;
  private tookInAt = 0;

  constructor(private readonly store: Store) {}

  async look(): Promise<void> {
    const newest = await newestChange(this.store);
    if (newest === this.done && !isDamaged) return await this.tend();
    this.writer ??= IndexWriter.open(folder, { merger, onMergeFailed: (unmerged) => tell({ unmerged }) });
    if (this.writer === null) return;
    await takeIn(this.store, this.writer);
    this.done = newest;
    this.tookInAt = performance.now();
    tell({ seq: newest, problem: null });
  }

  /** After a failure everything is looked at anew. */
  failed(): void {
    this.done = -1;
  }

  async close(): Promise<void> {
    await this.writer?.close();
  }

  private async tend(): Promise<void> {
    const isAtRest = performance.now() - this.tookInAt > REST_MS;
    await this.writer?.tend(this.store, isAtRest ? 'rest' : 'behind', { signal: stop.signal });
  }
}

async function run(): Promise<void> {
  const store = await openStore(settings);
  const follower = new Follower(store);
  while (!stop.signal.aborted) {
    try {
      await follower.look();
      await pause(LOOK_MS);
    } catch (error) {
      if (stop.signal.aborted) break;
      follower.failed();
      tell({ seq: 0, problem: error instanceof Error ? error.message : String(error) });
      await pause(FAILED_MS);
    }
  }
  await follower.close();
  await store.close();
  process.exit(0);
}

await run();
