// The offices of the gazetteer while it is built: the reviewed ones and those that leaders bring with them.

import type { Country, Office, Role, Term } from '#lib/model/person';
import { fold } from '#lib/text/fold';
import { distance, overlap, type Span } from './days';
import { ministerKind, organisationById } from './ministers';
import { GOVERNMENT, type Kind, kindOf, officeOf, usualHead } from './offices';
import { keyOf } from './places';

/** Thrones and juntas end: who comes after is no king because a king was before. */
const NOT_BY_NEARNESS = /monarch|military ruler/;
const LABELS = ['Deputy Prime Minister', 'Vice President', 'Vice Premier', 'Vice-Chancellor'];
const CABINET = ['Defence', 'Finance', 'Home Affairs', 'the Interior', 'Justice', 'Health', 'Trade', 'Economy'];
/** Kinds of offices that corrections name by their id alone. */
const KINDS: Kind[] = [
  GOVERNMENT,
  ...['foreign_minister', 'opposition'].map((role) => kindOf(plain(role, ''), '')),
  ...['President', 'King', 'Queen'].map((label) => kindOf(plain('head_of_state', label), label)),
  ...LABELS.map((label) => kindOf(plain('deputy', label), '')),
  ...CABINET.map((field) => ministerKind(`Minister of ${field}`)),
].filter((kind) => kind !== null);

function plain(role: string, label: string) {
  return { role, label, from: null, to: null, sources: [] };
}

export class Registry {
  readonly offices = new Map<string, Office>();
  /** Terms by office: the reviewed ones first, then those placed since. */
  #held = new Map<string, Span[]>();
  #byCountry = new Map<string | null, Office[]>();
  readonly #countries: ReadonlyMap<string, Country>;
  readonly reviewed: ReadonlySet<string>;

  constructor(countries: readonly Country[], offices: readonly Office[]) {
    this.#countries = new Map(countries.map((country) => [country.code, country]));
    for (const office of offices) this.add(office);
    this.reviewed = new Set(offices.map(({ id }) => id));
  }

  add(office: Office): Office {
    const known = this.offices.get(office.id);
    if (known) return known;
    this.offices.set(office.id, office);
    this.#byCountry.set(office.country, [...this.of(office.country), office]);
    return office;
  }

  hold(term: Term): void {
    this.#held.set(term.office, [...(this.#held.get(term.office) ?? []), term]);
  }

  of(country: string | null): Office[] {
    return this.#byCountry.get(country) ?? [];
  }

  country(code: string | undefined): Country | null {
    return this.#countries.get(code ?? '') ?? null;
  }

  /** The office of that kind that somebody held nearest to the span, or a new one. */
  ofKind(kind: Kind, country: Country, span: Span): Office {
    const words =
      kind.key === GOVERNMENT.key
        ? [...kind.words, 'chancellor']
        : kind.words.slice(0, kind.role === 'head-of-state' ? 1 : undefined);
    const fitting = this.of(country.code).filter(
      (office) => office.role === kind.role && office.words.some((word) => words.includes(word)),
    );
    const exact = kind.role === 'minister' || kind.role === 'deputy';
    const same = exact ? fitting.filter((office) => sameHead(office, kind)) : fitting;
    return this.#nearest(same, span) ?? this.add(officeOf(kind, country));
  }

  /** The office of the role nearest in time, for holders whose office the source does not name. */
  ofRole(roles: readonly Role[], country: Country, span: Span, noun: string | null = null): Office | null {
    const fitting = this.of(country.code).filter(
      (office) => roles.includes(office.role) && (noun === null || office.words.includes(noun)),
    );
    const others = fitting.filter(
      (office) => !NOT_BY_NEARNESS.test(office.words.join()) || this.#isHeldIn(office, span),
    );
    return this.#nearest(others.length > 0 ? others : fitting, span);
  }

  #isHeldIn(office: Office, span: Span): boolean {
    return (this.#held.get(office.id) ?? []).some((term) => overlap(term, span) > 0);
  }

  #days(office: Office, span: Span): number {
    return Math.min(...(this.#held.get(office.id) ?? []).map((term) => distance(term, span)));
  }

  /** The office that an id such as 'deputy-prime-minister-italy' speaks of, though nobody has brought it yet. */
  fromId(id: string): Office | null {
    for (const country of this.#countries.values()) {
      const kind = KINDS.find(({ key }) => id === `${key}-${keyOf(country)}`);
      if (kind) return this.add(officeOf(kind, country));
    }
    const organisation = organisationById(id);
    return organisation && this.add(organisation);
  }

  usualHead(country: Country): Office {
    return this.add(officeOf(usualHead(country.code), country));
  }

  #nearest(offices: readonly Office[], span: Span): Office | null {
    let best: { office: Office; days: number } | null = null;
    for (const office of offices) {
      const days = this.#days(office, span);
      if (best === null || days < best.days) best = { office, days };
    }
    return best?.office ?? null;
  }
}

function sameHead(office: Office, kind: Kind): boolean {
  const plain = (text: string) => fold(text).replaceAll('defence', 'defense');
  return plain(office.title).startsWith(plain(kind.head)) || office.words[0] === kind.words[0];
}
