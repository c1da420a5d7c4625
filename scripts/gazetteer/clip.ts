// Placed terms in, the terms that stand out: no added term goes on while a reviewed one of the same office lasts, and
// one that is known by year only gives way to those known by the day.

import type { Office, Term } from '#lib/model/person';
import { begin, daysBetween, distance, isExact, length, overlap, type Span, termOf, without } from './days';
import type { Group } from './join';
import type { Placed } from './place';

/** A shorter rest of a longer term is a quarrel of sources about a day. */
const SHORTEST_REST = 20;
/** One who stood in for the holder so long is kept beside them as acting. */
const LONGEST_STAND_IN = 100;
/** The same office of the same person, a reviewed one so near is the same holding. */
const SAME_HOLDING = 60;
const SEVERAL = new Set(['deputy', 'minister']);
/** Sources name one holding of these by several titles: the president and the military ruler of a state are one man. */
const ONE_AT_A_TIME = new Set(['head-of-state', 'head-of-government', 'foreign-minister', 'party-leader']);
const SEVERAL_IDS = /^(?:captain-regent|co-prince|chairman-presidency)/;
/** Seen on one day of the year: no evidence of a stand-in. */
const SEEN_ONLY = new Set(['ungdc', 'br', 'dd', 'magaloni']);

export type Clipped = { terms: Map<Group, Term[]>; lost: Placed[] };

export function clipAll(
  placed: readonly Placed[],
  reviewed: readonly Group[],
  officeOf: (id: string) => Office | null,
): Clipped {
  const taken = new Map<string, Span[]>();
  for (const { reviewed: person } of reviewed) {
    for (const term of person?.terms ?? []) add(taken, term.office, term);
  }
  const terms = new Map<Group, Term[]>();
  const lost: Placed[] = [];
  for (const one of [...placed].sort(surestFirst)) {
    const parts = partsOf(one, taken.get(one.office.id) ?? [], terms.get(one.group) ?? [], officeOf);
    if (parts.length === 0) lost.push(one);
    for (const { span, acting } of parts) {
      terms.set(one.group, [...(terms.get(one.group) ?? []), termOf(one.office.id, span, one.source, acting)]);
    }
  }
  return { terms: withEnds(withoutCoarse(terms, officeOf), officeOf), lost };
}

/** Who is in office as far as a source knows leaves it when the next one, known by the day, comes. */
function withEnds(terms: ReadonlyMap<Group, Term[]>, officeOf: (id: string) => Office | null): Map<Group, Term[]> {
  const starts = new Map<string, { group: Group; from: string }[]>();
  for (const [group, list] of terms) {
    for (const { office, from, to, fromPrecision, acting } of list) {
      if (from === null || fromPrecision || acting || (to !== null && daysBetween(from, to) <= LONGEST_STAND_IN))
        continue;
      starts.set(office, [...(starts.get(office) ?? []), { group, from }]);
    }
  }
  const ended = (group: Group) => (term: Term) => {
    const office = officeOf(term.office);
    if (term.to !== null || term.from === null || !office || hasSeveral(office)) return term;
    const from = term.from;
    const next = (starts.get(term.office) ?? [])
      .filter((one) => one.group !== group && one.from > from)
      .map((one) => one.from);
    return next.length === 0 ? term : { ...term, to: next.sort()[0] ?? null };
  };
  return new Map([...terms].map(([group, list]) => [group, list.map(ended(group))]));
}

