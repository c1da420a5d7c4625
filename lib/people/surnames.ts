// Readings and their full names in; surnames alone and titles with a surname, linked or left open, out.
// Titles are decided first, then the headline, then the text: each step may use whom the one before has named.

import { byDay, byNames, byTitle, type Decision, inHeadline, type Naming } from './decisions';
import { findDoubts } from './doubts';
import type { Link } from './link';
import type { FoundName } from './names';
import { findOccurrences, isAnother, type Occurrence } from './occurrences';
import type { Reading } from './reading';
import type { Scene } from './scene';

export function linkSurnames(readings: readonly Reading[], names: readonly FoundName[], scene: Scene): Link[] {
  const occurrences = findOccurrences(readings, scene.gazetteer);
  const others = new Set(occurrences.filter(isAnother).map((occurrence) => occurrence.surname));
  const story: Naming = { ...scene, named: new Set(names.flatMap((name) => name.person ?? [])), others };
  const titled = link(occurrences.filter(hasTitle), story, byTitle);
  const doubts = findDoubts(occurrences, [...names, ...titled], scene.gazetteer);
  const alone = occurrences.filter((occurrence) => !hasTitle(occurrence) && !isAnother(occurrence));
  const decide = (occurrence: Occurrence) => byNames(occurrence, story, doubts) ?? byDay(occurrence, story);
  const headline = link(alone.filter(inHeadline), story, decide);
  return [
    ...titled,
    ...headline,
    ...link(
      alone.filter((occurrence) => !inHeadline(occurrence)),
      story,
      decide,
    ),
  ];
}

/** Decides each, then lets the story know whom they named: within one step no surname explains another. */
function link(
  occurrences: readonly Occurrence[],
  story: Naming,
  decide: (occurrence: Occurrence, story: Naming) => Decision | null,
): Link[] {
  const links = occurrences.flatMap((occurrence) => {
    const { reading, from, to } = occurrence;
    const decision = decide(occurrence, story);
    return decision ? [{ reading, from, to, ...decision }] : [];
  });
  for (const { person } of links) if (person !== null) story.named.add(person);
  return links;
}

function hasTitle(occurrence: Occurrence): boolean {
  return occurrence.bearing.kind === 'title';
}
