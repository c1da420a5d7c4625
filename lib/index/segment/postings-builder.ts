// Words in the order of their bytes in, the arrays of a segment's dictionary, postings and positions out.

import { CODE_LOW, codeOf, ESCAPE, FIELDS, NONE } from './codes';
import { growU8, growU16, growU32 } from './grow';
import type { Numbers } from './sections';

/** Postings between two places at which reading positions can begin. */
export const SKIP_SHIFT = 4;
const SKIP_MASK = (1 << SKIP_SHIFT) - 1;

export class PostingsBuilder {
  private readonly termBytes = growU8();
  private readonly termOffsets = growU32();
  private readonly postingOffsets = growU32();
  private readonly positionOffsets = growU32();
  private readonly skipOffsets = growU32();
  private readonly docs = growU16();
  private readonly codes = growU8();
  private readonly positions = growU8();
  private readonly skips = growU32();
  private readonly escapeAt = growU32();
  private readonly escapeCounts = growU32();
  private first = 0;
  private firstPosition = 0;

  /** Begins the next word. Words come in the order of their UTF-8 bytes. */
  startTerm(term: Uint8Array): void {
    this.closeTerm();
    this.first = this.docs.length;
    this.firstPosition = this.positions.length;
    this.termBytes.reserve(term.length);
    this.termBytes.items.set(term, this.termBytes.length);
    this.termBytes.length += term.length;
  }

  /**
   * A story that holds the word: `counts[at + field]` times in each field, at the positions from `positions[from]` on.
   * Stories come in the order of their numbers.
   */
  add(doc: number, counts: Uint32Array, at: number, positions: Uint32Array, from: number, total: number): void {
    const code = codeOf(counts, at, positions, from);
    this.startPosting(doc, code);
    if (code === ESCAPE) this.escape(counts, at);
    if (CODE_LOW[code] !== NONE) {
      this.varint((positions[from] ?? 0) >>> 3);
      return;
    }
    let before = 0;
    for (let place = from; place < from + total; place++) {
      const position = positions[place] ?? 0;
      this.varint(position - before);
      before = position;
    }
  }

  /** A posting of another segment: its positions are bytes `from` up to `to` of `source`. */
  copy(doc: number, code: number, source: Uint8Array, from: number, to: number): void {
    this.startPosting(doc, code);
    const count = to - from;
    this.positions.reserve(count);
    const { items } = this.positions;
    let at = this.positions.length;
    for (let byte = from; byte < to; byte++) items[at++] = source[byte] ?? 0;
    this.positions.length = at;
  }

  /** The counts of the posting just begun, where its code is ESCAPE. */
  escape(counts: ArrayLike<number>, at: number): void {
    this.escapeAt.push(this.docs.length - 1);
    for (let field = 0; field < FIELDS; field++) this.escapeCounts.push(counts[at + field] ?? 0);
  }

  arrays(): Record<string, Numbers> {
    this.closeTerm();
    return {
      termBytes: this.termBytes.done(),
      termOffsets: this.termOffsets.done(),
      postingOffsets: this.postingOffsets.done(),
      positionOffsets: this.positionOffsets.done(),
      skipOffsets: this.skipOffsets.done(),
      docs: this.docs.done(),
      codes: this.codes.done(),
      positions: this.positions.done(),
      skips: this.skips.done(),
      escapeAt: this.escapeAt.done(),
      escapeCounts: this.escapeCounts.done(),
    };
  }

  private startPosting(doc: number, code: number): void {
    const place = this.docs.length - this.first;
    if (place > 0 && (place & SKIP_MASK) === 0) this.skips.push(this.positions.length - this.firstPosition);
    this.docs.push(doc);
    this.codes.push(code);
  }

  /** Offsets are written at the end of a word and once before the first: word t has what lies between t and t + 1. */
  private closeTerm(): void {
    this.termOffsets.push(this.termBytes.length);
    this.postingOffsets.push(this.docs.length);
    this.positionOffsets.push(this.positions.length);
    this.skipOffsets.push(this.skips.length);
  }

  private varint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.positions.push((rest & 127) | 128);
      rest >>>= 7;
    }
    this.positions.push(rest);
  }
}
