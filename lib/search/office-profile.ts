// One office for its page: who held it when, the stories of each term, and the answer to 'every story that names whoever
// held it that day'. And all offices, by country or by words of their title.

import { EVERYTHING } from '#lib/index/run/search';
import type { Office } from '#lib/model/person';
import { loadGazetteer } from '#lib/people/gazetteer';
import { emptyQuery, type Query, toggle } from '#lib/query/query';
import { wordList } from '#lib/text/words';
import { type Answer, answer } from './answer';
import type { Engine } from './engine';
import { type Holding, holdingsOf, storiesOfTerm, type TermStories } from './terms-held';

export type Holder = Holding & TermStories;

export type OfficeProfile = Office & {
  countryName: string | null;
  /** Oldest first. */
  holders: Holder[];
  /** The same office in states that this one followed, and in those that followed it. */
  earlier: Office[];
  later: Office[];
  search: Query;
  found: Answer;
};

export type OfficeEntry = Pick<Office, 'id' | 'title'> & { stories: number; holders: number };
/** `code` is null for organisations. */
export type CountryOffices = { code: string | null; name: string; offices: OfficeEntry[] };
export type OfficesPage = {
  countries: CountryOffices[];
  /** Offices found, and how many of them are shown. */
  total: number;
  shown: number;
};
export type OfficesQuestion = {
  title: string;
  /** Code of a country, or ORGANISATIONS. */
  country: string | null;
  /** Also those whose holders no story names. */
  all: boolean;
};

export const ORGANISATIONS = 'organisations';
const LATEST = 5;
/** Rows of one page: a country has up to a hundred. */
const MOST_SHOWN = 500;

/** Null for an office that the gazetteer does not have. */
export async function readOffice(engine: Engine, id: string): Promise<OfficeProfile | null> {
  const office = loadGazetteer().office(id);
  if (office === null) return null;
  const search = toggle(emptyQuery(), 'office', id);
  const holders = holdingsOf(id).map(async (holding) => {
    return { ...holding, ...(await storiesOfTerm(engine, holding.person.slug, holding.term)) };
  });
  return {
    ...office,
    countryName: loadGazetteer().countries.find(({ code }) => code === office.country)?.name ?? null,
    holders: await Promise.all(holders),
    ...succession(office),
    search,
    found: await answer(engine, { query: { ...search, size: LATEST }, notes: [] }),
  };
}

/** Offices of the same role that are called by the same first word, in the states before and after. */
function succession(office: Office): Pick<OfficeProfile, 'earlier' | 'later'> {
  const { countries, offices } = loadGazetteer();
  const later = countries.find(({ code }) => code === office.country)?.successors ?? [];
  const earlier = countries
    .filter(({ successors }) => successors?.includes(office.country ?? ''))
    .map((one) => one.code);
  const alike = (codes: readonly string[]) =>
    offices.filter(
      ({ country, role, words }) =>
        country !== null && codes.includes(country) && role === office.role && words[0] === office.words[0],
    );
  return { earlier: alike(earlier), later: alike(later) };
}

export async function readOffices({ index }: Pick<Engine, 'index'>, asked: OfficesQuestion): Promise<OfficesPage> {
  const { offices } = loadGazetteer();
  const { facets } = await index.search({ ...EVERYTHING, counted: ['office'], limit: offices.length });
  const counts = new Map(facets.office.map((one) => [one.value, one.count]));
  const words = wordList(asked.title);
  const found = offices.filter((office) => {
    return isOf(office, asked.country) && isTitled(office, words) && (asked.all || counts.has(office.id));
  });
  const most = found.sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0)).slice(0, MOST_SHOWN);
  return { countries: byCountry(most, counts), total: found.length, shown: most.length };
}

function isOf(office: Office, country: string | null): boolean {
  return country === null || (office.country ?? ORGANISATIONS) === country;
}

function isTitled({ title, words, organisation }: Office, typed: readonly string[]): boolean {
  if (typed.length === 0) return true;
  const own = wordList([title, ...words, ...organisation].join(' '));
  return typed.every((word) => own.some((one) => one.startsWith(word)));
}

function byCountry(offices: readonly Office[], counts: ReadonlyMap<string, number>): CountryOffices[] {
  const names = new Map(loadGazetteer().countries.map(({ code, name }) => [code, name]));
  const groups = new Map<string | null, OfficeEntry[]>();
  for (const { id, title, country } of offices) {
    const entry = { id, title, stories: counts.get(id) ?? 0, holders: holdersIn(id) };
    groups.set(country, [...(groups.get(country) ?? []), entry]);
  }
  return [...groups]
    .map(([code, entries]) => ({
      code,
      name: code === null ? 'Organisations' : (names.get(code) ?? code),
      offices: entries,
    }))
    .sort((a, b) => Number(a.code === null) - Number(b.code === null) || (a.name < b.name ? -1 : 1));
}

function holdersIn(id: string): number {
  return new Set(holdingsOf(id).map(({ person }) => person.slug)).size;
}

/** Countries and, last, organisations, that have an office. */
export function countriesWithOffices(): { code: string; name: string }[] {
  const { offices, countries } = loadGazetteer();
  const codes = new Set(offices.map(({ country }) => country));
  const named = countries.filter(({ code }) => codes.has(code)).map(({ code, name }) => ({ code, name }));
  return [...named.sort((a, b) => (a.name < b.name ? -1 : 1)), { code: ORGANISATIONS, name: 'Organisations' }];
}
