// Reviewed persons, merged leaders, new persons and corrections in; one group a person out.

import type { Person } from '#lib/model/person';
import { wordList } from '#lib/text/words';
import type { Correction, MergedPerson, NewPerson } from './merged';

/** All that is known of one person. `merged` has the best record first. */
export type Group = {
  reviewed: Person | null;
  news: NewPerson[];
  merged: MergedPerson[];
  corrections: Correction[];
};
export type Left = { id: string; why: string };
export type Joined = { groups: Group[]; left: Left[]; byName: [string, string][]; unknown: string[] };

/** Births may differ by a year between sources. */
const BIRTHS_DIFFER = 1;

export function joinRecords(
  reviewed: readonly Person[],
  merged: readonly MergedPerson[],
  news: readonly NewPerson[],
  corrections: readonly Correction[],
  countryOfOffice: (office: string) => string | null,
): Joined {
  const left: Left[] = merged
    .filter((one) => one.nameQuality !== 'full')
    .map(({ id }) => ({ id, why: 'surname only' }));
  const dropped = new Map(corrections.flatMap(({ id, drop }) => (drop ? [[id, drop] as const] : [])));
  const full = merged.filter((one) => one.nameQuality === 'full');
  const kept = full.filter((one) => !dropped.has(one.id));
  left.push(...full.flatMap(({ id }) => (dropped.has(id) ? [{ id, why: dropped.get(id) ?? '' }] : [])));
  const same = new Same();
  const nodes = new Map<string, Node>();
  for (const person of reviewed) nodes.set(`reviewed ${person.slug}`, { kind: 'reviewed', person });
  for (const person of kept) nodes.set(`merged ${person.id}`, { kind: 'merged', person });
  for (const person of news) nodes.set(`new ${person.slug}`, { kind: 'new', person });
  const find = (id: string, not: string) =>
    [`reviewed ${id}`, `merged ${id}`, `new ${id}`].find((key) => nodes.has(key) && key !== not);
  const ids = [...reviewed.map(({ slug }) => slug), ...merged.map(({ id }) => id), ...news.map(({ slug }) => slug)];
  const anybody = new Set([...ids, ...ids.map((id) => id.replace(/-[12]$/, ''))]); // two captains in one cell
  const unknown = corrections.flatMap(({ id }) => (anybody.has(id) ? [] : [`nobody is ${id}`]));
  for (const { id, same: other } of corrections) {
    if (other === undefined) continue;
    const from = nodes.has(`merged ${id}`) ? `merged ${id}` : find(id, '');
    const to = find(other, from ?? '');
    if (from !== undefined && to !== undefined) same.join(from, to);
    else if (!dropped.has(id) && full.some((one) => one.id === id)) unknown.push(`${id} is said to be ${other}`);
  }
  const byName = joinByName(nodes, same, countryOfOffice);
  return { groups: groupsOf(nodes, same, corrections), left, byName, unknown };
}

type Node =
  | { kind: 'reviewed'; person: Person }
  | { kind: 'merged'; person: MergedPerson }
  | { kind: 'new'; person: NewPerson };

/** One name, one state and no birth years against it: one person, unless both were reviewed. */
function joinByName(nodes: ReadonlyMap<string, Node>, same: Same, countryOfOffice: (office: string) => string | null) {
  const named = new Map<string, string[]>();
  for (const [key, node] of nodes) {
    const words = wordList(node.person.name);
    if (words.length < 2) continue;
    for (const country of familiesOf(countriesOf(node, countryOfOffice))) {
      const at = `${words.join(' ')} ${country}`;
      named.set(at, [...(named.get(at) ?? []), key]);
    }
  }
  const joined: [string, string][] = [];
  for (const keys of named.values()) {
    const [first, ...others] = keys;
    for (const other of others) {
      if (first === undefined || same.root(first) === same.root(other) || !agree(nodes, first, other)) continue;
      same.join(first, other);
      joined.push([first, other]);
    }
  }
  return joined;
}

function agree(nodes: ReadonlyMap<string, Node>, a: string, b: string): boolean {
  const [one, other] = [nodes.get(a), nodes.get(b)];
  if (!one || !other || (one.kind === 'reviewed' && other.kind === 'reviewed')) return false;
  const [born, otherBorn] = [bornOf(one), bornOf(other)];
  return born === null || otherBorn === null || Math.abs(born - otherBorn) <= BIRTHS_DIFFER;
}

function countriesOf(node: Node, countryOfOffice: (office: string) => string | null): Set<string | null> {
  if (node.kind === 'merged') return new Set(node.person.offices.map((office) => office.country ?? null));
  if (node.kind === 'reviewed') return new Set(node.person.terms.map((term) => countryOfOffice(term.office)));
  return new Set(
    node.person.terms.map(({ office }) =>
      typeof office === 'string' ? countryOfOffice(office) : (office.country ?? null),
    ),
  );
}

/** A state and those that it became are one place for a name: a South Yemeni is a Yemeni later. */
const FAMILIES = [
  'SU RU UA BY KZ UZ GE AM AZ KG TJ TM MD LT LV EE',
  'YU RS HR SI BA MK ME XK',
  'CS CZ SK',
  'DD DE',
  'XV VN',
  'YD YE',
];

function familiesOf(countries: Iterable<string | null>): Set<string> {
  return new Set(
    [...countries].map(
      (code) => FAMILIES.find((family) => code !== null && family.split(' ').includes(code)) ?? String(code),
    ),
  );
}

function bornOf(node: Node): number | null {
  if (node.kind !== 'merged') return node.person.born;
  return bornIn(node.person);
}

export function bornIn(person: MergedPerson): number | null {
  const year = Number(person.birth?.slice(0, 4));
  return Number.isInteger(year) && year > 0 ? year : null;
}

function groupsOf(nodes: ReadonlyMap<string, Node>, same: Same, corrections: readonly Correction[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [key, node] of nodes) {
    const root = same.root(key);
    const group = groups.get(root) ?? { reviewed: null, news: [], merged: [], corrections: [] };
    if (node.kind === 'reviewed') {
      if (group.reviewed) throw new Error(`${group.reviewed.slug} and ${node.person.slug} are joined by a correction`);
      group.reviewed = node.person;
    } else if (node.kind === 'new') group.news.push(node.person);
    else group.merged.push(node.person);
    groups.set(root, group);
  }
  const byId = new Map<string, Correction[]>();
  for (const one of corrections) byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
  for (const group of groups.values()) {
    group.merged.sort(bestFirst);
    const ids = new Set([
      ...group.merged.map(({ id }) => id),
      ...group.news.map(({ slug }) => slug),
      group.reviewed?.slug ?? '',
    ]);
    group.corrections = [...ids].flatMap((id) => byId.get(id) ?? []);
  }
  return [...groups.values()];
}

/** Records with a Wikidata id first, then of high offices, then with many names. */
function bestFirst(a: MergedPerson, b: MergedPerson): number {
  return (
    Number(b.qid !== undefined) - Number(a.qid !== undefined) ||
    b.prominence - a.prominence ||
    b.aliases.length - a.aliases.length ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Who is the same as whom (union-find). */
class Same {
  #parents = new Map<string, string>();

  root(key: string): string {
    let at = key;
    for (let up = this.#parents.get(at); up !== undefined; up = this.#parents.get(at)) at = up;
    return at;
  }

  join(a: string, b: string): void {
    const [from, to] = [this.root(a), this.root(b)];
    if (from !== to) this.#parents.set(from, to);
  }
}
