// The readings of a story with its day in; what every step reads it by, out: the gazetteer, the day, and of which
// countries and organisations the story speaks. Where only a common name or a headline's surname says who is meant,
// the story must at least speak of that person's country.

import type { Day } from '#lib/model/day';
import type { Person } from '#lib/model/person';
import type { Gazetteer } from './gazetteer';
import type { Reading } from './reading';

export type Scene = {
  gazetteer: Gazetteer;
  day: Day | null;
  /** True when the story speaks of a country or an organisation in which the person ever held an office. */
  speaksOf: (person: Person) => boolean;
  /** So few words that a silence about the country says nothing. */
  isShort: boolean;
};

const SHORT = 40;

export function sceneOf(readings: readonly Reading[], gazetteer: Gazetteer, day: Day | null): Scene {
  const count = readings.reduce((sum, reading) => sum + reading.line.words.length, 0);
  return { gazetteer, day, speaksOf: speaksOfIn(readings), isShort: count < SHORT };
}

function speaksOfIn(readings: readonly Reading[]): Scene['speaksOf'] {
  const places = new Set(readings.flatMap((reading) => reading.places.list.map((span) => span.value)));
  const known = new Map<string, boolean>();
  return (person) => {
    const before = known.get(person.slug);
    if (before !== undefined) return before;
    const answer = [...places].some(({ offices }) => person.terms.some((term) => offices.has(term.office)));
    known.set(person.slug, answer);
    return answer;
  };
}
