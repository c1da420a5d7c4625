// dateline status

import type { Command } from 'commander';
import { readHoldings } from '#lib/store/read-holdings';
import { archiveCommand, type ExitWith, settingsOf, withStore } from './archive';

export function addStatus(program: Command, exitWith: ExitWith): void {
  archiveCommand(program, 'status', 'say what the archive holds')
    .option('--json', 'print it as JSON')
    .action(async (options: { json?: true }, command: Command) => {
      const settings = settingsOf(command);
      const holdings = await withStore(settings, readHoldings);
      if (options.json) console.log(JSON.stringify({ dataDir: settings.dataDir, ...holdings }));
      else {
        const { stories, captures, versions, sources, undated, first, last, change } = holdings;
        console.log(`archive   ${settings.dataDir}`);
        console.log(
          `stories   ${stories}${stories > 0 ? `, published ${first} to ${last}` : ''}, ${undated} without a day`,
        );
        console.log(`captures  ${captures}, ${versions} versions of stories`);
        console.log(`sources   ${sources.map(({ name, stories: count }) => `${name} (${count})`).join(', ')}`);
        console.log(`change    ${change}`);
      }
      exitWith(0);
    });
}
