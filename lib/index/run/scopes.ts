// Whether one sentence or paragraph of a story satisfies a part of a query by itself, and whether something stands in a
// story often enough.

import type { Segment } from '../segment/segment';
import { findTerm } from './dictionary';
import type { LeafPlan, ManyPlan, Plan, WordPlan } from './plan';
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
    return hasAny(holding(doc, units), units.to - units.from);
  };
}

/** By unit of a story 1 where a plan holds in it; valid until the next call. */
type UnitTest = (doc: number, units: Positions) => Uint8Array;

function unitTest(segment: Segment, plan: Plan): UnitTest {
  switch (plan.kind) {
    case 'and':
      return allOf(plan.of.map((part) => unitTest(segment, part)));
    case 'or':
      return anyOf(plan.of.map((part) => unitTest(segment, part)));
    case 'not':
      return noneOf(unitTest(segment, plan.of));
    case 'word':
    case 'many':
      return wordTest(readersOf(segment, plan));
    case 'phrase':
      return phraseTest(occurrencesOf(segment, plan));
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
function wordTest(readers: readonly ((doc: number) => Positions)[]): UnitTest {
  const own = new Flags();
  return (doc, units) => {
    const count = units.to - units.from;
    const held = own.take(count, 0);
    for (const read of readers) {
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
function occurrencesOf(segment: Segment, leaf: LeafPlan): ReadOccurrences {
  if (leaf.kind === 'phrase') return phraseOccurrences(segment, leaf);
  const readers = readersOf(segment, leaf);
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

/** Readers of every word that a leaf stands for. */
function readersOf(segment: Segment, leaf: WordPlan | ManyPlan): ((doc: number) => Positions)[] {
  const words = leaf.kind === 'word' ? leaf.words : leaf.parts.map((part) => part.word);
  return [...new Set(words)].flatMap((word) => reader(segment, word, leaf.fields));
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
