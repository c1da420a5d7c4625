// A story -> who signed it, for citations and structured data. Nobody is invented: a story that names no one has none.

import { isCollective } from '#lib/extract/names/author-names';
import { fold } from '#lib/text/fold';
import { oneLine } from './printable';

/** `unknown`: words of a byline in which nobody was recognised. */
export type Signer = { name: string; kind: 'person' | 'organisation' | 'unknown' };
export type Signed = {
  authors: readonly string[];
  byline: string | null;
  agency: string | null;
  source: string | null;
};

/** 'the Foreign Desk', 'our Special Correspondent': words before what is no name. */
const ARTICLE = /^(?:an?|the|our)\s+/i;

/** The authors; where there are none, the byline as printed; else the agency, unless it is the outlet itself. */
export function signersOf({ authors, byline, agency, source }: Signed): Signer[] {
  const isHouse = (name: string) => isSame(name, agency) || isSame(name, source) || isCollective(name);
  const names = authors.map(oneLine).filter((name) => name !== '');
  if (names.length > 0) return names.map((name) => ({ name, kind: isHouse(name) ? 'organisation' : 'person' }));
  const printed = oneLine(byline ?? '');
  if (printed !== '' && !isHouse(printed)) return [{ name: printed, kind: 'unknown' }];
  if (printed !== '') return [{ name: printed.replace(ARTICLE, ''), kind: 'organisation' }];
  const wire = oneLine(agency ?? '');
  return wire === '' || isSame(wire, source) ? [] : [{ name: wire, kind: 'organisation' }];
}

/** The agency where it is neither the outlet nor the one that signs. */
export function agencyBeside(story: Signed): string | null {
  const agency = oneLine(story.agency ?? '');
  const isNamed = isSame(agency, story.source) || signersOf(story).some(({ name }) => isSame(name, agency));
  return agency === '' || isNamed ? null : agency;
}

function isSame(name: string, other: string | null): boolean {
  return other !== null && fold(name) === fold(oneLine(other));
}

export type PersonName = { family: string; given: string; suffix?: string };

const SUFFIX = /^(?:Jr|Sr)\.?$|^I{2,3}$|^IV$/;
const PARTICLE = /^(?:d[aeiou]s?|del|della|d’|van|von|vom|der|den|ter|ten|zu|zur|af|av|bin|ibn|al|el|la|le)$/;
/** A given name or initial; words without capitals are of scripts whose order of names is not known. */
const WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const SURNAME = /^(?:\p{Lu}|d['’]\p{Lu}|al-\p{Lu})[\p{L}\p{M}.'’-]*$/u;

/** 'Ludwig van Beethoven' -> family 'van Beethoven', given 'Ludwig'; null where the parts are not plain. */
export function partsOf(name: string): PersonName | null {
  const words = name.split(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const particle = words.findIndex((word, at) => at > 0 && PARTICLE.test(word));
  const start = particle > 0 ? particle : words.length - 1;
  const [given, family] = [words.slice(0, start), words.slice(start)];
  const plain = given.length > 0 && given.every((word) => WORD.test(word)) && SURNAME.test(family.at(-1) ?? '');
  if (!plain || !family.slice(0, -1).every((word) => PARTICLE.test(word) || WORD.test(word))) return null;
  const parts = { family: family.join(' '), given: given.join(' ') };
  return suffix === undefined ? parts : { ...parts, suffix };
}
