// Whether one sentence or paragraph of a story satisfies a part of a query by itself, and whether something stands in a
// story often enough.

import { PositionReader } from '../segment/positions';
import type { Segment } from '../segment/segment';
import { findTerm } from './dictionary';
import { lastOf } from './last-of';
import { type ListsByStory, listsByStory } from './lists';
import type { LeafPlan, ManyPlan, Plan, WordPlan } from './plan';
import { type Occurrence, windows } from './windows';
import { type Positions, UnitStarts, unitAt, WordPositions } from './word-positions';
import { termList } from './word-stats';

type ReadOccurrences = (doc: number) => Occurrence[];

/** A test of the stories of `segment`, which is number `at`. */
export function atLeastTest(segment: Segment, at: number, count: number, of: LeafPlan): (doc: number) => boolean {
  const read = occurrencesOf(segment, at, of);
  return (doc) => read(doc).length >= count;
}

/** A test of the stories of `segment`, which is number `at`. */
export function withinTest(
  segment: Segment,
  at: number,
  unit: 'sentence' | 'paragraph',
  of: Plan,
): (doc: number) => boolean {
  if (of.kind === 'or') {
    const tests = of.of.map((one) => withinTest(segment, at, unit, one));
    return (doc) => tests.some((holds) => holds(doc));
  }
  const starts = new UnitStarts(segment, unit);
  const holding = unitTest(segment, at, of);
  return (doc) => {
    const units = starts.read(doc);
    return hasAny(holding(doc, units), units.to - units.from);
  };
}

/** By unit of a story 1 where a plan holds in it; valid until the next call. */
type UnitTest = (doc: number, units: Positions) => Uint8Array;

function unitTest(segment: Segment, at: number, plan: Plan): UnitTest {
  switch (plan.kind) {
    case 'and':
      return allOf(plan.of.map((part) => unitTest(segment, at, part)));
    case 'or':
      return anyOf(plan.of.map((part) => unitTest(segment, at, part)));
    case 'not':
      return noneOf(unitTest(segment, at, plan.of));
    case 'word':
    case 'many':
      return wordTest(readersOf(segment, at, plan));
    case 'phrase':
      return phraseTest(occurrencesOf(segment, at, plan));
    default:
      throw new Error(`A ${plan.kind} can't be looked for inside a sentence or paragraph`);
  }
}

function hasAny(held: Uint8Array, count: number): boolean {
  for (let unit = 0; unit < count; unit++) if (held[unit] === 1) return true;
  return false;
}

/** One flag a unit, used again for every story. */
class Flags {
  private flags = new Uint8Array(64);

  constructor() {
    lastOf.flags = this;
  }

  take(count: number, value: 0 | 1): Uint8Array {
    if (count > this.flags.length) this.flags = new Uint8Array(2 * count);
    return this.flags.fill(value, 0, count);
  }
}

function allOf(parts: readonly UnitTest[]): UnitTest {
  const own = new Flags();
  return (doc, units) => {
    const count = units.to - units.from;
    const held = own.take(count, 1);
    for (const part of parts) {
      const found = part(doc, units);
      for (let unit = 0; unit < count; unit++) held[unit] = (held[unit] as number) & (found[unit] as number);
      if (!hasAny(held, count)) return held;
    }
    return held;
  };
}

function anyOf(parts: readonly UnitTest[]): UnitTest {
  const own = new Flags();
  return (doc, units) => {
    const count = units.to - units.from;
    const held = own.take(count, 0);
    for (const part of parts) {
      const found = part(doc, units);
      for (let unit = 0; unit < count; unit++) held[unit] = (held[unit] as number) | (found[unit] as number);
    }
    return held;
  };
}

function noneOf(part: UnitTest): UnitTest {
  const own = new Flags();
  return (doc, units) => {
    const count = units.to - units.from;
    const held = own.take(count, 0);
    const found = part(doc, units);
    for (let unit = 0; unit < count; unit++) held[unit] = 1 - (found[unit] as number);
    return held;
  };
}

/** Positions and units both ascend: one walk over the two. */
function wordTest(readers: Readers): UnitTest {
  const own = new Flags();
  return (doc, units) => {
    const count = units.to - units.from;
    const held = own.take(count, 0);
    for (const read of readers(doc)) {
      const { at, from, to } = read(doc);
      let unit = -1;
      for (let place = from; place < to; place++) {
        const position = at[place] as number;
        while (unit + 1 < count && (units.at[units.from + unit + 1] as number) <= position) unit++;
        if (unit >= 0) held[unit] = 1;
      }
    }
    return held;
  };
}

function phraseTest(read: ReadOccurrences): UnitTest {
  const own = new Flags();
  return (doc, units) => {
    const held = own.take(units.to - units.from, 0);
    for (const { start, end } of read(doc)) {
      const unit = unitAt(units, start);
      if (unit >= 0 && unit === unitAt(units, end)) held[unit] = 1;
    }
    return held;
  };
}

/** Where a leaf stands in a story, in order. */
function occurrencesOf(segment: Segment, at: number, leaf: LeafPlan): ReadOccurrences {
  if (leaf.kind === 'phrase') return phraseOccurrences(segment, leaf);
  const readers = readersOf(segment, at, leaf);
  return (doc) => {
    const found: Occurrence[] = [];
    for (const read of readers(doc)) {
      const positions = read(doc);
      for (const position of positions.at.subarray(positions.from, positions.to)) {
        found.push({ start: position, end: position });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

type Reader = (doc: number) => Positions;
/** Readers of the words for which a leaf stands, one to be used after the other; those that a story lacks may be left out. */
type Readers = (doc: number) => readonly Reader[];

function readersOf(segment: Segment, at: number, leaf: WordPlan | ManyPlan): Readers {
  if (leaf.kind === 'many') return readersOfMany(segment, at, leaf);
  const readers = [...new Set(leaf.words)].flatMap((word) => reader(segment, word, leaf.fields));
  return () => readers;
}

/** Thousands of words begin so, and a story has a few of them: which, is found for all stories at once. */
function readersOfMany(segment: Segment, at: number, { parts, fields }: ManyPlan): Readers {
  const lists = parts.flatMap((part) => part.lists[at] ?? []);
  const shared = new PositionReader(segment);
  const found: Positions = { at: new Uint32Array(), from: 0, to: 0 };
  const readers = lists.map((list): Reader => {
    const positions = new WordPositions(segment, list, fields, shared);
    return (doc) => positions.readIn(doc, found);
  });
  let held: ListsByStory | null = null;
  return (doc) => {
    held ??= listsByStory(lists, segment.docs);
    return Array.from(held.numbers.subarray(held.starts[doc], held.starts[doc + 1]), (list) => readers[list] as Reader);
  };
}

function reader(segment: Segment, word: string, fields: number): Reader[] {
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
