// One page of the people of the archive: by words of the name, by letter, by country and office held; with what each
// choice would give. All counts are of the same list.

import { slugOfName } from '#lib/people/unlinked';
import { emptyQuery, toggle } from '#lib/query/query';
import { wordList } from '#lib/text/words';
import { totalOf } from './counting';
import type { Engine } from './engine';
import { officeBy } from './office-by';
import { type Choice, countryChoices, heldIn, letterChoices, officeChoices } from './people-choices';
import { byKey, type Listed, MOST_LISTED, nameOf, type PeopleList, peopleList } from './people-list';
import type { FoundName } from './suggest-names';

export type PeopleQuestion = {
  /** Words of the name, the last one as its beginning. */
  name: string;
  letter: string | null;
  /** Code of a country; people who held an office of it at any time. */
  country: string | null;
  /** Id of an office, or a role ('head-of-state'). */
  office: string | null;
  sort: 'stories' | 'name';
  /** From 1. */
  page: number;
};

export type PersonEntry = { slug: string; name: string; office: string | null; stories: number };

export type PeoplePage = {
  people: PersonEntry[];
  /** Of all pages. */
  total: number;
  /** The one shown: the last where a later one was asked for. */
  page: number;
  pages: number;
  /** Everybody in the archive. */
  everybody: number;
  /** True where there are more people than are listed. */
  isCut: boolean;
  letters: Choice[];
  countries: Choice[];
  offices: Choice[];
};

export const ANYBODY: PeopleQuestion = {
  name: '',
  letter: null,
  country: null,
  office: null,
  sort: 'stories',
  page: 1,
};
const PER_PAGE = 100;

type Directory = Pick<Engine, 'index' | 'store' | 'names'>;

export async function readPeoplePage(engine: Directory, asked: PeopleQuestion, size = PER_PAGE): Promise<PeoplePage> {
  const list = await peopleList(engine);
  const named = await peopleNamed(engine, list, asked);
  const held = named.filter((one) => heldIn(one, asked));
  const found = asked.letter === null ? held : held.filter(({ letter }) => letter === asked.letter);
  const pages = Math.max(1, Math.ceil(found.length / size));
  const page = Math.min(asked.page, pages);
  return {
    people: found.slice((page - 1) * size, page * size).map(({ slug, name, stories }) => {
      return { slug, name, office: officeBy(slug, list.until), stories };
    }),
    total: found.length,
    page,
    pages,
    everybody: list.distinct,
    isCut: list.distinct > MOST_LISTED,
    letters: letterChoices(held),
    countries: countryChoices(named, asked),
    offices: officeChoices(named, asked),
  };
}

/** Those that are suggested as one types, and whoever has exactly this name in few stories of a large archive. */
async function peopleNamed(
  engine: Directory,
  list: PeopleList,
  { name: typed, sort }: PeopleQuestion,
): Promise<readonly Listed[]> {
  const words = wordList(typed);
  if (words.length === 0) return sort === 'name' ? list.byName() : list.people;
  const names = await engine.names.follow();
  const begun = names.find(words, 'begins', ['person']);
  const found = begun.length > 0 ? begun : names.find(words, 'like', ['person']);
  const isCalled = ({ name: { label, others } }: FoundName) => {
    const own = wordList([label, ...others].join(' '));
    return begun.length === 0 || words.every((word) => own.some((one) => one.startsWith(word)));
  };
  const people = found.filter(isCalled).flatMap(({ name }) => list.bySlug(name.value) ?? []);
  const exact = await exactly(engine, list, typed);
  if (exact !== null && !people.some(({ slug }) => slug === exact.slug)) people.push(exact);
  const listed = people.filter(({ stories }) => stories > 0);
  return sort === 'name' ? listed.sort(byKey) : listed.sort((a, b) => b.stories - a.stories);
}

async function exactly(engine: Directory, list: PeopleList, typed: string): Promise<Listed | null> {
  const slug = slugOfName(typed);
  if (slug === null || !engine.index.hasValue('person', slug)) return null;
  const listed = list.bySlug(slug);
  if (listed) return listed;
  return { ...nameOf(slug, typed), stories: await totalOf(engine, toggle(emptyQuery(), 'person', slug)) };
}
