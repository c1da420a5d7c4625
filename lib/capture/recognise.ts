// The first bytes of a part to its kind: a container, a format that is read, or a kind of file that is not. The name
// plays no part, because archives are full of pages called .txt and texts called .htm.

import { decode, looksUtf16 } from './decode/decode';
import type { FieldMapping } from './part';
import { recogniseText } from './recognise-text';

/** Recognition looks at this many bytes. */
export const HEAD_BYTES = 65_536;
const BINARY_BYTES = 8_192;
/** What most parts are shows in their first bytes: decoding more would take longer than all else. */
const FIRST_BYTES = 4_096;

export type Container = 'gzip' | 'zstd' | 'tar' | 'zip' | 'warc' | 'arc';
export type Leaf =
  | 'text'
  | 'html'
  | 'json'
  | 'jsonl'
  | 'feed'
  | 'json-feed'
  | 'ninjs'
  | 'newsml'
  | 'nitf'
  | 'csv'
  | 'mbox'
  | 'email'
  | 'mhtml'
  | 'pdf';
export type Kind = Container | Leaf;
export type Recognised = { ok: true; kind: Kind } | { ok: false; reason: string };

const CONTAINERS: [Container, number[]][] = [
  ['gzip', [0x1f, 0x8b, 8]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['zip', [0x50, 0x4b, 3, 4]],
  ['zip', [0x50, 0x4b, 5, 6]],
  ['warc', [...Buffer.from('WARC/')]],
  ['arc', [...Buffer.from('filedesc:')]],
];
const REFUSED: [string, number[]][] = [
  ['a bzip2 file', [0x42, 0x5a, 0x68]],
  ['an xz file', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a TIFF image', [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['a RIFF file (WebP, WAV or AVI)', [0x52, 0x49, 0x46, 0x46]],
  ['an Ogg file', [0x4f, 0x67, 0x67, 0x53]],
  ['an MP3 file', [0x49, 0x44, 0x33]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ['an older office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];
export const EMPTY = 'the file is empty';
const PDF = [...Buffer.from('%PDF-')];
const TAR_BLOCK = 512;

/** `isCut`: the part goes on behind its head. `fields`: the columns that the person who ingests named. */
export function recognise(head: Uint8Array, isCut: boolean, fields: FieldMapping): Recognised {
  const container = containerOf(head);
  if (container) return { ok: true, kind: container };
  if (startsWith(head, PDF) || startsWith(head.subarray(indexOfPdf(head)), PDF)) return { ok: true, kind: 'pdf' };
  const binary = binaryOf(head);
  if (binary) return { ok: false, reason: binary };
  const first = head.length > FIRST_BYTES ? decided(head.subarray(0, FIRST_BYTES)) : null;
  if (first) return { ok: true, kind: first };
  const found = recogniseText(decode(head, true).text, isCut, fields);
  if (!found.ok) return found;
  if (found.kind !== 'empty') return { ok: true, kind: found.kind };
  // White space as far as was looked: text may follow.
  return isCut ? { ok: true, kind: 'text' } : { ok: false, reason: EMPTY };
}

function containerOf(head: Uint8Array): Container | null {
  const magic = CONTAINERS.find(([, bytes]) => startsWith(head, bytes));
  if (magic) return magic[0];
  return isSkippableZstd(head) ? 'zstd' : isTar(head) ? 'tar' : null;
}

/** Frames that carry no data may stand first; what matters follows them. */
function isSkippableZstd(head: Uint8Array): boolean {
  return (head[0] ?? 0) >> 4 === 5 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18;
}

/** The head of a tar member carries the sum of its own bytes, the eight of the sum counted as spaces. */
function isTar(head: Uint8Array): boolean {
  if (head.length < TAR_BLOCK || head[0] === 0) return false;
  const printed = Buffer.from(head.subarray(148, 156)).toString('latin1');
  const octal = /^\s*([0-7]{1,7})[\s\0]*$/.exec(printed)?.[1];
  if (octal === undefined) return false;
  let sum = 8 * 32;
  for (let at = 0; at < TAR_BLOCK; at++) if (at < 148 || at >= 156) sum += head[at] ?? 0;
  return sum === Number.parseInt(octal, 8);
}

/** Some PDFs have a few bytes before their head. */
function indexOfPdf(head: Uint8Array): number {
  return Math.max(0, Buffer.from(head.subarray(0, 64)).indexOf('%PDF-'));
}

/** What the bytes are by themselves, before they are decoded: null when they may be text. */
function binaryOf(head: Uint8Array): string | null {
  const magic = REFUSED.find(([, bytes]) => startsWith(head, bytes));
  if (magic) return `binary: ${magic[0]}`;
  const zeros = head.subarray(0, BINARY_BYTES).includes(0);
  return zeros && !looksUtf16(head) ? 'binary: it has NUL bytes and is not UTF-16' : null;
}

/** A page whose first element stands in its first bytes, whatever its encoding. */
function decided(first: Uint8Array): Kind | null {
  const text = Buffer.from(first).toString('latin1').trimStart();
  if (!text.startsWith('<')) return null;
  const found = recogniseText(text, true, {});
  return found.ok && found.kind === 'html' ? 'html' : null;
}

function startsWith(head: Uint8Array, bytes: number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}
