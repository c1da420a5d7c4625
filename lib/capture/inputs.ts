// The paths a person gives, to the files to read: folders are walked in a stable order. What cannot be read is a
// refusal with its reason, and the rest goes on. Symbolic links inside a folder are left out: what they point to
// inside the folder is read anyway, what lies outside was not asked for, and so no link can lead in a circle.

import { lstatSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputFile } from '#lib/model/capture';

export type Input = { ok: true; file: InputFile } | { ok: false; path: string; reason: string };

/** A pipe, a socket or a device: opening it might wait for ever. */
const OTHER_SCHEME = /^[a-z][a-z\d+.-]{1,30}:\/\//i;
const NOT_FETCHED = 'there is no such file, and only http and https addresses are fetched';
const NO_FILE = 'neither a file nor a folder';
/** Its bytes are lost when it is decoded, so it cannot be opened by what came out. */
const STRANGE_NAME = 'its name is not in UTF-8: give it another name to have it read';

export async function* listInputs(paths: readonly string[]): AsyncGenerator<Input> {
  for (const path of paths) yield* listPath(path);
}

/** How many files there are to read and how large they are together, for a progress bar: no file is opened. */
export async function countInputs(paths: readonly string[]): Promise<{ files: number; bytes: number }> {
  const count = { files: 0, bytes: 0 };
  for await (const input of listInputs(paths)) {
    count.files++;
    count.bytes += input.ok ? input.file.size : 0;
  }
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
  if (!entry.ok) yield OTHER_SCHEME.test(path) ? { ...entry, reason: NOT_FETCHED } : entry;
  else if (entry.value.isFile()) yield { ok: true, file: fileOf(path, entry.value) };
  else if (!entry.value.isDirectory()) yield { ok: false, path, reason: NO_FILE };
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
    // Waiting for each of many files would take longer than asking.
    const entry = await attempt(path, () => lstatSync(path));
    if (!entry.ok) yield name.includes('\uFFFD') ? { ...entry, reason: STRANGE_NAME } : entry;
    else if (entry.value.isDirectory()) yield* listFolder(path);
    else if (entry.value.isFile()) yield { ok: true, file: fileOf(path, entry.value) };
    else if (!entry.value.isSymbolicLink()) yield { ok: false, path, reason: NO_FILE };
  }
}

function fileOf(path: string, { size, mtimeMs }: { size: number; mtimeMs: number }): InputFile {
  return { path, size, modified: mtimeMs };
}

/** The same order on every machine, whatever its language. */
function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

type Attempt<T> = { ok: true; value: T } | { ok: false; path: string; reason: string };

async function attempt<T>(path: string, operation: () => T | Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await operation() };
  } catch (error) {
    return { ok: false, path, reason: reasonOf(error) };
  }
}
