// The rows of a story's links as values: as recognised before any verdict, and as they are shown now.

import { type Mention, type Quote, SALIENCES } from '#lib/model/person';
import type { ShownPerson } from '#lib/people/renamed';
import type { LinkRows } from './relink';
import { oneOf, standingOf } from './row-values';
import { foundBefore } from './stored-mentions';

/** The mentions as they were recognised; those that only a reader saw are left out. */
export function recognisedMentions({ mentions }: LinkRows): Mention[] {
  return mentions.map(foundBefore).filter((mention) => mention !== null);
}

/** The quotes as they were recognised. */
export function recognisedQuotes({ quotes }: LinkRows): Quote[] {
  return quotes.map(({ block, start, end, foundSlug, speaker, confidence }) => {
    return { block, start, end, person: foundSlug, speaker, confidence };
  });
}

/** Whom each mention is taken for. */
export function shownInMentions({ mentions }: LinkRows): (string | null)[] {
  return mentions.map(({ personSlug }) => personSlug);
}

export function shownPeople({ people }: LinkRows): ShownPerson[] {
  return people.map(({ personSlug, salience, mentions, officeId, officeTitle, standing }) => ({
    person: personSlug,
    salience: oneOf(SALIENCES, salience, 'salience'),
    mentions,
    office: officeId,
    officeTitle,
    standing: standingOf(standing),
  }));
}
