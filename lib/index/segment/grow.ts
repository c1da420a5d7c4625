// Arrays of numbers that grow as they are filled.

type Growable = Uint8Array | Uint16Array | Uint32Array;

class Grow<Numbers extends Growable> {
  length = 0;

  constructor(
    private readonly make: (length: number) => Numbers,
    public items: Numbers,
  ) {}

  push(value: number): void {
    if (this.length === this.items.length) this.reserve(1);
    this.items[this.length++] = value;
  }

  /** Makes room for `count` more, so that `items` can be written directly. */
  reserve(count: number): void {
    if (this.length + count <= this.items.length) return;
    const grown = this.make(Math.max(this.length + count, this.items.length * 2, 1024));
    grown.set(this.items.subarray(0, this.length));
    this.items = grown;
  }

  /** What was filled, as a view. */
  done(): Numbers {
    return this.items.subarray(0, this.length) as Numbers;
  }
}

export type GrowU8 = Grow<Uint8Array>;
export type GrowU16 = Grow<Uint16Array>;
export type GrowU32 = Grow<Uint32Array>;

export const growU8 = (): GrowU8 => new Grow((length) => new Uint8Array(length), new Uint8Array(1024));
export const growU16 = (): GrowU16 => new Grow((length) => new Uint16Array(length), new Uint16Array(1024));
export const growU32 = (): GrowU32 => new Grow((length) => new Uint32Array(length), new Uint32Array(1024));
