// Makes the data folder and its database, or brings an older one up to date, with Prisma's own migrations. A new
// database is made under another name and takes its own when it is whole: an interrupted or a second making does no harm.

import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '#lib/settings/settings';
import { makeDataFolder } from './data-folder';
import { databaseUrl, openStore, type Store, stateOf } from './open';
import { StoreError } from './problems';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const PRISMA_CLI = path.join(ROOT, 'node_modules', 'prisma', 'build', 'index.js');

/** @throws StoreError when the folder can't be written, or the archive is of a newer version or can't be migrated. */
export async function prepareStore(settings: Settings): Promise<Store> {
  makeDataFolder(settings.dataDir);
  makeDataFolder(path.dirname(settings.databaseFile));
  const state = await stateOf(settings);
  if (state === 'unfinished') setAside(settings.databaseFile);
  if (state === 'unfinished' || state === 'absent') makeDatabase(settings.databaseFile);
  if (state === 'older') migrate(settings.databaseFile);
  return openStore(settings);
}

const ENDINGS = ['', '-journal', '-wal', '-shm'];

/** A database that holds no story and can't be finished makes room, but is not destroyed. */
function setAside(file: string): void {
  for (const ending of ENDINGS.filter((one) => existsSync(file + one))) {
    renameSync(file + ending, `${file}.unfinished-${process.pid}${ending}`);
  }
}

function makeDatabase(file: string): void {
  const made = `${file}.new-${process.pid}`;
  try {
    migrate(made);
    linkSync(made, file);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere) throw error; // else another process was first: its database is as good as ours
  } finally {
    for (const ending of ENDINGS) rmSync(made + ending, { force: true });
  }
}

function migrate(file: string): void {
  const run = spawnSync(process.execPath, [PRISMA_CLI, 'migrate', 'deploy'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: databaseUrl(file) },
    encoding: 'utf8',
  });
  if (run.status === 0) return;
  throw new StoreError(`The database ${file} could not be prepared: ${run.stderr || run.stdout}`);
}
