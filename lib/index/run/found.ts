// The stories of one segment that a part of a query finds, and memory for them.

import { MAX_DOCS } from '../segment/segment';
import type { PostingList } from './lists';

/** Ascending stories `docs[from]` up to `docs[to - 1]`. */
export type Found = {
  docs: Uint16Array;
  from: number;
  to: number;
  /** By place from 0 on; null where the part says nothing about relevance. */
  scores: Float64Array | null;
  /** Which different words of the query were found, as bits: in every story, and, by place, in each. */
  common: Uint32Array;
  each: Uint32Array | null;
  /** Scores not computed yet: those of these words added, by the places of their postings. */
  unscored: UnscoredWord[] | null;
};

/** `places`: by place from 0 on; null where the stories are those of the list itself, from `from` to `to`. */
export type UnscoredWord = { list: PostingList; weights: Float64Array; places: Int32Array | null };

/** Every number of a story, in order. */
export const EVERY_DOC = Uint16Array.from({ length: MAX_DOCS }, (_, doc) => doc);

/** Arrays that are used again for every segment and question. Those taken are free again after `reset`. */
export class Scratch {
  private readonly docs = new Pool(() => new Uint16Array(MAX_DOCS));
  private readonly places = new Pool(() => new Int32Array(MAX_DOCS));
  private readonly scores = new Pool(() => new Float64Array(MAX_DOCS));

  takeDocs(): Uint16Array {
    return this.docs.take();
  }

  takePlaces(): Int32Array {
    return this.places.take();
  }

  /** Not cleared. */
  takeScores(): Float64Array {
    return this.scores.take();
  }

  reset(): void {
    this.release([0, 0, 0]);
  }

  /** Gives memory back that a question of hundreds of words has taken: most take a few arrays. */
  trim(): void {
    for (const pool of [this.docs, this.places, this.scores]) pool.trim();
  }

  /** What is taken so far: `release` frees what was taken after it. */
  mark(): ScratchMark {
    return [this.docs.taken, this.places.taken, this.scores.taken];
  }

  release([docs, places, scores]: ScratchMark): void {
    this.docs.taken = docs;
    this.places.taken = places;
    this.scores.taken = scores;
  }
}

/** Arrays of each kind that stay for the next question: up to half a megabyte each. */
const MOST_KEPT = 16;

export type ScratchMark = readonly [docs: number, places: number, scores: number];

class Pool<Item> {
  taken = 0;
  private readonly items: Item[] = [];

  constructor(private readonly make: () => Item) {}

  take(): Item {
    const item = this.items[this.taken] ?? this.make();
    this.items[this.taken++] = item;
    return item;
  }

  trim(): void {
    if (this.items.length <= MOST_KEPT) return;
    this.items.length = MOST_KEPT;
    this.taken = Math.min(this.taken, MOST_KEPT);
  }
}

/** Bits of different words of a query. */
export function noBits(terms: number): Uint32Array {
  return new Uint32Array(bitWords(terms));
}

/** Words of 32 bits that hold one bit for each. */
export function bitWords(terms: number): number {
  return Math.max(1, Math.ceil(terms / 32));
}

export function setBit(bits: Uint32Array, at: number, term: number): void {
  const place = at + (term >>> 5);
  bits[place] = (bits[place] as number) | (1 << (term & 31));
}

export function orBits(into: Uint32Array, at: number, bits: Uint32Array, from: number, width: number): void {
  for (let word = 0; word < width; word++) {
    into[at + word] = (into[at + word] as number) | (bits[from + word] as number);
  }
}

export function countBits(bits: Uint32Array, from: number, width: number): number {
  let count = 0;
  for (let word = 0; word < width; word++) {
    let rest = bits[from + word] as number;
    rest -= (rest >>> 1) & 0x55555555;
    rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
    count += Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
