// The bytes of a part to text, piece by piece with bounded memory. The encoding is settled as in decode.ts: by byte
// order mark, by what is stated, by the bytes themselves. Pieces in ASCII leave it open until the first other letter.

import { joinBytes } from '../join-bytes';
import type { Part } from '../part';
import { decode, looksUtf16, MULTI_BYTE, statedCharset, windows1252 } from './decode';

/** Longer chunks are cut, so that no reader has to hold more at once. */
const LARGEST_CHUNK = 65_536;

/** `markup`: a charset that the beginning declares (XML declaration, meta element) counts. */
export async function* decodeStream(part: Part, markup: boolean): AsyncGenerator<string> {
  const stated = statedCharset(part.head, markup, part.charset);
  let reader = readerFromHead(part.head, stated);
  let held = new Uint8Array();
  for await (const chunk of part.stream) {
    for (const piece of sliced(chunk)) {
      const bytes = held.length > 0 ? joinBytes([held, piece]) : piece;
      held = new Uint8Array();
      const judged = withoutCutEnd(bytes);
      if (!reader && !isAscii(judged)) reader = readerFor(decode(judged, false, stated).encoding);
      // Nothing but the beginning of a letter: the next chunk tells of which.
      if (!reader && judged.length < bytes.length) held = bytes.slice(judged.length);
      const text = reader ? reader(bytes) : decodeAscii(judged);
      if (text !== '') yield text;
    }
  }
  reader ??= readerFor(decode(held, false, stated).encoding);
  const rest = reader(held) + reader(null);
  if (rest !== '') yield rest;
}

/** The encoding, where the beginning tells it: it is all ASCII otherwise. */
function readerFromHead(head: Uint8Array, stated: string | null): Reader | null {
  const judged = withoutCutEnd(head);
  if (!isAscii(judged) || looksUtf16(head)) return readerFor(decode(judged, false, stated).encoding);
  return stated !== null && MULTI_BYTE.test(stated) ? readerFor(stated) : null;
}

type Reader = (bytes: Uint8Array | null) => string;

function readerFor(encoding: string): Reader {
  if (encoding === 'windows-1252') return (bytes) => (bytes ? windows1252(bytes) : '');
  const decoder = new TextDecoder(encoding);
  return (bytes) => (bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
}

function* sliced(chunk: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < chunk.length; from += LARGEST_CHUNK) yield chunk.subarray(from, from + LARGEST_CHUNK);
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function decodeAscii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** A chunk may end inside a letter: its last bytes are no evidence against UTF-8. */
function withoutCutEnd(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length - 1); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
    if (byte < 0x80) break;
  }
  return bytes;
}
