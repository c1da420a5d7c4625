// Settings in, an open archive out. Nothing outside lib/store sees Prisma or SQL.

import { existsSync } from 'node:fs';
import type { Settings } from '#lib/settings/settings';
import { type Prisma, PrismaClient } from './generated/client';
import { LocalSqlite } from './local-sqlite';
import { schemaState } from './schema-version';

export type Db = PrismaClient;
export type Transaction = Prisma.TransactionClient;

export type Store = {
  db: Db;
  /** Absolute path of the data folder; captures are kept in `captures/` below it. */
  dataDir: string;
  close(): Promise<void>;
};

export class StoreError extends Error {
  override name = 'StoreError';
}

/** Opening a file that is not there would make an empty one. */
function databaseFile({ databaseUrl }: Settings): string {
  return databaseUrl.slice('file:'.length);
}

export function connect(settings: Settings): Store {
  const db = new PrismaClient({ adapter: new LocalSqlite({ url: settings.databaseUrl }) });
  return { db, dataDir: settings.dataDir, close: () => db.$disconnect() };
}

/**
 * Opens an archive that exists and has the tables of this version.
 * @throws StoreError saying which archive, what is wrong with it and what to do.
 */
export async function openStore(settings: Settings): Promise<Store> {
  if (!existsSync(databaseFile(settings))) throw new StoreError(explain('absent', settings.dataDir));
  const store = connect(settings);
  try {
    const state = await schemaState(store.db);
    if (state !== 'current') throw new StoreError(explain(state, settings.dataDir));
    return store;
  } catch (error) {
    await store.close();
    if (error instanceof StoreError) throw error;
    throw new StoreError(`The archive in ${settings.dataDir} can't be opened`, { cause: error });
  }
}

function explain(state: 'absent' | 'older' | 'newer', dataDir: string): string {
  if (state === 'absent') return `There is no archive in ${dataDir} yet; "bin/dateline ingest" makes one`;
  if (state === 'older')
    return `The archive in ${dataDir} is of an older version; "bin/dateline ingest" or "npm start" brings it up to date`;
  return `The archive in ${dataDir} was made by a newer version of Dateline; update Dateline to open it`;
}
