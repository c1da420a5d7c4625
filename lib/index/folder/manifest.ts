// The manifest names the segments of an index and the stories in them that are dead. It is replaced whole, so that a
// reader sees one generation or the next and nothing in between. One line of JSON, then its CRC-32.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { StoreError } from '#lib/store/problems';
import { codeOf, syncFolder, writeWhole } from './files';

export const MANIFEST = 'manifest.json';
/** The newest layout of a manifest that this program reads and the only one that it writes. */
export const MANIFEST_FORMAT = 1;

/** A bitset over the stories of a segment, in a file of its own. */
export type DeadEntry = { file: string; count: number; crc: number };
export type SegmentEntry = {
  /** Its file, `NNNNNN.seg`. A name is never given twice. */
  name: string;
  docs: number;
  bytes: number;
  /** Checksum of its head, which has those of its sections. */
  crc: number;
  dead: DeadEntry | null;
};

export type Manifest = {
  format: number;
  generation: number;
  /** The number of the newest change taken in, and what tells it from one with the same number in another archive. */
  seq: number;
  stamp: string | null;
  /** The number of the next segment. */
  nextName: number;
  segments: SegmentEntry[];
};

/** A manifest that can't be used. `newer`: by this program; a later one can. */
export type ManifestProblem = { problem: 'newer' | 'older' | 'damaged'; reason: string };

/** Null where there is none. @throws StoreError where it can't be read at all. */
export async function readManifest(folder: string): Promise<Manifest | ManifestProblem | null> {
  const file = path.join(folder, MANIFEST);
  try {
    return parseManifest(await readFile(file));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
    throw new StoreError(`${file} can't be read (${codeOf(error)})`, { cause: error });
  }
}

function parseManifest(bytes: Buffer): Manifest | ManifestProblem {
  const end = bytes.indexOf('\n');
  const line = bytes.subarray(0, Math.max(end, 0));
  if (end < 0 || bytes.subarray(end).toString('latin1') !== `\n${checksum(line)}\n`)
    return { problem: 'damaged', reason: 'it does not match its checksum' };
  const manifest = JSON.parse(line.toString()) as Manifest; // what we wrote ourselves, as the checksum says
  if (manifest.format > MANIFEST_FORMAT)
    return { problem: 'newer', reason: 'it was written by a newer version of Dateline' };
  if (manifest.format < MANIFEST_FORMAT)
    return { problem: 'older', reason: 'it was written by an older version of Dateline' };
  return manifest;
}

/** Every file that it names has to be whole and renamed. @throws StoreError; the manifest of before stays valid. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await syncFolder(folder); // the names of the files that it names come to disk before it
  const line = JSON.stringify(manifest);
  await writeWhole(folder, MANIFEST, `${line}\n${checksum(Buffer.from(line))}\n`);
  await syncFolder(folder);
}

export function isProblem(read: Manifest | ManifestProblem | null): read is ManifestProblem {
  return read !== null && 'problem' in read;
}

export function filesOf({ segments }: Manifest): Set<string> {
  return new Set(segments.flatMap(({ name, dead }) => (dead === null ? [name] : [name, dead.file])));
}

export function segmentFile(number: number): string {
  return `${String(number).padStart(6, '0')}.seg`;
}

/** Each generation writes its dead into a file of its own: a reader of the one before still finds its own. */
export function deadFile(segment: string, generation: number): string {
  return segment.replace(/seg$/, `${generation}.dead`);
}

function checksum(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}
