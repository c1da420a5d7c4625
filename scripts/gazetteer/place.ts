// The offices of all groups in, the terms by office of the gazetteer out. What a source names is placed first;
// who only led, or was only seen as head of state, then stands where the neighbours in time stand.

import type { Office } from '#lib/model/person';
import { fold } from '#lib/text/fold';
import { end, length, overlap, type Span, spanBetween, spanOfOffice, termOf } from './days';
import { officesOf } from './fixes';
import type { Group } from './join';
import type { MergedOffice } from './merged';
import { centralBankKind, ministerKind, organisationOffice } from './ministers';
import { GOVERNMENT, isRealm, type Kind, kindOf } from './offices';
import type { Registry } from './registry';
import { officeOfNew } from './stated';

export type Placed = { group: Group; office: Office; span: Span; source: string; acting: boolean; sources: number };
type Raw = { group: Group; office: MergedOffice; span: Span };
export type Unplaced = { group: Group; office: MergedOffice; why: string };

export function placeAll(groups: readonly Group[], registry: Registry): { placed: Placed[]; unplaced: Unplaced[] } {
  const placed: Placed[] = [];
  const unplaced: Unplaced[] = [];
  const later: Raw[] = [];
  for (const group of groups) {
    const offices = officesOf(group);
    for (const office of offices) {
      const span = spanOfOffice(office);
      const why = span === null ? 'days that are none' : notWanted(office, span, offices, group, registry);
      if (span === null || why !== null) unplaced.push({ group, office, why: why ?? '' });
      else {
        const named = namedOffice({ group, office, span }, registry);
        if (named === null) later.push({ group, office, span });
        else put(named, { group, office, span }, placed, registry);
      }
    }
  }
  placed.push(...groups.flatMap((group) => ofNew(group, registry)));
  const chiefs = chiefTerms(placed);
  for (const raw of later) {
    const office = namedBeside(raw, chiefs) ?? byNeighbours(raw, registry);
    if (office === null) unplaced.push({ group: raw.group, office: raw.office, why: 'no office for it' });
    else put(office, raw, placed, registry);
  }
  return { placed, unplaced };
}

/** By group, where and when the person is known in a chief office. */
function chiefTerms(placed: readonly Placed[]): Map<Group, Placed[]> {
  const chiefs = new Map<Group, Placed[]>();
  for (const one of placed) {
    if (['head-of-state', 'head-of-government', 'party-leader'].includes(one.office.role)) {
      chiefs.set(one.group, [...(chiefs.get(one.group) ?? []), one]);
    }
  }
  return chiefs;
}

/** The office in which another source has an effective leader for most of the time. */
function namedBeside({ group, office, span }: Raw, chiefs: ReadonlyMap<Group, Placed[]>): Office | null {
  if (office.role !== 'leader') return null;
  const known = (chiefs.get(group) ?? []).filter((one) => one.office.country === office.country);
  return known.find((one) => overlap(one.span, span) >= 0.5 * length(span))?.office ?? null;
}

function put(office: Office, { group, office: raw, span }: Raw, placed: Placed[], registry: Registry): void {
  const source = raw.sources[0] ?? 'unsourced';
  placed.push({ group, office, span, source, acting: raw.acting === true, sources: raw.sources.length });
  registry.hold(termOf(office.id, span, source, false));
}

/**
 * The chief offices of reviewed persons are complete; what sources add are mostly effective rulers under another title
 * and days that others know better. A premiership by that name is taken.
 */
function isNoise({ role, label = '', country }: MergedOffice): boolean {
  if (role === 'head_of_government') return country === 'YU' || !/^(?:prime minister|premier)/i.test(label);
  return ['head_of_state', 'leader', 'party_leader'].includes(role);
}

/** Why the source's office is none of the gazetteer's, or null. */
function notWanted(office: MergedOffice, span: Span, all: readonly MergedOffice[], group: Group, registry: Registry) {
  if (end(span) < '1945-01-01') return 'before 1945';
  if (office.org === undefined && office.country !== 'EU' && !registry.country(office.country)) return 'no such state';
  if (office.made) return null;
  if (group.reviewed && isNoise(office)) return 'a chief office of a reviewed person';
  if (/^monarch/i.test(office.label ?? '') && isRealm(office)) return 'the monarch of another state';
  if (office.role === 'head_of_state' && office.sources[0] === 'ungdc' && isRealm(office))
    return 'no head of state there';
  if (office.role !== 'head_of_government' || fold(office.label ?? '').includes('prime minister')) return null;
  const heads = all.filter((other) => other.role === 'head_of_state' && other.country === office.country);
  const spans: Span[] = heads.flatMap((other) => spanOfOffice(other) ?? []);
  const reviewed = (group.reviewed?.terms ?? []).filter((term) => {
    const held = registry.offices.get(term.office);
    return held?.role === 'head-of-state' && held.country === office.country;
  });
  const isHead = [...spans, ...reviewed].some((other) => overlap(other, span) >= 0.5 * length(span));
  return isHead ? 'the same as head of state' : null;
}

