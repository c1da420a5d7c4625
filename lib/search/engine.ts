// The archive as it answers: an open store and an index that follows its change sequence. One engine a process.

import { NewsIndex } from '#lib/index/news-index';
import { readSettings } from '#lib/settings/settings';
import { openStore, type Store } from '#lib/store/open';
import { changesSince, newestChange } from '#lib/store/read-changes';

/** Stories taken in between two looks at waiting requests: about 50 ms of work. */
const BATCH = 50;
/** How long a request waits for stories that were committed just before it. */
const GRACE_MS = 300;

export class Engine {
  readonly index = new NewsIndex();
  private newest = 0;
  private following: Promise<void> | null = null;

  constructor(readonly store: Store) {}

  /** Changes that are committed and not yet searchable. */
  get pending(): number {
    return Math.max(0, this.newest - this.index.seq);
  }

  /** Takes in every change that is committed now. Callers at the same time share one run. */
  async follow(): Promise<void> {
    this.newest = Math.max(this.newest, await newestChange(this.store));
    while (this.pending > 0) {
      const before = this.index.seq;
      this.following ??= this.takeIn().finally(() => {
        this.following = null;
      });
      await this.following;
      if (this.index.seq === before) return;
    }
  }

  /** As `follow`, but no longer than a reader would want to wait; the rest goes on behind. */
  async followBriefly(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((done) => {
      timer = setTimeout(done, GRACE_MS);
    });
    try {
      await Promise.race([this.follow(), enough]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async takeIn(): Promise<void> {
    while (this.index.seq < this.newest) {
      const changes = await changesSince(this.store, this.index.seq, BATCH);
      if (changes.upTo === this.index.seq) return;
      this.index.apply(changes);
      await new Promise((done) => setImmediate(done)); // let waiting requests in
    }
  }
}

const shared = globalThis as typeof globalThis & { datelineEngine?: Promise<Engine> };

/** The engine of this process, opened at first use. A failure to open is not kept: the next call tries again. */
export function sharedEngine(): Promise<Engine> {
  shared.datelineEngine ??= openStore(readSettings(process.env, { home: process.cwd() })).then(
    (store) => new Engine(store),
    (error: unknown) => {
      shared.datelineEngine = undefined;
      throw error;
    },
  );
  return shared.datelineEngine;
}

/** The engine of this process, with what was committed just before. */
export async function freshEngine(): Promise<Engine> {
  const engine = await sharedEngine();
  await engine.followBriefly();
  return engine;
}
