// Makes the data folder and its database, or brings an older one up to date, with Prisma's own migrations.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '#lib/settings/settings';
import { connect, openStore, type Store, StoreError } from './open';
import { schemaState } from './schema-version';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const PRISMA_CLI = path.join(ROOT, 'node_modules', 'prisma', 'build', 'index.js');

/** @throws StoreError when the folder can't be written, or the archive is of a newer version or can't be migrated. */
export async function prepareStore(settings: Settings): Promise<Store> {
  makeWritable(settings.dataDir);
  const state = await stateOf(settings);
  if (state === 'absent' || state === 'older') migrate(settings);
  return openStore(settings);
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StoreError(`No permission to write in the data folder ${folder}`, { cause: error });
  }
}

async function stateOf(settings: Settings) {
  const store = connect(settings);
  try {
    return await schemaState(store.db);
  } catch (error) {
    throw new StoreError(`The file behind ${settings.databaseUrl} is not an archive`, { cause: error });
  } finally {
    await store.close();
  }
}

function migrate(settings: Settings): void {
  const run = spawnSync(process.execPath, [PRISMA_CLI, 'migrate', 'deploy'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: settings.databaseUrl },
    encoding: 'utf8',
  });
  if (run.status === 0) return;
  throw new StoreError(`The database of ${settings.dataDir} could not be prepared: ${run.stderr || run.stdout}`);
}
