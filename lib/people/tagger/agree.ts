// The sentences of a story with their names in, their labels with names of the same words decided together out: for each
// kind the fits of all their places are summed, and the best stands in all of them. So the one place that says little
// follows the others that say what it is.

import { choiceLabels, fitsOf, indexOfMost, type Place, type Reading } from './fit';
import { KINDS, spansOf } from './labels';
import type { Word } from './word';

type Found = Place & { reading: Reading };

/** `except`: names that are decided elsewhere, in small letters. */
export function agree(readings: readonly Reading[], transitions: Float32Array, except: ReadonlySet<string>): Reading[] {
  const settled = readings.map((reading) => ({ ...reading, labels: Uint8Array.from(reading.labels) }));
  for (const [name, places] of placesOf(settled)) {
    if (places.length < 2 || except.has(name)) continue;
    const sums = KINDS.map(() => 0);
    for (const place of places) {
      const fits = fitsOf(place.reading, transitions, place);
      KINDS.forEach((_, at) => {
        sums[at] = (sums[at] ?? 0) + (fits[at] ?? 0);
      });
    }
    const best = KINDS[indexOfMost(sums)] ?? null;
    for (const place of places) place.reading.labels.set(choiceLabels(place, best), place.from);
  }
  return settled;
}

function placesOf(readings: readonly Reading[]): Map<string, Found[]> {
  const places = new Map<string, Found[]>();
  for (const reading of readings) {
    for (const { from, to } of spansOf(reading.labels)) {
      const name = nameOf(reading.words, { from, to });
      const known = places.get(name);
      if (known) known.push({ from, to, reading });
      else places.set(name, [{ from, to, reading }]);
    }
  }
  return places;
}

function nameOf(words: readonly Word[], { from, to }: Place): string {
  let name = '';
  for (let at = from; at < to; at++) name += at > from ? ` ${words[at]?.lower}` : words[at]?.lower;
  return name;
}
