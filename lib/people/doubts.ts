// Surnames of a story and who was named in full where, in; the surnames that may be another bearer's, out.
// After 'Laura Bush' a plain 'Bush' is not surely the president, until he is named again; where the story names him
// first and no less often than her, it is.

import type { Gazetteer } from './gazetteer';
import { isAnother, type Occurrence } from './occurrences';
import { byPlace, type InStory } from './reading';
import { surnamesOf } from './spelling';

type Naming = InStory & { person: string | null };
type Event = InStory & { surnames: string[]; another: boolean; asks: Occurrence | null };

/** In the headline a surname is doubtful when the text under it names the other bearer first. */
export function findDoubts(
  occurrences: readonly Occurrence[],
  namings: readonly Naming[],
  gazetteer: Gazetteer,
): Set<Occurrence> {
  if (!occurrences.some(isAnother)) return new Set();
  const events = [...occurrences.map(eventOfSurname), ...namings.map((naming) => eventOfNaming(naming, gazetteer))];
  const body = events.filter((event) => event.reading.line.part !== 'headline').sort(byPlace);
  const othersFirst = new Set<string>();
  const othersLast = new Set<string>();
  /** By how many namings the others are ahead. */
  const lead = new Map<string, number>();
  const doubtful = new Set<Occurrence>();
  for (const { surnames, another, asks } of body) {
    if (asks) {
      if (othersLast.has(asks.surname)) doubtful.add(asks);
      continue;
    }
    for (const surname of surnames) {
      if (another && !lead.has(surname)) othersFirst.add(surname);
      lead.set(surname, (lead.get(surname) ?? 0) + (another ? 1 : -1));
      if (another) othersLast.add(surname);
      else othersLast.delete(surname);
    }
  }
  for (const occurrence of occurrences) {
    if (occurrence.reading.line.part === 'headline' && othersFirst.has(occurrence.surname)) doubtful.add(occurrence);
  }
  const isOthers = (surname: string) => (lead.get(surname) ?? 0) > (othersFirst.has(surname) ? -1 : 0);
  return new Set([...doubtful].filter(({ surname }) => isOthers(surname)));
}

function eventOfSurname(occurrence: Occurrence): Event {
  const { reading, from, surname } = occurrence;
  const another = isAnother(occurrence);
  return { reading, from, surnames: [surname], another, asks: another ? null : occurrence };
}

function eventOfNaming({ reading, from, person }: Naming, gazetteer: Gazetteer): Event {
  const known = person === null ? null : gazetteer.person(person);
  const surnames = known ? surnamesOf(known).map((words) => words.join(' ')) : [];
  return { reading, from, surnames, another: false, asks: null };
}
