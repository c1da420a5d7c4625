// Who takes committed changes into the index: a thread of its own beside a server or an ingest, or the thread that asks,
// for a command that asks once. Whoever holds the folder's lock writes; the others wait for what that one publishes.

import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Settings } from '#lib/settings/settings';
import type { Store } from '#lib/store/open';
import { IndexWriter } from '../folder/writer';
import type { FromIndexer, ToIndexer } from './index-messages';

export type Indexer = {
  /** Work on what is committed now; returns after a piece of it, or after a moment where another writer is at work. */
  step(): Promise<void>;
  /** There is work on which nobody waits. */
  wake(): void;
  /** Look for damage and mend it. */
  heal(): void;
  /** Why nothing is taken in at the moment, null where all is well. */
  readonly problem: string | null;
  close(): Promise<void>;
};

/** How long to wait for a writer elsewhere before looking again. */
const ELSEWHERE_MS = 100;
/** A thread that died may die again at once: another is not begun sooner than this. */
const AGAIN_MS = 3_000;

export function indexHere(store: Store, folder: string): Indexer {
  let isDamaged = false;
  return {
    async step() {
      const writer = IndexWriter.open(folder);
      if (writer === null) {
        await wait(ELSEWHERE_MS);
        return;
      }
      try {
        if (isDamaged) await writer.heal(store);
        else await writer.catchUp(store);
        isDamaged = false;
      } finally {
        await writer.close();
      }
    },
    wake() {},
    heal() {
      isDamaged = true;
    },
    problem: null,
    close: async () => {},
  };
}

/** `entry`: the file that the thread runs. */
export function indexInThread(settings: Settings, folder: string, entry: string | URL): Indexer {
  return new IndexThread(settings, folder, entry);
}

class IndexThread implements Indexer {
  problem: string | null = null;
  private worker: Worker | null = null;
  private isClosed = false;
  private beginAfter = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly settings: Settings,
    private readonly folder: string,
    private readonly entry: string | URL,
  ) {
    this.begin();
  }

  async step(): Promise<void> {
    this.tell('wake');
    await Promise.race([new Promise<void>((done) => this.waiting.add(done)), wait(ELSEWHERE_MS)]);
  }

  wake(): void {
    this.tell('wake');
  }

  heal(): void {
    this.tell('heal');
  }

  /** Ends after the batch that is under way. What is being merged is left as it was. */
  async close(): Promise<void> {
    this.isClosed = true;
    const { worker } = this;
    if (worker === null) return;
    worker.ref(); // or a process with nothing else to do ends before it
    const ended = new Promise((done) => worker.once('exit', done));
    this.tell('stop');
    await ended;
  }

  private tell(message: ToIndexer): void {
    if (this.worker === null && !this.isClosed && performance.now() > this.beginAfter) this.begin();
    this.worker?.postMessage(message);
  }

  private begin(): void {
    const worker = new Worker(this.entry, { workerData: { settings: this.settings, folder: this.folder } });
    worker.unref();
    this.worker = worker;
    worker.on('message', (message: FromIndexer) => this.told(message));
    worker.on('error', (error) => {
      this.problem = error.message;
      console.error('The index: its writer stopped:', error);
    });
    worker.on('exit', () => {
      this.worker = null; // another is begun by a later call
      this.beginAfter = performance.now() + AGAIN_MS;
    });
  }

  private told(message: FromIndexer): void {
    if ('unmerged' in message) {
      console.error(`The index is not merged: ${message.unmerged}`);
      return;
    }
    const { problem } = message;
    if (problem !== null && problem !== this.problem) console.error(`The index: ${problem}`);
    this.problem = problem;
    for (const done of this.waiting) done();
    this.waiting.clear();
  }
}
