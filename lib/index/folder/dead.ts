// Which stories of a segment are dead: replaced by a newer state of themselves or removed. Bit d of the set, counted
// from the lowest bit of its first byte, stands for story d.

import { hasBit } from '../bits';

export function noneDead(docs: number): Uint8Array {
  return new Uint8Array(Math.ceil(docs / 8));
}

/** True when it was alive. */
export function kill(dead: Uint8Array, doc: number): boolean {
  if (hasBit(dead, doc)) return false;
  dead[doc >> 3] = (dead[doc >> 3] ?? 0) | (1 << (doc & 7));
  return true;
}

export function countDead(dead: Uint8Array): number {
  let count = 0;
  for (const byte of dead) for (let rest = byte; rest > 0; rest &= rest - 1) count++;
  return count;
}
