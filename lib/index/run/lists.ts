// Ascending lists of story numbers: finding a place in them, and the lists that words have.

/** The postings of a word in one segment, or of several words that count as one. */
export type PostingList = {
  docs: Uint16Array;
  codes: Uint8Array;
  from: number;
  to: number;
  /** Counts of the postings whose code is ESCAPE: their places, ascending, and their counts by field. */
  escapeAt: Uint32Array;
  escapeCounts: Uint32Array;
  /** The word's number in the segment's dictionary, or -1 for several words. */
  term: number;
};

/** The first place from `from` on whose story is not before `doc`; `to` where there is none. */
export function lowerBound(
  docs: Uint16Array | Int32Array | Uint32Array,
  from: number,
  to: number,
  doc: number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((docs[middle] as number) < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As `lowerBound`, fast where the place is near `from` (Bentley and Yao 1976). */
export function gallop(docs: Uint16Array, from: number, to: number, doc: number): number {
  let low = from;
  let probe = from;
  let step = 1;
  while (probe < to && (docs[probe] as number) < doc) {
    low = probe + 1;
    probe += step;
    step <<= 1;
  }
  let high = probe < to ? probe : to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((docs[middle] as number) < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where the story's bit is set in a bitset. */
export function hasBit(bits: Uint8Array, doc: number): boolean {
  return ((bits[doc >> 3] as number) & (1 << (doc & 7))) !== 0;
}
