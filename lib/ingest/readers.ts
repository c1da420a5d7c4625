// Captures are read by worker threads, each with its own gazetteer and tagger, or by this thread where there are too few to be
// worth a worker. A worker that dies (of a page that eats all memory) takes one capture with it, not the ingest.

import { Worker } from 'node:worker_threads';
import type { RawCapture } from '#lib/model/capture';
import type { Gazetteer } from '#lib/people/gazetteer';
import { loadTagger } from '#lib/people/tagger/tagger';
import { PoolClosed, WorkerDied, WorkerPool } from '#lib/threads/worker-pool';
import { type RawRead, readRaws } from './read-raw';

export type Readers = {
  /** How many groups of captures can usefully be under way at a time. */
  width: number;
  /** One answer a capture, in order. */
  read(captures: RawCapture[]): Promise<RawRead[]>;
  close(): Promise<void>;
};

/** Old generation of a worker's heap, in MB: the largest page that is read fits, a bomb does not. */
const WORKER_HEAP_MB = 448;
/** A page's document dies young: with room for several, collecting costs a twentieth less. */
const WORKER_YOUNG_MB = 64;

const ENTRY = new URL('./reader-worker.mjs', import.meta.url);

/** `entry`: what a worker runs; tests have one that dies. */
export function openReaders(workers: number, gazetteer: Gazetteer, entry = ENTRY): Readers {
  return workers === 0 ? readHere(gazetteer) : new WorkerReaders(workers, entry);
}

function readHere(gazetteer: Gazetteer): Readers {
  const tagger = loadTagger();
  return { width: 1, read: (captures) => readRaws(captures, gazetteer, tagger), close: async () => {} };
}

class WorkerReaders implements Readers {
  readonly width: number;
  private readonly pool: WorkerPool<RawCapture[], RawRead[]>;

  constructor(count: number, entry: URL) {
    this.width = count * 2; // one under way and one ready for each
    const resourceLimits = { maxOldGenerationSizeMb: WORKER_HEAP_MB, maxYoungGenerationSizeMb: WORKER_YOUNG_MB };
    this.pool = new WorkerPool({ count, begin: () => new Worker(entry, { resourceLimits }) });
  }

  async read(captures: RawCapture[]): Promise<RawRead[]> {
    try {
      return await this.pool.run(captures);
    } catch (error) {
      if (error instanceof PoolClosed) return new Promise(() => {}); // who closes wants no answer any more
      if (!(error instanceof WorkerDied)) throw error;
      return this.readEach(captures, error.message);
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  /** The captures of a worker that died are read again one by one, by a new worker, to find the one that killed it. */
  private async readEach(captures: RawCapture[], cause: string): Promise<RawRead[]> {
    const [first] = captures;
    if (captures.length === 1 && first)
      return [{ ok: false, origin: first.origin, reason: `not read: it stopped its reader (${cause})` }];
    return (await Promise.all(captures.map((capture) => this.read([capture])))).flat();
  }
}
