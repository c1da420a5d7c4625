// The merged leaders as their file has them, and the corrections that were made of them by hand.

import fs from 'node:fs';
import path from 'node:path';
import type { Office, Role } from '#lib/model/person';
import { CORRECTIONS, MERGED, readLines } from './files';

/** Days are '2001', '2001-05' or '2001-05-17'. */
export type MergedOffice = {
  role: string;
  country?: string;
  org?: string;
  label?: string;
  from: string | null;
  fromPrecision?: string | null;
  to: string | null;
  toPrecision?: string | null;
  /** With no end: still in office on this day, as far as the source knows. */
  asOf?: string;
  observed?: string[];
  acting?: boolean;
  /** The office as a correction words it. */
  made?: { role: Role; title: string; words: string[] };
  otherFrom?: unknown;
  otherTo?: unknown;
  sources: string[];
};
export type MergedAlias = { text: string; kind: string; lang?: string };
export type MergedPerson = {
  id: string;
  name: string;
  nameQuality: string;
  qid?: string;
  birth?: string;
  family?: string[];
  nameOrder?: string;
  aliases: MergedAlias[];
  offices: MergedOffice[];
  leaderIn?: string[];
  prominence: number;
};

/**
 * A change to the term that matches `role` and `country` and begins nearest to `from`. `drop` takes it away; `toCountry`
 * moves all that match; `newRole` with `title` and `words` says what the office really was; `open` takes the end away.
 */
export type Fix = {
  role: string;
  country?: string;
  from?: string | null;
  to?: string | null;
  /** First and last day of the term that is meant, where `from` and `to` are to be others. */
  was?: [string | null, string | null];
  toCountry?: string;
  drop?: boolean;
  acting?: boolean;
  /** Still in office: no end, whenever the source last looked. */
  open?: boolean;
  /** Where the days are from, if not from the source of the term. */
  source?: string;
  newRole?: Role;
  title?: string;
  words?: string[];
};
export type Correction = {
  id: string;
  name?: string;
  surname?: string;
  names?: string[];
  /** Names that sources give and that are another's. */
  notNames?: string[];
  born?: number;
  wikidata?: string;
  same?: string;
  drop?: string;
  fix?: Fix[];
  office?: { fix?: Fix[] };
  /** Further terms of a person that is known already. */
  terms?: NewTerm[];
};
export type NewTerm = {
  office: string | (Pick<Office, 'title' | 'words'> & { country?: string | null; role: Role; organisation?: string[] });
  from: string | null;
  to: string | null;
  source: string;
  acting?: boolean;
};
export type NewPerson = {
  slug: string;
  name: string;
  surname: string;
  names?: string[];
  born: number | null;
  wikidata: string | null;
  terms: NewTerm[];
};

/** The merged leaders, or null where the file is not there. */
export function readMerged(): MergedPerson[] | null {
  if (!fs.existsSync(MERGED)) return null;
  return (readLines(MERGED) as MergedPerson[]).map(inOurCodes).flatMap(captains);
}

/** Codes of former states that are ours under another letter. */
const CODES: Record<string, string> = { 'x-rvn': 'XV', 'x-zan': 'XZ' };

function inOurCodes(person: MergedPerson): MergedPerson {
  return {
    ...person,
    offices: person.offices.map((one) => ({ ...one, country: CODES[one.country ?? ''] ?? one.country })),
  };
}

/** San Marino's captains come as surnames that are full names, two of them in one cell: 'Romeo Morri + Marino Zanotti'. */
function captains(person: MergedPerson): MergedPerson[] {
  const [office] = person.offices;
  if (office?.country !== 'SM' || office.role !== 'leader') return [person];
  const names = person.name.split(' + ').filter((name) => name.includes(' '));
  return names.map((name, at) => ({
    ...person,
    id: names.length === 1 ? person.id : `${person.id}-${at + 1}`,
    name: name.replace(/ \(.*$/, ''),
    nameQuality: 'full',
    family: [],
    aliases: names.length === 1 ? person.aliases : [],
  }));
}

/** What is said of persons that are known already: lines that name them by `id`. */
export function readCorrections(): Correction[] {
  const all = readAll().filter((line) => 'id' in line) as Correction[];
  return all.map((one) => (one.names ? { ...one, names: one.names.map((name) => name.normalize('NFC')) } : one));
}

/** Persons that no source has: lines with a `slug` of their own. */
export function readNewPersons(): NewPerson[] {
  return joinLines(readAll().filter((line) => 'slug' in line) as NewPerson[]);
}

/** Several lines of one slug are one person: the last says name and surname, all of them names and terms. */
export function joinLines(lines: readonly NewPerson[]): NewPerson[] {
  const bySlug = new Map<string, NewPerson>();
  for (const line of lines) {
    const first = bySlug.get(line.slug);
    bySlug.set(line.slug, first ? joined(first, line) : line);
  }
  return [...bySlug.values()];
}

function joined(first: NewPerson, line: NewPerson): NewPerson {
  if (first.born !== null && line.born !== null && first.born !== line.born) {
    throw new Error(`Two lines for ${line.slug} differ in the year of birth: ${first.born} and ${line.born}`);
  }
  return {
    ...line,
    names: [...(line.names ?? []), first.name, ...(first.names ?? [])],
    born: line.born ?? first.born,
    wikidata: line.wikidata ?? first.wikidata,
    terms: [...line.terms, ...first.terms],
  };
}

function readAll(): object[] {
  const names = fs.readdirSync(CORRECTIONS).filter((name) => name.endsWith('.jsonl'));
  const lines = names.sort().flatMap((name) => readLines(path.join(CORRECTIONS, name)));
  return lines.filter((line) => typeof line === 'object' && line !== null);
}
