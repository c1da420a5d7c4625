// A file of numbered arrays: a head, then sections that each start at a multiple of 8 bytes. The head says what each
// section is, how long, and its CRC-32. Laying views over the file is all there is to opening it.
//
// Bytes 0-7 the letters DTLNSEG1, 8-11 length of the head, 12-15 its CRC-32 (both little-endian), 16 on the head as
// JSON, then the sections.

import { crc32 } from 'node:zlib';

const MAGIC = 'DTLNSEG1';
/** Bytes of a file that say how long its head is. */
export const PREFIX = 16;
/** The newest layout that this program reads and the only one that it writes. */
export const FORMAT = 1;
/** Bytes that are checked in one go: about 2 ms of work. */
const CHECKED_AT_ONCE = 4 * 1024 * 1024;

const KINDS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;
type Kind = keyof typeof KINDS;
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

export type Section = { name: string; kind: Kind; at: number; length: number; crc: number };
export type Head = { format: number; facts: Record<string, number>; sections: Section[] };

/** What was found wrong with a file; the message names the section. */
export class DamagedSegment extends Error {
  override name = 'DamagedSegment';
}

/** The file is whole, but this program is too old for it. */
export class NewerSegment extends DamagedSegment {
  override name = 'NewerSegment';
}

export function packSections(facts: Record<string, number>, arrays: Record<string, Numbers>): Uint8Array {
  const bytes = Object.entries(arrays).map(([name, array]) => {
    const raw = bytesOf(array);
    return { name, array, bytes: raw, crc: crc32(raw) };
  });
  const plan = (start: number): Section[] => {
    let at = start;
    return bytes.map(({ name, array, bytes: raw, crc }) => {
      const section = { name, kind: kindOf(array), at, length: array.length, crc };
      at = aligned(at + raw.length);
      return section;
    });
  };
  const headOf = (start: number) => JSON.stringify({ format: FORMAT, facts, sections: plan(start) } satisfies Head);
  const start = aligned(PREFIX + Buffer.byteLength(headOf(0xffffffff)) + 256); // offsets of any length fit
  const head = Buffer.from(headOf(start).padEnd(start - PREFIX));
  const sections = plan(start);
  const end = sections.reduce((most, one, at) => Math.max(most, one.at + (bytes[at]?.bytes.length ?? 0)), start);
  const file = new Uint8Array(aligned(end));
  const view = new DataView(file.buffer);
  file.set(Buffer.from(MAGIC));
  view.setUint32(8, head.length, true);
  view.setUint32(12, crc32(head), true);
  file.set(head, PREFIX);
  sections.forEach((section, at) => {
    file.set(bytes[at]?.bytes ?? new Uint8Array(), section.at);
  });
  return file;
}

/**
 * The arrays of a file as views over it, each checked against its CRC-32.
 * @throws DamagedSegment where the file is not what was written.
 */
export function openSections(
  file: SharedArrayBuffer | ArrayBuffer,
  { check = true } = {},
): { facts: Record<string, number>; arrays: Map<string, Numbers> } {
  const head = readHead(new Uint8Array(file));
  const arrays = new Map<string, Numbers>();
  for (const section of head.sections) {
    const bytes = sectionBytes(file, section);
    if (check && crc32(bytes) !== section.crc) throw mismatch(section);
    arrays.set(section.name, viewOf(section.kind, file, section.at, section.length));
  }
  return { facts: head.facts, arrays };
}

/**
 * As `openSections` checks, a few megabytes at a time: `pause` is awaited in between.
 * @throws DamagedSegment where the file is not what was written.
 */
export async function checkSections(file: SharedArrayBuffer | ArrayBuffer, pause: () => Promise<void>): Promise<void> {
  let since = 0;
  for (const section of readHead(new Uint8Array(file)).sections) {
    const bytes = sectionBytes(file, section);
    let crc = 0;
    for (let at = 0; at < bytes.length; at += CHECKED_AT_ONCE) {
      const slice = bytes.subarray(at, at + CHECKED_AT_ONCE);
      crc = crc32(slice, crc);
      since += slice.length;
      if (since < CHECKED_AT_ONCE) continue;
      since = 0;
      await pause();
    }
    if (crc !== section.crc) throw mismatch(section);
  }
}

/** How long the head is, with the prefix, which is all that has to be given. */
export function headLength(prefix: Uint8Array): number {
  if (prefix.length < PREFIX) throw new DamagedSegment('it is shorter than its head');
  if (Buffer.from(prefix.subarray(0, MAGIC.length)).toString('latin1') !== MAGIC)
    throw new DamagedSegment('it does not begin as a segment begins');
  return PREFIX + wordAt(prefix, 8);
}

/** The checksum of the head, which has those of the sections: it stands for the whole file. */
export function headChecksum(prefix: Uint8Array): number {
  return wordAt(prefix, 12);
}

/** @throws NewerSegment, DamagedSegment */
export function readHead(bytes: Uint8Array): Head {
  const head = Buffer.from(bytes.subarray(PREFIX, headLength(bytes)));
  if (crc32(head) !== headChecksum(bytes)) throw new DamagedSegment('its head does not match its checksum');
  const read = JSON.parse(head.toString('utf8')) as Head; // what we wrote ourselves, as the checksum says
  if (read.format > FORMAT) throw new NewerSegment('it was written by a newer version of Dateline');
  if (read.format < FORMAT) throw new DamagedSegment('it was written by an older version of Dateline');
  return read;
}

export function sizeOf({ kind, length }: Section): number {
  return KINDS[kind].BYTES_PER_ELEMENT * length;
}

function sectionBytes(file: SharedArrayBuffer | ArrayBuffer, section: Section): Uint8Array {
  const size = sizeOf(section);
  if (section.at + size > file.byteLength)
    throw new DamagedSegment(`it ends in the middle of its section ${section.name}`);
  return new Uint8Array(file, section.at, size);
}

function mismatch({ name }: Section): DamagedSegment {
  return new DamagedSegment(`its section ${name} does not match its checksum`);
}

/** Little-endian. */
function wordAt(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
}

export function viewOf(kind: Kind, file: SharedArrayBuffer | ArrayBuffer, at: number, length: number): Numbers {
  if (kind === 'u8') return new Uint8Array(file, at, length);
  if (kind === 'u16') return new Uint16Array(file, at, length);
  return kind === 'u32' ? new Uint32Array(file, at, length) : new Int32Array(file, at, length);
}

function kindOf(array: Numbers): Kind {
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Uint16Array) return 'u16';
  return array instanceof Uint32Array ? 'u32' : 'i32';
}

function bytesOf(array: Numbers): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function aligned(at: number): number {
  return Math.ceil(at / 8) * 8;
}
