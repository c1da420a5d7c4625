// Makes the data folder, or says in one sentence why it can't be used.

import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { StoreError } from './problems';

/** @throws StoreError naming the folder and the reason. */
export function makeDataFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StoreError(reasonOf(error, folder));
  }
}

/** Part by part: Node 20's own recursive mkdir never returns below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error('a file is in the way'), { code: 'ENOTDIR' });
    return;
  }
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error; // another process made it at the same time
  }
}

function reasonOf(error: unknown, folder: string): string {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `No permission to write in the data folder ${folder}`;
  if (code === 'ENOTDIR') return `The data folder ${folder} can't be made: a file is in the way`;
  return `The data folder ${folder} can't be made (${code})`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
