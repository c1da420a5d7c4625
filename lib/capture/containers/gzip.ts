// Gzip to bytes, member by member: what is broken is damage in the stream, and the next member is looked for behind it.

import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import { Broken, messageOf } from '../broken';
import { ByteReader, type Piece } from '../byte-reader';
import { joinBytes } from '../join-bytes';
import { FLOOD, isFlood } from '../limits';

const [EXTRA, NAME, COMMENT, HEADER_CHECK, RESERVED] = [4, 8, 16, 2, 0xe0];
const LONGEST_FIELD = 65_536;

/** The packed bytes of a member are kept up to this size: when it is damaged, the next may begin inside what was used. */
const LARGEST_USED = 1024 * 1024;

type Sum = { crc: number; size: number };

class Used {
  #parts: Uint8Array[] = [];
  #size = 0;

  keep(part: Uint8Array): void {
    this.#size += part.length;
    if (this.#size > LARGEST_USED) this.#parts = [];
    else this.#parts.push(part);
  }

  giveBack(reader: ByteReader): void {
    if (this.#parts.length > 0) reader.untake(joinBytes(this.#parts));
  }
}

/** Every member's bytes, with its place before them. */
export async function* unpackGzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const reader = new ByteReader(packed);
  let out = 0;
  try {
    while ((await reader.some()).length > 0) {
      const at = reader.offset;
      if (at > 0 && (await isPadding(reader))) return;
      const used = new Used();
      try {
        yield { packedAt: at };
        await readHeader(reader);
        const sum = { crc: 0, size: 0 };
        for await (const chunk of inflate(reader, sum, used)) {
          out += chunk.length;
          if (isFlood(out, reader.offset)) return yield new Broken(FLOOD);
          yield chunk;
        }
        await checkSum(reader, sum, used);
      } catch (error) {
        const reason = error instanceof Broken ? error.message : `broken gzip: ${messageOf(error)}`;
        yield new Broken(`${reason}, in the gzip member at offset ${at}`, at);
        used.giveBack(reader);
        await seekMember(reader, at);
      }
    }
  } finally {
    await reader.close();
  }
}

/** The bytes alone; damage ends them. */
export async function* strictly(pieces: AsyncIterable<Piece>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (piece instanceof Broken) throw piece;
    if (piece instanceof Uint8Array) yield piece;
  }
}

/** Tapes and tar pad with zeros: nothing follows. */
async function isPadding(reader: ByteReader): Promise<boolean> {
  const next = await reader.peek(512);
  return next.length > 0 && next.every((byte) => byte === 0);
}

async function readHeader(reader: ByteReader): Promise<void> {
  const head = await reader.take(10);
  if (!isMemberHead(head)) throw new Broken('what follows is no gzip');
  if (head.length < 10) throw new Broken('the file ends in the middle');
  const flags = head[3] ?? 0;
  if (flags & EXTRA) {
    const [low = 0, high = 0] = await reader.take(2);
    await reader.skip(low + high * 256);
  }
  for (const field of [NAME, COMMENT]) if (flags & field) await skipText(reader);
  if (flags & HEADER_CHECK) await reader.skip(2);
}

function isMemberHead(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8 && ((head[3] ?? 0) & RESERVED) === 0;
}

async function skipText(reader: ByteReader): Promise<void> {
  for (let read = 0; read < LONGEST_FIELD; read++) {
    const [byte] = await reader.take(1);
    if (byte === 0 || byte === undefined) return;
  }
  throw new Broken('broken gzip: its name has no end');
}

async function* inflate(reader: ByteReader, sum: Sum, used: Used): AsyncGenerator<Uint8Array> {
  const engine = createInflateRaw({ chunkSize: 65_536 });
  const feeding = feed(engine, reader, used);
  try {
    for await (const chunk of engine as AsyncIterable<Uint8Array>) {
      sum.crc = crc32(chunk, sum.crc);
      sum.size += chunk.length;
      yield chunk;
    }
    await feeding;
  } catch (error) {
    const cut = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
    throw cut ? new Broken('the file ends in the middle') : error;
  } finally {
    engine.destroy();
  }
}

/** Hands the engine what is at hand until it has its end, and takes from the reader only what the engine used. */
async function feed(engine: InflateRaw, reader: ByteReader, used: Used): Promise<void> {
  let closed = false;
  const closing = new Promise<void>((resolve) => {
    engine.once('close', () => {
      closed = true;
      resolve();
    });
  });
  try {
    while (!closed && !engine.readableEnded && !engine.destroyed) {
      const chunk = await reader.some();
      if (closed || engine.destroyed) return;
      if (chunk.length === 0) return void engine.end();
      const before = engine.bytesWritten;
      await Promise.race([new Promise<void>((resolve) => engine.write(chunk, () => resolve())), closing]);
      const length = engine.bytesWritten - before;
      used.keep(await reader.take(length));
      if (length < chunk.length) return;
    }
  } catch (error) {
    engine.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

async function checkSum(reader: ByteReader, { crc, size }: Sum, used: Used): Promise<void> {
  const trailer = Buffer.from(await reader.take(8));
  used.keep(trailer);
  if (trailer.length < 8) throw new Broken('the file ends in the middle');
  const right = trailer.readUInt32LE(0) === crc >>> 0 && trailer.readUInt32LE(4) === size % 2 ** 32;
  if (!right) throw new Broken('its bytes are not those that were packed (the check sum is wrong)');
}

/** Goes to the next place behind the damage that looks like the head of a member. */
async function seekMember(reader: ByteReader, from: number): Promise<void> {
  if (reader.offset === from) await reader.skip(1);
  for (;;) {
    const next = await reader.peek(10);
    if (next.length < 10) return void (await reader.skip(next.length));
    const at = (await reader.some()).indexOf(0x1f);
    if (at === 0 && isMemberHead(next) && isKnownSystem(next[9] ?? 0)) return;
    await reader.skip(at < 0 ? (await reader.some()).length : Math.max(at, 1));
  }
}

/** The last byte of a member's head names the system that packed it. */
function isKnownSystem(byte: number): boolean {
  return byte <= 13 || byte === 255;
}
