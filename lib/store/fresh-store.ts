// For tests: a new archive in a folder of its own, made by the real migrations once in a run and copied from then on.
// `npm test` takes the folders away (scripts/folder-for-tests.ts).

import { copyFileSync, existsSync, mkdtempSync, renameSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSettings, type Settings } from '#lib/settings/settings';
import { openStore, type Store } from './open';
import { prepareStore } from './prepare';

const home = os.tmpdir();

/** An empty folder; gone when the tests end. */
export function freshFolder(): string {
  return mkdtempSync(path.join(home, 'archive-'));
}

export function settingsFor(dataDir: string): Settings {
  return readSettings({}, { home, dataDir });
}

/** The data folder of an archive without a story. */
export async function freshArchiveFolder(): Promise<string> {
  const dataDir = freshFolder();
  copyFileSync(await template(), path.join(dataDir, 'dateline.db'));
  return dataDir;
}

export async function freshStore(): Promise<Store> {
  return openStore(settingsFor(await freshArchiveFolder()));
}

async function template(): Promise<string> {
  const kept = path.join(home, 'archive-template.db');
  if (existsSync(kept)) return kept;
  const dataDir = freshFolder();
  const store = await prepareStore(settingsFor(dataDir));
  await store.db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  await store.close();
  renameSync(path.join(dataDir, 'dateline.db'), kept);
  return kept;
}
