// dateline ingest PATH|URL…

import { closeSync, openSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isPublicAddress } from '#lib/capture/fetch/addresses';
import { isAddress } from '#lib/capture/fetch/read-addresses';
import { reasonOf } from '#lib/capture/inputs';
import { countInputs } from '#lib/capture/read-captures';
import { isRecordField } from '#lib/extract/stated/record';
import { withIndexing } from '#lib/ingest/indexing';
import { type IngestOptions, ingest } from '#lib/ingest/ingest';
import { byReason, type IngestReport, IngestStopped, joined } from '#lib/ingest/report';
import { WatchEnded, watchFolders } from '#lib/ingest/watch';
import { isDay } from '#lib/model/day';
import type { Settings } from '#lib/settings/settings';
import type { Store } from '#lib/store/open';
import { prepareStore } from '#lib/store/prepare';
import packageJson from '../../package.json';
import { archiveCommand, type ExitWith, settingsOf, withStore } from './archive';
import { oneLine } from './one-line';
import { showProgress } from './progress';

type Options = {
  source?: string;
  map?: Record<string, string>;
  since?: number;
  dryRun?: boolean;
  report?: string;
  watch?: boolean;
  workers?: number;
  allowPrivate?: boolean;
};

/** Fewer bytes than this are read sooner than a worker has started. */
const WORTH_WORKERS = 4 * 1024 * 1024;
const SETTLE_MS = 2_000;
const SAY_EVERY_MS = 5_000;
/** Each worker is a heap of its own: more of them than this need more memory than they save time. */
const MOST_WORKERS = 64;

export function addIngest(program: Command, exitWith: ExitWith): void {
  archiveCommand(program, 'ingest', 'read captures (files, folders or addresses) into the archive')
    .argument('<path...>', 'files and folders of what docs/formats.md lists, or addresses (URLs) to fetch')
    .option('--source <name>', 'the outlet of all these captures, where you know it', nonEmpty)
    .option('--map <field=name>', 'the column or key that holds a field: --map headline=Titel', mapping)
    .option('--since <day>', 'pass over files that were not changed since that day', sinceDay)
    .option('--dry-run', 'write nothing: say what would be added, changed and refused')
    .option('--report <file>', 'write what was done, and every refusal, as JSON')
    .option('--watch', 'go on: read what is put into the folders until you stop it')
    .addOption(new Option('--workers <n>', 'threads that read captures (default: one a core)').argParser(wholeNumber))
    .option('--allow-private', 'fetch from this machine and from private networks too')
    .action(async (paths: string[], options: Options, command: Command) => {
      if (options.watch && options.dryRun) command.error('error: --watch and --dry-run exclude each other');
      const hindrance = options.report === undefined ? null : hindranceTo(options.report);
      if (hindrance !== null) command.error(`error: the report cannot be written to ${options.report}: ${hindrance}`);
      const settings = settingsOf(command);
      const run = (store: Store) =>
        options.watch ? watch(store, settings, paths, options) : once(store, settings, paths, options).then(exitCode);
      const work = () => withStore(settings, run, prepareStore);
      exitWith(await (options.watch ? work() : stoppable(work, options)));
    });
}

async function stoppable<Result>(work: () => Promise<Result>, options: Options): Promise<Result> {
  const stop = () => stopped(options);
  process.once('SIGINT', stop);
  return work().finally(() => process.off('SIGINT', stop));
}

/** Ctrl-C: each batch is whole, so nothing has to be tidied up. */
function stopped({ dryRun = false }: Options): never {
  process.stderr.write(
    `\nStopped.${dryRun ? '' : ' What was saved stays, and the same command goes on from there.'}\n`,
  );
  process.exit(130);
}

/**
 * Reads the paths once, says what was done, and waits until it is searchable; `before`: what a watch has done already,
 * which its report tells too.
 */
async function once(
  store: Store,
  settings: Settings,
  paths: string[],
  options: Options,
  before: IngestReport | null = null,
): Promise<IngestReport> {
  const files = await countInputs(paths.filter((one) => !isAddress(one)));
  const isWorthThreads = files.bytes >= WORTH_WORKERS;
  const workers = options.workers ?? (isWorthThreads ? os.availableParallelism() : 0);
  const read = () => readAndTell(store, paths, options, files.bytes, workers, before);
  if (options.dryRun) return read();
  return withIndexing(store, settings, isWorthThreads, async ({ finish }) => {
    const report = await read().catch(async (error: unknown) => {
      await finish(sayWaiting()).catch(() => {}); // why the ingest stopped is what to mend first
      throw error;
    });
    await finish(sayWaiting());
    return report;
  });
}

/** What was done is said before anything else can fail: it stays done. */
async function readAndTell(
  store: Store,
  paths: string[],
  options: Options,
  bytes: number,
  workers: number,
  before: IngestReport | null,
): Promise<IngestReport> {
  try {
    return tell(await ingestFrom(store, paths, options, bytes, workers), options, before);
  } catch (error) {
    if (!(error instanceof IngestStopped)) throw error;
    tell(error.report, options, before);
    throw error.cause;
  }
}

