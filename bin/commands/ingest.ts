// dateline ingest PATH…

import type { Command } from 'commander';
import { countInputs } from '#lib/capture/read-captures';
import { type IngestReport, ingest } from '#lib/ingest/ingest';
import { prepareStore } from '#lib/store/prepare';
import { archiveCommand, type ExitWith, settingsOf, withStore } from './archive';
import { progressBar } from './progress';

export function addIngest(program: Command, exitWith: ExitWith): void {
  archiveCommand(program, 'ingest', 'read captures (files or folders) into the archive')
    .argument('<path...>', 'text captures, HTML pages, JSON and JSONL of ready articles, or folders of them')
    .option('--source <name>', 'the outlet of all these captures, where you know it')
    .action(async (paths: string[], options: { source?: string }, command: Command) => {
      const report = await withStore(
        settingsOf(command),
        async (store) => {
          const bar = progressBar(await countInputs(paths), 'captures');
          const done = await ingest(store, paths, { source: options.source ?? null, onProgress: bar.update });
          bar.stop();
          return done;
        },
        prepareStore,
      );
      print(report);
      exitWith(report.refused.length > 0 ? 1 : 0);
    });
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
