// A stream of bytes that is read by lines and by lengths, with bounded memory. Damage in the stream is thrown once, where
// it lies; reading can go on behind it.

import { Broken } from './broken';
import { joinBytes } from './join-bytes';

/** Bytes; or the place in the packed file at which the next bytes begin; or damage, behind which more may come. */
export type Piece = Uint8Array | { packedAt: number } | Broken;

const NOTHING = new Uint8Array();
const NEWLINE = 10;
const RETURN = 13;

export class ByteReader {
  /** Bytes taken so far. */
  offset = 0;
  #rest: Uint8Array = NOTHING;
  #pieces: AsyncIterator<Piece>;
  #packedAt = { offset: -1, packed: 0 };
  #damage: Broken | null = null;

  constructor(pieces: AsyncIterable<Piece>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** What is at hand without copying, at least one byte; empty at the end. */
  async some(): Promise<Uint8Array> {
    if (this.#rest.length === 0) await this.#more();
    return this.#rest;
  }

  /** The next bytes without taking them: fewer than asked at the end only. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.#rest.length < length && (await this.#more()));
    return this.#rest.subarray(0, length);
  }

  /** The next bytes: fewer than asked at the end only. */
  async take(length: number): Promise<Uint8Array> {
    if (this.#rest.length >= length) return this.#cut(length);
    const parts: Uint8Array[] = [];
    let missing = length;
    while (missing > 0 && (await this.some()).length > 0) {
      const part = this.#cut(Math.min(missing, this.#rest.length));
      parts.push(part);
      missing -= part.length;
    }
    return joinBytes(parts);
  }

  /** Passes over bytes and says how many there were. */
  async skip(length: number): Promise<number> {
    let missing = length;
    while (missing > 0 && (await this.some()).length > 0)
      missing -= this.#cut(Math.min(missing, this.#rest.length)).length;
    return length - missing;
  }

  /** A line with its end; no more than `longest` bytes of it; empty at the end. */
  async line(longest: number): Promise<Uint8Array> {
    let searched = 0;
    for (;;) {
      const at = this.#rest.subarray(0, longest).indexOf(NEWLINE, searched);
      if (at >= 0) return this.#cut(at + 1);
      if (this.#rest.length >= longest) return this.#cut(longest);
      searched = this.#rest.length;
      if (!(await this.#more())) return this.#cut(this.#rest.length);
    }
  }

  /** Passes over empty lines; false at the end. */
  async skipLineEnds(): Promise<boolean> {
    while ((await this.some()).length > 0) {
      let at = 0;
      while (this.#rest[at] === NEWLINE || this.#rest[at] === RETURN) at++;
      this.#cut(at);
      if (this.#rest.length > 0) return true;
    }
    return false;
  }

  /** Goes to the next line that begins with `mark`, from the middle of a line or its beginning; false where none is left. */
  async seekLine(mark: Buffer): Promise<boolean> {
    const wanted = Buffer.concat([Buffer.from('\n'), mark]);
    if (mark.equals(await this.peek(mark.length))) return true;
    for (;;) {
      const at = Buffer.from(this.#rest.buffer, this.#rest.byteOffset, this.#rest.byteLength).indexOf(wanted);
      if (at >= 0) {
        this.#cut(at + 1);
        return true;
      }
      this.#cut(Math.max(0, this.#rest.length - mark.length));
      if (!(await this.#more())) return false;
    }
  }

  /** Gives bytes back that were taken last. */
  untake(bytes: Uint8Array): void {
    this.#rest = this.#rest.length === 0 ? bytes : joinBytes([bytes, this.#rest]);
    this.offset -= bytes.length;
  }

  /** The place of what comes next: in the packed file where something begins just here, else in the unpacked bytes. */
  place(): number {
    return this.#packedAt.offset === this.offset ? this.#packedAt.packed : this.offset;
  }

  /** Where the member of the packed file begins that was read last; null when nothing is packed. */
  member(): number | null {
    return this.#packedAt.offset < 0 ? null : this.#packedAt.packed;
  }

  /** True when a member of the packed file begins here or further on in what was looked at. */
  beginsMember(): boolean {
    return this.#packedAt.offset >= this.offset;
  }

  /** Damage that was met while looking ahead is met again when reading comes to it. */
  putOff(damage: Broken): void {
    this.#damage = damage;
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  async #more(): Promise<boolean> {
    const damage = this.#damage;
    this.#damage = null;
    if (damage) throw damage;
    for (;;) {
      const { done, value } = await this.#pieces.next();
      if (done) return false;
      if (value instanceof Broken) {
        this.#cut(this.#rest.length);
        throw value;
      }
      if (!(value instanceof Uint8Array))
        this.#packedAt = { offset: this.offset + this.#rest.length, packed: value.packedAt };
      else if (value.length > 0) {
        this.#rest = this.#rest.length === 0 ? value : joinBytes([this.#rest, value]);
        return true;
      }
    }
  }

  #cut(length: number): Uint8Array {
    const part = this.#rest.subarray(0, length);
    this.#rest = length === this.#rest.length ? NOTHING : this.#rest.subarray(length);
    this.offset += length;
    return part;
  }
}
