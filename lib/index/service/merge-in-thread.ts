// Merges carried out in a thread of its own, which ends some time after the last one: its memory goes with it.

import { Worker } from 'node:worker_threads';
import { StoreError } from '#lib/store/problems';
import type { SegmentEntry } from '../folder/manifest';
import type { MergeJob } from '../folder/merge-job';
import type { Merger } from '../folder/merges';
import { DamagedSegment, NewerSegment } from '../segment/sections';
import type { FromMerger, ToMerger } from './merge-messages';

/** A thread takes a third of a second to begin: while an ingest runs, the next merge is due sooner than this. */
const IDLE_MS = 10_000;

/** `entry`: the file that the thread runs. */
export function mergeInThread(entry: string | URL): Merger {
  return new MergeThread(entry);
}

type Waiting = { done: (made: SegmentEntry) => void; fail: (error: Error) => void };

class MergeThread implements Merger {
  readonly isBeside = true;
  private worker: Worker | null = null;
  private waiting: Waiting | null = null;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly entry: string | URL) {}

  run(job: MergeJob): Promise<SegmentEntry> {
    clearTimeout(this.idle);
    this.worker ??= this.begin();
    this.worker.postMessage(job satisfies ToMerger);
    return new Promise((done, fail) => {
      this.waiting = { done, fail };
    });
  }

  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = null;
    this.take()?.fail(new Error('The merge was given up'));
    await worker?.terminate(); // returns when the last write is over
  }

  private begin(): Worker {
    const worker = new Worker(this.entry);
    worker.unref();
    let cause = '';
    worker.on('message', (told: FromMerger) => this.told(told));
    worker.on('error', (error) => {
      cause = error.message;
    });
    worker.on('exit', (code) => {
      if (this.worker !== worker) return; // it was stopped
      this.worker = null;
      this.take()?.fail(new Error(`The thread that merges stopped: ${cause || `exit code ${code}`}`));
    });
    return worker;
  }

  private told(told: FromMerger): void {
    this.idle = setTimeout(() => void this.stop(), IDLE_MS).unref();
    if (told.ok) this.take()?.done(told.made);
    else this.take()?.fail(errorOf(told));
  }

  private take(): Waiting | null {
    const { waiting } = this;
    this.waiting = null;
    return waiting;
  }
}

function errorOf({ kind, reason }: FromMerger & { ok: false }): Error {
  if (kind === 'newer') return new NewerSegment(reason);
  return kind === 'damaged' ? new DamagedSegment(reason) : new StoreError(reason);
}
