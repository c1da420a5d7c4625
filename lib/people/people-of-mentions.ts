// The mentions of a story, as recognised or as readers decided, in; the persons in it, the foremost first, out: as
// recognition itself has them (verdicts.test.ts holds the two together).

import type { Block, Dateline } from '#lib/model/article';
import type { Day } from '#lib/model/day';
import type { Mention, PersonInStory } from '#lib/model/person';
import { countUntil } from '#lib/text/count-until';
import type { Gazetteer } from './gazetteer';
import type { Link } from './link';
import { peopleOfLinks } from './people-of-links';
import { type Reading, read } from './reading';
import { lineReader } from './story-lines';

/** `found`: what it was recognised as, before a reader decided. */
type NamedMention = Mention & { found?: Pick<Mention, 'how'> | null };
type Named = {
  headline: string;
  blocks: readonly Block[];
  dateline: Dateline | null;
  day: Day | null;
  mentions: readonly NamedMention[];
};

/** `nameOf` names the persons whom the gazetteer does not know. */
export function peopleOfMentions(
  story: Named,
  gazetteer: Gazetteer,
  nameOf: (slug: string) => string,
): PersonInStory[] {
  return peopleOfLinks(linksOf(story, gazetteer), story, gazetteer, nameOf);
}

function linksOf(story: Named, gazetteer: Gazetteer): Link[] {
  const lineAt = lineReader(story);
  const readings = new Map<number | null, Reading>();
  const readingOf = (block: number | null): Reading => {
    const known = readings.get(block);
    if (known) return known;
    const reading = read(lineAt(block), (block ?? -1) + 1, gazetteer);
    readings.set(block, reading);
    return reading;
  };
  const named = story.mentions.filter((mention) => mention.person !== null);
  return named.map((mention) => linkOf(mention, readingOf(mention.block)));
}

/** The words that the mention covers. */
function linkOf({ start, end, person, how, found, confidence }: NamedMention, reading: Reading): Link {
  const { words } = reading.line;
  const from = countUntil(words, (word) => word.end > start);
  const to = countUntil(words, (word) => word.start >= end);
  return { reading, from, to: Math.max(from, to), person, how: found?.how ?? how, confidence };
}
