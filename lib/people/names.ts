// Readings in; the full names in them with the person each one names, out. The words are marked as taken,
// also where the name belongs to a thing ('Charles de Gaulle airport'), so that no later step takes them for a person.

import type { Day } from '#lib/model/day';
import type { Person } from '#lib/model/person';
import { bearingOf } from './bearing';
import type { Bearers, Gazetteer } from './gazetteer';
import { hasCapitals, isCapital, isJoined, joinAfter } from './line';
import { isNamesake } from './namesake';
import { isCalendar } from './ordinary';
import { type Found, phrasesAt } from './phrases';
import { type Reading, take, wordAfter, wordAt, wordBefore } from './reading';
import type { Scene } from './scene';
import { middleInitial } from './spelling';
import { isLed, isThing, isThingBefore } from './things';
import { titleBefore, whoFits } from './title';

/** `short`: a form without initials, settled by the story or the day. */
export type FoundName = { reading: Reading; from: number; to: number; person: string | null; short: boolean };
type OpenName = Omit<FoundName, 'short'> & { bearers: Bearers };

/** No news of a leader before this age: the bearer of such a name is another. */
const YOUNGEST = 15;
/** First words of names that take an article: 'the Ayatollah Khomeini'. */
const STYLES = new Set('ayatollah shah sheikh emperor imam dalai king queen prince pope sultan panchen aga'.split(' '));

/** Full names in reading order. */
export function findNames(readings: readonly Reading[], scene: Scene): FoundName[] {
  const found: OpenName[] = [];
  for (const reading of readings) {
    for (let from = 0; from < reading.line.words.length; from++) {
      const match = nameAt(reading, from, scene.gazetteer);
      if (!match || isOvertaken(reading, from, match.count, scene.gazetteer)) continue;
      const to = from + match.count;
      const bearers = ofTheTime(match.value, scene);
      if (bearers.sure.length + bearers.short.length === 0) continue;
      take(reading, from, to);
      if (!isPartOfThing(reading, from, to)) found.push({ reading, from, to, person: onlyOne(bearers.sure), bearers });
      from = to - 1;
    }
  }
  return settleShortNames(found, scene);
}

/** True when the name is part of a longer one: 'John F. Kennedy Airport', 'USS Ronald Reagan', 'Xi Jinping Thought'. */
export function isPartOfThing(reading: Reading, from: number, to: number): boolean {
  const next = wordAfter(reading, to);
  const before = wordBefore(reading, from);
  if (isThing(next, isCapital(reading.line, to)) || isThingBefore(before)) return true;
  if (joinAfter(reading.line, to - 1) === 'hyphen' && wordAt(reading, to) === 'class') return true;
  if (isJunior(reading, to)) return true;
  if (isLed(next)) return false;
  if (before === 'the' && !STYLES.has(wordAt(reading, from)) && to - from > 1) return true;
  return next !== '' && goesOn(reading, to);
}

/** 'John Doe, Jr.' is the son. */
function isJunior({ line }: Reading, to: number): boolean {
  const [last, next] = [line.words[to - 1], line.words[to]];
  return next !== undefined && next.word === 'jr' && line.text.slice(last?.end, next.start) === ', ';
}

/** True when the word at `to` continues the name: a capital in a line where capitals tell, and no word of its own. */
export function goesOn(reading: Reading, to: number): boolean {
  if (!reading.line.cased || !isCapital(reading.line, to)) return false;
  if (isCalendar(wordAt(reading, to)) || reading.titles.startingAt.has(to)) return false;
  return !reading.places.startingAt.has(to) && !isLed(wordAt(reading, to));
}

/** In 'Generalissimo Chiang Kai-shek' the name that begins later and goes further is the one, not 'Generalissimo Chiang'. */
function isOvertaken(reading: Reading, from: number, count: number, gazetteer: Gazetteer): boolean {
  for (let at = from + 1; at < from + count; at++) {
    const later = nameAt(reading, at, gazetteer);
    if (later && at + later.count > from + count) return true;
  }
  return false;
}

function nameAt(reading: Reading, from: number, gazetteer: Gazetteer): Found<Bearers> | null {
  const { words } = reading.line;
  if (!gazetteer.names.has(wordAt(reading, from))) return null;
  const fits = (match: Found<Bearers>) =>
    isJoined(reading.line, from, match.count) &&
    hasCapitals(reading.line, from, match.count) &&
    (match.count > 1 || bearingOf(reading, from, gazetteer).kind !== 'another');
  const match = phrasesAt(gazetteer.names, words, from).find(fits);
  return match ?? nameWithInitial(reading, from, gazetteer);
}

/** 'Boris N. Yeltsin' where the gazetteer has 'Boris Yeltsin', unless another initial is known. */
function nameWithInitial(reading: Reading, from: number, gazetteer: Gazetteer): Found<Bearers> | null {
  const { words } = reading.line;
  const initial = wordAt(reading, from + 1);
  const first = words[from];
  if (initial.length !== 1 || !first || !isCapital(reading.line, from + 1)) return null;
  const without = [first, ...words.slice(from + 2, from + 5)];
  const agrees = (person: Person | null) => person !== null && [null, initial].includes(middleInitial(person));
  for (const match of phrasesAt(gazetteer.names, without, 0)) {
    const count = match.count + 1;
    const sure = match.value.sure.filter((slug) => agrees(gazetteer.person(slug)));
    if (match.count < 2 || sure.length === 0) continue;
    if (isJoined(reading.line, from, count) && hasCapitals(reading.line, from, count)) {
      return { count, value: { sure, short: [] } };
    }
  }
  return null;
}

/** The bearers who can have been in the news on the day. */
function ofTheTime({ sure, short }: Bearers, scene: Scene): Bearers {
  const canBe = (slug: string) => {
    const person = scene.gazetteer.person(slug);
    return person !== null && isOfAge(person, scene.day) && !isNamesake(person, scene);
  };
  return { sure: sure.filter(canBe), short: short.filter(canBe) };
}

function isOfAge({ born }: Person, day: Day | null): boolean {
  return born === null || day === null || Number(day.slice(0, 4)) >= born + YOUNGEST;
}

function onlyOne(slugs: readonly string[]): string | null {
  return slugs.length === 1 ? (slugs[0] ?? null) : null;
}

/** 'George Bush' is whom the title before it fits, or who is named in full in the story, or who is in office that day. */
function settleShortNames(found: readonly OpenName[], scene: Scene): FoundName[] {
  const named = new Set(found.map((name) => name.person));
  const settled: FoundName[] = [];
  for (const { bearers, ...name } of found) {
    const several = bearers.sure.length > 0 ? bearers.sure : bearers.short;
    const person = name.person ?? whoIsMeant(name, several, named, scene);
    if (person !== null || several.length > 1) settled.push({ ...name, person, short: name.person === null });
    else name.reading.taken.fill(0, name.from, name.to);
  }
  return settled;
}

function whoIsMeant(
  name: Omit<OpenName, 'bearers'>,
  slugs: readonly string[],
  named: ReadonlySet<string | null>,
  { gazetteer, day }: Scene,
): string | null {
  const title = titleBefore(name.reading, name.from);
  const steps = [
    title && day ? slugs.filter((slug) => whoFits(title, [slug], gazetteer, day).length > 0) : [],
    slugs.filter((slug) => named.has(slug)),
    day ? slugs.filter((slug) => gazetteer.officeOn(slug, day) !== null) : [],
  ];
  const step = steps.find((fitting) => fitting.length > 0);
  return step ? onlyOne(step) : null;
}
