// A story in; its mentions of leaders with offsets, and the persons in it, out. Between extraction and the store.
//
// Only the article's own text is read: no removed parts, no credits, no dateline, no byline. Names are linked in this
// order: full names; titles with a surname, by the day; surnames of persons so named; role phrases, by the day.

import { type Block, type Dateline, isArticlePart } from '#lib/model/article';
import type { Day } from '#lib/model/day';
import { type Mention, type PersonInStory, SALIENCES } from '#lib/model/person';
import { CONFIDENCE } from './confidence';
import type { Gazetteer } from './gazetteer';
import { type Line, lineOf } from './line';
import type { Link } from './link';
import { findNames } from './names';
import { byPlace, type Reading, read, take } from './reading';
import { linkRoles } from './roles';
import { leadBlocks, salienceOf } from './salience';
import { type Scene, sceneOf } from './scene';
import { linkSurnames } from './surnames';

export type Story = { headline: string; blocks: readonly Block[]; day: Day | null; dateline?: Dateline | null };

export function findPeople(story: Story, gazetteer: Gazetteer): { mentions: Mention[]; people: PersonInStory[] } {
  const readings = linesOf(story).map((line, order) => read(line, order, gazetteer));
  const links = linkAll(readings, sceneOf(readings, gazetteer, story.day)).sort(byPlace);
  return { mentions: links.map(mentionOf), people: peopleOf(links, story, gazetteer) };
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

function linesOf({ headline, blocks, dateline }: Story): Line[] {
  const firstBody = blocks.findIndex((block) => block.part === 'body');
  const lines = [lineOf(null, 'headline', headline)];
  blocks.forEach(({ part, text }, at) => {
    if (!isArticlePart(part) || part === 'credit') return;
    const skip = at === firstBody && dateline && text.startsWith(dateline.text) ? dateline.text.length : 0;
    lines.push(lineOf(at, part, text, skip));
  });
  return lines;
}

function mentionOf({ reading, from, to, person, how, confidence }: Link): Mention {
  const { block, text, words } = reading.line;
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  return { block, start, end, text: text.slice(start, end), person, how, confidence };
}

/** Linked persons, the foremost first. */
function peopleOf(links: readonly Link[], { blocks, day }: Story, gazetteer: Gazetteer): PersonInStory[] {
  const bySlug = new Map<string, Link[]>();
  for (const link of links) {
    if (link.person === null) continue;
    const mentions = bySlug.get(link.person);
    if (mentions) mentions.push(link);
    else bySlug.set(link.person, [link]);
  }
  const lead = leadBlocks(blocks);
  const people = [...bySlug].map(([person, mentions]): PersonInStory => {
    const office = day === null ? null : gazetteer.officeOn(person, day);
    return {
      person,
      name: gazetteer.person(person)?.name ?? person,
      salience: salienceOf(mentions, lead),
      mentions: mentions.length,
      office: office?.id ?? null,
      officeTitle: office?.title ?? null,
    };
  });
  return people.sort(
    (a, b) => SALIENCES.indexOf(a.salience) - SALIENCES.indexOf(b.salience) || b.mentions - a.mentions,
  );
}
