// dateline serve

import type { Command } from 'commander';
import { prepareStore } from '#lib/store/prepare';
import { checkPort, serve } from '../../scripts/server.mjs';
import { ensureBuilt } from '../../scripts/setup.mjs';
import { archiveCommand, type ExitWith, settingsOf, withStore } from './archive';

export function addServe(program: Command, exitWith: ExitWith): void {
  archiveCommand(program, 'serve', 'serve the archive to a browser on this machine')
    .option('--port <n>', 'the port', '3000')
    .action(async (options: { port: string }, command: Command) => {
      const port = Number(options.port);
      await checkPort(port);
      const settings = settingsOf(command);
      await withStore(settings, async () => {}, prepareStore);
      await ensureBuilt();
      exitWith(await serve({ port, ...settings }));
    });
}
