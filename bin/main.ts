// The command line: arguments in, exit codes out. Every command's work is done in lib.

import { Command, CommanderError } from 'commander';
import { addIndex } from './commands/index-commands';
import { addIngest } from './commands/ingest';
import { addReaders } from './commands/readers';
import { addReextract } from './commands/reextract';
import { addSearch } from './commands/search';
import { addServe } from './commands/serve';
import { addStatus } from './commands/status';
import { addVerdicts } from './commands/verdicts';

/** Exit code 0: everything asked was done. 1: something was refused, and said so. 2: the arguments make no sense. */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('dateline')
    .description('An archive of news stories: captures in, stories found by words, date, topic and person.')
    .option('--data <dir>', 'the folder that holds the archive (default: data)')
    .exitOverride()
    .showHelpAfterError('(--help lists what there is)');
  // A reader such as `head` may close the pipe when it has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  let code = 0;
  const exitWith = (result: number) => {
    code = result;
  };
  for (const add of [addIngest, addReextract, addStatus, addSearch, addReaders, addIndex, addVerdicts, addServe])
    add(program, exitWith);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return code;
}
