// The file of a model that was learnt: four letters that say whose it is, the format, the length of the head, the head as
// JSON, then one brotli stream. A damaged file is an error that says so.

import { brotliDecompressSync } from 'node:zlib';

/** `magic`: four letters; `what`: 'the weights of the tagger'. */
export type WeightsKind = { magic: string; format: number; what: string };

/** Magic, format, length of the head. */
const PREAMBLE = 12;

export function openWeights<Head>(file: Buffer, kind: WeightsKind): { head: Head; body: Buffer } {
  const { head, packed } = splitWeights<Head>(file, kind);
  return { head, body: whole(kind, () => brotliDecompressSync(packed)) };
}

/** The head, and what lies behind it as it is packed. */
export function splitWeights<Head>(file: Buffer, kind: WeightsKind): { head: Head; packed: Buffer } {
  const { magic, format, what } = kind;
  const isOfThem = file.length >= PREAMBLE && file.subarray(0, magic.length).toString('latin1') === magic;
  if (!isOfThem) throw new Error(`${what}: not a weights file`);
  const found = file.readUInt32LE(4);
  if (found !== format) throw new Error(`${what} have format ${found}, this version reads ${format}`);
  const end = PREAMBLE + file.readUInt32LE(8);
  const head = whole(kind, () => JSON.parse(file.subarray(PREAMBLE, end).toString('utf8')) as Head);
  return { head, packed: file.subarray(end) };
}

function whole<Read>({ what }: WeightsKind, read: () => Read): Read {
  try {
    return read();
  } catch (cause) {
    throw new Error(`${what} are cut off or damaged`, { cause });
  }
}

export function joinWeights(head: unknown, packed: Buffer, { magic, format }: WeightsKind): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const preamble = Buffer.alloc(PREAMBLE);
  preamble.write(magic, 'latin1');
  preamble.writeUInt32LE(format, 4);
  preamble.writeUInt32LE(json.length, 8);
  return Buffer.concat([preamble, json, packed]);
}
