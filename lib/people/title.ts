// What stands right before a name in; the offices that this title can mean, and who of some persons fits it, out.

import { addDays, type Day } from '#lib/model/day';
import type { Term } from '#lib/model/person';
import type { Gazetteer } from './gazetteer';
import { isCapital, joinAfter } from './line';
import { type Reading, wordAt } from './reading';
import { endedBy, holdsOn } from './terms';
import { AFTER_ELECTION, OTHER_OFFICE, PAST } from './titles';

/**
 * `when`: 'past' for 'former' and the like, 'next' for one who is elected and not yet in office, 'never' for 'vice' and
 * the like before a title that is not of that kind.
 */
export type Title = {
  from: number;
  offices: ReadonlySet<string>;
  when: 'now' | 'past' | 'next' | 'never';
  /** A country or organisation stands before it. */
  placed: boolean;
};

/** Who is elected takes office in a year and a month at the latest. */
const DAYS_UNTIL_OFFICE = 400;

/** The title that ends right before word `at`, with the country before it: 'former Russian President'; 'President-elect'. */
export function titleBefore(reading: Reading, at: number): Title | null {
  if (at === 0 || joinAfter(reading.line, at - 1) !== 'space') return null;
  const isNext = at > 1 && AFTER_ELECTION.has(wordAt(reading, at - 1)) && hangsTogether(reading, at - 1);
  const title = reading.titles.endingAt.get(isNext ? at - 1 : at);
  if (!title) return null;
  const place = hangsTogether(reading, title.from) ? reading.places.endingAt.get(title.from) : undefined;
  const from = place?.from ?? title.from;
  const offices = place ? common(title.value, place.value.offices) : title.value;
  const before = [wordJoinedBefore(reading, from), wordJoinedBefore(reading, title.from)];
  return { from, offices, when: whenHeld(before, isNext), placed: place !== undefined };
}

/** Those of the persons who held, on the day or before it, an office that the title means. */
export function whoFits(title: Title, slugs: readonly string[], gazetteer: Gazetteer, day: Day): string[] {
  if (title.when === 'never') return [];
  if (title.when === 'next') {
    const latest = addDays(day, DAYS_UNTIL_OFFICE);
    const isSoon = ({ from }: Term) => from !== null && from > day && from <= latest;
    return slugs.filter((slug) => termsIn(slug, title.offices, gazetteer).some(isSoon));
  }
  if (title.when === 'now') {
    return slugs.filter((slug) => termsIn(slug, title.offices, gazetteer).some((term) => holdsOn(term, day)));
  }
  return slugs.filter((slug) => {
    const terms = termsIn(slug, title.offices, gazetteer);
    return terms.some((term) => endedBy(term, day)) && !terms.some((term) => holdsOn(term, day) && term.to !== day);
  });
}

/** True when the person's holding of one of the offices had ended by the day. */
export function heldBefore(slug: string, offices: ReadonlySet<string>, gazetteer: Gazetteer, day: Day): boolean {
  return termsIn(slug, offices, gazetteer).some((term) => endedBy(term, day));
}

export function common(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((value) => b.has(value)));
}

function termsIn(slug: string, offices: ReadonlySet<string>, gazetteer: Gazetteer): Term[] {
  return (gazetteer.person(slug)?.terms ?? []).filter((term) => offices.has(term.office));
}

function whenHeld(before: readonly string[], isNext: boolean): Title['when'] {
  if (before.some((word) => PAST.has(word))) return isNext ? 'never' : 'past';
  if (isNext) return 'next';
  return before.some((word) => OTHER_OFFICE.has(word)) ? 'never' : 'now';
}

function hangsTogether(reading: Reading, at: number): boolean {
  return at > 0 && joinAfter(reading.line, at - 1) !== 'break';
}

/** The word before, joined by space or hyphen: 'ex-president', 'vice president'; 'Then' is the adverb. */
function wordJoinedBefore(reading: Reading, at: number): string {
  const join = at > 0 ? joinAfter(reading.line, at - 1) : 'break';
  if (join !== 'space' && join !== 'hyphen') return '';
  const word = wordAt(reading, at - 1);
  return word === 'then' && join === 'space' && isCapital(reading.line, at - 1) ? '' : word;
}
