// Whether one sentence or paragraph of a story satisfies a part of a query by itself, and whether something stands in a
// story often enough.

import type { Segment } from '../segment/segment';
import { findTerm } from './dictionary';
import type { LeafPlan, Plan } from './plan';
import { type Occurrence, windows } from './windows';
import { type Positions, UnitStarts, unitAt, WordPositions } from './word-positions';
import { termList } from './word-stats';

type ReadOccurrences = (doc: number) => Occurrence[];

export function atLeastTest(segment: Segment, count: number, of: LeafPlan): (doc: number) => boolean {
  const read = occurrencesOf(segment, of);
  return (doc) => read(doc).length >= count;
}

export function withinTest(segment: Segment, unit: 'sentence' | 'paragraph', of: Plan): (doc: number) => boolean {
  const starts = new UnitStarts(segment, unit);
  const holding = unitTest(segment, of);
  return (doc) => {
    const units = starts.read(doc);
    return holding(doc, units).includes(1);
  };
}

/** By unit of a story 1 where the plan holds in it. */
type UnitTest = (doc: number, units: Positions) => Uint8Array;

function unitTest(segment: Segment, plan: Plan): UnitTest {
  switch (plan.kind) {
    case 'and':
    case 'or': {
      const parts = plan.of.map((part) => unitTest(segment, part));
      const isAnd = plan.kind === 'and';
      return (doc, units) => {
        const held = parts.map((part) => part(doc, units));
        const has = (unit: number) => (one: Uint8Array) => one[unit] === 1;
        return Uint8Array.from({ length: units.to - units.from }, (_, unit) =>
          Number(isAnd ? held.every(has(unit)) : held.some(has(unit))),
        );
      };
    }
    case 'not': {
      const of = unitTest(segment, plan.of);
      return (doc, units) => of(doc, units).map((one) => 1 - one);
    }
    case 'word':
    case 'many':
    case 'phrase':
      return leafTest(occurrencesOf(segment, plan));
    default:
      throw new Error(`A ${plan.kind} can't be looked for inside a sentence or paragraph`);
  }
}

function leafTest(read: ReadOccurrences): UnitTest {
  return (doc, units) => {
    const held = new Uint8Array(units.to - units.from);
    for (const { start, end } of read(doc)) {
      const unit = unitAt(units, start);
      if (unit >= 0 && unit === unitAt(units, end)) held[unit] = 1;
    }
    return held;
  };
}

/** Where a leaf stands in a story, in order. */
function occurrencesOf(segment: Segment, leaf: LeafPlan): ReadOccurrences {
  if (leaf.kind === 'phrase') return phraseOccurrences(segment, leaf);
  const words = leaf.kind === 'word' ? leaf.words : leaf.parts.map((part) => part.word);
  const readers = [...new Set(words)].flatMap((word) => reader(segment, word, leaf.fields));
  return (doc) => {
    const found: Occurrence[] = [];
    for (const positions of readers.map((read) => read(doc))) {
      for (const position of positions.at.subarray(positions.from, positions.to)) {
        found.push({ start: position, end: position });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

function reader(segment: Segment, word: string, fields: number): ((doc: number) => Positions)[] {
  const term = findTerm(segment, Buffer.from(word));
  if (term < 0) return [];
  const positions = new WordPositions(segment, termList(segment, term), fields);
  const found: Positions = { at: new Uint32Array(), from: 0, to: 0 };
  return [(doc) => positions.readIn(doc, found)];
}

function phraseOccurrences(
  segment: Segment,
  { words, distance, fields }: Extract<LeafPlan, { kind: 'phrase' }>,
): ReadOccurrences {
  const asked = words.map((word) => word.words[0] ?? '');
  const readers = asked.flatMap((word) => reader(segment, word, fields));
  if (readers.length < asked.length) return () => [];
  if (distance !== null) {
    const paragraphs = new UnitStarts(segment, 'paragraph');
    return (doc) =>
      windows(
        asked,
        readers.map((read) => read(doc)),
        distance,
        paragraphs.read(doc),
      );
  }
  return (doc) => {
    const [first, ...rest] = readers.map((read) => read(doc)).map(({ at, from, to }) => at.slice(from, to));
    const sets = rest.map((positions) => new Set(positions));
    const starts = [...(first ?? [])].filter((start) => sets.every((set, step) => set.has(start + step + 1)));
    return starts.map((start) => ({ start, end: start + asked.length - 1 }));
  };
}
