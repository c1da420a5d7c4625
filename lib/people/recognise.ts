// A story in; its mentions of leaders with offsets, and the persons in it, out. Between extraction and the store.
//
// Only the article's own text is read: no removed parts, no credits, no dateline, no byline. Names are linked in this
// order: full names; titles with a surname, by the day; surnames of persons so named; role phrases, by the day; last,
// the names that the tagger finds and the gazetteer does not know.

import type { Block, Dateline } from '#lib/model/article';
import type { Day } from '#lib/model/day';
import type { Mention, PersonInStory, Quote } from '#lib/model/person';
import { linkByWords } from './by-words/link-by-words';
import { CONFIDENCE } from './confidence';
import type { Gazetteer } from './gazetteer';
import type { Line } from './line';
import type { Link } from './link';
import { findNames } from './names';
import { peopleOfLinks } from './people-of-links';
import { quotesOf } from './quotes';
import { byPlace, type Reading, read, take } from './reading';
import { linkRoles } from './roles';
import { type Scene, sceneOf } from './scene';
import { isRead, lineReader } from './story-lines';
import { linkSurnames } from './surnames';
import type { Tagger } from './tagger/tagger';

export type Story = { headline: string; blocks: readonly Block[]; day: Day | null; dateline?: Dateline | null };

export type People = { mentions: Mention[]; people: PersonInStory[]; quotes: Quote[] };

/** Without a tagger only leaders of the gazetteer are found. */
export function findPeople(story: Story, gazetteer: Gazetteer, tagger: Tagger | null = null): People {
  const lines = linesOf(story);
  const spans = tagger?.tag(lines.map((line) => line.text)) ?? [];
  const readings = lines.map((line, order) => read(line, order, gazetteer, spans[order]));
  const scene = sceneOf(readings, gazetteer, story.day);
  const found = linkByWords(readings, linkAll(readings, scene), scene);
  const links = found.links.sort(byPlace);
  return {
    mentions: links.map(mentionOf),
    people: peopleOfLinks(links, story, gazetteer, (slug) => found.names.get(slug) ?? slug),
    quotes: quotesOf(readings, links),
  };
}

function linkAll(readings: readonly Reading[], scene: Scene): Link[] {
  const names = findNames(readings, scene);
  const full = names.map((name): Link => {
    const { reading, from, to, person, short } = name;
    if (person === null) return { reading, from, to, person, how: 'unlinked', confidence: CONFIDENCE.unlinked };
    return {
      reading,
      from,
      to,
      person,
      how: 'full-name',
      confidence: short ? CONFIDENCE.shortName : CONFIDENCE.fullName,
    };
  });
  const surnames = linkSurnames(readings, names, scene);
  for (const { reading, from, to } of surnames) take(reading, from, to);
  return [...full, ...surnames, ...linkRoles(readings, [...full, ...surnames], scene)];
}

function linesOf(story: Story): Line[] {
  const lineAt = lineReader(story);
  const read = story.blocks.flatMap(({ part }, at) => (isRead(part) ? [lineAt(at)] : []));
  return [lineAt(null), ...read];
}

function mentionOf({ reading, from, to, person, how, confidence }: Link): Mention {
  const { block, text, words } = reading.line;
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  return { block, start, end, text: text.slice(start, end), person, how, confidence };
}
