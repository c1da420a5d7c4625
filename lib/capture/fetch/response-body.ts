// The body of a server's answer to its bytes, uncompressed. Sizes are counted as the bytes come, compressed and
// uncompressed, and never believed: a small answer that unpacks to a huge one is left at the limit.

import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { joinBytes } from '../join-bytes';

/** The reason why a body was not taken. */
export class BodyRefused extends Error {}

/** Throws BodyRefused, what the network says, or the abort of `signal`. */
export async function readBody(response: IncomingMessage, most: number, signal: AbortSignal): Promise<Uint8Array> {
  if (Number(response.headers['content-length']) > most) {
    response.destroy();
    throw tooLarge(most);
  }
  const packed = await counted(response, most, signal);
  const coding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const bytes = coding === '' || coding === 'identity' ? packed : await unpacked(packed, coding, most, signal);
  if (bytes.length === 0) throw new BodyRefused('the server sent an empty page');
  return bytes;
}

async function unpacked(packed: Uint8Array, coding: string, most: number, signal: AbortSignal): Promise<Uint8Array> {
  const unpacker = unpackerFor(coding, packed);
  if (unpacker === null) throw new BodyRefused(`it comes in a coding that is not read: “${coding.slice(0, 60)}”`);
  try {
    unpacker.end(packed);
    return await counted(unpacker, most, signal);
  } catch (error) {
    if (error instanceof BodyRefused || signal.aborted) throw error;
    throw new BodyRefused(`its ${coding} coding is broken: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function unpackerFor(coding: string, packed: Uint8Array): Transform | null {
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip();
  if (coding === 'br') return createBrotliDecompress();
  if (coding !== 'deflate') return null;
  // Some servers leave out the two bytes that should stand before deflated data: 8 is the method in the first of them.
  return ((packed[0] ?? 0) & 15) === 8 ? createInflate() : createInflateRaw();
}

/** All bytes of a stream, which is left where it goes beyond the limit. */
async function counted(stream: IncomingMessage | Transform, most: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  await pipeline(
    stream,
    async (source: AsyncIterable<Uint8Array>) => {
      for await (const chunk of source) {
        size += chunk.length;
        if (size > most) throw tooLarge(most);
        chunks.push(chunk);
      }
    },
    { signal },
  );
  return joinBytes(chunks);
}

function tooLarge(most: number): BodyRefused {
  return new BodyRefused(`too large: pages of up to ${Math.floor(most / 1024 / 1024)} MB are fetched`);
}
