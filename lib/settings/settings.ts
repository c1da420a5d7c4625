// The environment, read once, checked and typed. Everything that can be set has one line in .env.example.

import path from 'node:path';
import { fileURLToPath } from 'node:url';

export type Settings = {
  /** Absolute path of the folder that holds the archive. */
  dataDir: string;
  /** Absolute path of the SQLite database: in the data folder, unless DATABASE_URL says otherwise. */
  databaseFile: string;
  /** Who changes an archive that is served to others shows this key; null: only this machine may change it. */
  editorKey: string | null;
};

export class SettingsError extends Error {
  override name = 'SettingsError';
}

const DATABASE = 'dateline.db';
/** A key that nobody guesses, even without a limit on trials. */
const SHORTEST_KEY = 16;

/**
 * `home` is the folder of Dateline itself: what the environment names relatively lies there, wherever a command is run.
 * A data folder that a command names (absolute) wins over everything in the environment.
 * @throws SettingsError naming the variable and what is wrong with it.
 */
export function readSettings(
  environment: Record<string, string | undefined>,
  { home, dataDir }: { home: string; dataDir?: string | undefined },
): Settings {
  const editorKey = keyFrom(environment.DATELINE_EDITOR_KEY);
  if (dataDir !== undefined) return { dataDir, databaseFile: path.join(dataDir, DATABASE), editorKey };
  const folder = path.resolve(home, environment.DATELINE_DATA || 'data');
  const url = environment.DATABASE_URL;
  return { dataDir: folder, databaseFile: url ? fileFrom(url, home) : path.join(folder, DATABASE), editorKey };
}

function keyFrom(given: string | undefined): string | null {
  if (!given) return null;
  if (given.length >= SHORTEST_KEY) return given;
  throw new SettingsError(`DATELINE_EDITOR_KEY must have at least ${SHORTEST_KEY} letters (it has ${given.length})`);
}

function fileFrom(url: string, home: string): string {
  const file = url.slice('file:'.length);
  if (!url.startsWith('file:') || file === '') {
    throw new SettingsError(
      `DATABASE_URL must be "file:" and a path; this version keeps its archive in SQLite only (it is "${withoutSecret(url)}")`,
    );
  }
  return file.startsWith('//') ? fileURLToPath(url) : path.resolve(home, file);
}

function withoutSecret(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//…@').slice(0, 80);
}
