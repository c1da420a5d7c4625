// The command line: arguments in, exit codes out. Every command's work is done in lib; the process is bin/dateline's.

import { Command, CommanderError } from 'commander';
import type { ExitWith } from './commands/archive';

type Add = (program: Command, exitWith: ExitWith) => void;

/** Each is read only when it is asked for: some need megabytes of names. */
const COMMANDS: Record<string, () => Promise<Add>> = {
  ingest: async () => (await import('./commands/ingest')).addIngest,
  reextract: async () => (await import('./commands/reextract')).addReextract,
  status: async () => (await import('./commands/status')).addStatus,
  search: async () => (await import('./commands/search')).addSearch,
  extract: addReaders,
  people: addReaders,
  topics: addReaders,
  index: async () => (await import('./commands/index-commands')).addIndex,
  verdicts: async () => (await import('./commands/verdicts')).addVerdicts,
  serve: async () => (await import('./commands/serve')).addServe,
};

async function addReaders(): Promise<Add> {
  return (await import('./commands/readers')).addReaders;
}

/** The commands that the arguments name; all where they name none, so that help lists them. */
async function commandsIn(argv: readonly string[]): Promise<Set<Add>> {
  const named = argv.filter((argument) => Object.hasOwn(COMMANDS, argument));
  const loaders = (named.length > 0 ? named : Object.keys(COMMANDS)).flatMap((name) => COMMANDS[name] ?? []);
  return new Set(await Promise.all(loaders.map((load) => load())));
}

/** Exit code 0: everything asked was done. 1: something was refused, and said so. 2: the arguments make no sense. */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('dateline')
    .description('An archive of news stories: captures in, stories found by words, date, topic and person.')
    .option('--data <dir>', 'the folder that holds the archive (default: data)')
    .exitOverride()
    .showHelpAfterError('(--help lists what there is)');
  let code = 0;
  const exitWith = (result: number) => {
    code = result;
  };
  for (const add of await commandsIn(argv)) add(program, exitWith);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return code;
}
