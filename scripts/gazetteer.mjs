// `npm run gazetteer -- build|check`: the persons of lib/people/data, made from facts, and their check.

import './check-node.mjs';
import util from 'node:util';
import { fail, Stop } from './setup.mjs';

const USAGE = `npm run gazetteer -- COMMAND [options]

  build          make lib/people/data of the reviewed persons, the merged leaders and the corrections
  check          count, compare, measure coverage; ends with 1 on hard errors
                 --sample N     print N persons to read, always the same for a seed
                 --seed N       the seed of the sample (1)
                 --list WHAT    the whole of one list: overlaps, gaps, doubles, disagreements, coverage
`;

async function gazetteer() {
  const { command, options } = readOptions();
  (await import('tsx/esm/api')).register();
  const say = (line) => process.stdout.write(`${line}\n`);
  if (command === 'build') {
    const { runBuild } = await import('./gazetteer/build.ts');
    process.exitCode = runBuild(say) ? 0 : 1;
  } else {
    const { runCheck } = await import('./gazetteer/check.ts');
    process.exitCode = runCheck(options, say) ? 0 : 1;
  }
}

function readOptions() {
  const string = { type: 'string' };
  try {
    const { values, positionals } = util.parseArgs({
      allowPositionals: true,
      options: { sample: string, seed: string, list: string, help: { type: 'boolean', short: 'h' } },
    });
    const [command] = positionals;
    if (values.help || (command !== 'build' && command !== 'check')) throw new Stop(USAGE);
    const { sample, seed, list = null } = values;
    return { command, options: { sample: numberOf(sample) ?? 0, seed: numberOf(seed) ?? 1, list } };
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(`${error.message}\n\n${USAGE}`);
  }
}

function numberOf(text) {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Stop(USAGE);
  return Number(text);
}

gazetteer().catch(fail);
