// Captures are read by worker threads, each with its own gazetteer, or by this thread where there are too few to be
// worth a worker. A worker that dies (of a page that eats all memory) takes one capture with it, not the ingest.

import { Worker } from 'node:worker_threads';
import type { RawCapture } from '#lib/model/capture';
import type { Gazetteer } from '#lib/people/gazetteer';
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
  return { width: 1, read: (captures) => readRaws(captures, gazetteer), close: async () => {} };
}

type Job = { captures: RawCapture[]; answer: (reads: RawRead[]) => void; fail: (error: unknown) => void };

class WorkerReaders implements Readers {
  readonly width: number;
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly waiting: Job[] = [];
  private readonly running = new Map<Worker, Job>();

  constructor(
    count: number,
    private readonly entry: URL,
  ) {
    this.width = count * 2; // one under way and one ready for each
    for (let at = 0; at < count; at++) this.begin();
  }

  read(captures: RawCapture[]): Promise<RawRead[]> {
    return new Promise((answer, fail) => {
      if (this.all.size === 0) this.begin();
      this.waiting.push({ captures, answer, fail });
      this.next();
    });
  }

  async close(): Promise<void> {
    const workers = [...this.all];
    this.all.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private begin() {
    const worker = new Worker(this.entry, {
      resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB, maxYoungGenerationSizeMb: WORKER_YOUNG_MB },
    });
    this.all.add(worker);
    this.idle.push(worker);
    worker.on('message', (reads: RawRead[]) => {
      this.running.get(worker)?.answer(reads);
      this.running.delete(worker);
      this.idle.push(worker);
      this.next();
    });
    let cause = '';
    worker.on('error', (error) => {
      cause = error.message;
    });
    worker.on('exit', (code) => this.replace(worker, cause || `exit code ${code}`));
  }

  private next() {
    while (this.waiting.length > 0) {
      const worker = this.idle.pop();
      const job = worker && this.waiting.shift();
      if (!worker || !job) return;
      this.running.set(worker, job);
      worker.postMessage(job.captures);
    }
  }

  /** The captures of a worker that died are read again one by one, by a new worker, to find the one that killed it. */
  private replace(worker: Worker, cause: string) {
    if (!this.all.delete(worker)) return; // closed
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
    const job = this.running.get(worker);
    this.running.delete(worker);
    if (!job) return;
    const [first] = job.captures;
    this.begin();
    if (job.captures.length === 1 && first) {
      job.answer([{ ok: false, origin: first.origin, reason: `not read: it stopped its reader (${cause})` }]);
    } else {
      const each = job.captures.map((capture) => this.read([capture]));
      Promise.all(each).then((reads) => job.answer(reads.flat()), job.fail);
    }
    this.next();
  }
}
