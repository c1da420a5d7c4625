// Readings and their full names in; surnames alone and titles with a surname, linked or left open, out.
// Titles are decided first, then the headline, then the text: each step may use whom the one before has named.

import { byDay } from './by-day';
import { byNames } from './by-names';
import { byTitle } from './by-title';
import { type Decision, inHeadline, type Naming } from './decisions';
import { findDoubts } from './doubts';
import type { Link } from './link';
import { findOccurrences, isAnother, type Occurrence } from './occurrences';
import { isOrdinarySurname } from './ordinary';
import { byPlace, type InStory, type Reading } from './reading';
import type { Scene } from './scene';
import type { FoundName } from './settle-names';
import { titleBefore } from './title';

export function linkSurnames(readings: readonly Reading[], names: readonly FoundName[], scene: Scene): Link[] {
  const occurrences = findOccurrences(readings, scene.gazetteer);
  const others = othersOf(occurrences);
  const inFull = new Set(names.flatMap((name) => name.person ?? []));
  const story: Naming = { ...scene, named: inFull, namings: new Map(), others };
  const titled = link(occurrences.filter(hasTitle), story, byTitle);
  noteNamings([...names, ...titled], story);
  const doubts = findDoubts(occurrences, [...names, ...titled], scene.gazetteer);
  const isTagged = readings.some(({ tagged }) => tagged.list.length > 0);
  const alone = occurrences.filter((occurrence) => !hasTitle(occurrence) && !isAnother(occurrence));
  const decide = (occurrence: Occurrence) => {
    const decision = byNames(occurrence, story, doubts) ?? byDay(occurrence, story);
    return decision?.person && isTagged && isWordAtStart(occurrence) ? null : decision;
  };
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

function noteNamings(places: readonly (InStory & { person: string | null })[], { namings }: Naming): void {
  for (const place of [...places].sort(byPlace)) {
    if (place.person === null) continue;
    const list = namings.get(place.person);
    if (list) list.push(place);
    else namings.set(place.person, [place]);
  }
}

/** Surnames that somebody else bears, with the offices that the titles before their full names can mean. */
function othersOf(occurrences: readonly Occurrence[]): Map<string, Set<string>> {
  const others = new Map<string, Set<string>>();
  for (const { surname, reading, from } of occurrences.filter(isAnother)) {
    const offices = others.get(surname) ?? new Set();
    const title = titleBefore(reading, reading.tagged.at.get(from)?.from ?? from);
    for (const office of title?.offices ?? []) offices.add(office);
    others.set(surname, offices);
  }
  return others;
}

/** 'Brown envelopes went round': a word that begins a sentence, and in which a tagger hears no name. */
function isWordAtStart({ reading: { line, tagged }, from, surname }: Occurrence): boolean {
  if (!line.cased || !isOrdinarySurname(surname) || tagged.at.has(from)) return false;
  const before = line.words[from - 1];
  return before === undefined || /[.!?]/.test(line.text.slice(before.end, line.words[from]?.start));
}

function hasTitle(occurrence: Occurrence): boolean {
  return occurrence.bearing.kind === 'title';
}
