// Data sets that lie beside the project and never in it: where they are, and their files read whole.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const FOLDER = path.resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data');

export function isThere(name: string): boolean {
  return existsSync(path.join(FOLDER, name));
}

export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(path.join(FOLDER, folder))
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => path.join(folder, file));
}

export function textOf(file: string, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  return gunzipSync(readFileSync(path.join(FOLDER, file))).toString(encoding);
}
