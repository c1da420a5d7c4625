// Readings with their full names taken in; every surname of the gazetteer that stands alone in them, in reading order, out.

import { type Bearing, bearingOf } from './bearing';
import type { Gazetteer } from './gazetteer';
import { hasCapitals, isCapital, isJoined, isParticle } from './line';
import { goesOn, isPartOfThing } from './longer-names';
import { isCalendar } from './ordinary';
import { phrasesAt } from './phrases';
import { isFree, type Reading, wordAfter, wordAt, wordBefore } from './reading';
import { longerPerson } from './tagged';

const BEFORE_MONTH = new Set(
  'in on since until till by from of last next this early late mid during through between before after every'.split(
    ' ',
  ),
);

export type Occurrence = {
  reading: Reading;
  from: number;
  to: number;
  /** The folded surname, and who bears it. */
  surname: string;
  bearers: readonly string[];
  bearing: Bearing;
};

export function findOccurrences(readings: readonly Reading[], gazetteer: Gazetteer): Occurrence[] {
  const found = readings.flatMap((reading) => occurrencesIn(reading, gazetteer));
  return withoutOtherNames(found);
}

function occurrencesIn(reading: Reading, gazetteer: Gazetteer): Occurrence[] {
  const found: Occurrence[] = [];
  for (let from = 0; from < reading.line.words.length; from++) {
    if (!isCapital(reading.line, from) && !isParticle(wordAt(reading, from))) continue;
    const match = phrasesAt(gazetteer.surnames, reading.line.words, from).find(
      ({ count }) =>
        isFree(reading, from, from + count) &&
        isJoined(reading.line, from, count) &&
        hasCapitals(reading.line, from, count),
    );
    if (!match || isMonth(reading, from, match.count)) continue;
    const to = from + match.count;
    const surname = surnameAt(reading, from, to);
    const bearers = match.value;
    if (longerPerson(reading.line, reading.tagged, from, to)) {
      found.push({ reading, from, to, surname, bearers, bearing: { kind: 'another' } });
    } else if (goesOn(reading, to) && wordAfter(reading, to) !== '') {
      if (isFamilyFirst(surname, bearers, gazetteer)) {
        found.push({ reading, from, to, surname, bearers, bearing: { kind: 'another' } });
      }
    } else if (!isPartOfThing(reading, from, to)) {
      found.push({ reading, from, to, surname, bearers, bearing: bearingOf(reading, from, gazetteer) });
    }
    from = to - 1;
  }
  return found;
}

/** 'In May', 'May 5': the month and not the prime minister. */
function isMonth(reading: Reading, at: number, count: number): boolean {
  if (count > 1 || !isCalendar(wordAt(reading, at))) return false;
  return BEFORE_MONTH.has(wordBefore(reading, at)) || /^\d/.test(wordAt(reading, at + 1));
}

/**
 * A headline in capitals does not show that 'LAURA' in 'LAURA BUSH' is a name, but the text under it does:
 * a word pair that names another person there names one here.
 */
function withoutOtherNames(found: readonly Occurrence[]): Occurrence[] {
  const others = new Set(found.filter(isAnother).flatMap(pairsOf));
  return found.map((occurrence) =>
    occurrence.reading.line.cased || !pairsOf(occurrence).some((pair) => others.has(pair))
      ? occurrence
      : { ...occurrence, bearing: { kind: 'another' } },
  );
}

export function isAnother(occurrence: Occurrence): boolean {
  return occurrence.bearing.kind === 'another';
}

function pairsOf({ reading, from, to, surname }: Occurrence): string[] {
  return [
    [wordBefore(reading, from), surname],
    [surname, wordAfter(reading, to)],
  ]
    .filter((pair) => pair.every((word) => word !== ''))
    .map((pair) => pair.join(' '));
}

function surnameAt(reading: Reading, from: number, to: number): string {
  return reading.line.words
    .slice(from, to)
    .map((word) => word.word)
    .join(' ');
}

/** True where the surname stands first in a bearer's name, so that 'Kim Yo-jong' is another Kim. */
function isFamilyFirst(surname: string, bearers: readonly string[], gazetteer: Gazetteer): boolean {
  return bearers.some((slug) => slug.startsWith(`${surname}-`) && gazetteer.person(slug) !== null);
}
