// The name of a file of this folder in, its bytes out.

import { readProjectFile } from '#lib/weights/project-file';

export function readPeopleFile(...name: string[]): Buffer {
  return readProjectFile(import.meta.dirname, 'lib/people', ...name);
}
