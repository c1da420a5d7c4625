// The paths a person gives, to the files to read: folders are walked in a stable order. What cannot be read is a
// refusal with its reason, and the rest goes on. Symbolic links inside a folder are left out: what they point to
// inside the folder is read anyway, what lies outside was not asked for, and so no link can lead in a circle.

import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export type Input = { ok: true; path: string; size: number } | { ok: false; path: string; reason: string };

export async function* listInputs(paths: readonly string[]): AsyncGenerator<Input> {
  for (const path of paths) yield* listPath(path);
}

/** How many files there are to read, for a progress bar: no file is opened. */
export async function countInputs(paths: readonly string[]): Promise<number> {
  let count = 0;
  for await (const _ of listInputs(paths)) count++;
  return count;
}

/** The reason of a failed file operation in plain words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it';
  if (code === 'EISDIR' || code === 'ENOTDIR')
    return 'a part of the path is not what it was: file and folder changed places';
  if (code === 'ENAMETOOLONG') return 'the path is too long';
  if (code === 'ELOOP') return 'its symbolic links lead in a circle';
  if (code === 'EMFILE' || code === 'ENFILE') return 'too many files are open';
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}

/** A path that was given may itself be a link: the person named it. */
async function* listPath(path: string): AsyncGenerator<Input> {
  const entry = await attempt(path, () => stat(path));
  if (!entry.ok) yield entry;
  else if (entry.value.isFile()) yield { ok: true, path, size: entry.value.size };
  else if (!entry.value.isDirectory()) yield { ok: false, path, reason: 'neither a file nor a folder' };
  else {
    let found = false;
    for await (const input of listFolder(path)) {
      found = true;
      yield input;
    }
    if (!found) yield { ok: false, path, reason: 'the folder holds no files' };
  }
}

async function* listFolder(folder: string): AsyncGenerator<Input> {
  const names = await attempt(folder, () => readdir(folder));
  if (!names.ok) return yield names;
  const visible = names.value.filter((name) => !name.startsWith('.'));
  for (const name of visible.sort(byCodeUnits)) {
    const path = join(folder, name);
    const entry = await attempt(path, () => lstat(path));
    if (!entry.ok) yield entry;
    else if (entry.value.isDirectory()) yield* listFolder(path);
    else if (entry.value.isFile()) yield { ok: true, path, size: entry.value.size };
  }
}

/** The same order on every machine, whatever its language. */
function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

type Attempt<T> = { ok: true; value: T } | { ok: false; path: string; reason: string };

async function attempt<T>(path: string, operation: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await operation() };
  } catch (error) {
    return { ok: false, path, reason: reasonOf(error) };
  }
}
