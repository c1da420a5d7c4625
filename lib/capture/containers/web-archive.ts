// What WARC and ARC files have in common: records one after the other, of which a broken one is a refusal with its offset,
// and reading goes on where the next begins.

import type { CaptureRead } from '#lib/model/capture';
import { Broken } from '../broken';
import { ByteReader, type Piece } from '../byte-reader';
import { refuse } from '../open-part';

export type Records = {
  origin: string;
  /** Goes to the next record behind damage; false where none is left. */
  seek: (reader: ByteReader) => Promise<boolean>;
  /** Reads the record that begins here, `at` its offset. Throws Broken for one that is damaged. */
  read: (reader: ByteReader, at: number) => AsyncGenerator<CaptureRead>;
};

export async function* readRecords(
  pieces: AsyncIterable<Piece>,
  { origin, seek, read }: Records,
): AsyncGenerator<CaptureRead> {
  const reader = new ByteReader(pieces);
  let [lost, at] = [false, 0];
  let refused: number | null = null;
  try {
    for (;;) {
      try {
        if (lost ? !(await seek(reader)) : !(await reader.skipLineEnds())) return;
        lost = false;
        at = reader.place();
        yield* read(reader, at);
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        // Damage in a member whose record was refused already is no news.
        const isKnown = error.member !== null && error.member === refused;
        if (!error.told && !isKnown) yield refuse(`${origin}@${error.member ?? at}`, error.message);
        refused = error.member ?? reader.member();
        lost = true;
      }
    }
  } finally {
    await reader.close();
  }
}
