// What the reader asks, as one parsed value: words, filters, sort and page. It is the URL (see url.ts).

import type { Day } from '#lib/model/day';

/** Groups of values that a reader can choose from: inside a group any of them, between groups all. */
export const FACETS = ['person', 'office', 'topic', 'source', 'section'] as const;
export type Facet = (typeof FACETS)[number];

/** The same made for each facet. */
export function forEachFacet<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  return {
    person: make('person'),
    office: make('office'),
    topic: make('topic'),
    source: make('source'),
    section: make('section'),
  };
}

/** What a person can be asked to be to a story; 'mentioned' is also who stands in a caption alone. */
export const ASKED_SALIENCES = ['about', 'quoted', 'mentioned'] as const;
export type AskedSalience = (typeof ASKED_SALIENCES)[number];

export const SORTS = ['relevance', 'newest', 'oldest', 'longest', 'people'] as const;
export type Sort = (typeof SORTS)[number];

/** What the bars of a timeline say: how many stories, or what part of the archive's own. */
export const CHARTS = ['count', 'share'] as const;
export type Chart = (typeof CHARTS)[number];

export type Query = {
  /** As typed into the box. */
  text: string;
  chosen: Record<Facet, string[]>;
  excluded: Record<Facet, string[]>;
  /** Whether any of the chosen people must be in the story, or all of them. */
  people: 'any' | 'all';
  /** What the chosen people and the holders of the chosen offices must be to the story, null for anything. */
  salience: AskedSalience | null;
  /** Both ends inclusive. */
  from: Day | null;
  to: Day | null;
  /** Month and day of any year: '02-24'. */
  on: string | null;
  /** Only stories whose day of publication is not known. */
  undated: boolean;
  sort: Sort;
  /** From 1. */
  page: number;
  size: number;
  /** How the answer is drawn; it asks for nothing else. */
  chart: Chart;
};

export const PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

export function emptyQuery(): Query {
  return {
    text: '',
    chosen: forEachFacet(() => []),
    excluded: forEachFacet(() => []),
    people: 'any',
    salience: null,
    from: null,
    to: null,
    on: null,
    undated: false,
    sort: 'newest',
    page: 1,
    size: PAGE_SIZE,
    chart: 'count',
  };
}

/** The order when the reader chose none: best match first for words, newest first otherwise. */
export function defaultSort(text: string): Sort {
  return text.trim() === '' ? 'newest' : 'relevance';
}

/** The same question from its first page. */
export function withoutPage(query: Query): Query {
  return { ...query, page: 1 };
}

/** The query with other words, from its first page, in the order that the reader chose or else the usual one. */
export function withText(query: Query, text: string): Query {
  const isUsual = query.sort === defaultSort(query.text) || (text === '' && query.sort === 'relevance');
  return { ...withoutPage(query), text, sort: isUsual ? defaultSort(text) : query.sort };
}

/** The same words without any filter; from the first page. */
export function withoutFilters(query: Query): Query {
  const { text, sort, size, chart } = query;
  return { ...emptyQuery(), text, sort, size, chart };
}

/** The query with one value of a facet chosen, or no longer chosen; from its first page. */
export function toggle(query: Query, facet: Facet, value: string): Query {
  return { ...withoutPage(query), chosen: { ...query.chosen, [facet]: flip(query.chosen[facet], value) } };
}

/** The query with one value of a facet excluded, or no longer excluded; from its first page. */
export function toggleExcluded(query: Query, facet: Facet, value: string): Query {
  return { ...withoutPage(query), excluded: { ...query.excluded, [facet]: flip(query.excluded[facet], value) } };
}

function flip(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** Whether the question asks for certain days. */
export function hasDates({ from, to, on, undated }: Query): boolean {
  return from !== null || to !== null || on !== null || undated;
}

/** The query with these days and no others; from its first page. */
export function withDates(query: Query, dates: Partial<Pick<Query, 'from' | 'to' | 'on' | 'undated'>>): Query {
  return { ...withoutPage(query), from: null, to: null, on: null, undated: false, ...dates };
}

export function hasFilters(query: Query): boolean {
  const values = FACETS.flatMap((facet) => [...query.chosen[facet], ...query.excluded[facet]]);
  return values.length > 0 || query.salience !== null || hasDates(query);
}
