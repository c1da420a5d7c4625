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

/** Numbers of the lists that have story d, ascending: `numbers[starts[d]]` up to `numbers[starts[d + 1] - 1]`. */
export type ListsByStory = { starts: Uint32Array; numbers: Uint32Array };

export function listsByStory(lists: readonly PostingList[], docs: number): ListsByStory {
  const starts = new Uint32Array(docs + 1);
  for (const list of lists) {
    for (let place = list.from; place < list.to; place++) {
      const after = (list.docs[place] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
  }
  for (let doc = 0; doc < docs; doc++) starts[doc + 1] = (starts[doc + 1] as number) + (starts[doc] as number);
  const next = starts.slice();
  const numbers = new Uint32Array(starts[docs] as number);
  lists.forEach((list, number) => {
    for (let place = list.from; place < list.to; place++) {
      const doc = list.docs[place] as number;
      const free = next[doc] as number;
      next[doc] = free + 1;
      numbers[free] = number;
    }
  });
  return { starts, numbers };
}
