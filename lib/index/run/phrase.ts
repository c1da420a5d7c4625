// Whether the words of a phrase stand one after the other in a story, or near one another.

import { CODE_REMAINDERS, ESCAPE } from '../segment/codes';
import type { Segment } from '../segment/segment';
import type { PostingList } from './lists';
import type { PhrasePlan, WordPlan } from './plan';
import { needsOf, someWindow } from './windows';
import { type Positions, UnitStarts, WordPositions } from './word-positions';

type WordAt = { word: string; list: PostingList; places: Int32Array; reader: WordPositions; found: Positions };
/** A place in a phrase: its word, and a walk through that word's positions. */
type Slot = { word: WordAt; walk: Positions };

/** A test of place p among the candidates: `places[i][p]` is the place of word i in its list. */
export function phraseTest(
  segment: Segment,
  { words, distance, fields }: PhrasePlan,
  at: number,
  places: readonly (Int32Array | null)[],
  docs: Uint16Array,
): (place: number) => boolean {
  const read = new Map<WordPlan, WordAt>();
  words.forEach((plan, number) => {
    const list = plan.stats.lists[at];
    const own = places[number];
    if (!list || !own || read.has(plan)) return;
    const reader = new WordPositions(segment, list, fields);
    read.set(plan, { word: plan.words[0] ?? '', list, places: own, reader, found: noPositions() });
  });
  const all = [...read.values()];
  const slots = words.flatMap((plan): Slot[] => {
    const word = read.get(plan);
    return word === undefined ? [] : [{ word, walk: noPositions() }];
  });
  const [first, ...rest] = slots;
  if (first === undefined || slots.length < words.length) return () => false;
  if (distance === null)
    return (place) => mayFollow(first.word, rest, place) && follow(all, slots, rest, first.walk, place);
  const paragraphs = new UnitStarts(segment, 'paragraph');
  const needs = needsOf(slots.map(({ word }) => word.word));
  const found = slots.map(({ word }) => word.found);
  return (place) => {
    for (const { reader, places: own, found: into } of all) reader.read(own[place] as number, into);
    return someWindow(needs, found, distance, () => paragraphs.read(docs[place] as number));
  };
}

function noPositions(): Positions {
  return { at: new Uint32Array(), from: 0, to: 0 };
}

/** False where the remainders of the positions show that no word stands right after the one before. */
function mayFollow(first: WordAt, rest: readonly Slot[], place: number): boolean {
  let remainders = remaindersAt(first, place);
  for (const { word } of rest) {
    remainders = ((remainders << 1) | (remainders >> 7)) & remaindersAt(word, place);
    if (remainders === 0) return false;
  }
  return true;
}

function remaindersAt({ list, places }: WordAt, place: number): number {
  const code = list.codes[places[place] as number] as number;
  return code === ESCAPE ? 0xff : (CODE_REMAINDERS[code] as number);
}

function follow(
  words: readonly WordAt[],
  slots: readonly Slot[],
  rest: readonly Slot[],
  starts: Positions,
  place: number,
): boolean {
  for (const { reader, places, found } of words) reader.read(places[place] as number, found);
  for (const { word, walk } of slots) {
    walk.at = word.found.at;
    walk.from = word.found.from;
    walk.to = word.found.to;
  }
  for (let start = starts.from; start < starts.to; start++) {
    const position = starts.at[start] as number;
    let step = 0;
    while (step < rest.length && advance((rest[step] as Slot).walk, position + step + 1)) step++;
    if (step === rest.length) return true;
  }
  return false;
}

/** Moves to the first position that is not before `position`; true where it is that one. */
function advance(positions: Positions, position: number): boolean {
  const { at, to } = positions;
  let { from } = positions;
  while (from < to && (at[from] as number) < position) from++;
  positions.from = from;
  return from < to && at[from] === position;
}