function tell(report: IngestReport, options: Options, before: IngestReport | null): IngestReport {
  print(report, options);
  const all = before === null ? report : joined(before, report);
  if (options.report !== undefined) writeReport(options.report, all);
  return all;
}

function exitCode(report: IngestReport | null): number {
  return report !== null && report.refused.length > 0 ? 1 : 0;
}

async function watch(store: Store, settings: Settings, paths: string[], options: Options): Promise<number> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  let report: IngestReport | null = null;
  const read = async (found: string[]) => {
    report = await once(store, settings, found, options, report);
  };
  try {
    await watchFolders(paths, {
      onReady: async () => {
        await read(paths);
        console.log('Watching. Stop with Ctrl-C.');
      },
      onSettled: read,
      signal: stop.signal,
      settleMs: SETTLE_MS,
    });
  } catch (error) {
    if (!(error instanceof WatchEnded)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  return exitCode(report);
}

async function ingestFrom(store: Store, paths: string[], options: Options, bytes: number, workers: number) {
  const progress = showProgress(bytes, 'captures');
  try {
    return await ingest(store, paths, { ...ingestOptions(options), workers, onProgress: progress.update });
  } finally {
    progress.stop();
  }
}

/** Of an index that takes long, a line now and then. */
function sayWaiting(): (waiting: number) => void {
  let said = performance.now();
  return (waiting) => {
    if (waiting === 0 || performance.now() - said < SAY_EVERY_MS) return;
    said = performance.now();
    process.stderr.write(`The index follows: ${waiting} changes to go.\n`);
  };
}

function ingestOptions({ source, map, since, dryRun, allowPrivate }: Options): IngestOptions {
  const today = new Date().toISOString().slice(0, 10);
  const mayConnect = allowPrivate ? () => true : isPublicAddress;
  return {
    source: source ?? null,
    fields: map ?? {},
    since: since ?? null,
    dryRun: dryRun ?? false,
    fetching: { today, version: packageJson.version, mayConnect },
  };
}

function nonEmpty(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It needs a name.');
  return value;
}

function mapping(value: string, before: Record<string, string> = {}): Record<string, string> {
  const [, field, name] = /^([a-z]+)=(.+)$/s.exec(value) ?? [];
  if (!field || !name) throw new InvalidArgumentError('It is written field=name, for example headline=Titel.');
  if (!isRecordField(field))
    throw new InvalidArgumentError(`“${field}” is no field of a story; docs/formats.md lists those that there are.`);
  return { ...before, [field]: name };
}

function sinceDay(value: string): number {
  if (!isDay(value)) throw new InvalidArgumentError('It is a day: 2024-02-25.');
  return Date.parse(`${value}T00:00:00`);
}

function wholeNumber(value: string): number {
  if (!/^\d{1,3}$/.test(value) || Number(value) > MOST_WORKERS)
    throw new InvalidArgumentError(`It is a whole number up to ${MOST_WORKERS}.`);
  return Number(value);
}

function print(report: IngestReport, { dryRun = false }: Options): void {
  const { refused, added, changed, unchanged, resumed, seconds, changeBefore, changeAfter } = report;
  for (const { origin, reason } of refused) console.log(`refused  ${oneLine(origin)}: ${oneLine(reason)}`);
  const reasons = byReason(refused);
  if (reasons.length < refused.length)
    for (const { reason, count } of reasons) console.log(`${String(count).padStart(7)}  ${oneLine(reason)}`);
  if (resumed > 0) console.log(`${resumed} of these were done before the last ingest of them was interrupted.`);
  const read = added + changed + unchanged + refused.length - resumed;
  const rate = seconds > 0 ? Math.round(read / seconds) : 0;
  console.log(
    `${added} added, ${changed} changed, ${unchanged} unchanged, ${refused.length} refused ` +
      `in ${seconds.toFixed(1)} s (${rate} stories/s)`,
  );
  if (dryRun) console.log(`Nothing was written: the archive is at change ${changeBefore}.`);
  else if (changeBefore === changeAfter) {
    console.log(`Nothing changed: the archive is at change ${changeAfter}, as before.`);
  } else console.log(`The archive went from change ${changeBefore} to ${changeAfter}.`);
}

/** Why no file can be written there, or null: an ingest may take hours, and its report is asked for at the end. */
function hindranceTo(file: string): string | null {
  try {
    closeSync(openSync(path.resolve(file), 'a'));
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

function writeReport(file: string, report: IngestReport): void {
  const reasons = byReason(report.refused);
  const text = JSON.stringify({ ...report, reasons }, null, 2);
  writeFileSync(path.resolve(file), `${text}\n`);
}
