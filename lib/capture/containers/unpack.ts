// Gzip and zstd around another part: what comes out is recognised again, as it comes. A web archive in gzip keeps its
// members apart, because each is a record of its own and damage in one leaves the others whole.

import type { CaptureRead } from '#lib/model/capture';
import type { Piece } from '../byte-reader';
import { openPart, type Walk } from '../open-part';
import type { Part } from '../part';
import { readArc } from './arc';
import { strictly, unpackGzip } from './gzip';
import { readWarc } from './warc';
import { unpackZstd } from './zstd';

export async function* readGzip(part: Part, walk: Walk): AsyncGenerator<CaptureRead> {
  const pieces = unpackGzip(part.stream);
  const { held, first } = await begin(pieces);
  const all = resumed(held, pieces);
  if (first.startsWith('WARC/')) yield* readWarc(part, walk, all);
  else if (first.startsWith('filedesc:')) yield* readArc(part, walk, all);
  else if (first === '' && held.every((piece) => !(piece instanceof Error))) yield emptyIn(part);
  else yield* walk.inner(await openPart(part, strictly(all)), {});
}

export async function* readZstd(part: Part, walk: Walk): AsyncGenerator<CaptureRead> {
  const inner = await openPart(part, unpackZstd(part.stream));
  if (inner.head.length === 0) yield emptyIn(part);
  else yield* walk.inner(inner, {});
}

function emptyIn(part: Part): CaptureRead {
  return { ok: false, origin: part.origin, reason: 'the file is empty once it is unpacked' };
}

/** The pieces up to the first bytes, and these as Latin-1. */
async function begin(pieces: AsyncGenerator<Piece>): Promise<{ held: Piece[]; first: string }> {
  const held: Piece[] = [];
  let first = '';
  while (first.length < 16) {
    const { done, value } = await pieces.next();
    if (done) break;
    held.push(value);
    if (value instanceof Uint8Array) first += Buffer.from(value.subarray(0, 16)).toString('latin1');
  }
  return { held, first };
}

async function* resumed(held: readonly Piece[], rest: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  try {
    yield* held;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return(undefined);
  }
}