function partsOf(one: Placed, taken: readonly Span[], own: readonly Term[], officeOf: (id: string) => Office | null) {
  const { office, span, group } = one;
  const isSame = (term: Term) => {
    const held = officeOf(term.office);
    if (held?.id === office.id) return true;
    const isLike = held?.role === office.role && held.country === office.country && office.country !== null;
    return isLike && ONE_AT_A_TIME.has(office.role) && overlap(term, span) > 0;
  };
  const reviewed = (group.reviewed?.terms ?? []).filter(isSame);
  if (reviewed.some((term) => distance(term, span) <= SAME_HOLDING)) return [];
  const before = own.filter((term) => isSame(term) && overlap(term, span) > 0);
  if (before.length > 0 && !isExact(span)) return [];
  const open = before.reduce<Span[]>((parts, other) => parts.flatMap((part) => without(part, other)), [span]);
  const mine = before.length === 0 ? open : open.filter((part) => length(part) > LONGEST_STAND_IN);
  if (hasSeveral(office)) return mine.map((part) => ({ span: part, acting: one.acting }));
  const rest = taken.reduce<Span[]>((parts, other) => parts.flatMap((part) => without(part, other)), mine);
  const kept = rest.filter((part) => part === span || length(part) >= SHORTEST_REST);
  if (kept.length > 0) return kept.map((part) => ({ span: part, acting: one.acting }));
  const stoodIn =
    before.length === 0 && isExact(span) && length(span) <= LONGEST_STAND_IN && !SEEN_ONLY.has(one.source);
  return stoodIn ? [{ span, acting: true }] : [];
}

function withoutCoarse(terms: ReadonlyMap<Group, Term[]>, officeOf: (id: string) => Office | null): Map<Group, Term[]> {
  const exact = new Map<string, { group: Group; span: Span }[]>();
  for (const [group, list] of terms) {
    for (const term of list)
      if (isExact(term) && !term.acting)
        exact.set(term.office, [...(exact.get(term.office) ?? []), { group, span: term }]);
  }
  const kept = new Map<Group, Term[]>();
  for (const [group, list] of terms) {
    const parts = list.flatMap((term): Term[] => {
      const office = officeOf(term.office);
      if (isExact(term) || (office && hasSeveral(office))) return [term];
      const others = (exact.get(term.office) ?? []).filter((other) => other.group !== group);
      const rest = others.reduce<Span[]>((spans, { span }) => spans.flatMap((one) => without(one, span)), [term]);
      const long = rest.filter((span) => span === term || length(span) >= SHORTEST_REST);
      return long.map((span) => termOf(term.office, span, term.source, term.acting === true));
    });
    if (parts.length > 0) kept.set(group, joinYears(parts));
  }
  return kept;
}

/** Sights in following years are one term. */
function joinYears(terms: readonly Term[]): Term[] {
  const joined: Term[] = [];
  for (const term of [...terms].sort((a, b) => (begin(a) < begin(b) ? -1 : 1))) {
    const before = joined.findLast((other) => other.office === term.office);
    const follows = before && !isExact(before) && !isExact(term) && before.to !== null && distance(before, term) <= 400;
    if (before && follows && before.source === term.source) {
      const { from, fromPrecision } = before;
      const { to, toPrecision } = term;
      const span = { from, to, ...(fromPrecision ? { fromPrecision } : {}), ...(toPrecision ? { toPrecision } : {}) };
      joined[joined.indexOf(before)] = termOf(term.office, span, term.source, false);
    } else joined.push(term);
  }
  return joined;
}

export function hasSeveral(office: Office): boolean {
  return SEVERAL.has(office.role) || SEVERAL_IDS.test(office.id);
}

/** Known by the day first, then what more sources say, then by the month before the year. */
function surestFirst(a: Placed, b: Placed): number {
  return (
    Number(isExact(b.span)) - Number(isExact(a.span)) ||
    b.sources - a.sources ||
    roughness(a.span) - roughness(b.span) ||
    (begin(a.span) < begin(b.span) ? -1 : begin(a.span) > begin(b.span) ? 1 : a.office.id < b.office.id ? -1 : 1)
  );
}

function roughness({ fromPrecision, toPrecision }: Span): number {
  return [fromPrecision, toPrecision].reduce((sum, one) => sum + (one === 'year' ? 2 : one === undefined ? 0 : 1), 0);
}

function add(map: Map<string, Span[]>, key: string, span: Span): void {
  map.set(key, [...(map.get(key) ?? []), span]);
}
