// The word before a surname in; what it says about who is meant, out.

import type { Day } from '#lib/model/day';
import type { Gazetteer } from './gazetteer';
import { isGivenName } from './given-names';
import { isCapital, isParticle, joinAfter } from './line';
import { isOpener } from './ordinary';
import { type Reading, wordAt } from './reading';
import { isTaggedThing } from './tagged';
import { firstDay, holdsOn, wasChief } from './terms';
import { type Title, titleBefore } from './title';
import { LESSER_TITLES, MAN, PAST, PLAIN_TITLES, WOMAN } from './titles';
import { isWoman } from './women';

/**
 * `bare`: nothing is said. `title`: an office of the gazetteer. `man`, `woman`, `lesser`: other titles.
 * `another`: a given name, so that another bearer of the surname is meant.
 */
export type Bearing =
  | { kind: 'bare' | 'man' | 'woman' | 'another' }
  | { kind: 'lesser'; word: string }
  | { kind: 'title'; title: Title };

export function bearingOf(reading: Reading, at: number, gazetteer: Gazetteer): Bearing {
  const title = titleBefore(reading, at);
  if (title) return { kind: 'title', title };
  const join = at > 0 ? joinAfter(reading.line, at - 1) : 'break';
  if (join === 'break' || join === 'possessive' || reading.taken[at - 1] === 1) return { kind: 'bare' };
  if (isTaggedThing(reading.tagged, at - 1, at)) return { kind: 'bare' }; // 'In Austin Bush rested'
  const word = wordAt(reading, at - 1);
  if (MAN.has(word)) return { kind: 'man' };
  if (WOMAN.has(word)) return { kind: 'woman' };
  if (PLAIN_TITLES.has(word) || PAST.has(word) || reading.places.endingAt.has(at)) return { kind: 'bare' };
  if (LESSER_TITLES.has(word)) return { kind: 'lesser', word };
  if (!isCapital(reading.line, at - 1) || isOpener(word) || isParticle(word)) return { kind: 'bare' };
  if (!reading.line.cased) return { kind: isGivenName(word) ? 'another' : 'bare' };
  return join === 'hyphen' && gazetteer.surnames.has(word) ? { kind: 'bare' } : { kind: 'another' };
}

/** True when a person who was named elsewhere in the story can be meant by a surname with this before it. */
export function canBear(bearing: Bearing, slug: string, gazetteer: Gazetteer, day: Day | null): boolean {
  switch (bearing.kind) {
    case 'bare':
      return true;
    case 'man':
      return !isWoman(slug);
    case 'woman':
      return isWoman(slug);
    case 'another':
      return false;
    case 'lesser':
      return (
        !wasChiefEver(slug, gazetteer) ||
        isOnTheWayUp(slug, gazetteer, day) ||
        isCalled(slug, bearing.word, gazetteer, day)
      );
    case 'title':
      return bearing.title.when === 'next' || isOnTheWayUp(slug, gazetteer, day);
  }
}

/** Of a chief of another day news says 'former President': 'Senator Kennedy' is another. */
function wasChiefEver(slug: string, gazetteer: Gazetteer): boolean {
  const person = gazetteer.person(slug);
  return person !== null && wasChief(person, gazetteer);
}

/** 'Secretary Baker' is the secretary of the treasury. */
export function isCalled(slug: string, word: string, gazetteer: Gazetteer, day: Day | null): boolean {
  const terms = gazetteer.person(slug)?.terms ?? [];
  return terms.some(
    (term) =>
      day !== null &&
      holdsOn(term, day) &&
      gazetteer.office(term.office)?.words.some((title) => title.split(' ').includes(word)),
  );
}

/** 'Senator Obama' of 2007 is the later president; 'Senator Kennedy' of 1975 is a brother of the late one. */
function isOnTheWayUp(slug: string, gazetteer: Gazetteer, day: Day | null): boolean {
  const person = gazetteer.person(slug);
  const first = person && firstDay(person);
  return day !== null && first !== null && day < first;
}
