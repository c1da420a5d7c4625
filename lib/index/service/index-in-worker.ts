// A thread that writes the index: it looks for committed changes several times a second and takes them in.

import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '#lib/settings/settings';
import { openStore, type Store } from '#lib/store/open';
import { newestChange } from '#lib/store/read-changes';
import { IndexWriter } from '../folder/writer';
import type { FromIndexer, ToIndexer } from './index-messages';

/** A batch is searchable within a second of its commit: this, its indexing, and a reader's look. */
const LOOK_MS = 200;
/** After a failure (a full disk) it is not tried again at once. */
const FAILED_MS = 3_000;

const { settings, folder } = workerData as { settings: Settings; folder: string };
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

/** The lock is kept while there is work and given back after it. */
async function work(store: Store, writer: IndexWriter): Promise<void> {
  const onProgress = ({ seq }: { seq: number }) => tell({ seq, problem: null });
  const options = { signal: stop.signal, onProgress };
  if (isDamaged) {
    isDamaged = false;
    await writer.heal(store, options);
  }
  await writer.catchUp(store, options);
}

async function run(): Promise<void> {
  const store = await openStore(settings);
  let done = -1;
  let writer: IndexWriter | null = null;
  while (!stop.signal.aborted) {
    try {
      const newest = await newestChange(store);
      if (newest !== done || isDamaged) {
        writer ??= IndexWriter.open(folder);
        if (writer) {
          await work(store, writer);
          done = newest;
          tell({ seq: newest, problem: null });
        }
      }
      await pause(LOOK_MS);
    } catch (error) {
      if (stop.signal.aborted) break;
      tell({ seq: 0, problem: error instanceof Error ? error.message : String(error) });
      await pause(FAILED_MS);
    }
  }
  await writer?.close();
  await store.close();
  process.exit(0);
}

await run();
