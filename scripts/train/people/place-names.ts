// The lists of places and organisations of this folder in, names for copies out.

import { readFileSync } from 'node:fs';
import path from 'node:path';

export function placeNames(): string[] {
  return listIn('places.txt').flatMap(namesOf);
}

export function organisationNames(): string[] {
  return listIn('organisations.txt').flatMap((line) => namesOf(line.split(' | ')[1] ?? ''));
}

function listIn(name: string): string[] {
  const lines = readFileSync(path.join(import.meta.dirname, name), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** Names parted by blanks; inside a name stands `_`. */
function namesOf(line: string): string[] {
  return line
    .trim()
    .split(/\s+/)
    .map((name) => name.replaceAll('_', ' '));
}
