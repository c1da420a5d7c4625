// For a word of a query: its postings in every segment, and in how many living stories it stands in each field, summed
// over all segments. Words that count as one (inflections, spellings of a name) are one list with their counts added.

import { hasBit } from '../bits';
import { CODE_COUNTS, CODE_FIELD, CODE_MASK, codeOf, ESCAPE, FIELDS, NONE } from '../segment/codes';
import { escapeOf } from '../segment/positions';
import type { Segment } from '../segment/segment';
import { findTerm } from './dictionary';
import { gallop, type PostingList } from './lists';
import type { LiveSegment, View } from './view';

export type WordStats = {
  /** By segment; null where none of the words stands in it. */
  lists: (PostingList | null)[];
  /** Living stories that have the word in each field. */
  holding: Float64Array;
};

/** Words remembered at once; one of a million stories takes about 300 kB where several words are one. */
const MOST_REMEMBERED = 2_000;
const MOST_POSTINGS = 20_000_000;

/** Answers are kept for as long as the view lives; the oldest go first. */
export class WordTable {
  private readonly known = new Map<string, WordStats>();
  private postings = 0;

  constructor(private readonly view: View) {}

  /** `words` are the word and those that count as the same one. */
  of(words: readonly string[]): WordStats {
    const key = words.length === 1 ? (words[0] as string) : [...words].sort().join(' ');
    const known = this.known.get(key);
    if (known) return known;
    const bytes = words.map((word) => Buffer.from(word));
    const lists = this.view.segments.map(({ segment }) => listOf(segment, bytes));
    const stats = { lists, holding: countHolding(this.view.segments, lists) };
    this.remember(key, stats);
    return stats;
  }

  private remember(key: string, stats: WordStats): void {
    this.known.set(key, stats);
    this.postings += ownPostings(stats);
    for (const [oldest, old] of this.known) {
      if (this.known.size <= MOST_REMEMBERED && this.postings <= MOST_POSTINGS) return;
      this.known.delete(oldest);
      this.postings -= ownPostings(old);
    }
  }
}

/** Postings that do not lie in the segments themselves. */
function ownPostings({ lists }: WordStats): number {
  return lists.reduce((sum, list) => sum + (list !== null && list.term < 0 ? list.to : 0), 0);
}

function listOf(segment: Segment, words: readonly Uint8Array[]): PostingList | null {
  const terms = words.map((word) => findTerm(segment, word)).filter((term) => term >= 0);
  const [first] = terms;
  if (first === undefined) return null;
  return terms.length === 1 ? termList(segment, first) : joinLists(segment, [...new Set(terms)]);
}

export function termList(segment: Segment, term: number): PostingList {
  return {
    docs: segment.postingDocs,
    codes: segment.codes,
    from: segment.postingOffsets[term] as number,
    to: segment.postingOffsets[term + 1] as number,
    escapeAt: segment.escapeAt,
    escapeCounts: segment.escapeCounts,
    term,
  };
}

/** One list of several words: a story that has more than one of them has their counts added. */
function joinLists(segment: Segment, terms: readonly number[]): PostingList {
  const lists = terms.map((term) => termList(segment, term)).sort((a, b) => b.to - b.from - (a.to - a.from));
  return lists.slice(1).reduce((joined, list) => joinTwo(joined, list), lists[0] as PostingList);
}

function joinTwo(a: PostingList, b: PostingList): PostingList {
  const most = a.to - a.from + b.to - b.from;
  const docs = new Uint16Array(most);
  const codes = new Uint8Array(most);
  const escapes = new Map<number, Uint32Array>();
  let count = 0;
  let [i, j] = [a.from, b.from];
  const take = (list: PostingList, at: number) => {
    docs[count] = list.docs[at] as number;
    codes[count] = list.codes[at] as number;
    if (codes[count] === ESCAPE) escapes.set(count, countsOf(list, at));
    count++;
  };
  while (i < a.to || j < b.to) {
    const left = i < a.to ? (a.docs[i] as number) : 0x10000;
    const right = j < b.to ? (b.docs[j] as number) : 0x10000;
    if (left < right) take(a, i++);
    else if (right < left) take(b, j++);
    else {
      const counts = countsOf(a, i++);
      countsOf(b, j++).forEach((more, field) => {
        counts[field] = (counts[field] as number) + more;
      });
      docs[count] = left;
      codes[count] = codeOf(counts, 0, NO_POSITIONS, 0);
      if (codes[count] === ESCAPE) escapes.set(count, counts);
      count++;
    }
  }
  const escapeCounts = new Uint32Array(escapes.size * FIELDS);
  [...escapes.values()].forEach((counts, at) => {
    escapeCounts.set(counts, at * FIELDS);
  });
  return { docs, codes, from: 0, to: count, escapeAt: Uint32Array.from(escapes.keys()), escapeCounts, term: -1 };
}

