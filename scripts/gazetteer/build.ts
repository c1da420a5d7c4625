// `gazetteer build`: reviewed persons, merged leaders and corrections in, lib/people/data out.

import fs from 'node:fs';
import path from 'node:path';
import type { Country, Office, Person, Term } from '#lib/model/person';
import { clipAll } from './clip';
import { DATA, MERGED, REGIONS, REVIEWED, type Region, readLines, writeRows } from './files';
import { type Group, joinRecords, type Left } from './join';
import { type MergedPerson, readCorrections, readMerged, readNewPersons } from './merged';
import { isSurnameOnly } from './names';
import { addedPerson, GivenNames, reviewedPerson } from './person';
import { type Placed, placeAll, type Unplaced } from './place';
import { regionOf } from './places';
import { Registry } from './registry';
import { withRulers } from './rulers';
import { type Ranked, withUniqueNames } from './unique';

export type Reviewed = { countries: Country[]; offices: Map<Region, Office[]>; persons: Map<Region, Person[]> };
export type Built = {
  countries: Country[];
  offices: Map<Region, Office[]>;
  persons: Map<Region, Person[]>;
  left: Left[];
  lost: Placed[];
  unplaced: Unplaced[];
  byName: [string, string][];
  unknown: string[];
  droppedNames: [string, string][];
};

export function readReviewed(): Reviewed {
  const parts = <T>(what: string) =>
    new Map(REGIONS.map((region) => [region, readLines(path.join(REVIEWED, `${what}-${region}.jsonl`)) as T[]]));
  return {
    countries: readLines(path.join(REVIEWED, 'countries.jsonl')) as Country[],
    offices: parts<Office>('offices'),
    persons: parts<Person>('persons'),
  };
}

/** Null where the merged leaders are not there. */
export function buildFromFiles(): Built | null {
  const merged = readMerged();
  if (merged === null) return null;
  return build(readReviewed(), merged);
}

export function build(reviewed: Reviewed, merged: readonly MergedPerson[]): Built {
  const regions = new Map<string | null, Region>();
  for (const [region, offices] of reviewed.offices)
    for (const { country } of offices) if (country) regions.set(country, region);
  const registry = new Registry(reviewed.countries, [...reviewed.offices.values()].flat());
  const people = [...reviewed.persons.values()].flat();
  for (const term of people.flatMap((person) => person.terms)) registry.hold(term);
  const officeOf = (id: string) => registry.offices.get(id) ?? null;
  const { groups, left, byName, unknown } = joinRecords(
    people,
    merged,
    readNewPersons(),
    readCorrections(),
    (id) => officeOf(id)?.country ?? null,
  );
  const { placed, unplaced } = placeAll(groups, registry);
  const { terms, lost } = clipAll(placed, groups, officeOf);
  const given = new GivenNames(merged);
  const made = groups.flatMap((group) => madeOf(group, terms.get(group) ?? [], officeOf, given, left));
  const { persons, dropped } = withUniqueNames(slugged(made));
  const rulers = new Set(
    made.flatMap(({ group, ranked }) => (group.merged.some((one) => one.leaderIn) ? [ranked.person.slug] : [])),
  );
  const held = new Set(persons.flatMap((person) => person.terms.map((term) => term.office)));
  const offices = withRulers(
    [...registry.offices.values()].filter(({ id }) => held.has(id)),
    registry.reviewed,
    persons,
    rulers,
  );
  return {
    countries: reviewed.countries,
    offices: byRegion(offices, (office) => regionOfOffice(office, reviewed, regions)),
    persons: byRegion(persons, (person) => regionOfPerson(person, reviewed, regions, officeOf)),
    left,
    lost,
    unplaced,
    byName,
    unknown,
    droppedNames: dropped,
  };
}

type Made = { group: Group; ranked: Ranked };

function madeOf(
  group: Group,
  terms: readonly Term[],
  officeOf: (id: string) => Office | null,
  given: GivenNames,
  left: Left[],
): Made[] {
  if (group.reviewed) return [{ group, ranked: { person: reviewedPerson(group.reviewed, group, terms), rank: 0 } }];
  const id = group.merged[0]?.id ?? group.news[0]?.slug ?? '';
  if (terms.length === 0) {
    left.push({ id, why: 'no term of an office is left' });
    return [];
  }
  const person = addedPerson(group, terms, officeOf, given);
  if (person === null || !isFullName(person) || (!isKnownBeside(group) && isSurnameOnly(person.name))) {
    left.push({ id, why: 'no full name in Latin letters' });
    return [];
  }
  const prominence = Math.max(0, ...group.merged.map((one) => one.prominence), group.news.length > 0 ? 2 : 0);
  return [{ group, ranked: { person, rank: 10 - prominence } }];
}

