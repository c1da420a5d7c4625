// The bytes of a file on disk, as they come. Small files are read in one go: opening a stream for each would be most of
// the work where there are many.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { InputFile } from '#lib/model/capture';
import { Broken } from './broken';

const CHUNK = 256 * 1024;

/** `at` is called with the number of bytes read so far. Throws Broken when the file has become shorter than it was. */
export function fileBytes(file: InputFile, at: (offset: number) => void): AsyncIterable<Uint8Array> {
  return file.size <= CHUNK ? smallFile(file, at) : largeFile(file, at);
}

async function* smallFile({ path, size }: InputFile, at: (offset: number) => void): AsyncGenerator<Uint8Array> {
  const file = openSync(path, 'r');
  const bytes = new Uint8Array(size);
  let read = 0;
  try {
    if (!fstatSync(file).isFile()) throw new Broken('it is no file any more');
    while (read < size) {
      const more = readSync(file, bytes, read, size - read, null);
      if (more === 0) break;
      read += more;
    }
  } finally {
    closeSync(file);
  }
  at(read);
  if (read > 0) yield bytes.subarray(0, read);
  if (read < size) throw shrunk(read, size);
}

async function* largeFile({ path, size }: InputFile, at: (offset: number) => void): AsyncGenerator<Uint8Array> {
  const file: FileHandle = await open(path, 'r');
  try {
    for (let read = 0; read < size; ) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(Math.min(CHUNK, size - read)), 0);
      if (bytesRead === 0) throw shrunk(read, size);
      read += bytesRead;
      at(read);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

function shrunk(read: number, size: number): Broken {
  return new Broken(`it became shorter while it was read: ${read} of ${size} bytes were there`);
}
