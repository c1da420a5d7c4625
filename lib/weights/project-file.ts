// A file of the project that lies beside a module in, its bytes out. In a server that a bundler has packed the module is
// elsewhere, and the program runs in the project's folder.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** `here`: import.meta.dirname of the module; `folder`: where it lies in the project, 'lib/people'. */
export function readProjectFile(here: string | undefined, folder: string, ...name: string[]): Buffer {
  const places = [here ?? '.', path.join(process.cwd(), folder)].map((place) => path.join(place, ...name));
  const file = places.find((place) => existsSync(place));
  if (file === undefined) throw new Error(`${name.join('/')} of the project is not there: ${places.join(', ')}`);
  return readFileSync(file);
}
