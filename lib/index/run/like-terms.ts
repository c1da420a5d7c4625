// A word in, the words of a segment that are at most so many mistakes away out. A mistake is a letter put in, left out or
// replaced (Levenshtein 1966) and, where asked for, two neighbours exchanged (Damerau 1964). Letters are UTF-16 units, as
// they are for MiniSearch.
//
// Words come in order, as in a trie: the rows of the matrix stay for the letters that a word shares with the one before,
// and a beginning that is too far off is passed over with all that begin so. Only the cells of a row are filled whose
// place differs by no more than the mistakes allowed (Ukkonen 1985).

import type { Segment } from '../segment/segment';

export type LikeTerm = { term: number; distance: number };

/** Terms before it mark paragraphs and sentences. */
const FIRST_LETTER = 0x20;

export function likeTerms(segment: Segment, word: string, most: number, { swaps }: { swaps: boolean }): LikeTerm[] {
  const matrix = new Matrix(unitsOf(word), most, swaps);
  const reader = new TermReader(segment, word.length + most + 1);
  const found: LikeTerm[] = [];
  let known = 0;
  let term = 0;
  while (term < segment.terms) {
    let depth = Math.min(known, reader.read(term));
    const { units, length } = reader;
    let isNear = length > 0 && (units[0] as number) >= FIRST_LETTER;
    for (; isNear && depth < length; depth++)
      isNear = matrix.fill(depth + 1, units[depth] as number, depth > 0 ? (units[depth - 1] as number) : 0);
    known = depth;
    if (!isNear) {
      term = afterPrefix(segment, term, reader.bytesOf(Math.max(1, depth)));
      continue;
    }
    const distance = matrix.distance(length);
    if (distance <= most) found.push({ term, distance });
    term++;
  }
  return found;
}

function unitsOf(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
}

/** The first letters of one term after the other. */
class TermReader {
  readonly units: Uint16Array;
  length = 0;
  /** Bytes before each letter; a letter of two units is not cut. */
  private readonly starts: Uint32Array;

  constructor(
    private readonly segment: Segment,
    most: number,
  ) {
    this.units = new Uint16Array(most + 2);
    this.starts = new Uint32Array(most + 3);
  }

  /** Reads a term as far as letters are kept; returns how many of them are those of the term before. */
  read(term: number): number {
    const { termBytes, termOffsets } = this.segment;
    const { units, starts } = this;
    const from = termOffsets[term] as number;
    const end = termOffsets[term + 1] as number;
    const before = this.length;
    let shared = -1;
    let count = 0;
    let at = from;
    const keep = (unit: number, next: number) => {
      if (shared < 0 && (count >= before || units[count] !== unit)) shared = count;
      units[count++] = unit;
      starts[count] = next - from;
    };
    while (at < end && count < units.length - 1) {
      const byte = termBytes[at] as number;
      if (byte < 0x80) keep(byte, ++at);
      else {
        const size = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
        let point = byte & (0xff >> (size + 1));
        for (let more = 1; more < size; more++) point = (point << 6) | ((termBytes[at + more] as number) & 0x3f);
        at += size;
        if (point < 0x10000) keep(point, at);
        else {
          keep(0xd800 + ((point - 0x10000) >> 10), at);
          keep(0xdc00 + ((point - 0x10000) & 0x3ff), at);
        }
      }
    }
    this.length = count;
    return shared < 0 ? count : shared;
  }

  bytesOf(letters: number): number {
    return this.starts[letters] as number;
  }
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
