// What the reader asks, as one parsed value: words, filters, sort and page. It is the URL (see url.ts).

import type { Day } from '#lib/model/day';

/** Groups of values that a reader can choose from: inside a group any of them, between groups all. */
export const FACETS = ['person', 'topic', 'source', 'section'] as const;
export type Facet = (typeof FACETS)[number];

/** The same made for each facet. */
export function forEachFacet<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  return { person: make('person'), topic: make('topic'), source: make('source'), section: make('section') };
}

export const SORTS = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

export type Query = {
  /** As typed into the box. */
  text: string;
  chosen: Record<Facet, string[]>;
  excluded: Record<Facet, string[]>;
  /** Whether any of the chosen people must be in the story, or all of them. */
  people: 'any' | 'all';
  /** Both ends inclusive. */
  from: Day | null;
  to: Day | null;
  sort: Sort;
  /** From 1. */
  page: number;
  size: number;
};

export const PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

export function emptyQuery(): Query {
  return {
    text: '',
    chosen: forEachFacet(() => []),
    excluded: forEachFacet(() => []),
    people: 'any',
    from: null,
    to: null,
    sort: 'newest',
    page: 1,
    size: PAGE_SIZE,
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

/** The same words without any filter; from the first page. */
export function withoutFilters(query: Query): Query {
  const { text, sort, size } = query;
  return { ...emptyQuery(), text, sort, size };
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

export function hasFilters(query: Query): boolean {
  const values = FACETS.flatMap((facet) => [...query.chosen[facet], ...query.excluded[facet]]);
  return values.length > 0 || query.from !== null || query.to !== null;
}
