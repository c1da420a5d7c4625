// Stories that are left of an 'and', and those of an 'or', while their parts are applied.

import { type Found, noBits, orBits } from './found';
import { lastOf } from './last-of';
import { gallop } from './lists';

/** Candidates that are left, with the places of their postings. */
export class Survivors {
  count = 0;

  constructor(
    readonly docs: Uint16Array,
    readonly places: readonly (Int32Array | null)[],
  ) {
    lastOf.survivors = this;
  }

  keep(passes: (place: number) => boolean): void {
    const { docs, places } = this;
    let kept = 0;
    for (let place = 0; place < this.count; place++) {
      if (!passes(place)) continue;
      docs[kept] = docs[place] as number;
      for (const own of places) if (own) own[kept] = own[place] as number;
      kept++;
    }
    this.count = kept;
  }

  drop({ docs, from, to }: Found): void {
    let next = from;
    this.keep((place) => {
      next = gallop(docs, next, to, this.docs[place] as number);
      return next >= to || docs[next] !== this.docs[place];
    });
  }
}

/** Stories that any of several parts finds, with their scores added. */
export class Union {
  private readonly marks: Uint8Array;
  private readonly bits: Uint32Array;

  constructor(
    docs: number,
    private readonly scores: Float64Array | null,
    private readonly width: number,
    private readonly terms: number,
  ) {
    this.marks = new Uint8Array(docs);
    this.bits = new Uint32Array(docs * width);
    lastOf.union = this;
  }

  add(doc: number, score: number): void {
    if (this.marks[doc] === 0) {
      this.marks[doc] = 1;
      if (this.scores) this.scores[doc] = score;
    } else if (this.scores) this.scores[doc] = (this.scores[doc] as number) + score;
  }

  addBits(doc: number, bits: Uint32Array, from: number): void {
    orBits(this.bits, doc * this.width, bits, from, this.width);
  }

  found(docs: Uint16Array): Found {
    const { marks, scores, bits, width } = this;
    let count = 0;
    for (let doc = 0; doc < marks.length; doc++) {
      if (marks[doc] === 0) continue;
      docs[count] = doc;
      if (scores) scores[count] = scores[doc] as number;
      for (let word = 0; word < width; word++) bits[count * width + word] = bits[doc * width + word] as number;
      count++;
    }
    return { docs, from: 0, to: count, scores, common: noBits(this.terms), each: bits, unscored: null };
  }
}
