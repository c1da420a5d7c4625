// A person of the gazetteer, the story's day and what is sought in; how the day stands to the person's offices, out.
// An office that is held comes before one that is sought, and one that was held before one that is to come.

import type { Day } from '#lib/model/day';
import type { Office, Person, PersonInStory } from '#lib/model/person';
import { officeSought, type Sought } from './candidacy';
import type { Gazetteer } from './gazetteer';
import { endedBy, foremost, holdsOn } from './terms';

export type StandingOn = Pick<PersonInStory, 'standing' | 'office' | 'officeTitle'>;

export const NO_STANDING: StandingOn = { standing: null, office: null, officeTitle: null };

/** `sought`: what the words beside the mentions say that the person seeks, else null. */
export function standingOn(person: Person, day: Day, sought: Sought | null, gazetteer: Gazetteer): StandingOn {
  const held = gazetteer.officeOn(person.slug, day);
  if (held) return { standing: 'incumbent', office: held.id, officeTitle: titleOn(person, held, day) };
  const foremostOf = (terms: Person['terms']) => foremost(terms, gazetteer.office)?.title ?? null;
  const ended = person.terms.filter((term) => endedBy(term, day));
  const later = person.terms.filter((term) => term.from !== null && term.from > day);
  const wanted = sought && officeSought(person, sought, day, gazetteer);
  if (wanted) return without('candidate', wanted);
  if (ended.length > 0) return without('former', foremostOf(ended));
  return later.length > 0 ? without('future', foremostOf(later)) : NO_STANDING;
}

function without(standing: StandingOn['standing'], officeTitle: string | null): StandingOn {
  return { standing, office: null, officeTitle };
}

function titleOn({ terms }: Person, office: Office, day: Day): string {
  const held = terms.filter((term) => term.office === office.id && holdsOn(term, day));
  const isActing = held.length > 0 && held.every((term) => term.acting === true);
  return isActing ? `acting ${office.title}` : office.title;
}
