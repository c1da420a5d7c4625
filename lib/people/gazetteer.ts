// The bundled countries, offices and persons in; look-ups by word, country, day and slug out.
// Recognition takes a Gazetteer as an argument, so that tests can bring a small one.

import type { Day } from '#lib/model/day';
import type { Country, Office, Person } from '#lib/model/person';
import { wordList } from '#lib/text/words';
import countries from './data/countries.json';
import { readPeopleFile } from './people-file';
import { type Phrases, phrasesOf } from './phrases';
import { fullNames, shortName, surnamesOf } from './spelling';
import { foremostOffice, holdsOn } from './terms';
import { AFTER_ELECTION, PAST, STAND_IN } from './titles';

export type GazetteerData = {
  countries: readonly Country[];
  offices: readonly Office[];
  persons: readonly Person[];
};

/** Who may be meant by a name: `sure` by the whole of it, `short` by a form without initials. */
export type Bearers = { sure: readonly string[]; short: readonly string[] };
/**
 * The offices of a country or an organisation, and what kind of word called it: 'Russia', 'Russian', 'Kremlin';
 * `both` is a name and a demonym: 'U.S.', 'Vatican'.
 */
export type Place = { offices: ReadonlySet<string>; kind: 'name' | 'demonym' | 'metonym' | 'both' };

/** The offices that a title can mean. */
export type Title = ReadonlySet<string>;

export type Gazetteer = GazetteerData & {
  person(slug: string): Person | null;
  office(id: string): Office | null;
  /** The foremost office that the person held on the day. */
  officeOn(slug: string, day: Day): Office | null;
  /** Who held any of the offices on the day. */
  holders(officeIds: Iterable<string>, day: Day): string[];
  names: Phrases<Bearers>;
  surnames: Phrases<readonly string[]>;
  /** First words of names that are not surnames, with how many persons bear them. */
  givenNames: ReadonlyMap<string, number>;
  places: Phrases<Place>;
  /** Titles such as 'prime minister', with the offices that they may mean. */
  titles: Phrases<Title>;
};

/** Last words of titles in short, only with a capital: 'PM Modi', 'Vice Pres. Bush', but not '5 p.m.'. */
export const SHORT_TITLES: ReadonlySet<string> = new Set(['pm', 'pres']);

/** The files of offices and of persons: read, not imported, because a loader of modules takes seconds for megabytes. */
const REGIONS = ['west.json', 'east.json', 'south.json'];

let loaded: Gazetteer | null = null;

/** The gazetteer of the project, built once. Its shapes are held by gazetteer.test.ts. */
export function loadGazetteer(): Gazetteer {
  loaded ??= buildGazetteer({
    countries,
    offices: REGIONS.flatMap((region): Office[] => JSON.parse(readPeopleFile('data', 'offices', region).toString())),
    persons: REGIONS.flatMap((region): Person[] => JSON.parse(readPeopleFile('data', 'persons', region).toString())),
  });
  return loaded;
}

export function buildGazetteer(data: GazetteerData): Gazetteer {
  const persons = new Map(data.persons.map((person) => [person.slug, person]));
  const offices = new Map(data.offices.map((office) => [office.id, office]));
  const holdings = holdingsByOffice(data.persons);
  const office = (id: string) => offices.get(id) ?? null;
  return {
    ...data,
    person: (slug) => persons.get(slug) ?? null,
    office,
    officeOn(slug, day) {
      const person = persons.get(slug);
      return person ? foremostOffice(person, day, office) : null;
    },
    holders(officeIds, day) {
      const found = [...officeIds].flatMap((id) => holdings.get(id) ?? []).filter(({ term }) => holdsOn(term, day));
      return [...new Set(found.map(({ slug }) => slug))];
    },
    names: namePhrases(data.persons),
    surnames: surnamePhrases(data.persons),
    givenNames: givenNamesOf(data.persons),
    places: placePhrases(data),
    titles: titlePhrases(data.offices),
  };
}

function holdingsByOffice(persons: readonly Person[]) {
  const holdings = new Map<string, { slug: string; term: Person['terms'][number] }[]>();
  for (const { slug, terms } of persons) {
    for (const term of terms) {
      const list = holdings.get(term.office) ?? [];
      list.push({ slug, term });
      holdings.set(term.office, list);
    }
  }
  return holdings;
}

function namePhrases(persons: readonly Person[]): Phrases<Bearers> {
  const entries = persons.flatMap((person) => {
    const short = shortName(person);
    return [
      ...fullNames(person).map((words) => ({ words, value: { sure: [person.slug], short: [] as string[] } })),
      ...(short ? [{ words: short, value: { sure: [] as string[], short: [person.slug] } }] : []),
    ];
  });
  return phrasesOf<Bearers>(entries, (a, b) => ({
    sure: [...new Set([...a.sure, ...b.sure])],
    short: [...new Set([...a.short, ...b.short])],
  }));
}

function surnamePhrases(persons: readonly Person[]): Phrases<readonly string[]> {
  const entries = persons.flatMap((person) =>
    surnamesOf(person).map((words) => ({ words, value: [person.slug] as readonly string[] })),
  );
  return phrasesOf(entries, (a, b) => [...new Set([...a, ...b])]);
}

function givenNamesOf(persons: readonly Person[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name, surname } of persons) {
    const [first = ''] = wordList(name);
    if (first !== wordList(surname)[0]) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return counts;
}

function placePhrases({ countries, offices }: GazetteerData): Phrases<Place> {
  const ofCountry = (code: string) => new Set(offices.filter((o) => o.country === code).map((o) => o.id));
  const entries = countries.flatMap((country) => {
    const held = ofCountry(country.code);
    const entry = (kind: Place['kind']) => (name: string) => ({
      words: wordList(name),
      value: { offices: held, kind },
    });
    return [
      ...[country.name, ...country.names].map(entry('name')),
      ...country.demonyms.map(entry('demonym')),
      ...country.metonyms.map(entry('metonym')),
    ];
  });
  const organisations = offices.flatMap((office) =>
    office.organisation.map((name) => ({
      words: wordList(name),
      value: { offices: new Set([office.id]), kind: 'name' as const },
    })),
  );
  return phrasesOf<Place>([...entries, ...organisations], (a, b) => ({
    offices: new Set([...a.offices, ...b.offices]),
    kind: a.kind === b.kind ? a.kind : 'both',
  }));
}

function titlePhrases(offices: readonly Office[]): Phrases<ReadonlySet<string>> {
  const entries = offices.flatMap((office) =>
    office.words
      .flatMap((title) => [title, title.replace(/prime minister$/, 'pm'), title.replace(/president$/, 'pres')])
      .map((title) => ({ words: withoutTime(wordList(title)), value: new Set([office.id]) })),
  );
  return phrasesOf<ReadonlySet<string>>(entries, (a, b) => new Set([...a, ...b]));
}

/** 'Acting president' and 'president-elect' are the title 'president': recognition reads the word beside it. */
function withoutTime(words: string[]): string[] {
  const from = PAST.has(words[0] ?? '') || STAND_IN.has(words[0] ?? '') ? 1 : 0;
  return words.slice(from, AFTER_ELECTION.has(words.at(-1) ?? '') ? -1 : undefined);
}
