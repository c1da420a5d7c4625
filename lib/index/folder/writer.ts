// The one writer of an index: it follows the change sequence of the store, merges, and mends. The archive in, generations
// out. It can be killed at any moment: readers have the generation of before, and the next writer goes on from there.
// Where merges are made beside it, nothing that was committed waits for one.

import type { Store } from '#lib/store/open';
import { changeStamp, changesSince, newestChange } from '#lib/store/read-changes';
import { takeWriterLock, type WriterLock } from '#lib/store/sole-writer';
import { DamagedSegment } from '../segment/sections';
import { MAX_DOCS } from '../segment/segment';
import { Draft } from './draft';
import { isProblem, MANIFEST, type Manifest, type ManifestProblem, readManifest } from './manifest';
import type { Pace } from './merge-plan';
import { MERGE_HERE, type Merger, Merges } from './merges';
import { MOST_STORIES } from './parts';
import { type Healing, reasonOf, reconcile, tooNew } from './reconcile';

/** Changes taken in at once, and then searchable: a third of a second of work. */
const BATCH = 400;

export type FollowOptions = {
  /** Ends the work after the batch or merge that is under way; what was published stays. */
  signal?: AbortSignal;
  /** Called after each batch: numbers of the newest change that was taken in, and of the newest there is. */
  onProgress?: (progress: { seq: number; newest: number }) => void;
};

export type WriterOptions = {
  batch?: number;
  /** Who merges: this thread where nobody is named. */
  merger?: Merger;
  /** Told why a merge failed: everything is searchable all the same, of more segments. */
  onMergeFailed?: (reason: string) => void;
};

