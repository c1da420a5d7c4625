// The links of a story in; the persons in it, the foremost first, out.

import type { Day } from '#lib/model/day';
import { type PersonInStory, SALIENCES } from '#lib/model/person';
import { soughtIn } from './candidacy';
import type { Gazetteer } from './gazetteer';
import type { Link } from './link';
import { leadBlocks, salienceOf } from './salience';
import { NO_STANDING, standingOn } from './standing';

type Of = { blocks: readonly { part: string }[]; day: Day | null };

/** `nameOf` names the persons whom the gazetteer does not know. */
export function peopleOfLinks(
  links: readonly Link[],
  { blocks, day }: Of,
  gazetteer: Gazetteer,
  nameOf: (slug: string) => string,
): PersonInStory[] {
  const byPerson = linksByPerson(links);
  const lead = leadBlocks(blocks);
  const most = [...byPerson.values()].reduce((longest, mentions) => Math.max(longest, mentions.length), 0);
  const people = [...byPerson].map(([person, mentions]): PersonInStory => {
    const known = gazetteer.person(person);
    return {
      person,
      name: known?.name ?? nameOf(person),
      salience: salienceOf(mentions, lead, most),
      mentions: mentions.length,
      ...(known && day !== null ? standingOn(known, day, soughtIn(mentions), gazetteer) : NO_STANDING),
    };
  });
  return people.sort(
    (a, b) => SALIENCES.indexOf(a.salience) - SALIENCES.indexOf(b.salience) || b.mentions - a.mentions,
  );
}

function linksByPerson(links: readonly Link[]): Map<string, Link[]> {
  const byPerson = new Map<string, Link[]>();
  for (const link of links) {
    if (link.person === null) continue;
    const mentions = byPerson.get(link.person);
    if (mentions) mentions.push(link);
    else byPerson.set(link.person, [link]);
  }
  return byPerson;
}
