// Readings in; the full names in them with the person each one names, out. The words are marked as taken,
// also where the name belongs to a thing ('Charles de Gaulle airport'), so that no later step takes them for a person.

import type { Person } from '#lib/model/person';
import { bearingOf } from './bearing';
import type { Bearers, Gazetteer } from './gazetteer';
import { isGivenName } from './given-names';
import { hasCapitals, isCapital, isJoined, isParticle } from './line';
import { isPartOfThing } from './longer-names';
import { isNamesake } from './namesake';
import { type Found, phrasesAt } from './phrases';
import { type Reading, take, wordAt } from './reading';
import type { Scene } from './scene';
import { type FoundName, type OpenName, settleNames } from './settle-names';
import { middleInitial } from './spelling';
import { isOneName, longerPerson } from './tagged';
import { wasChief } from './terms';
import { titleBefore, whoFits } from './title';

/** Full names in reading order. */
export function findNames(readings: readonly Reading[], scene: Scene): FoundName[] {
  const found: OpenName[] = [];
  for (const reading of readings) {
    for (let from = 0; from < reading.line.words.length; from++) {
      const match = nameAt(reading, from, scene.gazetteer) ?? nameWithMiddle(reading, from, scene);
      if (!match || isOvertaken(reading, from, match.count, scene.gazetteer)) continue;
      const to = from + match.count;
      const bearers = ofTheTime(match.value, reading, from, scene);
      if (bearers.sure.length + bearers.short.length === 0) continue;
      take(reading, from, to);
      if (!isPartOfThing(reading, from, to)) found.push({ reading, from, to, person: onlyOne(bearers.sure), bearers });
      from = to - 1;
    }
  }
  return settleNames(found, scene);
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
  const first = wordAt(reading, from);
  if ((!isCapital(reading.line, from) && !isParticle(first)) || !gazetteer.names.has(first)) return null;
  const fits = (match: Found<Bearers>) =>
    isJoined(reading.line, from, match.count) &&
    hasCapitals(reading.line, from, match.count) &&
    !isOfLonger(reading, from, match.count, gazetteer);
  const match = phrasesAt(gazetteer.names, words, from).find(fits);
  return match ?? nameWithInitial(reading, from, gazetteer);
}

/** A name of one word beside other names, or 'Ali Hassan' in what the tagger hears as 'Ibrahim Ali Hassan'. */
function isOfLonger(reading: Reading, from: number, count: number, gazetteer: Gazetteer): boolean {
  const longer = longerPerson(reading.line, reading.tagged, from, from + count);
  if (count === 1) return longer !== null || bearingOf(reading, from, gazetteer).kind === 'another';
  if (!longer || longer.from === from) return false;
  const before = wordAt(reading, from - 1);
  return isGivenName(before) || before.length === 1;
}

/** 'Boris N. Yeltsin' where the gazetteer has 'Boris Yeltsin', unless another initial is known. */
function nameWithInitial(reading: Reading, from: number, gazetteer: Gazetteer): Found<Bearers> | null {
  const { words } = reading.line;
  const initial = wordAt(reading, from + 1);
  const first = words[from];
  if (initial.length !== 1 || !first || !isCapital(reading.line, from + 1)) return null;
  const without = [first, ...words.slice(from + 2, from + 5)];
  for (const match of phrasesAt(gazetteer.names, without, 0)) {
    const count = match.count + 1;
    const sure = match.value.sure.filter((slug) => hasMiddle(gazetteer.person(slug), initial));
    if (match.count < 2 || sure.length === 0) continue;
    if (isJoined(reading.line, from, count) && hasCapitals(reading.line, from, count)) {
      return { count, value: { sure, short: [] } };
    }
  }
  return null;
}

/** 'Ronald Wilson Reagan': the tagger hears one name, and the story speaks of the country that such a one was chief of. */
function nameWithMiddle(reading: Reading, from: number, scene: Scene): Found<Bearers> | null {
  const { line, tagged } = reading;
  const name = tagged.at.get(from);
  const [first, last] = [line.words[from], line.words[(name?.to ?? 0) - 1]];
  if (!name || name.from !== from || name.kind !== 'person' || !first || !last) return null;
  const count = name.to - from;
  if (count < 3 || count > 4 || !line.cased || !isOneName(line, name)) return null;
  const found = phrasesAt(scene.gazetteer.names, [first, last], 0).find((match) => match.count === 2);
  const sure = (found?.value.sure ?? []).filter((slug) => {
    const person = scene.gazetteer.person(slug);
    return (
      person !== null &&
      hasMiddle(person, wordAt(reading, from + 1).slice(0, 1)) &&
      wasChief(person, scene.gazetteer) &&
      scene.speaksOf(person)
    );
  });
  return sure.length === 1 ? { count, value: { sure, short: [] } } : null;
}

function hasMiddle(person: Person | null, initial: string): boolean {
  return person !== null && [null, initial].includes(middleInitial(person));
}

/** The bearers who can have been in the news on the day; a title that fits the day leaves no doubt. */
function ofTheTime({ sure, short }: Bearers, reading: Reading, from: number, scene: Scene): Bearers {
  const title = titleBefore(reading, from);
  const { day, gazetteer } = scene;
  const isTitled = (slug: string) =>
    title !== null && day !== null && whoFits(title, [slug], gazetteer, day).length > 0;
  const canBe = (slug: string) => {
    const person = gazetteer.person(slug);
    return person !== null && (!isNamesake(person, scene) || isTitled(slug));
  };
  return { sure: sure.filter(canBe), short: short.filter(canBe) };
}

function onlyOne(slugs: readonly string[]): string | null {
  return slugs.length === 1 ? (slugs[0] ?? null) : null;
}
