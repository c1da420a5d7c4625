// `npm run bench [-- NAME] [options]`: measurements that anyone can repeat. Claims of speed come from here.

import './check-node.mjs';
import util from 'node:util';
import { ensureBuilt, ensureGenerated, ensureInstalled, fail, Stop } from './setup.mjs';

const USAGE = `npm run bench [-- archive] [--articles 2000] [--smoke]

  archive        ingest, index and search pages of an archive of wire stories (the default)
  --articles N   how many stories
  --smoke        a few seconds on the sample stories, to see that the benchmark itself works
`;

function readOptions() {
  try {
    const { values, positionals } = util.parseArgs({
      allowPositionals: true,
      options: { articles: { type: 'string' }, smoke: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    return { name: positionals[0] ?? 'archive', ...values };
  } catch (error) {
    throw new Stop(`${error.message}\n\n${USAGE}`);
  }
}

async function bench() {
  const { name, articles = '2000', smoke = false, help } = readOptions();
  if (help) return process.stdout.write(USAGE);
  const count = Number(articles);
  if (name !== 'archive' || !Number.isInteger(count) || count < 1) throw new Stop(USAGE);
  await ensureInstalled();
  await ensureGenerated();
  await ensureBuilt();
  (await import('tsx/esm/api')).register();
  const { benchArchive } = await import('./bench/archive.ts');
  await benchArchive({ articles: count, smoke });
}

bench().catch(fail);
