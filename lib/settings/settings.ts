// The environment, read once, checked and typed. Everything that can be set has one line in .env.example.

import path from 'node:path';

export type Settings = {
  /** Absolute path of the folder that holds the archive. */
  dataDir: string;
  /** Address (URL) of the database; a file in the data folder unless DATABASE_URL says otherwise. */
  databaseUrl: string;
};

export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** @throws SettingsError naming the variable and what is wrong with it. */
export function readSettings(environment: Record<string, string | undefined>, dataDir?: string): Settings {
  const folder = path.resolve(dataDir ?? (environment.DATELINE_DATA || 'data'));
  const databaseUrl = environment.DATABASE_URL || `file:${path.join(folder, 'dateline.db')}`;
  if (!databaseUrl.startsWith('file:')) {
    throw new SettingsError(
      `DATABASE_URL must begin with "file:"; this version keeps its archive in SQLite only (it is "${withoutSecret(databaseUrl)}")`,
    );
  }
  return { dataDir: folder, databaseUrl };
}

function withoutSecret(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//…@').slice(0, 80);
}
