// dateline reextract

import os from 'node:os';
import type { Command } from 'commander';
import { reextract } from '#lib/ingest/reextract';
import type { Store } from '#lib/store/open';
import { archiveCommand, type ExitWith, settingsOf, withStore } from './archive';
import { oneLine } from './one-line';

export function addReextract(program: Command, exitWith: ExitWith): void {
  archiveCommand(program, 'reextract', 'read the kept captures again with the extractor of this version')
    .option('--write', 'write what is read differently; without it, only say what would change')
    .action(async ({ write = false }: { write?: boolean }, command: Command) => {
      const run = (store: Store) =>
        reextract(store, {
          write,
          workers: os.availableParallelism(),
          onReread: ({ id, version, headline, changes }) => {
            console.log(`${id} version ${version}  ${oneLine(headline)}`);
            for (const change of changes) console.log(`    ${oneLine(change)}`);
          },
        });
      const { read, changed, refused, seconds } = await withStore(settingsOf(command), run);
      for (const { origin, reason } of refused) console.log(`refused  ${oneLine(origin)}: ${oneLine(reason)}`);
      console.log(
        `${read} texts read again in ${seconds.toFixed(1)} s, ${changed} ${write ? 'changed' : 'would change'}, ` +
          `${refused.length} refused${write || changed === 0 ? '' : '; --write changes them'}`,
      );
      exitWith(refused.length > 0 ? 1 : 0);
    });
}
