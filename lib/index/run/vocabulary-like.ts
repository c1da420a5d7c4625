// A word in, the words of a segment that are at most so many mistakes away out. A mistake is a letter put in, left out or
// replaced (Levenshtein 1966), or two neighbours exchanged (Damerau 1964). Letters are compared byte by byte, so that a
// letter beyond ASCII can count as two.
//
// Words come in order, as in a trie: the rows of the matrix stay for the letters that a word shares with the one before,
// and a beginning that is too far off is passed over with all that begin so. Only the cells of a row are filled whose
// place differs by no more than the mistakes allowed (Ukkonen 1985).

import type { Segment } from '../segment/segment';

export type LikeTerm = { term: number; distance: number };

/** Terms before it mark paragraphs and sentences. */
const FIRST_LETTER = 0x20;

export function likeTerms(segment: Segment, word: Uint8Array, most: number): LikeTerm[] {
  const { terms, termBytes, termOffsets } = segment;
  const matrix = new Matrix(word, most);
  const found: LikeTerm[] = [];
  let before = 0;
  let known = 0;
  let term = 0;
  while (term < terms) {
    const from = termOffsets[term] as number;
    const length = (termOffsets[term + 1] as number) - from;
    let depth = 0;
    while (depth < known && depth < length && termBytes[from + depth] === termBytes[before + depth]) depth++;
    let isNear = (termBytes[from] as number) >= FIRST_LETTER;
    for (; isNear && depth < length; depth++) {
      isNear = matrix.fill(
        depth + 1,
        termBytes[from + depth] as number,
        depth > 0 ? (termBytes[from + depth - 1] as number) : 0,
      );
    }
    [before, known] = [from, depth];
    if (!isNear) {
      term = afterPrefix(segment, term, Math.max(1, depth));
      continue;
    }
    const distance = matrix.distance(length);
    if (distance <= most) found.push({ term, distance });
    term++;
  }
  return found;
}

/** Row i has the distances of the first i letters of a word of the index from every beginning of the word asked for. */
class Matrix {
  private readonly width: number;
  private readonly rows: Uint8Array;
  private readonly far: number;

  constructor(
    private readonly word: Uint8Array,
    private readonly most: number,
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
        if (at > 1 && row > 1 && word[at - 1] === before && word[at - 2] === letter)
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
