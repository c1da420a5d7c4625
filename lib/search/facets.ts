// Facet values as a page prints them: label, count, whether chosen, and the addresses that choose or exclude them.

import type { FacetCount, Matches } from '#lib/index/matches';
import type { Day } from '#lib/model/day';
import { loadGazetteer } from '#lib/people/gazetteer';
import { type Facet, forEachFacet, type Query, toggle, toggleExcluded } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Labels } from '#lib/store/read-labels';
import { lastDayOf, officeBy } from './office-by';
import { MAX_VALUES } from './request';
import { type TopicRow, toggleExcludedTopic, toggleTopic, topicRows } from './topic-tree';

export type FacetValue = {
  value: string;
  /** How many broader topics stand above it in the list; 0 for anything but a topic. */
  depth: number;
  label: string;
  /** The office held when the last of these stories was published, or last before it; null for anything but a person. */
  office: string | null;
  count: number;
  selected: boolean;
  /** Where choosing it, or choosing it no longer, leads. */
  href: string;
  excludeHref: string;
};

export function facetsOf(query: Query, matches: Matches, labels: Labels): Record<Facet, FacetValue[]> {
  const until = lastDayOf(matches.months);
  return forEachFacet((facet) =>
    shownValues(query, facet, matches.facets[facet]).map((one) => facetValue(query, facet, one, until, labels)),
  );
}

/** The query with one value chosen, or no longer chosen. */
export function choose(query: Query, facet: Facet, value: string): Query {
  return facet === 'topic' ? toggleTopic(query, value) : toggle(query, facet, value);
}

/** The query with one value excluded, or no longer excluded. What is excluded is not chosen: nothing would be found. */
export function exclude(query: Query, facet: Facet, value: string): Query {
  if (facet === 'topic') return toggleExcludedTopic(query, value);
  const chosen = query.chosen[facet].filter((one) => one !== value);
  return toggleExcluded({ ...query, chosen: { ...query.chosen, [facet]: chosen } }, facet, value);
}

/** Those chosen first, also where they have no story left, then the others by count; excluded ones are chips only. */
export function shownValues(query: Query, facet: Facet, counts: readonly FacetCount[]): TopicRow[] {
  if (facet === 'topic') return topicRows(query, counts);
  const chosen = query.chosen[facet];
  const byValue = new Map(counts.map((one) => [one.value, one.count]));
  const first = chosen.map((value) => ({ value, count: byValue.get(value) ?? 0 }));
  const others = counts.filter(({ value }) => !chosen.includes(value) && !query.excluded[facet].includes(value));
  return [...first, ...others.slice(0, MAX_VALUES)].map((one) => ({ ...one, depth: 0 }));
}

export function labelOf(labels: Labels, facet: Facet, value: string): string {
  if (facet === 'person') return labels.person.get(value) ?? value;
  if (facet === 'topic') return labels.topic.get(value) ?? value;
  if (facet === 'office') return loadGazetteer().office(value)?.title ?? value;
  return value;
}

export function facetValue(query: Query, facet: Facet, one: TopicRow, until: Day, labels: Labels): FacetValue {
  return {
    ...one,
    label: labelOf(labels, facet, one.value),
    office: facet === 'person' ? officeBy(one.value, until) : null,
    selected: query.chosen[facet].includes(one.value),
    href: hrefFor(choose(query, facet, one.value)),
    excludeHref: hrefFor(exclude(query, facet, one.value)),
  };
}
