// The name of a file of this folder in, its bytes out. It lies beside this module; in a server that a bundler has packed
// the module is elsewhere, and the program runs in the project's folder.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export function readPeopleFile(...name: string[]): Buffer {
  const folders = [import.meta.dirname ?? '.', path.join(process.cwd(), 'lib', 'people')];
  const places = folders.map((folder) => path.join(folder, ...name));
  const file = places.find((place) => existsSync(place));
  if (file === undefined) throw new Error(`${name.join('/')} of the project is not there: ${places.join(', ')}`);
  return readFileSync(file);
}
