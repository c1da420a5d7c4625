// `npm start`: from a fresh clone to a page that finds stories. Every step is skipped when there is nothing to do.

import './check-node.mjs';
import path from 'node:path';
import util from 'node:util';
import { checkPort, serve } from './server.mjs';
import { ensureBuilt, ensureGenerated, ensureInstalled, fail, loadEnvironment, ROOT, Stop, step } from './setup.mjs';

const USAGE = `npm start -- [--port 3000] [--data DIR]

  --port N     the port on this machine (default 3000)
  --data DIR   the folder that holds the archive (default data)
`;

function readOptions() {
  try {
    const { values } = util.parseArgs({
      options: { port: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    return { ...values, port: Number(values.port ?? process.env.PORT ?? 3000) };
  } catch (error) {
    throw new Stop(`${error.message}\n\n${USAGE}`);
  }
}

/** Makes or updates the archive; an archive that never held a story gets the samples. */
async function prepareArchive(data) {
  const { register } = await import('tsx/esm/api');
  register();
  const { readSettings } = await import('../lib/settings/settings.ts');
  const { prepareStore } = await import('../lib/store/prepare.ts');
  const { newestChange } = await import('../lib/store/read-changes.ts');
  const { ingest } = await import('../lib/ingest/ingest.ts');
  const { withIndexing } = await import('../lib/ingest/indexing.ts');
  const { withStore } = await import('../bin/commands/archive.ts');
  // npm runs a script in the project's folder; what the reader wrote is seen from where they stand.
  const dataDir = data && path.resolve(process.env.INIT_CWD ?? process.cwd(), data);
  const settings = readSettings(process.env, { home: ROOT, dataDir });
  const addSamples = async (store) => {
    if ((await newestChange(store)) > 0) return;
    await step('Reading the sample stories into the empty archive', async () => {
      const { refused } = await withIndexing(store, settings, false, async ({ finish }) => {
        const report = await ingest(store, [path.join(ROOT, 'samples')]);
        await finish(() => {}).catch(() => {}); // the server goes on with it, and says what stands in its way
        return report;
      });
      if (refused.length > 0) throw new Stop(`A sample could not be read: ${JSON.stringify(refused[0])}`);
    });
  };
  await withStore(settings, addSamples, prepareStore);
  return settings;
}

async function start() {
  loadEnvironment();
  const options = readOptions();
  if (options.help) return process.stdout.write(USAGE);
  await checkPort(options.port);
  await ensureInstalled();
  await ensureGenerated();
  const settings = await prepareArchive(options.data);
  await ensureBuilt();
  process.exitCode = await serve({ port: options.port, ...settings });
}

start().catch(fail);
