// An ARC file (the format before WARC, archive.org/web/researcher/ArcFileFormat.php) to the stories in it. Each record is
// one line of facts and a block with the server's answer.

import type { CaptureRead } from '#lib/model/capture';
import { Broken } from '../broken';
import type { ByteReader, Piece } from '../byte-reader';
import { LARGEST_CAPTURE, LARGEST_RECORD_HEAD } from '../limits';
import type { Walk } from '../open-part';
import type { Part } from '../part';
import { Revisits } from './revisits';
import { readWebRecord, type WebRecord } from './warc';
import { readRecords } from './web-archive';

/** The address may hold spaces, so the facts are read from the end; version 2 has five more before the length. */
const RECORD = /^(\S+:.*?) (\S+) (\d{14}) (\S+)(?: \S+ \S+ \S+ \d+ \S+)? (\d{1,15})\r?\n?$/;
/** The beginning of a line that may be the facts of a page. */
const PAGE = Buffer.from('http');

export async function* readArc(
  part: Part,
  walk: Walk,
  pieces: AsyncIterable<Piece> = part.stream,
): AsyncGenerator<CaptureRead> {
  const source = { part, walk, revisits: new Revisits() };
  yield* readRecords(pieces, {
    origin: part.origin,
    seek: seekRecord,
    read: async function* (reader, at) {
      const { record, address } = await takeRecord(reader, at);
      const isHttp = Buffer.from(record.block?.subarray(0, 5) ?? 'HTTP/').toString('latin1') === 'HTTP/';
      yield* readWebRecord(record, address, isHttp, [], source);
    },
  });
}

async function takeRecord(reader: ByteReader, at: number): Promise<{ record: WebRecord; address: string }> {
  const line = Buffer.from(await reader.line(LARGEST_RECORD_HEAD)).toString('utf8');
  const match = RECORD.exec(line);
  const [, address, , date, type, size] = match ?? [];
  if (!address || !date || !type || !size) throw new Broken(`record at offset ${at}: its line of facts is broken`);
  const length = Number(size);
  const block = length <= LARGEST_CAPTURE ? await reader.take(length) : null;
  const got = block?.length ?? (await reader.skip(length));
  if (got < length) throw new Broken(`record at offset ${at}: cut off, ${got} of ${length} bytes are there`);
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;
  // The facts in the names that a WARC record has for them.
  const fields = new Map([
    ['warc-date', `${day}T${date.slice(8, 10)}:${date.slice(10, 12)}:${date.slice(12, 14)}Z`],
    ['content-type', type],
  ]);
  return { record: { at, head: { first: line, fields }, length, block }, address };
}

/** Goes to the next line that is the facts of a page; false where none is left. */
async function seekRecord(reader: ByteReader): Promise<boolean> {
  while (await reader.seekLine(PAGE)) {
    const line = await reader.line(LARGEST_RECORD_HEAD);
    if (RECORD.test(Buffer.from(line).toString('utf8'))) {
      reader.untake(line);
      return true;
    }
  }
  return false;
}