function namedOffice({ group, office, span }: Raw, registry: Registry): Office | null {
  const { role, label = '', org, country: code } = office;
  if (office.made) return officeOfNew({ ...office.made, country: code ?? null }, span, registry);
  if (role === 'io_head' || code === 'EU') {
    const found = organisationOffice(code === 'EU' ? 'EU council' : (org ?? ''));
    return typeof found === 'string' ? (registry.offices.get(found) ?? null) : found && registry.add(found);
  }
  if (role === 'central_bank' && /federal reserve/i.test(label))
    return registry.offices.get('chair-federal-reserve') ?? null;
  if (role === 'central_bank' && /bank of england/i.test(label))
    return registry.offices.get('governor-bank-of-england') ?? null;
  const country = registry.country(code);
  if (!country) return null;
  const kind = kindFor(role, office, group.reviewed?.name ?? group.merged[0]?.name ?? '');
  return kind && registry.ofKind(kind, country, span);
}

function kindFor(role: string, office: MergedOffice, name: string): Kind | null {
  if (role === 'cabinet' || role === 'speaker') return ministerKind(office.label ?? '');
  return role === 'central_bank' ? centralBankKind(office.label ?? '') : kindOf(office, name);
}

/** Heads of state and effective leaders without a title, deputies without one. */
function byNeighbours({ office, span }: Raw, registry: Registry): Office | null {
  const country = registry.country(office.country);
  if (!country) return null;
  if (office.role === 'head_of_state') {
    const held = registry.ofRole(['head-of-state'], country, span) ?? registry.usualHead(country);
    const isColonial = country.from !== undefined && end(span) < country.from && !held.words.includes('monarch');
    return isColonial ? null : held;
  }
  if (office.role === 'deputy') {
    const government = registry.ofRole(['head-of-government'], country, span);
    const kind = {
      ...GOVERNMENT,
      key: 'deputy-prime-minister',
      head: 'deputy prime minister',
      role: 'deputy' as const,
    };
    const usual = { ...kind, words: ['deputy prime minister', 'deputy premier'], several: true as const };
    const vice = { ...usual, key: 'vice-president', head: 'vice president', words: ['vice president'] };
    const near = registry.ofRole(['deputy'], country, span);
    const isCrown = near?.words.includes('governor-general') ?? false; // the deputy of a monarch, not of a government
    return near && !isCrown ? near : registry.ofKind(government || isCrown ? usual : vice, country, span);
  }
  if (office.role === 'party_leader' || /party|yugoslav communists/i.test(office.label ?? '')) {
    return registry.ofRole(['party-leader'], country, span);
  }
  if (office.role !== 'leader') return null;
  const ruling = registry.ofRole(['head-of-state', 'head-of-government', 'party-leader'], country, span, 'leader');
  return ruling ?? registry.ofRole(['head-of-state'], country, span) ?? registry.usualHead(country);
}

function ofNew(group: Group, registry: Registry): Placed[] {
  const stated = [
    ...group.news.flatMap((person) => person.terms),
    ...group.corrections.flatMap((one) => one.terms ?? []),
  ];
  return stated.map(({ office, from, to, source, acting }) => {
    const span = spanBetween(from, to);
    if (span === null) throw new Error(`${nameOf(group)} has a term with days that are none: ${from} to ${to}`);
    const held = officeOfNew(office, span, registry);
    if (held === null) throw new Error(`${nameOf(group)} holds ${JSON.stringify(office)}, which is no office`);
    registry.hold(termOf(held.id, span, source, false));
    return { group, office: held, span, source, acting: acting === true, sources: 1 };
  });
}

function nameOf(group: Group): string {
  return group.reviewed?.name ?? group.news[0]?.name ?? group.merged[0]?.name ?? '';
}
