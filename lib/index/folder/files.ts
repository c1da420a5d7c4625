// The files of an index folder: written under another name, brought to disk, and renamed when they are whole.

import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { StoreError } from '#lib/store/problems';

const UNFINISHED = '.tmp';
const OURS = /^(\d{6,})(?:\.seg|\.\d+\.dead)(?:\.tmp)?$|^manifest\.json\.tmp$/;

/** The number that a file of ours begins with, null for one without; undefined for files that are not ours. */
function numberOf(name: string): number | null | undefined {
  const match = OURS.exec(name);
  if (match === null) return undefined;
  return match[1] === undefined ? null : Number(match[1]);
}

/** Writes a file whole or not at all. @throws StoreError naming the file and the reason. */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array | string): Promise<void> {
  const file = path.join(folder, name);
  const unfinished = file + UNFINISHED;
  try {
    await writeSynced(unfinished, bytes);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {}); // a folder that can't be written keeps nothing new anyway
    throw new StoreError(reasonOf(error, file), { cause: error });
  }
}

async function writeSynced(file: string, bytes: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Brings the names of the files in a folder to disk. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    throw new StoreError(reasonOf(error, folder), { cause: error });
  } finally {
    await handle?.close();
  }
}

/**
 * Removes the files of an index that are not among `named`, whole or unfinished. One that can't be removed now is removed
 * another time.
 */
export async function removeOthers(folder: string, named: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder);
  const others = names.filter((name) => numberOf(name) !== undefined && !named.has(whole(name)));
  await Promise.allSettled(others.map((name) => rm(path.join(folder, name), { force: true })));
}

function whole(name: string): string {
  return name.endsWith(UNFINISHED) ? name.slice(0, -UNFINISHED.length) : name;
}

/** A number greater than that of any file in the folder. */
export async function freeNumber(folder: string): Promise<number> {
  return (await readdir(folder)).reduce((most, name) => Math.max(most, numberOf(name) ?? 0), 0) + 1;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function reasonOf(error: unknown, file: string): string {
  const code = codeOf(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return `The disk is full: ${file} could not be written`;
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return `No permission to write ${file}`;
  return `${file} could not be written (${code})`;
}
