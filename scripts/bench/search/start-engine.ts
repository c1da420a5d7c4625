// An engine and a corpus in, its process ready for questions out, with what it took to make and open its index.

import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Command, Engine } from './engines';
import { lastWords, RunningEngine, spawnEngine } from './running-engine';

/** `seconds` is that of the whole process, reading the corpus included; null where another engine's index is asked. */
export type BuildFacts = {
  seconds: number | null;
  /** The most memory that the process held, where the system says so. */
  peakBytes: number | null;
  /** Null for an engine that keeps nothing. */
  diskBytes: number | null;
  /** Null for an engine that makes its index as it opens. */
  openMs: number | null;
};

/** An engine that waits for questions. */
export type StartedEngine = { running: RunningEngine; facts: BuildFacts };

const PEAK_EVERY_MS = 200;

/** `folders`: where the indexes lie. */
export async function startEngine(
  engine: Engine,
  corpus: { file: string; articles: number },
  folders: string,
): Promise<StartedEngine> {
  const folder = path.join(folders, engine.folder);
  const isThere = existsSync(folder);
  mkdirSync(folder, { recursive: true });
  const made = engine.build && !isThere ? await build(engine.build(corpus.file, corpus.articles, folder)) : null;
  const begun = performance.now();
  const running = new RunningEngine(engine, spawnEngine(engine.serve(corpus.file, folder)));
  const openMs = await running.ready();
  const { seconds, peakBytes } = engine.build
    ? (made ?? { seconds: null, peakBytes: null })
    : { seconds: secondsSince(begun), peakBytes: peakOf(running.pid) };
  const facts = {
    seconds,
    peakBytes: engine.hasServer ? null : peakBytes,
    diskBytes: engine.build ? bytesIn(folder) : null,
    openMs: engine.build ? openMs : null,
  };
  return { running, facts };
}

async function build(command: Command): Promise<{ seconds: number; peakBytes: number | null }> {
  const begun = performance.now();
  const child = spawnEngine(command);
  const said = lastWords(child);
  child.stdout?.resume();
  let peakBytes: number | null = null;
  const watch = setInterval(() => {
    peakBytes = peakOf(child.pid) ?? peakBytes;
  }, PEAK_EVERY_MS);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`its index could not be made: ${said()}`);
  return { seconds: secondsSince(begun), peakBytes };
}

function secondsSince(begun: number): number {
  return (performance.now() - begun) / 1000;
}

function peakOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1];
  return peak === undefined ? null : Number(peak) * 1024;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('pg_wal')) // a log of changes is no index
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
