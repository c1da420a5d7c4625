// Zstandard to bytes, of one frame or many.

import { Decompress } from 'fzstd';
import { Broken, messageOf } from '../broken';
import { FLOOD, isFlood } from '../limits';

/** A few bytes can say 128 KB of one letter: what one push may give is bounded by pushing little at once. */
const PUSHED = 4_096;

/** Damage and floods are thrown as Broken. */
export async function* unpackZstd(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  const count = { packed: 0, unpacked: 0 };
  const engine = new Decompress((chunk) => {
    count.unpacked += chunk.length;
    if (isFlood(count.unpacked, count.packed)) throw new Broken(FLOOD);
    out.push(chunk);
  });
  for await (const chunk of packed) {
    for (let from = 0; from < chunk.length; from += PUSHED) {
      const piece = chunk.subarray(from, from + PUSHED);
      count.packed += piece.length;
      push(engine, piece, false, count.packed);
      yield* out.splice(0);
    }
  }
  push(engine, new Uint8Array(), true, count.packed);
  yield* out.splice(0);
}

function push(engine: Decompress, piece: Uint8Array, final: boolean, at: number): void {
  try {
    // A copy: the engine keeps what it has not used yet.
    engine.push(piece.slice(), final);
  } catch (error) {
    if (error instanceof Broken) throw error;
    throw new Broken(
      final
        ? `the file ends in the middle, after ${at} bytes of zstd`
        : `broken zstd near offset ${at}: ${messageOf(error)}`,
    );
  }
}
