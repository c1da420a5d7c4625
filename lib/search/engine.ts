// The archive as it answers: an open store and an index that follows its change sequence. One engine a process.

import path from 'node:path';
import { indexFolder } from '#lib/index/folder/index-folder';
import { IndexReader } from '#lib/index/folder/reader';
import { IndexService } from '#lib/index/service/index-service';
import { type Indexer, indexHere, indexInThread } from '#lib/index/service/indexer';
import { type Searchers, searchHere, searchInWorkers } from '#lib/index/service/searchers';
import { readSettings } from '#lib/settings/settings';
import { openStore, type Store } from '#lib/store/open';
import { newestChange } from '#lib/store/read-changes';
import { NameIndex } from './suggest-names';

/** How long a request waits for stories that were committed just before it. */
const GRACE_MS = 300;
/**
 * Only so many changes are waited for: what a reader or a small ingest has just done. The batches of a large one are
 * larger, and come again and again: every page would wait for them.
 */
const WAITED_FOR = 50;
/** One search can take long (a prefix of one letter over a million stories): the next does not wait for it. */
const SEARCH_WORKERS = 2;
/** Looks at an index that another process writes, and that does not move, before `follow` gives up: half a minute. */
const PATIENCE = 300;

export class Engine {
  /** Names to choose from, as they are typed. */
  readonly names = new NameIndex(this);
  private newest = 0;

  private constructor(
    readonly store: Store,
    readonly index: IndexService,
    private readonly indexer: Indexer,
  ) {}

  /** Searches and indexes in this thread: for commands and tests. */
  static async here(store: Store): Promise<Engine> {
    const folder = indexFolder(store);
    return Engine.over(store, searchHere(), indexHere(store, folder));
  }

  /** Searches and indexes in threads beside this one, which stays free to serve. `home`: the project's folder. */
  static async serving(store: Store, settings: Parameters<typeof indexInThread>[0], home: string): Promise<Engine> {
    const entry = (name: string) => path.join(home, 'lib', 'index', 'service', name);
    const searchers = searchInWorkers(SEARCH_WORKERS, entry('search-worker.mjs'));
    return Engine.over(store, searchers, indexInThread(settings, indexFolder(store), entry('index-worker.mjs')));
  }

  private static async over(store: Store, searchers: Searchers, indexer: Indexer): Promise<Engine> {
    const engine = new Engine(store, new IndexService(await IndexReader.open(indexFolder(store)), searchers), indexer);
    await engine.look();
    return engine;
  }

  /** Changes that are committed and not yet searchable. */
  get pending(): number {
    return Math.max(0, this.newest - this.index.seq);
  }

  /** Stories in damaged pieces of the index: not searchable until they are mended. */
  get missing(): number {
    return this.index.damaged.reduce((sum, { stories }) => sum + stories, 0);
  }

  /** Why changes are not taken in at the moment, null where all is well. */
  get problem(): string | null {
    return this.indexer.problem;
  }

  /** Takes in every change that is committed now, and mends what is damaged. */
  async follow(): Promise<void> {
    let stood = 0;
    await this.look();
    if (this.missing > 0) {
      await this.indexer.step();
      await this.index.refresh();
    }
    while (this.pending > 0 && stood < PATIENCE) {
      const before = this.index.seq;
      await this.indexer.step();
      await this.index.refresh();
      stood = this.index.seq === before ? stood + 1 : 0;
    }
  }

  /** Takes in what was committed just now, within what a reader would want to wait; the rest goes on behind. */
  async followBriefly(): Promise<void> {
    const until = performance.now() + GRACE_MS;
    await this.look();
    if (this.pending > 0) this.indexer.wake();
    const isClose = this.pending <= WAITED_FOR && this.problem === null;
    while (isClose && this.pending > 0 && performance.now() < until) {
      await this.indexer.step();
      await this.index.refresh();
    }
  }

  async close(): Promise<void> {
    await this.indexer.close();
    await this.index.close();
  }

  private async look(): Promise<void> {
    const [newest] = await Promise.all([newestChange(this.store), this.index.refresh()]);
    this.newest = Math.max(this.newest, newest);
    if (this.index.damaged.length > 0) this.indexer.heal();
  }
}

const shared = globalThis as typeof globalThis & { datelineEngine?: Promise<Engine> };

/** The engine of this process, opened at first use. A failure to open is not kept: the next call tries again. */
export function sharedEngine(): Promise<Engine> {
  shared.datelineEngine ??= openShared().catch((error: unknown) => {
    shared.datelineEngine = undefined;
    throw error;
  });
  return shared.datelineEngine;
}

async function openShared(): Promise<Engine> {
  const home = process.cwd();
  const settings = readSettings(process.env, { home });
  return Engine.serving(await openStore(settings), settings, home);
}

/** The engine of this process, with what was committed just before. */
export async function freshEngine(): Promise<Engine> {
  const engine = await sharedEngine();
  await engine.followBriefly();
  return engine;
}
