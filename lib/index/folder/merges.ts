// The merges of a writer, one at a time: in its own thread, or beside it while it goes on taking in. A merge that fails
// is told and begun again a minute later; until then the index only has more segments than it would.

import { DamagedSegment } from '../segment/sections';
import type { Draft, Merge } from './draft';
import type { SegmentEntry } from './manifest';
import { type MergeJob, runMerge } from './merge-job';
import type { MergeLimits, Pace } from './merge-plan';

/** Who carries a merge out. */
export type Merger = {
  /** True where the writer can do other work meanwhile. */
  readonly isBeside: boolean;
  /** One at a time. @throws as runMerge does */
  run(job: MergeJob): Promise<SegmentEntry>;
  /** Gives up the merge under way: once this returns, nothing writes to the folder any more. */
  stop(): Promise<void>;
};

export const MERGE_HERE: Merger = { isBeside: false, run: runMerge, stop: async () => {} };

/** A full disk or memory that ran out is not better at once. */
const AGAIN_MS = 60_000;

type Outcome = { made: SegmentEntry } | { error: unknown };
type Running = { merge: Merge; ended: Promise<void>; outcome: Outcome | null };

export class Merges {
  private running: Running | null = null;
  private notBefore = 0;

  constructor(
    private readonly merger: Merger,
    /** Told why a merge failed. */
    private readonly onFailure: (reason: string) => void,
  ) {}

  /** The pace once nothing waits: merges in the writer's thread come to an end before other work is done. */
  get paceAtEnd(): Pace {
    return this.merger.isBeside ? 'behind' : 'rest';
  }

  get isRunning(): boolean {
    return this.running !== null;
  }

  /**
   * Takes over the merge that has ended, or begins the one that is due. True when the draft is another, to be published.
   * @throws DamagedSegment where a piece of the draft is not whole.
   */
  async step(draft: Draft, pace: Pace, limits: MergeLimits): Promise<boolean> {
    this.running ??= this.begin(draft, pace, limits);
    if (this.running === null) return false;
    const { merge, ended } = this.running;
    if (!this.merger.isBeside) await ended;
    const { outcome } = this.running;
    if (outcome === null) return false;
    this.running = null;
    if ('made' in outcome) await draft.adopt(merge, outcome.made);
    else this.failed(draft, outcome.error);
    return 'made' in outcome;
  }

  /** Gives up the merge under way, for good. */
  async abandon(): Promise<void> {
    this.running = null;
    await this.merger.stop();
  }

  private begin(draft: Draft, pace: Pace, limits: MergeLimits): Running | null {
    if (performance.now() < this.notBefore) return null;
    const merge = draft.beginMerge(pace, limits);
    if (merge === null) return null;
    const running: Running = { merge, outcome: null, ended: Promise.resolve() };
    running.ended = this.merger.run(merge.job).then(
      (made) => {
        running.outcome = { made };
      },
      (error: unknown) => {
        running.outcome = { error };
      },
    );
    return running;
  }

  private failed(draft: Draft, error: unknown): void {
    draft.dropMerge();
    if (error instanceof DamagedSegment) throw error;
    this.notBefore = performance.now() + AGAIN_MS;
    this.onFailure(error instanceof Error ? error.message : String(error));
  }
}
