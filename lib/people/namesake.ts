// A leader with a common name and a story's scene in; whether the story means somebody else of that name, out.

import type { Day } from '#lib/model/day';
import type { Person } from '#lib/model/person';
import { wordList } from '#lib/text/words';
import { isGivenName } from './given-names';
import { isOrdinarySurname } from './ordinary';
import type { Scene } from './scene';
import { chiefOfWorldOn, wasChief } from './terms';

/** A leader of a common name is in the news so many years before the first office and after the last. */
const YEARS_BEFORE = 9;
const YEARS_AFTER = 15;
/** One who was never a chief, of whatever name. */
const LESSER_BEFORE = 30;
const LESSER_AFTER = 45;
/** So many persons of the gazetteer with the given name and with the surname make a name common. */
const COMMON_GIVEN = 8;
const COMMON_SURNAME = 4;
/** 'Li Wei': a family name of many and one syllable. */
const SYLLABLE = 4;
/** No news of a leader before this age: the bearer of such a name is another. */
const YOUNGEST = 15;

const NUMERAL = /^[ivx]+$/;

/** 'Charles Taylor, an analyst' of 1987; 'James Baker' who heads a firm in a story that speaks of no country. */
export function isNamesake(person: Person, scene: Scene): boolean {
  const { day, gazetteer, speaksOf, isShort } = scene;
  if (day !== null && (isTooYoung(person, day) || isOfAnotherTime(person, day, scene))) return true;
  if (!isCommon(person, scene)) return false;
  if (!isShort && !speaksOf(person)) return day === null || !chiefOfWorldOn(person, day, gazetteer);
  if (day === null || !isListed(person)) return false;
  const { first, last } = yearsOf(person);
  const year = Number(day.slice(0, 4));
  return year < first - YEARS_BEFORE || (year > last + YEARS_AFTER && !wasChief(person, gazetteer));
}

function isTooYoung({ born }: Person, day: Day): boolean {
  return born !== null && Number(day.slice(0, 4)) < born + YOUNGEST;
}

function isOfAnotherTime(person: Person, day: Day, { gazetteer }: Scene): boolean {
  if (wasChief(person, gazetteer)) return false;
  const { first, last } = yearsOf(person);
  const year = Number(day.slice(0, 4));
  return person.terms.length > 0 && (year < first - LESSER_BEFORE || year > last + LESSER_AFTER);
}

function isCommon(person: Person, { gazetteer }: Scene): boolean {
  const [given = '', surname = '', ...more] = wordList(person.name);
  if (more.length > 0 || NUMERAL.test(surname)) return false; // 'Paul VI'
  const bearers = (word: string) =>
    gazetteer.surnames.get(word)?.find((entry) => entry.words.length === 1)?.value ?? [];
  if (wordList(person.surname)[0] === given) {
    return surname.length <= SYLLABLE && bearers(given).length >= COMMON_SURNAME;
  }
  const isGiven = isGivenName(given) || (gazetteer.givenNames.get(given) ?? 0) >= COMMON_GIVEN;
  return isGiven && (isOrdinarySurname(surname) || bearers(surname).length >= COMMON_SURNAME);
}

/** Of a given name and a surname that are common the world over: the years alone speak against such a leader. */
function isListed({ name }: Person): boolean {
  const [given = '', surname = ''] = wordList(name);
  return isGivenName(given) && isOrdinarySurname(surname);
}

function yearsOf({ terms }: Person): { first: number; last: number } {
  return {
    first: Math.min(...terms.map(({ from }) => yearOf(from, 0))),
    last: Math.max(...terms.map(({ to }) => yearOf(to, 9999))),
  };
}

function yearOf(day: Day | null, otherwise: number): number {
  return day === null ? otherwise : Number(day.slice(0, 4));
}
