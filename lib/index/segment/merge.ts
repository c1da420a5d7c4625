// Segments in, the bytes of one segment with their living stories out. Postings and positions are copied as they are;
// only the numbers of the stories change.

import { ESCAPE, FIELDS } from './codes';
import { packColumns } from './pack-columns';
import { escapeOf, PositionReader } from './positions';
import { PostingsBuilder } from './postings-builder';
import { readRow } from './read-row';
import type { Row } from './rows';
import { packSections } from './sections';
import { packLengths, type Segment } from './segment';

/** `isDead` says which stories of the segment are left out. */
export type MergeInput = { segment: Segment; isDead: (doc: number) => boolean };

/** Stands for a story that is left out. */
const GONE = -1;

/** `rowAt`: what the segment to be made knows of a story; its text, day and number are those of the segment it is in. */
export function mergeSegments(
  inputs: readonly MergeInput[],
  rowAt: (segment: Segment, doc: number) => Row = readRow,
): Uint8Array {
  const { order, numbers } = renumber(inputs);
  const rows = order.map(({ segment, doc }) => rowAt(segment, doc));
  const lengths = (inputs[0]?.segment.lengths ?? []).map((_, field) =>
    Uint16Array.from(order, ({ segment, doc }) => segment.lengths[field]?.[doc] ?? 0),
  );
  const { facts, arrays } = packColumns(rows);
  return packSections(facts, { ...arrays, ...packLengths(lengths), ...mergePostings(inputs, numbers) });
}

/** The living stories by day and addition, and for each input the new number of each of its stories. */
function renumber(inputs: readonly MergeInput[]) {
  const order = inputs.flatMap(({ segment, isDead }, input) =>
    Array.from({ length: segment.docs }, (_, doc) => ({ segment, input, doc })).filter(({ doc }) => !isDead(doc)),
  );
  const day = ({ segment, doc }: (typeof order)[number]) => segment.day[doc] ?? 0;
  const added = ({ segment, doc }: (typeof order)[number]) => segment.addedSeq[doc] ?? 0;
  order.sort((a, b) => day(a) - day(b) || added(a) - added(b));
  const numbers = inputs.map(({ segment }) => new Int32Array(segment.docs).fill(GONE));
  order.forEach(({ input, doc }, number) => {
    const of = numbers[input];
    if (of) of[doc] = number;
  });
  return { order, numbers };
}

/** One input at one of its words. */
type Cursor = { segment: Segment; numbers: Int32Array; reader: PositionReader; term: number; posting: number };

function mergePostings(inputs: readonly MergeInput[], numbers: readonly Int32Array[]) {
  const builder = new PostingsBuilder();
  const cursors = inputs.map(
    ({ segment }, input): Cursor => ({
      segment,
      numbers: numbers[input] ?? new Int32Array(),
      reader: new PositionReader(segment),
      term: 0,
      posting: 0,
    }),
  );
  for (;;) {
    const atTerm = cursorsAtLeastTerm(cursors);
    const [first] = atTerm;
    if (first === undefined) return builder.arrays();
    mergeTerm(builder, atTerm, termAt(first));
    for (const cursor of atTerm) cursor.term++;
  }
}

function mergeTerm(builder: PostingsBuilder, cursors: readonly Cursor[], term: Uint8Array): void {
  for (const cursor of cursors) {
    cursor.posting = cursor.segment.postingOffsets[cursor.term] ?? 0;
    passOver(cursor);
  }
  let started = false;
  for (;;) {
    let least: Cursor | null = null;
    let number = Number.POSITIVE_INFINITY;
    for (const cursor of cursors) {
      const own = numberAt(cursor);
      if (own < number) [least, number] = [cursor, own];
    }
    if (least === null) return;
    if (!started) builder.startTerm(term); // a word that only dead stories hold is left out
    started = true;
    copyPosting(builder, least, number);
    least.posting++;
    passOver(least);
  }
}

function copyPosting(builder: PostingsBuilder, { segment, reader, term, posting }: Cursor, number: number): void {
  const code = segment.codes[posting] ?? ESCAPE;
  const [from, to] = reader.bytesOf(term, posting);
  builder.copy(number, code, segment.positions, from, to);
  if (code === ESCAPE) builder.escape(segment.escapeCounts, escapeOf(segment, posting) * FIELDS);
}

/** The new number of the story at a cursor, infinite at the end of its word. */
function numberAt({ segment, numbers, term, posting }: Cursor): number {
  if (posting >= (segment.postingOffsets[term + 1] ?? 0)) return Number.POSITIVE_INFINITY;
  return numbers[segment.postingDocs[posting] ?? 0] ?? GONE;
}

function passOver(cursor: Cursor): void {
  while (numberAt(cursor) === GONE) cursor.posting++;
}

/** The cursors that stand at the word that comes first of all. */
function cursorsAtLeastTerm(cursors: readonly Cursor[]): Cursor[] {
  let found: Cursor[] = [];
  for (const cursor of cursors) {
    if (cursor.term >= cursor.segment.terms) continue;
    const [first] = found;
    const order = first === undefined ? 0 : Buffer.compare(termAt(cursor), termAt(first));
    if (first === undefined || order < 0) found = [cursor];
    else if (order === 0) found.push(cursor);
  }
  return found;
}

function termAt({ segment, term }: Cursor): Uint8Array {
  return segment.termBytes.subarray(segment.termOffsets[term], segment.termOffsets[term + 1]);
}
