// Full names that several persons bear in; who is meant, by the title before it, by the story and by the day, out.

import type { Person } from '#lib/model/person';
import type { Bearers } from './gazetteer';
import type { Reading } from './reading';
import type { Scene } from './scene';
import { titleBefore, whoFits } from './title';

/** `short`: a form without initials, settled by the story or the day. */
export type FoundName = { reading: Reading; from: number; to: number; person: string | null; short: boolean };
export type OpenName = Omit<FoundName, 'short'> & { bearers: Bearers };

/** 'George Bush' is whom the title before it fits, or who is named in full in the story, or who is in office that day. */
export function settleNames(found: readonly OpenName[], scene: Scene): FoundName[] {
  const named = new Set(found.map((name) => name.person));
  const settled: FoundName[] = [];
  for (const { bearers, ...name } of found) {
    const several = bearers.sure.length > 0 ? bearers.sure : bearers.short;
    const person = name.person ?? whoIsMeant(name, several, named, scene);
    if (person !== null || several.length > 1) settled.push({ ...name, person, short: name.person === null });
    else name.reading.taken.fill(0, name.from, name.to);
  }
  return settled;
}

function whoIsMeant(
  name: Omit<OpenName, 'bearers'>,
  slugs: readonly string[],
  named: ReadonlySet<string | null>,
  { gazetteer, day, speaksOf }: Scene,
): string | null {
  const title = titleBefore(name.reading, name.from);
  const inOffice = day ? slugs.filter((slug) => gazetteer.officeOn(slug, day) !== null) : [];
  const ofCountry = (slug: string) => {
    const person: Person | null = gazetteer.person(slug);
    return person !== null && speaksOf(person);
  };
  const spokenOf = slugs.filter(ofCountry);
  const steps = [
    title && day ? slugs.filter((slug) => whoFits(title, [slug], gazetteer, day).length > 0) : [],
    slugs.filter((slug) => named.has(slug)),
    inOffice.filter(ofCountry),
    spokenOf.length < slugs.length ? spokenOf : [],
    inOffice,
  ];
  const [only, ...others] = steps.find((fitting) => fitting.length > 0) ?? [];
  return only !== undefined && others.length === 0 ? only : null;
}
