// A list of strings as two arrays.

import type { Numbers } from './sections';

/** Strings as small numbers, in the order in which they come. */
export class Interner {
  readonly numbers = new Map<string, number>();

  /** `list` may begin with what stands for no string: it has no number of its own. */
  constructor(readonly list: string[] = []) {}

  number(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.list.push(name) - 1;
    this.numbers.set(name, number);
    return number;
  }
}

export function packNames(prefix: string, names: readonly string[]): Record<string, Numbers> {
  const bytes = names.map((name) => Buffer.from(name));
  const offsets = new Uint32Array(names.length + 1);
  bytes.forEach((one, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + one.length;
  });
  return { [`${prefix}Bytes`]: new Uint8Array(Buffer.concat(bytes)), [`${prefix}Offsets`]: offsets };
}

export function unpackNames(bytes: Uint8Array, offsets: Uint32Array): string[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }); // a name may begin with one, and is not the same without
  const copy = Uint8Array.from(bytes); // a TextDecoder does not read shared memory
  return Array.from({ length: offsets.length - 1 }, (_, at) =>
    text.decode(copy.subarray(offsets[at], offsets[at + 1])),
  );
}
