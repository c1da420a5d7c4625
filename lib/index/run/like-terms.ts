// A word in, the words of a segment that are at most so many mistakes away out. A mistake is a letter put in, left out or
// replaced (Levenshtein 1966) and, where asked for, two neighbours exchanged (Damerau 1964). Letters are UTF-16 units, as
// they are for MiniSearch.
//
// Words come in order, as in a trie: the rows of the matrix stay for the letters that a word shares with the one before,
// and a beginning that is too far off is passed over with all that begin so. Only the cells of a row are filled whose
// place differs by no more than the mistakes allowed (Ukkonen 1985).

import type { Segment } from '../segment/segment';
import { FIRST_LETTER } from '../segment/unit-marks';

export type LikeTerm = { term: number; distance: number };

export function likeTerms(segment: Segment, word: string, most: number, { swaps }: { swaps: boolean }): LikeTerm[] {
  const matrix = new Matrix(unitsOf(word), most, swaps);
  const letters = new Letters(segment, word.length + most + 3);
  const found: LikeTerm[] = [];
  let term = 0;
  while (term < segment.terms) {
    letters.open(term);
    let isNear = !letters.isMark;
    while (isNear && letters.next())
      isNear = matrix.fill(letters.count, letters.unit(letters.count - 1), letters.unit(letters.count - 2));
    if (!isNear) {
      term = afterPrefix(segment, term, Math.max(1, letters.bytes));
      continue;
    }
    const distance = matrix.distance(letters.count);
    if (distance <= most) found.push({ term, distance });
    term++;
  }
  return found;
}

function unitsOf(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
}

/** The letters of one term after the other, read as far as somebody asks; those that a term shares with the last stay. */
class Letters {
  /** Letters read of the term. */
  count = 0;
  private readonly units: Uint16Array;
  /** Bytes up to and with each letter; a letter of two units has them all at its first. */
  private readonly ends: Uint32Array;
  private from = 0;
  private length = 0;
  /** The second unit of a letter of two, still to come; 0 for none. */
  private second = 0;

  constructor(
    private readonly segment: Segment,
    most: number,
  ) {
    this.units = new Uint16Array(most);
    this.ends = new Uint32Array(most + 1);
  }

  open(term: number): void {
    const { termBytes, termOffsets } = this.segment;
    const from = termOffsets[term] as number;
    const length = (termOffsets[term + 1] as number) - from;
    const known = Math.min(this.bytes, length);
    let shared = 0;
    while (shared < known && termBytes[from + shared] === termBytes[this.from + shared]) shared++;
    while (this.count > 0 && (this.ends[this.count] as number) > shared) this.count--;
    if (this.count > 0 && isFirstHalf(this.units[this.count - 1] as number)) this.count--;
    this.second = 0;
    this.from = from;
    this.length = length;
  }

  /** True for what marks paragraphs and sentences. */
  get isMark(): boolean {
    return (this.segment.termBytes[this.from] as number) < FIRST_LETTER;
  }

  /** Bytes of the letters read. */
  get bytes(): number {
    return this.ends[this.count] as number;
  }

  unit(at: number): number {
    return at < 0 ? 0 : (this.units[at] as number);
  }

  /** Reads a letter; false at the end of the term, or where nobody asks any more. */
  next(): boolean {
    if (this.count >= this.units.length) return false;
    if (this.second !== 0) return this.keep(this.second, this.bytes, 0);
    const at = this.bytes;
    if (at >= this.length) return false;
    const { termBytes } = this.segment;
    const byte = termBytes[this.from + at] as number;
    if (byte < 0x80) return this.keep(byte, at + 1, 0);
    const size = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    let point = byte & (0xff >> (size + 1));
    for (let more = 1; more < size; more++)
      point = (point << 6) | ((termBytes[this.from + at + more] as number) & 0x3f);
    if (point < 0x10000) return this.keep(point, at + size, 0);
    return this.keep(0xd800 + ((point - 0x10000) >> 10), at + size, 0xdc00 + ((point - 0x10000) & 0x3ff));
  }

  private keep(unit: number, end: number, second: number): boolean {
    this.units[this.count++] = unit;
    this.ends[this.count] = end;
    this.second = second;
    return true;
  }
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** Row i has the distances of the first i letters of a word of the index from every beginning of the word asked for. */
class Matrix {
  private readonly width: number;
  private readonly rows: Uint8Array;
  private readonly far: number;

  constructor(
    private readonly word: Uint16Array,
    private readonly most: number,
    private readonly swaps: boolean,
  ) {
    this.width = word.length + 1;
    this.far = most + 1;
    this.rows = new Uint8Array((word.length + most + 1) * this.width).fill(this.far);
    for (let at = 0; at <= Math.min(most, word.length); at++) this.rows[at] = at;
  }

  /** False where nothing that begins so can be near. Rows beyond the longest word that is near are never filled. */
  fill(row: number, letter: number, before: number): boolean {
    const { word, most, width, rows, far } = this;
    if (row > word.length + most) return false;
    const [from, to] = [Math.max(0, row - most), Math.min(word.length, row + most)];
    const here = row * width;
    const above = here - width;
    if (from > 0) rows[here + from - 1] = far;
    if (to < word.length) rows[here + to + 1] = far;
    let least = far;
    for (let at = from; at <= to; at++) {
      let cell = (rows[above + at] as number) + 1;
      if (at > 0) {
        const replaced = (rows[above + at - 1] as number) + (word[at - 1] === letter ? 0 : 1);
        cell = Math.min(cell, replaced, (rows[here + at - 1] as number) + 1);
        if (this.swaps && at > 1 && row > 1 && word[at - 1] === before && word[at - 2] === letter)
          cell = Math.min(cell, (rows[above - width + at - 2] as number) + 1);
      }
      rows[here + at] = cell > far ? far : cell;
      if (cell < least) least = cell;
    }
    return least < far;
  }

  distance(row: number): number {
    return row * this.width < this.rows.length ? (this.rows[row * this.width + this.word.length] as number) : this.far;
  }
}

/** The first term after those that share the first `depth` letters with this one: near, most often, so it gallops. */
function afterPrefix(segment: Segment, term: number, depth: number): number {
  let low = term + 1;
  let step = 1;
  while (low + step <= segment.terms && sharesPrefix(segment, term, low + step - 1, depth)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(segment.terms, low + step - 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sharesPrefix(segment, term, middle, depth)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sharesPrefix({ termBytes, termOffsets }: Segment, term: number, other: number, depth: number): boolean {
  const from = termOffsets[other] as number;
  if ((termOffsets[other + 1] as number) - from < depth) return false;
  const own = termOffsets[term] as number;
  for (let at = depth - 1; at >= 0; at--) {
    if (termBytes[own + at] !== termBytes[from + at]) return false;
  }
  return true;
}
