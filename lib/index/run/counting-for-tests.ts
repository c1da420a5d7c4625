// A question and all living stories in, the answer counted by hand out.

import { monthNumber } from '#lib/model/day';
import { FACETS, type Facet, type Sort } from '#lib/query/query';
import type { StoryToIndex } from '#lib/store/read-changes';
import { holds, type Scanned } from './scanner-for-tests';
import type { SearchRequest } from './search';

export type Listed = { value: string; count: number };
export type Counted = {
  stories: StoryToIndex[];
  families: number;
  undated: number;
  months: Map<number, number>;
  days: Map<string, number>;
  facets: Record<Facet, { listed: Listed[]; distinct: number }>;
};

export function countByHand(scanned: readonly Scanned[], request: SearchRequest): Counted {
  const { tree } = request;
  const matching = scanned.filter((one) => tree === null || holds(tree, one)).map(({ story }) => story);
  const stories = matching.filter((story) => passes(story, request, null));
  const counted = FACETS.map((facet) => {
    const lifted = facet === 'person' && request.people === 'all' ? null : facet;
    return [
      facet,
      list(
        matching.filter((story) => passes(story, request, lifted)),
        request,
        facet,
      ),
    ] as const;
  });
  return {
    stories,
    families: new Set(stories.map(({ family }) => family)).size,
    undated: stories.filter(({ published }) => published === null).length,
    months: tally(stories.flatMap(({ published }) => (published === null ? [] : [monthNumber(published)]))),
    days: tally(stories.flatMap(({ published }) => published ?? [])),
    facets: Object.fromEntries(counted) as Counted['facets'],
  };
}

export function valuesOf(story: StoryToIndex, facet: Facet, salience: SearchRequest['salience'] = null): string[] {
  const people = story.people.filter((one) => salience === null || salience.includes(one.salience));
  if (facet === 'person') return people.map(({ slug }) => slug);
  if (facet === 'office') return [...new Set(people.flatMap(({ office }) => office ?? []))];
  if (facet === 'topic') return story.topics.length > 0 ? story.topics : ['unsorted'];
  return [story[facet]].filter((value) => value !== null);
}

/** Whether the filters of a question, those of one facet lifted, let a story through. */
export function passes(story: StoryToIndex, request: SearchRequest, lifted: Facet | null): boolean {
  const { from, to, chosen, excluded, people, salience } = request;
  const day = story.published;
  if (day === null && (from !== null || to !== null)) return false;
  if (day !== null && ((from !== null && day < from) || (to !== null && day > to))) return false;
  return FACETS.every((facet) => {
    if (excluded[facet].some((value) => valuesOf(story, facet).includes(value))) return false;
    const values = valuesOf(story, facet, salience);
    const wanted = chosen[facet];
    if (wanted.length === 0 || facet === lifted) return true;
    const all = facet === 'person' && people === 'all';
    return all ? wanted.every((value) => values.includes(value)) : wanted.some((value) => values.includes(value));
  });
}

/** Chosen values first that are not among those with most stories, then these. */
function list(stories: readonly StoryToIndex[], { limit, chosen, also, salience }: SearchRequest, facet: Facet) {
  const counts = tally(stories.flatMap((story) => valuesOf(story, facet, salience)));
  const byCount = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const top = facet === 'topic' ? byCount : byCount.slice(0, limit);
  const extra = [...new Set([...chosen[facet], ...(also[facet] ?? [])])].filter(
    (value) => counts.has(value) && !top.includes(value),
  );
  const listed = [...extra, ...top]
    .map((value): Listed => ({ value, count: counts.get(value) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { listed, distinct: counts.size };
}

function tally<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** As each order puts them that needs no scores: equal ones newest first. */
export function inOrder(stories: readonly StoryToIndex[], sort: Sort): StoryToIndex[] {
  if (sort === 'oldest' || sort === 'newest' || sort === 'relevance') return byDay(stories, sort);
  const measure = (story: StoryToIndex) => (sort === 'longest' ? story.wordCount : story.people.length);
  return byDay(stories, 'newest').sort((a, b) => measure(b) - measure(a));
}

/** Newest or oldest first; those without a day last. Of one day the one added last comes first, or last. */
function byDay(stories: readonly StoryToIndex[], sort: Sort): StoryToIndex[] {
  const direction = sort === 'oldest' ? 1 : -1;
  return [...stories].sort((a, b) => {
    if (a.published !== b.published) {
      if (a.published === null || b.published === null) return a.published === null ? 1 : -1;
      return a.published < b.published ? -direction : direction;
    }
    return direction * (a.addedSeq - b.addedSeq);
  });
}