export class IndexWriter {
  /** What was published last, null where it has to be read again. */
  private draft: Draft | null = null;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly folder: string,
    private readonly lock: WriterLock,
    private readonly batch: number,
    private readonly merges: Merges,
  ) {}

  /** Null when another writer is at work. @throws StoreError where the folder can't be written. */
  static open(folder: string, options: WriterOptions = {}): IndexWriter | null {
    const { batch = BATCH, merger = MERGE_HERE, onMergeFailed = sayMergeFailed } = options;
    const lock = takeWriterLock(folder);
    return lock && new IndexWriter(folder, lock, batch, new Merges(merger, onMergeFailed));
  }

  /** True while a merge is under way beside this writer. */
  get isMerging(): boolean {
    return this.merges.isRunning;
  }

  /** Takes in every change that is committed now, and mends what it finds damaged. @throws StoreError */
  catchUp(store: Store, options: FollowOptions = {}): Promise<void> {
    return this.alone(async () => {
      const draft = this.draft ?? (await this.open(store, options));
      await this.mending(store, options, () => this.follow(draft, store, options));
    });
  }

  /** Publishes what was merged beside this writer since the last work, and has merged what is due at this pace. */
  tend(store: Store, pace: Pace, options: FollowOptions = {}): Promise<void> {
    return this.alone(async () => {
      const { draft } = this;
      if (draft === null) return;
      const publish = () => this.publish(draft, store);
      await this.mending(store, options, () => this.merge(draft, pace, options.signal, publish));
    });
  }

  /** Makes the whole index anew beside the one that answers, and takes its place. Returns how many stories it has. */
  rebuild(store: Store, options: FollowOptions = {}): Promise<number> {
    return this.alone(async () => {
      const read = await readManifest(this.folder);
      if (isProblem(read) && read.problem === 'newer') throw tooNew();
      this.draft = await this.anew(store, isProblem(read) ? null : read, options);
      return this.draft.stories;
    });
  }

  /** Checks every file of the index and indexes again what is missing, damaged or out of date. */
  heal(store: Store, options: FollowOptions = {}): Promise<Healing> {
    return this.alone(async () => {
      const { draft, healing } = await this.mend(store, await readManifest(this.folder), options);
      await this.follow(draft, store, options);
      return healing;
    });
  }

  /** Waits for the work under way, gives up a merge beside it, and lets another writer take over. */
  async close(): Promise<void> {
    await this.last;
    await this.forget();
    this.lock.release();
  }

  /** One piece of work after the other. After a failure the index is read again, as far as it was published. */
  private alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const run = this.last.then(work).catch(async (error: unknown) => {
      await this.forget();
      throw error;
    });
    this.last = run.catch(() => {}); // the caller has the failure; the next work begins all the same
    return run;
  }

  /** What is not published is lost, with the merge under way; names that they took are free again. */
  private async forget(): Promise<void> {
    this.draft = null;
    await this.merges.abandon();
  }

  /** Damage comes to light in a merge: what is damaged is indexed anew, and all that is committed taken in. */
  private async mending(store: Store, options: FollowOptions, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      reasonOf(error);
      const { draft } = await this.mend(store, await readManifest(this.folder), options);
      await this.follow(draft, store, options);
    }
  }

  private async open(store: Store, options: FollowOptions): Promise<Draft> {
    const read = await readManifest(this.folder);
    if (read !== null && !isProblem(read) && (await this.isOf(store, read))) {
      try {
        return await Draft.load(this.folder, read);
      } catch (error) {
        if (!(error instanceof DamagedSegment)) throw error;
      }
    }
    return (await this.mend(store, read, options)).draft;
  }

  private async mend(
    store: Store,
    read: Manifest | ManifestProblem | null,
    options: FollowOptions,
  ): Promise<{ draft: Draft; healing: Healing }> {
    await this.forget();
    const nothing: Healing = { damaged: [], indexed: 0, dropped: 0 };
    if (isProblem(read)) {
      if (read.problem === 'newer') throw tooNew();
      const draft = await this.anew(store, null, options);
      const damaged = [{ file: MANIFEST, stories: draft.stories, reason: read.reason }];
      return { draft, healing: { ...nothing, damaged, indexed: draft.stories } };
    }
    if (read === null) return { draft: await Draft.empty(this.folder, null), healing: nothing };
    if (!(await this.isOf(store, read))) {
      // An index of another archive, or of a copy that went another way, must not answer a moment longer.
      const draft = await Draft.empty(this.folder, read);
      await this.publish(draft, store);
      return { draft, healing: nothing };
    }
    const { draft, healing } = await reconcile(this.folder, read, store, this.batch);
    if (healing.damaged.length + healing.indexed + healing.dropped > 0) await this.publish(draft, store);
    return { draft, healing };
  }

  private async anew(store: Store, before: Manifest | null, options: FollowOptions): Promise<Draft> {
    await this.forget();
    const draft = await Draft.empty(this.folder, before);
    await this.takeIn(draft, store, options, async () => {});
    options.signal?.throwIfAborted(); // half an index does not take the place of a whole one
    await this.publish(draft, store);
    return draft;
  }

  private async follow(draft: Draft, store: Store, options: FollowOptions): Promise<void> {
    await this.takeIn(draft, store, options, () => this.publish(draft, store));
    this.draft = draft;
  }

  private async takeIn(
    draft: Draft,
    store: Store,
    { signal, onProgress }: FollowOptions,
    publish: () => Promise<void>,
  ): Promise<void> {
    let newest = await newestChange(store);
    while (draft.seq < newest && !signal?.aborted) {
      await draft.take(await changesSince(store, draft.seq, this.batch));
      await publish();
      if (draft.seq >= newest) newest = await newestChange(store);
      onProgress?.({ seq: draft.seq, newest });
      if (draft.seq < newest) await this.merge(draft, 'behind', signal, publish);
    }
    await this.merge(draft, this.merges.paceAtEnd, signal, publish);
  }

  private async merge(draft: Draft, pace: Pace, signal: AbortSignal | undefined, publish: () => Promise<void>) {
    const limits = { unit: Math.min(this.batch, MOST_STORIES), most: MAX_DOCS };
    while (!signal?.aborted && (await this.merges.step(draft, pace, limits))) await publish();
  }

  private async publish(draft: Draft, store: Store): Promise<void> {
    await draft.publish(await changeStamp(store, draft.seq));
  }

  private async isOf(store: Store, { seq, stamp }: Manifest): Promise<boolean> {
    return (await changeStamp(store, seq)) === stamp;
  }
}

function sayMergeFailed(reason: string): void {
  console.error(`The index is not merged: ${reason}`);
}
