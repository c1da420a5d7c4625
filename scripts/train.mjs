// `npm run train -- people`: makes the data files that recognition learns from labelled texts.

import './check-node.mjs';
import { ensureInstalled, fail, Stop } from './setup.mjs';

const USAGE = `npm run train -- people

  people         the tagger of names: lib/people/tagger/weights.bin (five minutes; docs/tagger.md says from what)
`;

async function main() {
  const [name] = process.argv.slice(2);
  if (name === '--help' || name === '-h') return process.stdout.write(USAGE);
  if (name !== 'people') throw new Stop(USAGE);
  await ensureInstalled();
  (await import('tsx/esm/api')).register();
  const { trainPeople } = await import('./train/people/train-people.ts');
  await trainPeople((line) => process.stdout.write(`${line}\n`));
}

main().catch(fail);
