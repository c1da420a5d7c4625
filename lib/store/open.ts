// Settings in, an open archive out. Nothing outside lib/store sees Prisma or SQL.

import { existsSync } from 'node:fs';
import type { Settings } from '#lib/settings/settings';
import { type Prisma, PrismaClient } from './generated/client';
import { LocalSqlite } from './local-sqlite';
import { explained, StoreError } from './problems';
import { type SchemaState, schemaState } from './schema-version';

export type Db = PrismaClient;
export type Transaction = Prisma.TransactionClient;

export type Store = {
  db: Db;
  /** Absolute path of the data folder; captures are kept in `captures/` below it. */
  dataDir: string;
  close(): Promise<void>;
};

/** The address by which Prisma and libsql know a file: the letters that a URL would take for its own are escaped. */
export function databaseUrl(file: string): string {
  return `file:${file.replace(/[%#?]/g, encodeURIComponent)}`;
}

/** `busyMs`: how long a write waits, and its thread with it, while another process writes; half a minute as a rule. */
export function connect({ databaseFile, dataDir }: Settings, busyMs?: number): Store {
  const db = new PrismaClient({ adapter: new LocalSqlite({ url: databaseUrl(databaseFile) }, busyMs) });
  return { db, dataDir, close: () => db.$disconnect() };
}

/**
 * Opens an archive that exists and has the tables of this version.
 * @throws StoreError saying which database, what is wrong with it and what to do.
 */
export async function openStore(settings: Settings): Promise<Store> {
  const state = await stateOf(settings);
  if (state !== 'current') throw new StoreError(explain(state, settings.databaseFile));
  return connect(settings);
}

/** @throws StoreError when the file is no SQLite database, or is damaged. */
export async function stateOf(settings: Settings): Promise<SchemaState> {
  if (!existsSync(settings.databaseFile)) return 'absent'; // opening it would make an empty one
  const store = connect(settings);
  try {
    return await schemaState(store.db);
  } catch (error) {
    const known = explained(error, settings.databaseFile);
    throw known instanceof StoreError
      ? known
      : new StoreError(`The file ${settings.databaseFile} is not an archive`, { cause: error });
  } finally {
    await store.close();
  }
}

function explain(state: Exclude<SchemaState, 'current'>, file: string): string {
  const update = '"bin/dateline ingest" or "npm start"';
  if (state === 'absent' || state === 'unfinished') return `There is no archive in ${file} yet; ${update} makes one`;
  if (state === 'older') return `The archive in ${file} is of an older version; ${update} brings it up to date`;
  if (state === 'foreign') return `The database ${file} is not an archive of Dateline`;
  return `The archive in ${file} was made by a newer version of Dateline; update Dateline to open it`;
}
