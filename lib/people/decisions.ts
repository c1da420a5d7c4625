// One surname of a story and whom the story names in, the decision about it out: linked to a person, left open
// where two fit, or null where it names nobody known. News uses a surname for the one person of it whom it has named.

import type { Day } from '#lib/model/day';
import type { How, Office } from '#lib/model/person';
import { type Bearing, canBear } from './bearing';
import { CONFIDENCE } from './confidence';
import type { Gazetteer } from './gazetteer';
import { isCapital } from './line';
import type { Link } from './link';
import type { Occurrence } from './occurrences';
import { isOrdinarySurname } from './ordinary';
import { wordAfter } from './reading';
import type { Scene } from './scene';
import { isChief, wasChief } from './terms';
import { isGovernment } from './things';
import { heldBefore, type Title, whoFits } from './title';
import { isWoman } from './women';

/** What is known of the story so far. */
export type Naming = Scene & {
  /** Who is named in full; then also by title. */
  named: Set<string>;
  /** Surnames that the story also gives, in full, to somebody else. */
  others: ReadonlySet<string>;
};
export type Decision = Pick<Link, 'person' | 'how' | 'confidence'>;

/** Countries whose chiefs a headline names without a word about the country. */
const WORLD_KNOWN = new Set(['US', 'SU', 'RU', 'CN', 'GB', 'FR', 'DE', 'IN', 'IL']);

const OPEN: Decision = { person: null, how: 'unlinked', confidence: CONFIDENCE.unlinked };

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
  if (isLoose(occurrence, bearing.title) && isOrdinarySurname(occurrence.surname) && inFull.length === 0) return null;
  if (fitting.length > 0) return asTitle(fitting, bearing.title.when === 'past' ? 'pastTitle' : 'title');
  if (isLoose(occurrence, bearing.title) && inFull.length === 1) return asSurname(inFull);
  const rising = inFull.filter((slug) => canBear(bearing, slug, gazetteer, day));
  if (rising.length === 1) return asSurname(rising);
  const other = isLoose(occurrence, bearing.title) ? null : ofAnotherDay(occurrence, bearing.title, gazetteer, day);
  return other ?? (inFull.length > 0 ? OPEN : null);
}

/** 'President Nixon' in 1990 can only be the one; 'President Johnson' can be the head of anything. */
function ofAnotherDay(occurrence: Occurrence, title: Title, gazetteer: Gazetteer, day: Day): Decision | null {
  const ever = occurrence.bearers.filter((slug) => holdsEver(slug, title.offices, gazetteer));
  if (ever.length === 0) return null;
  if (title.when === 'never' || isOrdinarySurname(occurrence.surname)) return OPEN;
  return asTitle(
    ever.filter((slug) => heldBefore(slug, title.offices, gazetteer, day)),
    'titleOfOldDays',
  );
}

/** 'Leader' with no country, 'the president, Lee': of a party, a union, anything. */
function isLoose({ reading, from }: Occurrence, title: Title): boolean {
  const isLeader = reading.line.words[from - 1]?.word === 'leader';
  return !title.placed && (isLeader || !isCapital(reading.line, from - 1));
}

function holdsEver(slug: string, offices: ReadonlySet<string>, gazetteer: Gazetteer): boolean {
  return gazetteer.person(slug)?.terms.some((term) => offices.has(term.office)) ?? false;
}

/** The one person of that surname whom the story names; open when it names two, null when it names none. */
export function byNames(occurrence: Occurrence, story: Naming, doubts: ReadonlySet<Occurrence>): Decision | null {
  const { bearers, bearing } = occurrence;
  const named = bearers.filter((slug) => story.named.has(slug));
  if (named.length === 0) return null;
  const fitting = named.filter(
    (slug) => canBear(bearing, slug, story.gazetteer, story.day) && (!leads(occurrence) || ledOnce(slug, story)),
  );
  return fitting.length === 1 && !doubts.has(occurrence) ? asSurname(fitting) : OPEN;
}

/**
 * A chief of the day whom the story does not name: 'Mrs. Gandhi', 'the Bush administration', 'Putin' in a headline.
 * Elsewhere a surname alone names nobody.
 */
export function byDay(occurrence: Occurrence, story: Naming): Decision | null {
  const { surname, bearers, bearing } = occurrence;
  if (story.day === null || story.others.has(surname) || bearing.kind === 'lesser') return null;
  const byGovernment = bearing.kind === 'bare' && leads(occurrence);
  const bySurnameAlone = bearing.kind === 'bare' && !byGovernment;
  if (bySurnameAlone && !inHeadline(occurrence)) return null;
  if (!byGovernment && isOrdinarySurname(surname)) return null;
  const anywhere = byGovernment && !isOrdinarySurname(surname);
  const chiefs = bearers.filter((slug) => isChiefOfScene(slug, story, anywhere) && fitsHonorific(bearing, slug));
  if (chiefs.length !== 1) return null;
  return one(chiefs, 'surname', bySurnameAlone ? 'headline' : 'chief');
}

function asSurname(slugs: readonly string[]): Decision {
  return one(slugs, 'surname', 'surname');
}

function asTitle(slugs: readonly string[], why: 'title' | 'pastTitle' | 'titleOfOldDays'): Decision {
  return one(slugs, 'title', why);
}

function one(slugs: readonly string[], how: How, why: keyof typeof CONFIDENCE): Decision {
  const [only] = slugs;
  return only !== undefined && slugs.length === 1 ? { person: only, how, confidence: CONFIDENCE[why] } : OPEN;
}

export function inHeadline(occurrence: Occurrence): boolean {
  return occurrence.reading.line.part === 'headline';
}

/** 'The Clinton administration' is that of a chief, whoever else of the name is in the story. */
function leads({ reading, to }: Occurrence): boolean {
  return isGovernment(wordAfter(reading, to));
}

function isWorldKnown({ country }: Office): boolean {
  return country !== null && WORLD_KNOWN.has(country);
}

/** A chief of that day, of a country of which the story speaks or of any. */
function isChiefOfScene(slug: string, { gazetteer, day, speaksOf }: Naming, anywhere: boolean): boolean {
  const office = day === null ? null : gazetteer.officeOn(slug, day);
  const person = gazetteer.person(slug);
  return (
    office !== null && isChief(office) && person !== null && (anywhere || isWorldKnown(office) || speaksOf(person))
  );
}

function ledOnce(slug: string, { gazetteer }: Naming): boolean {
  const person = gazetteer.person(slug);
  return person !== null && wasChief(person, gazetteer);
}

function fitsHonorific(bearing: Bearing, slug: string): boolean {
  if (bearing.kind === 'man') return !isWoman(slug);
  return bearing.kind !== 'woman' || isWoman(slug);
}
