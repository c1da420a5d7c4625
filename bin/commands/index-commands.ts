// dateline index rebuild

import type { Command } from 'commander';
import { Engine } from '#lib/search/engine';
import { readHoldings } from '#lib/store/read-holdings';
import { archiveCommand, type ExitWith, settingsOf, withStore } from './archive';

export function addIndex(program: Command, exitWith: ExitWith): void {
  const index = program.command('index').description('the search index, which is made from the archive');
  archiveCommand(index, 'rebuild', 'make the index anew from the archive and compare the two').action(
    async (_options: object, command: Command) => {
      const same = await withStore(settingsOf(command), async (store) => {
        const begun = performance.now();
        const engine = new Engine(store);
        await engine.follow();
        const { stories } = await readHoldings(store);
        const seconds = (performance.now() - begun) / 1000;
        console.log(`${engine.index.size} stories indexed in ${seconds.toFixed(1)} s, ${stories} in the archive.`);
        console.log('A server keeps its index in memory and makes it when it starts.');
        return engine.index.size === stories;
      });
      exitWith(same ? 0 : 1);
    },
  );
}
