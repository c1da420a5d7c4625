// Folders in, calls out: whoever watches is told which files were added or changed, once they have stopped growing,
// in batches and one batch at a time. Ends when it is told to, or when a folder that is watched is gone.

import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { reasonOf } from '#lib/capture/inputs';

export type Watching = {
  /** Called once, when no later change can be missed: the moment to read what is there already. */
  onReady?: () => Promise<void>;
  /** The files that settled since the last call, in the order of their names. */
  onSettled: (paths: string[]) => Promise<void>;
  /** Ends the watching; a call that runs is waited for. */
  signal: AbortSignal;
  /** A file has settled when its size did not change for so long. */
  settleMs: number;
};

/** Why watching ended by itself; the message names the folder. */
export class WatchEnded extends Error {}

/** Names that programs give to what they have not finished; and hidden files, which a folder's reading leaves out too. */
const UNFINISHED = /^\.|~$|\.(?:part|partial|tmp|temp|crdownload|swp)$/i;
/** Files that arrive together settle at nearly the same moment: so long is waited for the others. */
const MOST_GATHERING_MS = 1000;
const LOOK_EVERY_MS = 500;

/** `paths` are folders. Rejects with WatchEnded, or with what a call threw. */
export async function watchFolders(paths: readonly string[], watching: Watching): Promise<void> {
  const { onReady, onSettled, signal, settleMs } = watching;
  const roots = await Promise.all(paths.map(rootOf));
  const changes = new Changes(signal);
  const watcher = watchRoots(roots, settleMs, changes);
  const looking = setInterval(() => void lookFor(roots, changes), LOOK_EVERY_MS);
  try {
    if (await changes.ready()) await onReady?.();
    while (await changes.some()) {
      await setTimeout(Math.min(settleMs, MOST_GATHERING_MS));
      const batch = changes.take();
      if (batch.length > 0 && !signal.aborted) await onSettled(batch);
    }
  } finally {
    clearInterval(looking);
    await watcher.close();
  }
}

/** A folder as it was named, and where it really is: it may be named by a link, links inside it are not followed. */
type Root = { named: string; real: string; inode: number };

async function rootOf(named: string): Promise<Root> {
  const real = await realpath(named).catch((error: unknown) => {
    throw new WatchEnded(`${named}: ${reasonOf(error)}`);
  });
  const found = await stat(real);
  if (!found.isDirectory()) throw new WatchEnded(`${named}: not a folder, and only folders are watched`);
  return { named, real, inode: found.ino };
}

/** The system says nothing when a watched folder itself goes or another takes its place: that has to be looked for. */
async function lookFor(roots: readonly Root[], changes: Changes): Promise<void> {
  for (const { named, real, inode } of roots) {
    const ino = await stat(real).then(
      (found) => found.ino,
      (error: unknown) => (isMissing(error) ? null : inode),
    );
    if (ino !== inode) changes.fail(new WatchEnded(`${named}: the folder that is watched is gone`));
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function watchRoots(roots: readonly Root[], settleMs: number, changes: Changes): FSWatcher {
  const real = roots.map((root) => root.real);
  const watcher = watch(real, {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    awaitWriteFinish: { stabilityThreshold: settleMs, pollInterval: Math.min(settleMs, 100) },
    ignored: (file, stats) =>
      !real.includes(file) && (UNFINISHED.test(path.basename(file)) || stats?.isSymbolicLink() === true),
  });
  const settled = (file: string) => changes.add(asNamed(roots, file));
  return watcher
    .on('ready', () => changes.begin())
    .on('add', settled)
    .on('change', settled)
    .on('unlink', (file) => changes.remove(asNamed(roots, file)))
    .on('error', (error) => changes.fail(new WatchEnded(`cannot go on watching: ${reasonOfWatch(error)}`)));
}

/** The path under the name by which the folder was given: the innermost one where one folder holds another. */
function asNamed(roots: readonly Root[], file: string): string {
  const holding = roots.filter(({ real }) => file.startsWith(real + path.sep));
  const root = holding.reduce<Root | null>(
    (best, one) => (best && best.real.length >= one.real.length ? best : one),
    null,
  );
  return root ? path.join(root.named, path.relative(root.real, file)) : file;
}

function reasonOfWatch(error: unknown): string {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  return isFull ? 'the system allows no more watched folders (fs.inotify.max_user_watches)' : reasonOf(error);
}

/** What has settled and was not handed on yet; whoever waits for it is woken. */
class Changes {
  private readonly files = new Set<string>();
  private hasBegun = false;
  private failure: WatchEnded | null = null;
  private wake: () => void = () => {};

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.wake(), { once: true });
  }

  begin(): void {
    this.hasBegun = true;
    this.wake();
  }

  add(file: string): void {
    this.files.add(file);
    this.wake();
  }

  remove(file: string): void {
    this.files.delete(file);
  }

  fail(failure: WatchEnded): void {
    this.failure ??= failure;
    this.wake();
  }

  take(): string[] {
    const taken = [...this.files].sort();
    this.files.clear();
    return taken;
  }

  /** True when every folder is watched, false when the end came before. */
  ready(): Promise<boolean> {
    return this.until(() => this.hasBegun);
  }

  /** True as soon as there is something to take, false at the end. */
  some(): Promise<boolean> {
    return this.until(() => this.files.size > 0);
  }

  private async until(isReached: () => boolean): Promise<boolean> {
    for (;;) {
      if (this.signal.aborted) return false;
      if (this.failure) throw this.failure;
      if (isReached()) return true;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}