const NO_POSITIONS = new Uint32Array(2);

/** How often the word stands in each field, at a place of its list. */
export function countsOf(list: PostingList, at: number): Uint32Array {
  const code = list.codes[at] as number;
  if (code !== ESCAPE) return Uint32Array.from(CODE_COUNTS.subarray(code * FIELDS, (code + 1) * FIELDS));
  const place = escapeOf(list, at) * FIELDS;
  return list.escapeCounts.slice(place, place + FIELDS);
}

/** The fields in which the word stands, as bits, at a place of its list. */
export function fieldsOf(list: PostingList, at: number): number {
  const code = list.codes[at] as number;
  if (code !== ESCAPE) return CODE_MASK[code] as number;
  return countsOf(list, at).reduce((mask, count, field) => (count > 0 ? mask | (1 << field) : mask), 0);
}

/** Of fewer postings, each is looked at by itself: most words have a handful. */
const WORTH_CODES = 256;

export function countHolding(segments: readonly LiveSegment[], lists: readonly (PostingList | null)[]): Float64Array {
  const postings = lists.reduce((sum, list) => sum + (list === null ? 0 : list.to - list.from), 0);
  return postings < WORTH_CODES ? countFew(segments, lists) : countByCode(segments, lists);
}

function countFew(segments: readonly LiveSegment[], lists: readonly (PostingList | null)[]): Float64Array {
  const holding = new Float64Array(FIELDS);
  lists.forEach((list, at) => {
    const live = segments[at];
    if (list === null || live === undefined) return;
    const dead = live.deadCount > 0 ? live.dead : null;
    for (let place = list.from; place < list.to; place++) {
      if (dead === null || !hasBit(dead, list.docs[place] as number)) addMask(holding, fieldsOf(list, place), 1);
    }
  });
  return holding;
}

function countByCode(segments: readonly LiveSegment[], lists: readonly (PostingList | null)[]): Float64Array {
  const holding = new Float64Array(FIELDS);
  const byCode = new Uint32Array(256);
  lists.forEach((list, at) => {
    const live = segments[at];
    if (list === null || live === undefined) return;
    for (let place = list.from; place < list.to; place++) {
      const code = list.codes[place] as number;
      if (code === ESCAPE) addMask(holding, fieldsOf(list, place), 1);
      else byCode[code] = (byCode[code] as number) + 1;
    }
    if (live.dead !== null && live.deadCount > 0) takeOffDead(live, list, holding);
  });
  for (let code = 0; code < ESCAPE; code++) {
    const field = CODE_FIELD[code] as number;
    if (field === NONE) addMask(holding, CODE_MASK[code] as number, byCode[code] as number);
    else holding[field] = (holding[field] as number) + (byCode[code] as number);
  }
  return holding;
}

function takeOffDead({ dead, segment }: LiveSegment, list: PostingList, holding: Float64Array): void {
  if (dead === null) return;
  let place = list.from;
  for (let byte = 0; byte < dead.length; byte++) {
    if (dead[byte] === 0) continue;
    for (let doc = byte * 8; doc < Math.min(byte * 8 + 8, segment.docs); doc++) {
      if (!hasBit(dead, doc)) continue;
      place = gallop(list.docs, place, list.to, doc);
      if (place < list.to && list.docs[place] === doc) addMask(holding, fieldsOf(list, place), -1);
    }
  }
}

function addMask(holding: Float64Array, mask: number, by: number): void {
  for (let field = 0; field < FIELDS; field++) {
    if ((mask & (1 << field)) !== 0) holding[field] = (holding[field] as number) + by;
  }
}
