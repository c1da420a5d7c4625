// Places where words stand near one another.

import type { Positions } from './word-positions';
import { unitAt } from './word-positions';

/** First and last position, both inclusive. */
export type Occurrence = { start: number; end: number };

type Place = { position: number; word: string; paragraph: number };

/** How often each word has to stand there, and the words, each once, with its place in `words`. */
export type Need = { word: number; times: number };

export function needsOf(words: readonly string[]): Need[] {
  return words.flatMap((word, at) =>
    words.indexOf(word) < at ? [] : [{ word: at, times: words.filter((one) => one === word).length }],
  );
}

/**
 * True where `windows` would give at least one. Each word stands at the next of its places; as long as they lie too far
 * apart, the first of them moves on.
 */
export function someWindow(
  needs: readonly Need[],
  positions: readonly Positions[],
  distance: number,
  paragraphsOf: () => Positions,
): boolean {
  let paragraphs: Positions | null = null;
  for (;;) {
    let first = -1;
    let low = Number.POSITIVE_INFINITY;
    let high = 0;
    for (let need = 0; need < needs.length; need++) {
      const { word, times } = needs[need] as Need;
      const { at, from, to } = positions[word] as Positions;
      if (from + times > to) return false;
      const start = at[from] as number;
      const end = at[from + times - 1] as number;
      if (start < low) [low, first] = [start, word];
      if (end > high) high = end;
    }
    if (high - low <= distance) {
      paragraphs ??= paragraphsOf();
      if (isOneUnit(paragraphs, low, high)) return true;
    }
    (positions[first] as Positions).from++;
  }
}

function isOneUnit(units: Positions, low: number, high: number): boolean {
  return unitAt(units, low) === unitAt(units, high);
}

/**
 * The shortest pieces of one paragraph that hold every word, each at a place of its own, and whose last word stands at
 * most `distance` after the first. `positions[i]` are those of `words[i]`; a piece that holds a shorter one is left out.
 */
export function windows(
  words: readonly string[],
  positions: readonly Positions[],
  distance: number,
  paragraphs: Positions,
): Occurrence[] {
  const needed = new Map<string, number>();
  for (const word of words) needed.set(word, (needed.get(word) ?? 0) + 1);
  const places = placesOf(words, positions, paragraphs);
  const held = new Map<string, number>();
  let missing = words.length;
  const found: Occurrence[] = [];
  let first = 0;
  const drop = () => {
    const word = (places[first++] as Place).word;
    const left = (held.get(word) ?? 0) - 1;
    held.set(word, left);
    if (left < (needed.get(word) ?? 0)) missing++;
  };
  for (let last = 0; last < places.length; last++) {
    const { position, word, paragraph } = places[last] as Place;
    while (first < last && isApart(places[first] as Place, position, paragraph, distance)) drop();
    const now = (held.get(word) ?? 0) + 1;
    held.set(word, now);
    if (now <= (needed.get(word) ?? 0)) missing--;
    if (missing > 0) continue;
    while (missing === 0) drop();
    found.push({ start: (places[first - 1] as Place).position, end: position });
  }
  return found;
}

function isApart(first: Place, position: number, paragraph: number, distance: number): boolean {
  return first.paragraph !== paragraph || position - first.position > distance;
}

/** All places in order; a word that is asked for twice comes once. */
function placesOf(words: readonly string[], positions: readonly Positions[], paragraphs: Positions): Place[] {
  const places: Place[] = [];
  words.forEach((word, number) => {
    const own = positions[number];
    if (!own || words.indexOf(word) < number) return;
    for (let place = own.from; place < own.to; place++) {
      const position = own.at[place] as number;
      places.push({ position, word, paragraph: unitAt(paragraphs, position) });
    }
  });
  return places.sort((a, b) => a.position - b.position);
}
