// A role phrase with the holder of the day in; whether the words around it say that somebody else is meant, out.

import type { Day } from '#lib/model/day';
import type { Gazetteer } from './gazetteer';
import { joinAfter, type Line } from './line';
import type { Link } from './link';

/** Links by the word they begin at and by the word they end before. */
export type NamesByPlace = { starting: Map<Line, Map<number, Link>>; ending: Map<Line, Map<number, Link>> };

/** About a long sentence; a page without a full stop costs no more. */
const NEAR = 30;
const YEAR = /^(?:1[89]|20)\d\d$/;

export function namesByPlace(named: readonly Link[]): NamesByPlace {
  const places: NamesByPlace = { starting: new Map(), ending: new Map() };
  for (const link of named) {
    put(places.starting, link, link.from);
    put(places.ending, link, link.to);
  }
  return places;
}

/** 'Dmitry Medvedev, the Russian president' in a story of another time: the name decides. */
export function isOfAnother(
  { reading: { line }, from, to, person }: Link,
  { starting, ending }: NamesByPlace,
): boolean {
  const beside = [
    isComma(line, from) ? ending.get(line)?.get(from) : undefined,
    isComma(line, to) ? starting.get(line)?.get(to) : undefined,
  ];
  return beside.some((name) => name !== undefined && name.person !== person);
}

/** 'The president of Egypt from 1981 until 2011': a year of the sentence in which the holder was not yet in office. */
export function isOfThePast(
  person: string,
  offices: ReadonlySet<string>,
  years: readonly string[],
  gazetteer: Gazetteer,
  day: Day,
): boolean {
  const terms = gazetteer.person(person)?.terms.filter((term) => offices.has(term.office)) ?? [];
  const began = (year: string) => terms.some((term) => (term.from ?? '').slice(0, 4) <= year);
  return years.some((year) => year < day.slice(0, 4) && !began(year));
}

/** The years in the sentence around words `from` to `to`, looked for over so many words on each side. */
export function yearsAround(line: Line, from: number, to: number): string[] {
  let first = from;
  while (first > 0 && from - first < NEAR && !endsSentence(line, first - 1)) first--;
  let last = to - 1;
  while (last < line.words.length - 1 && last - to < NEAR && !endsSentence(line, last)) last++;
  const around = line.words.slice(first, last + 1).map(({ word }) => word);
  return around.filter((word) => YEAR.test(word));
}

function endsSentence(line: Line, at: number): boolean {
  const [word, next] = [line.words[at], line.words[at + 1]];
  return joinAfter(line, at) === 'break' && /[.!?]["'”’)]*\s/.test(line.text.slice(word?.end, next?.start));
}

/** True when a comma parts word `at` from the one before. */
function isComma(line: Line, at: number): boolean {
  return /^,\s+$/.test(line.text.slice(line.words[at - 1]?.end ?? 0, line.words[at]?.start ?? 0));
}

function put(places: Map<Line, Map<number, Link>>, link: Link, at: number): void {
  const { line } = link.reading;
  const inLine = places.get(line) ?? new Map<number, Link>();
  inLine.set(at, link);
  places.set(line, inLine);
}
