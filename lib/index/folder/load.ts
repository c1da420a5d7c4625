// Files of an index in, checked bytes out. What is not as the manifest says is a DamagedSegment with its reason. Reads
// and checks go a few megabytes at a time, so that other work of the thread is done in between.

import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { StoreError } from '#lib/store/problems';
import { checkSections, DamagedSegment, headChecksum } from '../segment/sections';
import { openSegment, type Segment } from '../segment/segment';
import { countDead, noneDead } from './dead';
import { codeOf } from './files';
import type { SegmentEntry } from './manifest';

const READ_AT_ONCE = 4 * 1024 * 1024;

/** The file is not there: it never was whole, or a newer manifest no longer names it. */
export class MissingFile extends DamagedSegment {
  override name = 'MissingFile';
}

export type LoadedSegment = { segment: Segment; file: SharedArrayBuffer };
/** Open files of a segment. On POSIX they can be read to their end even when they are removed meanwhile. */
export type OpenFiles = { segment: FileHandle; dead: FileHandle | null };

/** @throws MissingFile */
export async function openFile(folder: string, name: string): Promise<FileHandle> {
  const file = path.join(folder, name);
  try {
    return await open(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new MissingFile('it is missing');
    throw new StoreError(`${file} can't be read (${codeOf(error)})`, { cause: error });
  }
}

/** The whole segment, every section checked against its checksum. @throws DamagedSegment */
export async function loadSegment(folder: string, entry: SegmentEntry): Promise<LoadedSegment> {
  const handle = await openFile(folder, entry.name);
  try {
    return await readSegment(handle, entry);
  } finally {
    await handle.close();
  }
}

export async function readSegment(handle: FileHandle, entry: SegmentEntry): Promise<LoadedSegment> {
  await checkSize(handle, entry.bytes);
  const file = new SharedArrayBuffer(entry.bytes);
  const bytes = new Uint8Array(file);
  for (let at = 0; at < bytes.length; at += READ_AT_ONCE)
    await readInto(handle, bytes.subarray(at, at + READ_AT_ONCE), at);
  await checkSections(file, pause);
  if (headChecksum(bytes) !== entry.crc) throw new DamagedSegment('it is not the file that the manifest names');
  const segment = opened(entry.name, file);
  if (segment.docs !== entry.docs) throw new DamagedSegment('it has another number of stories than the manifest says');
  return { segment, file };
}

/** Checksums are right here: what does not open was written otherwise than this program reads. */
function opened(name: string, file: SharedArrayBuffer): Segment {
  try {
    return openSegment(name, file, { check: false });
  } catch (error) {
    if (error instanceof DamagedSegment) throw error;
    throw new DamagedSegment('it lacks what a segment has', { cause: error });
  }
}

/** The dead of a segment. @throws DamagedSegment */
export async function loadDead(folder: string, entry: SegmentEntry): Promise<Uint8Array> {
  if (entry.dead === null) return noneDead(entry.docs);
  const handle = await openFile(folder, entry.dead.file);
  try {
    return await readDead(handle, entry);
  } finally {
    await handle.close();
  }
}

export async function readDead(handle: FileHandle, { docs, dead }: SegmentEntry): Promise<Uint8Array> {
  const bytes = noneDead(docs);
  await checkSize(handle, bytes.length);
  await readInto(handle, bytes, 0);
  if (crc32(bytes) !== dead?.crc || countDead(bytes) !== dead.count)
    throw new DamagedSegment('it does not match its checksum');
  return bytes;
}

/** Fills `target` from byte `at` of the file. */
export async function readInto(handle: FileHandle, target: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < target.length; ) {
    const { bytesRead } = await handle.read(target, done, target.length - done, at + done).catch((error: unknown) => {
      throw new DamagedSegment(`the disk does not give it back (${codeOf(error)})`, { cause: error });
    });
    if (bytesRead === 0) throw new DamagedSegment('it is shorter than it says');
    done += bytesRead;
  }
}

async function checkSize(handle: FileHandle, bytes: number): Promise<void> {
  const { size } = await handle.stat();
  if (size !== bytes) throw new DamagedSegment(`it has ${size} bytes instead of ${bytes}`);
}
