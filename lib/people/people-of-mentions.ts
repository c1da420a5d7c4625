// The mentions of a story, as recognised or as readers decided, in; the persons in it, the foremost first, out: as
// recognition itself has them (verdicts.test.ts holds the two together).

import { type Block, type Dateline, isArticlePart } from '#lib/model/article';
import type { Day } from '#lib/model/day';
import type { Mention, PersonInStory } from '#lib/model/person';
import type { Gazetteer } from './gazetteer';
import { type Line, lineOf } from './line';
import type { Link } from './link';
import { peopleOfLinks } from './people-of-links';
import { type Reading, read } from './reading';

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

function linksOf(story: Named, gazetteer: Gazetteer): Map<string, Link[]> {
  const readings = new Map<number | null, Reading>();
  const readingOf = (block: number | null): Reading => {
    const known = readings.get(block);
    if (known) return known;
    const reading = read(lineAt(block, story), (block ?? -1) + 1, gazetteer);
    readings.set(block, reading);
    return reading;
  };
  const bySlug = new Map<string, Link[]>();
  for (const mention of story.mentions) {
    if (mention.person === null) continue;
    const link = linkOf(mention, mention.person, readingOf(mention.block));
    const links = bySlug.get(mention.person);
    if (links) links.push(link);
    else bySlug.set(mention.person, [link]);
  }
  return bySlug;
}

function lineAt(block: number | null, { headline, blocks, dateline }: Named): Line {
  if (block === null) return lineOf(null, 'headline', headline);
  const { part, text } = blocks[block] ?? { part: 'body', text: '' };
  const isFirst = block === blocks.findIndex((one) => one.part === 'body');
  const skip = isFirst && dateline && text.startsWith(dateline.text) ? dateline.text.length : 0;
  return lineOf(block, isArticlePart(part) && part !== 'credit' ? part : 'body', text, skip);
}

/** The words that the mention covers. */
function linkOf({ start, end, how, found, confidence }: NamedMention, person: string, reading: Reading): Link {
  const { words } = reading.line;
  const first = words.findIndex((word) => word.end > start);
  const from = first < 0 ? words.length : first;
  const after = words.findIndex((word, at) => at >= from && word.start >= end);
  return { reading, from, to: after < 0 ? words.length : after, person, how: found?.how ?? how, confidence };
}
