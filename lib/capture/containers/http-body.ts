// The body of an archived HTTP answer to the bytes of the page: transfer chunks joined, content coding undone. Archives
// often keep a header whose coding their crawler has undone already: bytes that are not coded are taken as they are.

import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { messageOf } from '../broken';
import { joinBytes } from '../join-bytes';
import { LARGEST_CAPTURE, sayMegabytes } from '../limits';
import { once } from '../open-part';
import type { Head } from './record-head';
import { unpackZstd } from './zstd';

export type Body = { ok: true; bytes: Uint8Array } | { ok: false; reason: string };

const AT_MOST = { maxOutputLength: LARGEST_CAPTURE };
const CODINGS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  gzip: (bytes) => promisify(gunzip)(bytes, AT_MOST),
  'x-gzip': (bytes) => promisify(gunzip)(bytes, AT_MOST),
  br: (bytes) => promisify(brotliDecompress)(bytes, AT_MOST),
  deflate: (bytes) => (((bytes[0] ?? 0) & 15) === 8 ? promisify(inflate) : promisify(inflateRaw))(bytes, AT_MOST),
  zstd: unzstd,
};
/** The beginning of a page or feed that is not coded any more. */
const PLAIN = /^(?:\uFEFF|\s)*[<{[]/;

export async function readBody({ fields }: Head, raw: Uint8Array): Promise<Body> {
  const isChunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '');
  const joined: Body = isChunked ? joinChunks(raw) : { ok: true, bytes: raw };
  if (!joined.ok) return joined;
  let { bytes } = joined;
  const codings = (fields.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim());
  for (const coding of codings.reverse().slice(0, 4)) {
    if (coding === '' || coding === 'identity' || coding === 'none') continue;
    const decoded = await undo(coding, bytes);
    if (!decoded.ok) return decoded;
    bytes = decoded.bytes;
  }
  return { ok: true, bytes };
}

async function undo(coding: string, bytes: Uint8Array): Promise<Body> {
  const decoder = Object.hasOwn(CODINGS, coding) ? CODINGS[coding] : undefined;
  const isPlain = PLAIN.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8'));
  if (isPlain || bytes.length === 0) return { ok: true, bytes };
  if (!decoder) return { ok: false, reason: `its content coding “${coding.slice(0, 40)}” is not read` };
  try {
    return { ok: true, bytes: await decoder(bytes) };
  } catch (error) {
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    const reason = isLarge ? `it unpacks to more than ${sayMegabytes(LARGEST_CAPTURE)}` : messageOf(error);
    return { ok: false, reason: `its ${coding} body cannot be unpacked: ${reason}` };
  }
}

async function unzstd(bytes: Uint8Array): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of unpackZstd(once(bytes))) {
    length += chunk.length;
    if (length > LARGEST_CAPTURE) throw new Error(`it unpacks to more than ${sayMegabytes(LARGEST_CAPTURE)}`);
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}

/** RFC 9112, 7.1. A body that does not begin with a chunk was joined already; the last chunk is often left out. */
function joinChunks(raw: Uint8Array): Body {
  const parts: Uint8Array[] = [];
  let from = 0;
  while (from < raw.length) {
    const end = raw.indexOf(10, from);
    const line = end < 0 ? '' : Buffer.from(raw.subarray(from, Math.min(end, from + 200))).toString('latin1');
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(line)?.[1];
    if (size === undefined) return from === 0 ? { ok: true, bytes: raw } : broken(from);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    const start = end + 1;
    if (start + length > raw.length) return broken(from);
    parts.push(raw.subarray(start, start + length));
    from = start + length;
    if (raw[from] === 13) from++;
    if (raw[from] === 10) from++;
  }
  return { ok: true, bytes: joinBytes(parts) };
}

function broken(at: number): Body {
  return { ok: false, reason: `its body is in chunks, and the one at byte ${at} of the body is broken` };
}
