// What all commands on an archive share: the --data option and an archive that is closed again.

import path from 'node:path';
import type { Command } from 'commander';
import { readSettings, type Settings } from '#lib/settings/settings';
import { openStore, type Store } from '#lib/store/open';
import { explained } from '#lib/store/problems';
import { ROOT } from '../../scripts/setup.mjs';

export type ExitWith = (code: number) => void;

/** Adds `--data` so that it can stand before or behind the command's name. */
export function archiveCommand(program: Command, name: string, description: string): Command {
  return program.command(name).description(description).option('--data <dir>', 'the folder that holds the archive');
}

export function settingsOf(command: Command): Settings {
  const { data } = command.optsWithGlobals<{ data?: string }>();
  return readSettings(process.env, { home: ROOT, dataDir: data === undefined ? undefined : path.resolve(data) });
}

/** Opens with `open`, hands the store over and closes it, whatever happens; known problems come as one sentence. */
export async function withStore<Result>(
  settings: Settings,
  work: (store: Store) => Promise<Result>,
  open: (settings: Settings) => Promise<Store> = openStore,
): Promise<Result> {
  const store = await open(settings);
  try {
    return await work(store);
  } catch (error) {
    throw explained(error, settings.databaseFile);
  } finally {
    await store.close();
  }
}
