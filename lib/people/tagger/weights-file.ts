// Nothing in, the bytes of the weights file out. It lies beside this file; in a server that a bundler has packed, this
// file is elsewhere, and the program runs in the project's folder.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const NAME = 'weights.bin';
const FOLDER = ['lib', 'people', 'tagger'];

export function readWeightsFile(): Buffer {
  const places = [path.join(import.meta.dirname ?? '.', NAME), path.join(process.cwd(), ...FOLDER, NAME)];
  const file = places.find((place) => existsSync(place));
  if (file === undefined) throw new Error(`the weights of the tagger are not there: ${places.join(', ')}`);
  return readFileSync(file);
}
