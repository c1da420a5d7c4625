// Where the words of a posting stand in its story.

import { lowerBound } from '../lower-bound';
import { CODE_LOW, CODE_TOTAL, ESCAPE, FIELDS, NONE } from './codes';
import { SKIP_SHIFT } from './postings-builder';
import type { Segment } from './segment';

/** Place of a posting's counts among the escapes, -1 where it has none. */
export function escapeOf({ escapeAt }: Pick<Segment, 'escapeAt'>, posting: number): number {
  const place = lowerBound(escapeAt, 0, escapeAt.length, posting);
  return escapeAt[place] === posting ? place : -1;
}

/** How many positions a posting has. */
export function totalOf(segment: Segment, posting: number): number {
  const code = segment.codes[posting] ?? ESCAPE;
  if (code !== ESCAPE) return CODE_TOTAL[code] ?? 0;
  const at = escapeOf(segment, posting) * FIELDS;
  let total = 0;
  for (let field = 0; field < FIELDS; field++) total += segment.escapeCounts[at + field] ?? 0;
  return total;
}

/** Reads positions of one word, story after story; remembers where it was, as the next story is most often near. */
export class PositionReader {
  /** The positions read last, ascending; valid up to what `read` returned. */
  out = new Uint32Array(64);
  private term = -1;
  private posting = 0;
  private byte = 0;

  constructor(readonly segment: Segment) {}

  /** Reads the positions of a posting of a word into `out`; returns how many. */
  read(term: number, posting: number): number {
    this.seek(term, posting);
    const { positions, codes } = this.segment;
    const code = codes[posting] ?? ESCAPE;
    const low = CODE_LOW[code] ?? NONE;
    const count = code === ESCAPE ? totalOf(this.segment, posting) : (CODE_TOTAL[code] ?? 0);
    if (count > this.out.length) this.out = new Uint32Array(count * 2);
    const { out } = this;
    let at = this.byte;
    let position = 0;
    for (let place = 0; place < count; place++) {
      let byte = positions[at++] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = positions[at++] ?? 0;
        value |= (byte & 127) << shift;
      }
      position += value;
      out[place] = position;
    }
    if (low !== NONE) out[0] = (position << 3) | low;
    this.byte = at;
    this.posting = posting + 1;
    return count;
  }

  /** Bytes of a posting's positions, from and to; for postings read one after the other. */
  bytesOf(term: number, posting: number): [from: number, to: number] {
    this.seek(term, posting);
    const from = this.byte;
    this.skipTo(posting + 1);
    return [from, this.byte];
  }

  private seek(term: number, posting: number): void {
    const { postingOffsets, positionOffsets, skipOffsets, skips } = this.segment;
    const first = postingOffsets[term] ?? 0;
    const group = (posting - first) >> SKIP_SHIFT;
    const groupStart = first + (group << SKIP_SHIFT);
    if (this.term !== term || this.posting > posting || this.posting < groupStart) {
      this.term = term;
      this.posting = groupStart;
      this.byte = (positionOffsets[term] ?? 0) + (group === 0 ? 0 : (skips[(skipOffsets[term] ?? 0) + group - 1] ?? 0));
    }
    this.skipTo(posting);
  }

  private skipTo(posting: number): void {
    const { codes, positions } = this.segment;
    let numbers = 0;
    for (let at = this.posting; at < posting; at++) {
      const code = codes[at] ?? ESCAPE;
      numbers += code === ESCAPE ? totalOf(this.segment, at) : (CODE_TOTAL[code] ?? 0);
    }
    let byte = this.byte;
    while (numbers > 0) if ((positions[byte++] ?? 0) < 128) numbers--;
    this.byte = byte;
    this.posting = posting;
  }
}
