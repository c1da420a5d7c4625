// Whether the words of a phrase stand one after the other in a story, or near one another.

import { CODE_REMAINDERS, ESCAPE } from '../segment/codes';
import type { Segment } from '../segment/segment';
import type { PostingList } from './lists';
import type { PhrasePlan } from './plan';
import { needsOf, someWindow } from './windows';
import { type Positions, UnitStarts, WordPositions } from './word-positions';

type WordAt = { word: string; list: PostingList; places: Int32Array; reader: WordPositions; found: Positions };

/** A test of place p among the candidates: `places[i][p]` is the place of word i in its list. */
export function phraseTest(
  segment: Segment,
  { words, distance, fields }: PhrasePlan,
  at: number,
  places: readonly (Int32Array | null)[],
  docs: Uint16Array,
): (place: number) => boolean {
  const all = words.flatMap(({ words: [word = ''], stats }, number): WordAt[] => {
    const list = stats.lists[at];
    const own = places[number];
    if (!list || !own) return [];
    const found = { at: new Uint32Array(), from: 0, to: 0 };
    return [{ word, list, places: own, reader: new WordPositions(segment, list, fields), found }];
  });
  const [first, ...rest] = all;
  if (first === undefined || all.length < words.length) return () => false;
  if (distance === null) return (place) => mayFollow(first, rest, place) && follow(first, rest, place);
  const paragraphs = new UnitStarts(segment, 'paragraph');
  const needs = needsOf(all.map(({ word }) => word));
  const found = all.map((one) => one.found);
  return (place) => {
    for (const { reader, places: own, found } of all) reader.read(own[place] as number, found);
    return someWindow(needs, found, distance, () => paragraphs.read(docs[place] as number));
  };
}

/** False where the remainders of the positions show that no word stands right after the one before. */
function mayFollow(first: WordAt, rest: readonly WordAt[], place: number): boolean {
  let remainders = remaindersAt(first, place);
  for (const word of rest) {
    remainders = ((remainders << 1) | (remainders >> 7)) & remaindersAt(word, place);
    if (remainders === 0) return false;
  }
  return true;
}

function remaindersAt({ list, places }: WordAt, place: number): number {
  const code = list.codes[places[place] as number] as number;
  return code === ESCAPE ? 0xff : (CODE_REMAINDERS[code] as number);
}

function follow(first: WordAt, rest: readonly WordAt[], place: number): boolean {
  const starts = first.reader.read(first.places[place] as number, first.found);
  for (const word of rest) word.reader.read(word.places[place] as number, word.found);
  for (let start = starts.from; start < starts.to; start++) {
    const position = starts.at[start] as number;
    let step = 0;
    while (step < rest.length && advance((rest[step] as WordAt).found, position + step + 1)) step++;
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
