// A line, the gazetteer and the tagger's names in; titles ('prime minister') and places ('Russian', 'Kremlin', 'U.N.') out,
// with room for the steps of recognition to mark the words that are spoken for.

import { type Gazetteer, type Place, SHORT_TITLES } from './gazetteer';
import { isAcronym, isCapital, isJoined, joinAfter, type Line } from './line';
import { type Found, type Phrases, phrasesAt } from './phrases';
import { NOTHING_TAGGED, type Tagged, taggedNames } from './tagged';
import type { NameSpan } from './tagger/tagger';

/** Words `from` to `to`, the last not included. */
export type Span<V> = { from: number; to: number; value: V };
export type Spans<V> = { list: Span<V>[]; startingAt: Map<number, Span<V>>; endingAt: Map<number, Span<V>> };

export type Reading = {
  line: Line;
  /** Position in the story; the headline is 0. */
  order: number;
  titles: Spans<ReadonlySet<string>>;
  places: Spans<Place>;
  /** Per word: 1 when it belongs to a name that was found, or to the name of a thing. */
  taken: Uint8Array;
  /** What the tagger takes for names; nothing without a tagger. */
  tagged: Tagged;
};

/** Somewhere in a story: a word of one of its lines. */
export type InStory = { reading: Reading; from: number };

/** In the order of reading. */
export function byPlace(a: InStory, b: InStory): number {
  return a.reading.order - b.reading.order || a.from - b.from;
}

export function read(line: Line, order: number, gazetteer: Gazetteer, spans: readonly NameSpan[] = []): Reading {
  const titles = spansOf(line, gazetteer.titles, isTitle);
  const places = spansOf(line, gazetteer.places, isPlace);
  return {
    line,
    order,
    titles,
    places,
    taken: new Uint8Array(line.words.length),
    tagged: spans.length === 0 ? NOTHING_TAGGED : taggedNames(line, titles, places, spans),
  };
}

export function take(reading: Reading, from: number, to: number): void {
  reading.taken.fill(1, from, to);
}

export function isFree(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (reading.taken[at] === 1) return false;
  return true;
}

export function wordAt(reading: Reading, at: number): string {
  return reading.line.words[at]?.word ?? '';
}

/** The word right before or after, when nothing but space stands between; '' when there is none. */
export function wordBefore(reading: Reading, at: number): string {
  return at > 0 && joinAfter(reading.line, at - 1) === 'space' ? wordAt(reading, at - 1) : '';
}

export function wordAfter(reading: Reading, to: number): string {
  return joinAfter(reading.line, to - 1) === 'space' ? wordAt(reading, to) : '';
}

function spansOf<V>(
  line: Line,
  list: Phrases<V>,
  accepts: (line: Line, at: number, found: Found<V>) => boolean,
): Spans<V> {
  const spans: Spans<V> = { list: [], startingAt: new Map(), endingAt: new Map() };
  for (let at = 0; at < line.words.length; at++) {
    const found = phrasesAt(list, line.words, at).find((match) => accepts(line, at, match));
    if (!found) continue;
    const span = { from: at, to: at + found.count, value: found.value };
    spans.list.push(span);
    spans.startingAt.set(span.from, span);
    spans.endingAt.set(span.to, span);
    at = span.to - 1;
  }
  return spans;
}

function isTitle(line: Line, at: number, found: Found<ReadonlySet<string>>): boolean {
  if (!isJoined(line, at, found.count)) return false;
  const last = at + found.count - 1;
  return !SHORT_TITLES.has(line.words[last]?.word ?? '') || isCapital(line, last);
}

/** A capital begins it; of three letters or fewer all are capitals, so that 'us' and 'Un' are no countries. */
function isPlace(line: Line, at: number, found: Found<Place>): boolean {
  const word = line.words[at];
  if (!word || !isCapital(line, at) || !isJoined(line, at, found.count)) return false;
  return found.count > 1 || word.word.length > 3 || isAcronym(line, at);
}
