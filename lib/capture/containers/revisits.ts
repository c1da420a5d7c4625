// What is kept of one web archive for its revisits: a record that says "the same bytes were seen again on this day" gives
// the story again only when the bytes came earlier in the same file and are still at hand.

import { KEPT_FOR_REVISITS, LARGEST_KEPT } from '../limits';
import type { Payload } from './payload';

/** Names of records that are remembered without their bytes. */
const MOST_NAMES = 500_000;

/** A payload, or what became of the record: its bytes are no story, or there is no room for them any more. */
export type Remembered = Payload | 'passed over' | 'not kept';

export class Revisits {
  #byName = new Map<string, Remembered>();
  #kept: { names: readonly string[]; size: number }[] = [];
  #size = 0;

  /** `names`: digest, id, address with date: whatever a later revisit may call the record. */
  keep(names: readonly string[], payload: Payload | 'passed over'): void {
    const size = payload === 'passed over' ? 0 : payload.bytes.length;
    this.#set(names, size > LARGEST_KEPT ? 'not kept' : payload);
    if (size === 0 || size > LARGEST_KEPT) return;
    this.#kept.push({ names, size });
    this.#size += size;
    while (this.#size > KEPT_FOR_REVISITS) this.#drop();
  }

  find(names: readonly string[]): Remembered | null {
    for (const name of names) {
      const found = this.#byName.get(name);
      if (found !== undefined) return found;
    }
    return null;
  }

  #set(names: readonly string[], what: Remembered): void {
    for (const name of names) if (this.#byName.size < MOST_NAMES) this.#byName.set(name, what);
  }

  #drop(): void {
    const oldest = this.#kept.shift();
    if (!oldest) return;
    this.#size -= oldest.size;
    for (const name of oldest.names) this.#byName.set(name, 'not kept');
  }
}
