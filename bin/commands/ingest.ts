// dateline ingest PATH…

import type { Command } from 'commander';
import { countInputs } from '#lib/capture/read-captures';
import { type IngestReport, IngestStopped, ingest } from '#lib/ingest/ingest';
import type { Store } from '#lib/store/open';
import { prepareStore } from '#lib/store/prepare';
import { archiveCommand, type ExitWith, settingsOf, withStore } from './archive';
import { showProgress } from './progress';

export function addIngest(program: Command, exitWith: ExitWith): void {
  archiveCommand(program, 'ingest', 'read captures (files or folders) into the archive')
    .argument('<path...>', 'text captures, HTML pages, JSON and JSONL of ready articles, or folders of them')
    .option('--source <name>', 'the outlet of all these captures, where you know it')
    .action(async (paths: string[], options: { source?: string }, command: Command) => {
      if (options.source?.trim() === '') command.error('error: --source needs the name of an outlet');
      const run = (store: Store) => ingestWithProgress(store, paths, options.source ?? null);
      const report = await withStore(settingsOf(command), run, prepareStore);
      print(report);
      exitWith(report.refused.length > 0 ? 1 : 0);
    });
}

async function ingestWithProgress(store: Store, paths: string[], source: string | null): Promise<IngestReport> {
  const progress = showProgress(await countInputs(paths), 'captures');
  try {
    return await ingest(store, paths, { source, onProgress: progress.update });
  } catch (error) {
    if (!(error instanceof IngestStopped)) throw error;
    print(error.report);
    throw error.cause;
  } finally {
    progress.stop();
  }
}

/** A file's name may hold line breaks and worse: they are shown, not sent to the terminal. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, (letter) => JSON.stringify(letter).slice(1, -1));
}

function print(report: IngestReport): void {
  for (const { origin, reason } of report.refused) console.log(`refused  ${oneLine(origin)}: ${oneLine(reason)}`);
  const read = report.added + report.changed + report.unchanged;
  const rate = report.seconds > 0 ? Math.round(read / report.seconds) : 0;
  console.log(
    `${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged, ${report.refused.length} refused ` +
      `in ${report.seconds.toFixed(1)} s (${rate} stories/s)`,
  );
  const { changeBefore, changeAfter } = report;
  console.log(
    changeBefore === changeAfter
      ? `Nothing changed: the archive is at change ${changeAfter}, as before.`
      : `The archive went from change ${changeBefore} to ${changeAfter}.`,
  );
}
