// Looking words up in a segment's dictionary, which is sorted by the bytes of its words.

import type { Segment } from '../segment/segment';

/** The number of the first word that is not before `bytes`. */
function lowerTerm(segment: Segment, bytes: Uint8Array): number {
  let low = 0;
  let high = segment.terms;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareTerm(segment, middle, bytes) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Negative where word `term` comes before `bytes`, 0 where they are equal. */
function compareTerm({ termBytes, termOffsets }: Segment, term: number, bytes: Uint8Array): number {
  const from = termOffsets[term] as number;
  const length = (termOffsets[term + 1] as number) - from;
  const common = Math.min(length, bytes.length);
  for (let at = 0; at < common; at++) {
    const difference = (termBytes[from + at] as number) - (bytes[at] as number);
    if (difference !== 0) return difference;
  }
  return length - bytes.length;
}

/** The number of a word, -1 where the segment does not have it. */
export function findTerm(segment: Segment, bytes: Uint8Array): number {
  const term = lowerTerm(segment, bytes);
  return term < segment.terms && compareTerm(segment, term, bytes) === 0 ? term : -1;
}

/** The words that begin with `bytes`: from, inclusive, to, exclusive. */
export function termsFrom(segment: Segment, bytes: Uint8Array): [from: number, to: number] {
  const end = Uint8Array.from([...bytes, 0xff]); // 0xff is in no UTF-8
  return [lowerTerm(segment, bytes), lowerTerm(segment, end)];
}

export function termText({ termBytes, termOffsets }: Segment, term: number): string {
  return Buffer.from(termBytes.slice(termOffsets[term], termOffsets[term + 1])).toString();
}
