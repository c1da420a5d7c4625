// A surname alone and whom the story names in, the decision about it out. News uses a surname for the one person of it
// whom it has named.

import { countUntil } from '#lib/text/count-until';
import { canBear } from './bearing';
import { asSurname, type Decision, leads, type Naming, OPEN, one } from './decisions';
import type { Occurrence } from './occurrences';
import { byPlace } from './reading';
import { wasChief } from './terms';

/** The one person of that surname whom the story names; open when it names two, null when it names none. */
export function byNames(occurrence: Occurrence, story: Naming, doubts: ReadonlySet<Occurrence>): Decision | null {
  const { bearers, bearing } = occurrence;
  const named = bearers.filter((slug) => story.named.has(slug));
  if (named.length === 0) return null;
  const fitting = named.filter(
    (slug) => canBear(bearing, slug, story.gazetteer, story.day) && (!leads(occurrence) || ledOnce(slug, story)),
  );
  if (doubts.has(occurrence)) return OPEN;
  const isFirst = (slug: string) => isForemost(slug, fitting, occurrence, story);
  const [foremost] = fitting.length > 1 ? fitting.filter(isFirst) : [];
  return foremost === undefined ? asSurname(fitting) : one([foremost], 'surname', 'surnameOfForemost');
}

/** The only one of them in office on the day, and named more often so far: the president, not his wife. */
function isForemost(
  slug: string,
  slugs: readonly string[],
  occurrence: Occurrence,
  { gazetteer, day, namings }: Naming,
): boolean {
  if (day === null || gazetteer.officeOn(slug, day) === null) return false;
  const countOf = (one: string) => countUntil(namings.get(one) ?? [], (place) => byPlace(place, occurrence) >= 0);
  const count = countOf(slug);
  return slugs.every((other) => other === slug || (gazetteer.officeOn(other, day) === null && countOf(other) < count));
}

function ledOnce(slug: string, { gazetteer }: Naming): boolean {
  const person = gazetteer.person(slug);
  return person !== null && wasChief(person, gazetteer);
}
