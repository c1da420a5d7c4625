// A tar archive to its members, one after the other as they come.

import { type Extract, extract } from 'tar-stream';
import type { CaptureRead } from '#lib/model/capture';
import { Broken, messageOf } from '../broken';
import { MOST_MEMBERS, TOO_MANY } from '../limits';
import { isHidden, openPart, originIn, refuse, type Walk } from '../open-part';
import type { Part } from '../part';

type Entry = Extract extends AsyncIterable<infer Member> ? Member : never;

const LEFT_OUT = new Set<unknown>(['directory', 'symlink', 'link', 'pax-header', 'pax-global-header']);

export async function* readTar(part: Part, walk: Walk): AsyncGenerator<CaptureRead> {
  const archive = extract();
  const feeding = feed(archive, part.stream);
  const damage: { seen: Broken | null } = { seen: null };
  let members = 0;
  try {
    for await (const entry of archive) {
      if (++members > MOST_MEMBERS) return yield refuse(part.origin, TOO_MANY);
      yield* readEntry(entry, part, walk, damage);
      entry.resume();
    }
    if (members === 0) yield refuse(part.origin, 'the archive holds no files');
  } catch (error) {
    const broken = damage.seen ?? asBroken(error, members);
    if (!broken.told) yield refuse(part.origin, broken.message);
  } finally {
    archive.destroy();
    await feeding;
  }
}

async function* readEntry(
  entry: Entry,
  part: Part,
  walk: Walk,
  damage: { seen: Broken | null },
): AsyncGenerator<CaptureRead> {
  const { name, type, size = 0 } = entry.header;
  if (LEFT_OUT.has(type) || isHidden(name) || name.endsWith('/')) return;
  const origin = originIn(part.origin, name);
  if (type !== 'file' && type !== 'contiguous-file')
    return yield refuse(origin, `no file but a ${type ?? 'member of an unknown kind'}`);
  if (size === 0) return yield refuse(origin, 'the file is empty');
  yield* walk.inner(await openPart({ ...part, origin }, bytesOf(entry, damage), size), {});
}

/** What is left of a member that its reader has left is read over: closing it would close the archive. */
async function* bytesOf(entry: Entry, damage: { seen: Broken | null }): AsyncGenerator<Uint8Array> {
  // The library types what it reads as unknown; it is bytes.
  const chunks = entry[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const next = async () => {
    try {
      return await chunks.next();
    } catch (error) {
      damage.seen ??= asBroken(error, 0);
      throw damage.seen;
    }
  };
  let isEnded = false;
  try {
    while (!isEnded) {
      const step = await next();
      isEnded = step.done === true;
      if (!step.done) yield step.value;
    }
  } finally {
    // Damage ends it as well, and is told by the archive.
    while (!isEnded && damage.seen === null) isEnded = (await next().catch(() => null))?.done === true;
  }
}

async function feed(archive: Extract, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const chunk of chunks) {
      if (archive.destroyed) return;
      if (!archive.write(chunk)) await drained(archive);
    }
    archive.end(null);
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function drained(archive: Extract): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      archive.off('drain', done);
      archive.off('close', done);
      resolve();
    };
    archive.on('drain', done);
    archive.on('close', done);
  });
}

function asBroken(error: unknown, members: number): Broken {
  if (error instanceof Broken) return error;
  const message = messageOf(error);
  if (/unexpected end/i.test(message)) return new Broken('the tar archive ends in the middle');
  const after = members > 0 ? ` after ${members} members` : '';
  const reason = /invalid tar header|checksum/i.test(message) ? 'what follows is no member' : message;
  return new Broken(`broken tar${after}: ${reason}`);
}
