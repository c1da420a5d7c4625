// For tests: a new archive in a folder of its own, made by the real migrations once and copied from then on.

import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSettings, type Settings } from '#lib/settings/settings';
import { openStore, type Store } from './open';
import { prepareStore } from './prepare';

const home = mkdtempSync(path.join(os.tmpdir(), 'dateline-test-'));
process.once('exit', () => rmSync(home, { recursive: true, force: true }));

/** An empty folder; gone when the tests end. */
export function freshFolder(): string {
  return mkdtempSync(path.join(home, 'archive-'));
}

export function settingsFor(dataDir: string): Settings {
  return readSettings({}, { home, dataDir });
}

export async function freshStore(): Promise<Store> {
  const dataDir = freshFolder();
  copyFileSync(await template(), path.join(dataDir, 'dateline.db'));
  return openStore(settingsFor(dataDir));
}

async function template(): Promise<string> {
  const kept = path.join(home, 'template.db');
  if (existsSync(kept)) return kept;
  const dataDir = freshFolder();
  const store = await prepareStore(settingsFor(dataDir));
  await store.db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  await store.close();
  renameSync(path.join(dataDir, 'dateline.db'), kept);
  return kept;
}
