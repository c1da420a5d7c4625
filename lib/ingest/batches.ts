// Read stories in, batches to be saved out: each with its stories, its refusals, and how far it gets in which files.

import type { InputFile } from '#lib/model/capture';
import type { Refusal } from '#lib/store/ingest-runs';
import type { Done } from './in-order';
import type { ReadOk } from './read-raw';

export type Batch = {
  reads: ReadOk[];
  refused: Refusal[];
  /** The number of captures and refusals that are done, from the beginning of each file. */
  files: { file: InputFile; reads: number; ended: boolean }[];
};

/** `bytes` of the files that were read so far. */
export type IngestProgress = { done: number; refused: number; bytes: number };

/** A batch is saved at this many stories, refusals and files, or bytes: large enough to be fast, small enough to hold. */
const BATCH_STEPS = 400;
const BATCH_STORIES = 200;
const BATCH_BYTES = 16 * 1024 * 1024;

/** `refusedBefore`: refusals of an interrupted run that goes on. */
export async function* batchesOf(
  steps: AsyncIterable<Done>,
  refusedBefore: number,
  onProgress: (progress: IngestProgress) => void = () => {},
): AsyncGenerator<Batch> {
  let batch = new Gathering();
  const progress = { done: 0, refused: refusedBefore, bytes: 0 };
  let before = 0;
  for await (const step of steps) {
    batch.add(step);
    if (step.kind === 'end') progress.bytes = before += step.file.size;
    else {
      progress.done++;
      if (!step.read.ok) progress.refused++;
      progress.bytes = before + Math.min(step.offset, step.file.size);
    }
    if (step.kind === 'read') onProgress({ ...progress });
    if (!batch.isFull()) continue;
    yield batch.batch();
    batch = new Gathering();
  }
  yield batch.batch();
}

class Gathering {
  private readonly reads: Batch['reads'] = [];
  private readonly refused: Refusal[] = [];
  private readonly files = new Map<string, Batch['files'][number]>();
  private bytes = 0;
  private steps = 0;

  add(step: Done) {
    this.steps++;
    const { file } = step;
    if (step.kind === 'end') this.files.set(file.path, { file, reads: step.count, ended: true });
    else {
      this.files.set(file.path, { file, reads: step.number + 1, ended: false });
      if (step.read.ok) {
        this.reads.push(step.read);
        this.bytes += step.read.packed.byteLength;
      } else this.refused.push({ origin: step.read.origin, reason: step.read.reason });
    }
  }

  isFull(): boolean {
    return this.steps >= BATCH_STEPS || this.reads.length >= BATCH_STORIES || this.bytes >= BATCH_BYTES;
  }

  batch(): Batch {
    return { reads: this.reads, refused: this.refused, files: [...this.files.values()] };
  }
}
