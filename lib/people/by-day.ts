// A surname of nobody whom the story names in; the chief of the day whom it means, out, where there is only one.

import type { Bearing } from './bearing';
import { type Decision, inHeadline, leads, type Naming, one } from './decisions';
import type { Occurrence } from './occurrences';
import { isOrdinarySurname } from './ordinary';
import { isTaggedThing } from './tagged';
import { isChief, isWorldKnown } from './terms';
import { isWoman } from './women';

/**
 * A chief of the day whom the story does not name: 'Mrs. Gandhi', 'the Bush administration', 'Putin' in a headline; in
 * the text only where the tagger hears a person.
 */
export function byDay(occurrence: Occurrence, story: Naming): Decision | null {
  const { surname, bearing } = occurrence;
  if (story.day === null || story.others.has(surname) || bearing.kind === 'lesser') return null;
  const byGovernment = bearing.kind === 'bare' && leads(occurrence);
  if (!byGovernment && isOrdinarySurname(surname)) return null;
  if (bearing.kind !== 'bare' || byGovernment) return chiefOf(occurrence, story, byGovernment, 'chief');
  if (inHeadline(occurrence)) return isThing(occurrence) ? null : chiefOf(occurrence, story, false, 'headline');
  return isPerson(occurrence) ? chiefOf(occurrence, story, false, 'surnameAlone') : null;
}

/** The only bearer who is a chief on the day, of a country of which the story speaks or that news need not name. */
function chiefOf(
  { surname, bearers, bearing }: Occurrence,
  story: Naming,
  byGovernment: boolean,
  why: 'chief' | 'headline' | 'surnameAlone',
): Decision | null {
  const anywhere = byGovernment && !isOrdinarySurname(surname);
  const chiefs = bearers.filter((slug) => isChiefOfScene(slug, story, anywhere) && fitsHonorific(bearing, slug));
  return chiefs.length === 1 ? one(chiefs, 'surname', why) : null;
}

/** A chief of that day, of a country of which the story speaks or of any. */
function isChiefOfScene(slug: string, { gazetteer, day, speaksOf }: Naming, anywhere: boolean): boolean {
  const office = day === null ? null : gazetteer.officeOn(slug, day);
  const person = gazetteer.person(slug);
  return (
    office !== null && isChief(office) && person !== null && (anywhere || isWorldKnown(office) || speaksOf(person))
  );
}

/** The tagger takes it, and nothing more, for a person. */
function isPerson({ reading, from, to }: Occurrence): boolean {
  const name = reading.line.cased ? reading.tagged.at.get(from) : undefined;
  return name?.kind === 'person' && name.from === from && name.to === to;
}

/** The tagger takes it for a place or an organisation. */
function isThing({ reading, from, to }: Occurrence): boolean {
  return isTaggedThing(reading.tagged, from, to);
}

function fitsHonorific(bearing: Bearing, slug: string): boolean {
  if (bearing.kind === 'man') return !isWoman(slug);
  return bearing.kind !== 'woman' || isWoman(slug);
}
