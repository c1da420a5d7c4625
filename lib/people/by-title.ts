// A surname with a title before it in ('President Bush'), the decision about it out: by the day, by whom the story names
// and by the countries of which it speaks.

import type { Day } from '#lib/model/day';
import { canBear, isCalled } from './bearing';
import { asSurname, type Decision, type Naming, OPEN, one } from './decisions';
import type { Gazetteer } from './gazetteer';
import { isCapital } from './line';
import type { Occurrence } from './occurrences';
import { isOrdinarySurname } from './ordinary';
import { wordAt } from './reading';
import { isChief, isWorldKnown } from './terms';
import { heldBefore, type Title, whoFits } from './title';

/** So few bearers make a surname tell by itself. */
const FEW = 2;

/** 'President Bush': whom the title fits on the day, one named in full first. */
export function byTitle(occurrence: Occurrence, story: Naming): Decision | null {
  const { bearers, bearing } = occurrence;
  if (bearing.kind !== 'title') return null;
  const { named, gazetteer, day } = story;
  const inFull = bearers.filter((slug) => named.has(slug));
  if (day === null) return inFull.length === 1 ? asSurname(inFull) : OPEN;
  const fitting = whoFits(bearing.title, bearers, gazetteer, day);
  const both = fitting.filter((slug) => named.has(slug));
  if (both.length === 1) return asSurname(both);
  if (inFull.length === 0 && isOfOther(occurrence.surname, bearing.title, story)) return null;
  if (isLoose(occurrence, bearing.title) && isOrdinarySurname(occurrence.surname) && inFull.length === 0) return null;
  const likely = fitting.length > 0 ? ofScene(fitting, occurrence, bearing.title, story) : [];
  if (fitting.length > 0) return asTitle(likely, bearing.title.when === 'past' ? 'pastTitle' : 'title');
  if (isLoose(occurrence, bearing.title) && inFull.length === 1) return asSurname(inFull);
  const isSo = (slug: string) => isCalledInShort(occurrence, bearing.title, slug, story, day);
  const rising = inFull.filter((slug) => canBear(bearing, slug, gazetteer, day) || isSo(slug));
  if (rising.length === 1) return asSurname(rising);
  const called = inFull.length === 0 ? bearers.filter(isSo) : [];
  if (called.length === 1) return asTitle(ofScene(called, occurrence, bearing.title, story), 'title');
  const other = isLoose(occurrence, bearing.title) ? null : ofAnotherDay(occurrence, bearing.title, story, day);
  return other ?? (inFull.length > 0 ? OPEN : null);
}

/** 'Secretary Baker' of 1987 is the one of the treasury. */
function isCalledInShort(
  { reading, from }: Occurrence,
  { when, placed }: Title,
  slug: string,
  { gazetteer }: Naming,
  day: Day,
): boolean {
  const noun = wordAt(reading, from - 1);
  const isShort = noun === 'secretary' || noun === 'minister';
  return isShort && when === 'now' && !placed && isCalled(slug, noun, gazetteer, day);
}

/** 'President Nixon' in 1990 can only be the one; 'President Johnson' can be the head of anything. */
function ofAnotherDay(occurrence: Occurrence, title: Title, story: Naming, day: Day): Decision | null {
  const { gazetteer } = story;
  const ever = occurrence.bearers.filter((slug) => holdsEver(slug, title.offices, gazetteer));
  if (ever.length === 0) return null;
  if (title.when === 'never' || title.when === 'next' || isOrdinarySurname(occurrence.surname)) return OPEN;
  const before = ever.filter((slug) => heldBefore(slug, title.offices, gazetteer, day));
  return asTitle(before.length > 0 ? ofScene(before, occurrence, title, story) : [], 'titleOfOldDays');
}

/**
 * Of those whom the title fits, those of countries of which the story speaks. Where it speaks of none of theirs, a
 * surname that few bear is enough, and so is a country that news need not name.
 */
function ofScene(slugs: readonly string[], { surname, bearers }: Occurrence, title: Title, story: Naming): string[] {
  const { gazetteer, speaksOf, isShort } = story;
  if (title.placed) return [...slugs];
  const spokenOf = slugs.filter((slug) => {
    const person = gazetteer.person(slug);
    return person !== null && speaksOf(person);
  });
  if (spokenOf.length > 0) return spokenOf;
  const ofWorld = slugs.filter((slug) => ledWorldKnown(slug, title.offices, story));
  if (ofWorld.length > 0) return ofWorld;
  return isShort || (bearers.length <= FEW && !isOrdinarySurname(surname)) ? [...slugs] : [];
}

function ledWorldKnown(slug: string, offices: ReadonlySet<string>, { gazetteer }: Naming): boolean {
  const terms = gazetteer.person(slug)?.terms ?? [];
  return terms.some((term) => {
    const office = offices.has(term.office) ? gazetteer.office(term.office) : null;
    return office !== null && isWorldKnown(office) && isChief(office);
  });
}

/** 'Minister Tan' where the story gives the title and the surname to somebody of its own. */
function isOfOther(surname: string, title: Title, { others }: Naming): boolean {
  const offices = others.get(surname);
  return offices !== undefined && [...offices].some((office) => title.offices.has(office));
}

/** 'Leader' with no country, 'the president, Lee': of a party, a union, anything. */
function isLoose({ reading, from }: Occurrence, title: Title): boolean {
  const last = title.when === 'next' ? from - 2 : from - 1; // 'President-elect'
  const isLeader = reading.line.words[last]?.word === 'leader';
  return !title.placed && (isLeader || !isCapital(reading.line, last));
}

function holdsEver(slug: string, offices: ReadonlySet<string>, gazetteer: Gazetteer): boolean {
  return gazetteer.person(slug)?.terms.some((term) => offices.has(term.office)) ?? false;
}

function asTitle(slugs: readonly string[], why: 'title' | 'pastTitle' | 'titleOfOldDays'): Decision {
  return one(slugs, 'title', why);
}
