// A query in, its parts out: what can be taken away from it, and each as a question of its own. Values of one group are
// one part where any of them will do: without one of them no more would be found.

import { sayYearlyDay } from '#lib/model/day';
import {
  emptyQuery,
  FACETS,
  type Facet,
  hasDates,
  type Query,
  withDates,
  withoutFilters,
  withText,
} from '#lib/query/query';
import { asText, list, plain } from '#lib/query/said';
import { typedParts, withoutPart } from './typed-parts';

export type Part = {
  /** What stands for it in a sentence. */
  name: string;
  /** What the reader does who takes it away. */
  removal: string;
  drop: (query: Query) => Query;
  /** Null where it is nothing by itself, as the role of a person without the person. */
  alone: Query | null;
  /** What it is made of: parts may hold others. */
  atoms: readonly string[];
};

export type NameOf = (facet: Facet, value: string) => string;

/** The atom of the first and the last day. */
export const DATES = 'dates';
const MOST_PARTS = 16;
const MOST_NAMES = 3;
/** Words stand for themselves in a sentence, up to a length. */
const LONGEST_NAME = 80;

/** The single parts, then the words and the filters as wholes where these are more than one. */
export function partsOf(query: Query, nameOf: NameOf): Part[] {
  const words = wordParts(query);
  const filters = [
    ...FACETS.flatMap((facet) => valueParts(query, facet, nameOf)),
    ...roleParts(query),
    ...dates(query),
  ];
  const parts = [...words, ...filters].slice(0, MOST_PARTS - 2);
  if (query.text !== '' && filters.length > 0) parts.push(allWords(query, words));
  if (query.text !== '' && filters.length > 1) parts.push(allFilters(query, filters));
  return parts;
}

const withWords = (text: string): Query => ({ ...emptyQuery(), text, sort: 'relevance' });

function wordParts(query: Query): Part[] {
  return [...new Set(typedParts(query.text))].map((piece, at) => ({
    name: short(piece),
    removal: `Without ${short(piece)}`,
    drop: (from) => withText(from, withoutPart(from.text, piece)),
    alone: withWords(piece),
    atoms: [`word ${at}`],
  }));
}

function allWords(query: Query, words: readonly Part[]): Part {
  const atoms = words.length > 0 ? words.flatMap((part) => part.atoms) : ['words'];
  return {
    name: short(query.text),
    removal: 'Keep the filters, drop the words',
    drop: (from) => withText(from, ''),
    alone: withWords(query.text),
    atoms,
  };
}

function allFilters(query: Query, filters: readonly Part[]): Part {
  return {
    name: 'the filters together',
    removal: 'Keep the words, drop the filters',
    drop: withoutFilters,
    alone: withText(query, ''),
    atoms: filters.flatMap((part) => part.atoms),
  };
}

function valueParts(query: Query, facet: Facet, nameOf: NameOf): Part[] {
  const chosen = query.chosen[facet];
  const mustAll = facet === 'person' && query.people === 'all';
  const groups = mustAll ? chosen.map((value) => [value]) : chosen.length > 0 ? [chosen] : [];
  const excluded = query.excluded[facet];
  return [
    ...groups.map((values) => chosenPart(facet, values, nameOf)),
    ...excluded.map((value) => excludedPart(facet, value, nameOf)),
  ];
}

function chosenPart(facet: Facet, values: readonly string[], nameOf: NameOf): Part {
  const name = sayAny(values.map((value) => nameOf(facet, value)));
  const left = ({ chosen }: Query) => chosen[facet].filter((value) => !values.includes(value));
  return {
    name,
    removal: `Without ${name}`,
    drop: (from) => ({ ...from, page: 1, chosen: { ...from.chosen, [facet]: left(from) } }),
    alone: { ...emptyQuery(), chosen: { ...emptyQuery().chosen, [facet]: [...values] } },
    atoms: values.map((value) => `${facet} ${value}`),
  };
}

function excludedPart(facet: Facet, value: string, nameOf: NameOf): Part {
  const left = ({ excluded }: Query) => excluded[facet].filter((one) => one !== value);
  const name = nameOf(facet, value);
  return {
    name: `not ${name}`,
    removal: `Without excluding ${name}`,
    drop: (from) => ({ ...from, page: 1, excluded: { ...from.excluded, [facet]: left(from) } }),
    alone: null,
    atoms: [`not ${facet} ${value}`],
  };
}

/** What the chosen people must be to a story, and that all of them must be in it. */
function roleParts(query: Query): Part[] {
  const { chosen, salience, people } = query;
  const parts: Part[] = [];
  const as = (name: string, removal: string, change: Partial<Query>, atoms: string[] = []) =>
    parts.push({ name, removal, drop: changed(change), alone: null, atoms: [name, ...atoms] });
  if (salience !== null && chosen.person.length + chosen.office.length > 0) {
    as(salience, `Without the role “${salience}”`, { salience: null });
  }
  if (people === 'all' && chosen.person.length > 1) {
    const persons = chosen.person.map((slug) => `person ${slug}`); // any of them says nothing about each of them
    as('all people', 'With any of the people, not all of them', { people: 'any' }, persons);
  }
  return parts;
}

function dates(query: Query): Part[] {
  if (!hasDates(query)) return [];
  const { from, to, on, undated } = query;
  const parts: Part[] = [];
  const add = (name: string, removal: string, change: Partial<Query>, alone: Partial<Query>, atom = name) =>
    parts.push({ name, removal, drop: changed(change), alone: withDates(emptyQuery(), alone), atoms: [atom] });
  if (from !== null || to !== null) {
    add('the dates', 'Without the dates', { from: null, to: null }, { from, to }, DATES);
  }
  if (on !== null) add(sayYearlyDay(on), `Without ${sayYearlyDay(on)}`, { on: null }, { on });
  if (undated) add('day not known', 'With a day or without', { undated: false }, { undated });
  return parts;
}

function short(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME).trimEnd()}…` : text;
}

function changed(change: Partial<Query>): Part['drop'] {
  return (from) => ({ ...from, page: 1, ...change });
}

/** 'A, B or C', 'A, B, C or 4 more'. */
function sayAny(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES);
  if (names.length > shown.length) shown.push(`${names.length - shown.length} more`);
  return asText(
    list(
      shown.map((name) => [plain(name)]),
      'or',
    ),
  );
}
