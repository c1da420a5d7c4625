// Readers and an ingest at once: how long readers wait, whether what they are told is right, how soon a committed story
// is found, and how long the serving thread is held. The ingest is a process of its own, as it is for people.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Engine } from '#lib/search/engine';
import { neverThere, type Readings, readUntil, storiesAtCommits } from '#lib/search/readers-for-tests';
import { readSettings, type Settings } from '#lib/settings/settings';
import type { Store } from '#lib/store/open';
import { prepareStore } from '#lib/store/prepare';
import { newestChange } from '#lib/store/read-changes';
import { ROOT } from '../setup.mjs';
import { hasReuters, readReuters } from './reuters';

export type LoadOptions = { articles: number; readers: number; smoke: boolean };
type Row = [name: string, value: string];

/** How long a reader looks at an answer: ten of them ask some fifty questions a second. */
const THINK_MS = 150;
/** How exactly the moment of a commit is known. */
const WATCH_MS = 10;
/** The event loop is looked at so often; a loop that is free is late by no more. */
const RESOLUTION_MS = 1;
const OUTLETS = ['Harbour Post', 'Evening Chronicle', 'Morning Ledger', 'Continental Wire', 'Southern Cross Courier'];
const SEARCHES = [
  '',
  'q=oil',
  'q=trade+deficit&sort=newest',
  'q="interest+rates"',
  'source=Morning+Ledger',
  'q=wheat+OR+grain&from=1987-03-10&to=1987-03-20',
  'q=bank*&source=Harbour+Post',
  'q=headline:japan+-oil',
];

export async function benchLoad({ articles, readers, smoke }: LoadOptions): Promise<void> {
  if (!smoke && !hasReuters) {
    console.log('The wire stories (../shared/data/wire/reuters21578) are not here: nothing was measured.');
    return;
  }
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-load-'));
  try {
    const rows: Row[] = [['machine', machine()]];
    const input = smoke ? path.join(ROOT, 'samples') : await writeStories(dataDir, articles);
    rows.push(...(await measure(readSettings({}, { home: ROOT, dataDir }), input, readers)), ['at the end', machine()]);
    const width = Math.max(...rows.map(([name]) => name.length));
    for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Wire stories, spread over outlets; where there are too few, the first come again under other addresses. */
async function writeStories(dataDir: string, count: number): Promise<string> {
  const stories = await readReuters(count);
  const lines = Array.from({ length: count }, (_, number) => {
    const { url, ...story } = stories[number % stories.length] ?? { url: '' };
    const again = number < stories.length ? '' : `/again/${number}`;
    return JSON.stringify({ ...story, source: OUTLETS[number % OUTLETS.length], url: url + again });
  });
  const file = path.join(dataDir, 'stories.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

async function measure(settings: Settings, input: string, count: number): Promise<Row[]> {
  const store = await prepareStore(settings);
  const engine = await Engine.serving(store, settings, ROOT);
  const readings: Readings = { times: [], errors: [], wrong: [], states: [] };
  await readUntil(() => readings.times.length >= SEARCHES.length, engine, SEARCHES, readings); // all code is loaded
  readings.times.length = 0;
  let isDone = false;
  const readers = Array.from({ length: count }, (_, reader) => {
    const own = [...SEARCHES.slice(reader % SEARCHES.length), ...SEARCHES.slice(0, reader % SEARCHES.length)];
    return readUntil(() => isDone, engine, own, readings, THINK_MS);
  });
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const before = coreTime();
  loop.enable();
  const fresh = watchFreshness(() => isDone, store, engine);
  const begun = performance.now();
  await ingest(settings.dataDir, input);
  const seconds = (performance.now() - begun) / 1000;
  await engine.follow();
  isDone = true;
  loop.disable();
  const after = coreTime();
  await Promise.all(readers);
  const never = neverThere(readings.states, await storiesAtCommits(store));
  const { stories } = await engine.index.archive();
  const rows: Row[] = [
    ['ingest', `${stories} stories in ${seconds.toFixed(1)} s, ${Math.round(stories / seconds)} stories/s`],
    ['readers', `${count}, ${Math.round(readings.times.length / seconds)} answers/s, ${say(readings.times)}`],
    ['errors', list(readings.errors)],
    ['wrong answers', list([...readings.wrong, ...never])],
    ['commit to searchable', say(await fresh)],
    ['event loop held', sayLoop(loop)],
    ['serving thread', sayCore(before, after)],
    ['serving process', `${peakMegabytes()} MB resident at most`],
  ];
  await engine.close();
  await store.close();
  return rows;
}

async function ingest(dataDir: string, input: string): Promise<void> {
  const args = ['bin/dateline', 'ingest', input, '--data', dataDir];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'ignore'] });
  await once(child, 'exit'); // refusals are no matter here
}

/** Milliseconds from when a commit was first seen until its stories were searchable. */
async function watchFreshness(isDone: () => boolean, store: Store, engine: Engine): Promise<number[]> {
  const waiting: { seq: number; since: number }[] = [];
  const times: number[] = [];
  for (let known = 0; !isDone() || waiting.length > 0; await pause(WATCH_MS)) {
    const newest = await newestChange(store);
    if (newest > known) waiting.push({ seq: newest, since: performance.now() });
    known = newest;
    await engine.index.refresh();
    for (let first = waiting[0]; first && first.seq <= engine.index.seq; first = waiting[0]) {
      times.push(performance.now() - first.since);
      waiting.shift();
    }
  }
  return times;
}

function say(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms of ${times.length}`;
}

function sayLoop(loop: IntervalHistogram): string {
  const [half, most, all] = [50, 99, 100].map((share) =>
    Math.max(0, loop.percentile(share) / 1e6 - RESOLUTION_MS).toFixed(1),
  );
  return `p50 ${half} ms, p99 ${most} ms, max ${all} ms`;
}

/** Seconds that this thread had a core and waited for one, where the system tells: what other programs hold up, shows. */
function coreTime(): [had: number, waited: number] | null {
  const file = `/proc/self/task/${process.pid}/schedstat`;
  if (!existsSync(file)) return null;
  const [had = 0, waited = 0] = readFileSync(file, 'utf8').split(' ').map(Number);
  return [had / 1e9, waited / 1e9];
}

function sayCore(before: ReturnType<typeof coreTime>, after: ReturnType<typeof coreTime>): string {
  if (before === null || after === null) return 'not told by this system';
  return `${(after[0] - before[0]).toFixed(1)} s at work, ${(after[1] - before[1]).toFixed(1)} s waiting for a core`;
}

function list(problems: readonly string[]): string {
  return problems.length === 0 ? '0' : `${problems.length}, the first: ${problems[0]}`;
}

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function machine(): string {
  return `${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version}`;
}
