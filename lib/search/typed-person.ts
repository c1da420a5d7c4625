// A person as typed into a query in; the persons of the archive that are meant, and a note where that was guessed, out.
//
// First whose name it is, in any spelling that the gazetteer knows; then whom the archive knows by these words alone; then,
// unless it was in quotation marks, initials and one slip of the hand.

import { personsByInitials, personsNamed, personsOneSlipFrom } from '#lib/people/find-by-name';
import { loadGazetteer } from '#lib/people/gazetteer';
import { isByWords, slugOfName } from '#lib/people/unlinked';
import { isOneSlip, SHORTEST_SLIPPED } from '#lib/text/one-slip';
import { wordList } from '#lib/text/words';
import type { Engine } from './engine';
import { wordsOfValues } from './value-words';

export type TypedPerson = { slugs: string[]; note: string | null };

/** Persons named in a note. */
const SAID = 3;
const MOST_NAMES = 100_000;

type Persons = Pick<Engine['index'], 'hasValue' | 'valuesOf'>;

export function typedPerson(index: Persons, text: string, quoted: boolean): TypedPerson {
  if (index.hasValue('person', text)) return sure([text]);
  const gazetteer = loadGazetteer();
  const named = personsNamed(gazetteer, text);
  const byWords = slugOfName(text);
  if (byWords !== null && index.hasValue('person', byWords)) return sure([...named, byWords]);
  if (named.some((slug) => index.hasValue('person', slug))) return sure(named);
  const all = [...named, ...(isLarge(index) ? [] : wordsOfValues(index, 'person').find(text).filter(isByWords))];
  if (all.length > 0 || quoted) return sure(all);
  return guessed(index, text, personsByInitials(gazetteer, text), personsOneSlipFrom(gazetteer, text));
}

function sure(slugs: readonly string[]): TypedPerson {
  return { slugs: [...new Set(slugs)], note: null };
}

/** Those of the archive, where some are. */
function guessed(index: Persons, text: string, ...guesses: (readonly string[])[]): TypedPerson {
  const all = [...guesses, slippedInArchive(index, text)].find((slugs) => slugs.length > 0) ?? [];
  const here = all.filter((slug) => index.hasValue('person', slug));
  const slugs = here.length > 0 ? here : [...all];
  return { slugs, note: slugs.length === 0 ? null : `“${text}” was read as ${sayNames(slugs)}.` };
}

function slippedInArchive(index: Persons, text: string): string[] {
  const typed = wordList(text).join('-');
  if (typed.length < SHORTEST_SLIPPED || isLarge(index)) return [];
  return index.valuesOf('person').filter((slug) => isByWords(slug) && isOneSlip(slug.slice(1), typed));
}

/** So many names are not gone through while a reader waits: there only whole names are found. */
function isLarge(index: Persons): boolean {
  return index.valuesOf('person', MOST_NAMES).length > 0;
}

function sayNames(slugs: readonly string[]): string {
  const names = slugs
    .slice(0, SAID)
    .map((slug) => loadGazetteer().person(slug)?.name ?? slug.slice(1).replaceAll('-', ' '));
  const more = slugs.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(' or ');
}
