// Where a word stands in a story, and where the story's sentences and paragraphs begin.

import { lowerBound } from '../lower-bound';
import { FIELDS } from '../segment/codes';
import { PositionReader } from '../segment/positions';
import type { Segment } from '../segment/segment';
import { PARAGRAPH_START, SENTENCE_START } from '../segment/unit-marks';
import { findTerm } from './dictionary';
import { lastOf } from './last-of';
import { gallop, type PostingList } from './lists';
import { ALL_FIELDS } from './score';
import { countsOf, termList } from './word-stats';

/** Ascending positions `at[from]` up to `at[to - 1]`. */
export type Positions = { at: Uint32Array; from: number; to: number };

/** Reads where one word of the dictionary stands, in the fields asked for. */
export class WordPositions {
  /** Where the story asked for last is in the list, or would be. */
  private next = 0;

  /** Thousands of words share one `reader`; a few are read faster by one each. */
  constructor(
    segment: Segment,
    private readonly list: PostingList,
    private readonly fields: number,
    private readonly reader = new PositionReader(segment),
  ) {
    lastOf.wordPositions = this;
  }

  /** At a place of the word's list, into `into`; valid until the reader reads again. */
  read(place: number, into: Positions): Positions {
    const count = this.reader.read(this.list.term, place);
    into.at = this.reader.out;
    into.from = 0;
    into.to = count;
    if (this.fields !== ALL_FIELDS) this.cutToField(place, into);
    return into;
  }

  /** In a story; none where it does not have the word. Stories are asked for in their order, most often. */
  readIn(doc: number, into: Positions): Positions {
    const { docs, from, to } = this.list;
    if (this.next < from || (this.next > from && (docs[this.next - 1] as number) >= doc)) this.next = from;
    const place = gallop(docs, this.next, to, doc);
    this.next = place;
    if (place < to && docs[place] === doc) return this.read(place, into);
    into.from = 0;
    into.to = 0;
    return into;
  }

  /** Positions come field by field, so those of one field lie together. */
  private cutToField(place: number, positions: Positions): void {
    const counts = countsOf(this.list, place);
    let from = 0;
    positions.to = 0;
    for (let field = 0; field < FIELDS; field++) {
      const count = counts[field] as number;
      if (this.fields === 1 << field) [positions.from, positions.to] = [from, from + count];
      from += count;
    }
  }
}

/** Where the sentences or the paragraphs of stories begin. */
export class UnitStarts {
  private readonly positions: WordPositions | null;
  private readonly found: Positions = { at: new Uint32Array(), from: 0, to: 0 };

  constructor(segment: Segment, unit: 'sentence' | 'paragraph') {
    const term = findTerm(segment, Buffer.from(unit === 'sentence' ? SENTENCE_START : PARAGRAPH_START));
    this.positions = term < 0 ? null : new WordPositions(segment, termList(segment, term), ALL_FIELDS);
    lastOf.unitStarts = this;
  }

  /** Valid until the next call. */
  read(doc: number): Positions {
    return this.positions === null ? this.found : this.positions.readIn(doc, this.found);
  }
}

/** The number of the unit in which a position lies, from 0. */
export function unitAt({ at, from, to }: Positions, position: number): number {
  return lowerBound(at, from, to, position + 1) - from - 1;
}
