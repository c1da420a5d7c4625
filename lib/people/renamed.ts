// A story on which there is no verdict, as the archive shows it, and who stands for whom from now on, in; who is in it
// then, out, without a look at its text. What a person is to a story hangs on where the person is named, not on the
// slug: where everybody goes on being one person, the persons of before have other slugs, and nothing else.

import type { Day } from '#lib/model/day';
import type { Mention, PersonInStory, Quote } from '#lib/model/person';
import type { Gazetteer } from './gazetteer';
import type { Merges } from './merges';
import { NO_STANDING, type StandingOn, standingOn } from './standing';
import { type Decided, mergedMentions, namesIn, spokenBy } from './verdicts';

export type ShownPerson = Omit<PersonInStory, 'name'>;
/** Mentions and quotes are as recognised. */
export type ShownStory = {
  day: Day | null;
  mentions: readonly Mention[];
  quotes: readonly Quote[];
  /** Whom the archive takes each of the mentions for until now. */
  shown: readonly (string | null)[];
  people: readonly ShownPerson[];
};

/** Null where the text has to be read: two persons become one, one becomes two, or words say what an office is to them. */
export function renamed(story: ShownStory, merges: Merges, gazetteer: Gazetteer): Decided | null {
  const mentions = mergedMentions(story.mentions, merges);
  const slugs = newSlugs(story.shown, mentions);
  if (slugs === null || slugs.size !== story.people.length) return null;
  const nameOf = namesIn(mentions);
  const people: PersonInStory[] = [];
  for (const one of story.people) {
    const person = slugs.get(one.person);
    const standing = person === undefined || person === one.person ? one : standingOf(person, story.day, gazetteer);
    if (person === undefined || standing === null) return null;
    const { salience, mentions: times } = one;
    const { office, officeTitle, standing: how } = standing;
    const name = gazetteer.person(person)?.name ?? nameOf(person);
    people.push({ person, name, salience, mentions: times, standing: how, office, officeTitle });
  }
  return { mentions, quotes: spokenBy(story.quotes, mentions, merges), people };
}

/** For each slug of before the one of now; null where that is not one for one. */
function newSlugs(shown: readonly (string | null)[], mentions: readonly Mention[]): Map<string, string> | null {
  if (shown.length !== mentions.length) return null; // one that only a reader saw
  const slugs = new Map<string, string>();
  for (const [at, { person: next }] of mentions.entries()) {
    const slug = shown[at] ?? null;
    if (slug === null && next === null) continue;
    if (slug === null || next === null) return null;
    if ((slugs.get(slug) ?? next) !== next) return null;
    slugs.set(slug, next);
  }
  return new Set(slugs.values()).size === slugs.size ? slugs : null;
}

/** Null where the words beside the mentions could say that an office is sought. */
function standingOf(slug: string, day: Day | null, gazetteer: Gazetteer): StandingOn | null {
  const person = gazetteer.person(slug);
  if (person === null || day === null) return NO_STANDING;
  const standing = standingOn(person, day, null, gazetteer);
  return standing.standing === 'incumbent' ? standing : null;
}