/** A source with a birth year or an id knows the whole name; a list of speakers may have the surname alone. */
function isKnownBeside({ news, corrections, merged }: Group): boolean {
  return (
    news.length > 0 || corrections.some((one) => one.name !== undefined) || merged.some((one) => one.qid ?? one.birth)
  );
}

/** One word is no name by which a story can be sure of somebody. */
function isFullName(person: Person): boolean {
  return /^'?\p{Script=Latin}/u.test(person.name) && person.name.includes(' ') && person.slug !== '';
}

/** Slugs that are taken get the birth year, else the slug of the source. */
function slugged(made: readonly Made[]): Ranked[] {
  const taken = new Set<string>(made.flatMap(({ group }) => group.reviewed?.slug ?? []));
  const order = [...made].sort((a, b) => a.ranked.rank - b.ranked.rank || (idOf(a) < idOf(b) ? -1 : 1));
  for (const one of order) {
    const { person } = one.ranked;
    if (one.group.reviewed) continue;
    const stated = one.group.news[0]?.slug;
    const wanted = [stated, person.slug, `${person.slug}-${person.born}`, idOf(one), `${idOf(one)}-2`].filter(
      (slug) => slug !== undefined,
    );
    const slug = wanted.find((text) => !taken.has(text) && !text.endsWith('-null'));
    if (slug === undefined) throw new Error(`${person.slug} has no slug of its own`);
    taken.add(slug);
    one.ranked = { ...one.ranked, person: { ...person, slug } };
  }
  return made.map(({ ranked }) => ranked);
}

function idOf({ group }: Made): string {
  return group.merged[0]?.id ?? group.news[0]?.slug ?? group.reviewed?.slug ?? '';
}

function byRegion<T>(rows: readonly T[], regionOfRow: (row: T) => Region): Map<Region, T[]> {
  return new Map(REGIONS.map((region) => [region, rows.filter((row) => regionOfRow(row) === region)]));
}

function regionOfOffice(office: Office, reviewed: Reviewed, regions: ReadonlyMap<string | null, Region>): Region {
  const known = REGIONS.find((region) => reviewed.offices.get(region)?.some(({ id }) => id === office.id));
  return known ?? (office.country === null ? 'west' : regionOf(office.country, regions));
}

function regionOfPerson(
  person: Person,
  reviewed: Reviewed,
  regions: ReadonlyMap<string | null, Region>,
  officeOf: (id: string) => Office | null,
): Region {
  const known = REGIONS.find((region) => reviewed.persons.get(region)?.some(({ slug }) => slug === person.slug));
  if (known) return known;
  const country = officeOf(person.terms[0]?.office ?? '')?.country ?? null;
  return country === null ? 'west' : regionOf(country, regions);
}

/** Writes what was built; false where the merged leaders are not there. */
export function runBuild(say: (line: string) => void): boolean {
  const built = buildFromFiles();
  if (built === null) {
    say(`The merged leaders are not at ${MERGED}: lib/people/data stays as it is. See docs/gazetteer.md.`);
    return false;
  }
  fs.copyFileSync(path.join(REVIEWED, 'sources.json'), path.join(DATA, 'sources.json'));
  writeRows(path.join(DATA, 'countries.json'), built.countries);
  for (const region of REGIONS) {
    const bySlug = (a: Person, b: Person) => (a.slug < b.slug ? -1 : 1);
    const byId = (a: Office, b: Office) => (a.id < b.id ? -1 : 1);
    writeRows(path.join(DATA, `offices/${region}.json`), [...(built.offices.get(region) ?? [])].sort(byId));
    writeRows(path.join(DATA, `persons/${region}.json`), [...(built.persons.get(region) ?? [])].sort(bySlug));
  }
  const count = [...built.persons.values()].flat().length;
  const offices = [...built.offices.values()].flat().length;
  say(`${count} persons, ${offices} offices, ${built.countries.length} countries.`);
  const why = new Map<string, number>();
  for (const one of built.left) why.set(one.why, (why.get(one.why) ?? 0) + 1);
  for (const [reason, number] of [...why].sort((a, b) => b[1] - a[1]).slice(0, 12))
    say(`  left out ${number}: ${reason}`);
  say(`  terms without an office ${built.unplaced.length}, terms that others leave no room ${built.lost.length}`);
  say(`  joined by name and state ${built.byName.length}, names dropped as ambiguous ${built.droppedNames.length}`);
  for (const text of built.unknown) say(`  not understood: ${text}`);
  return true;
}
