// A question and all living stories in, the answer counted by hand out.

import { monthNumber } from '#lib/model/day';
import { FACETS, type Facet } from '#lib/query/query';
import type { StoryToIndex } from '#lib/store/read-changes';
import { holds, type Scanned } from './scanner-for-tests';
import type { SearchRequest } from './search';

export type Listed = { value: string; count: number };
export type Counted = {
  stories: StoryToIndex[];
  families: number;
  undated: number;
  months: Map<number, number>;
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
    facets: Object.fromEntries(counted) as Counted['facets'],
  };
}

export function valuesOf(story: StoryToIndex, facet: Facet): string[] {
  if (facet === 'person') return story.people.map(({ slug }) => slug);
  if (facet === 'topic') return story.topics.length > 0 ? story.topics : ['unsorted'];
  return [story[facet]].filter((value) => value !== null);
}

/** Whether the filters of a question, those of one facet lifted, let a story through. */
export function passes(story: StoryToIndex, request: SearchRequest, lifted: Facet | null): boolean {
  const { from, to, chosen, excluded, people } = request;
  const day = story.published;
  if (day === null && (from !== null || to !== null)) return false;
  if (day !== null && ((from !== null && day < from) || (to !== null && day > to))) return false;
  return FACETS.every((facet) => {
    const values = valuesOf(story, facet);
    if (excluded[facet].some((value) => values.includes(value))) return false;
    const wanted = chosen[facet];
    if (wanted.length === 0 || facet === lifted) return true;
    const all = facet === 'person' && people === 'all';
    return all ? wanted.every((value) => values.includes(value)) : wanted.some((value) => values.includes(value));
  });
}

/** Chosen values first that are not among those with most stories, then these. */
function list(stories: readonly StoryToIndex[], { limit, chosen }: SearchRequest, facet: Facet) {
  const counts = tally(stories.flatMap((story) => valuesOf(story, facet)));
  const byCount = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const top = facet === 'topic' ? byCount : byCount.slice(0, limit);
  const extra = chosen[facet].filter((value) => counts.has(value) && !top.includes(value));
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

/** Newest or oldest first; those without a day last. Of one day the one added last comes first, or last. */
export function inOrder(stories: readonly StoryToIndex[], sort: 'newest' | 'oldest'): StoryToIndex[] {
  const direction = sort === 'oldest' ? 1 : -1;
  return [...stories].sort((a, b) => {
    if (a.published !== b.published) {
      if (a.published === null || b.published === null) return a.published === null ? 1 : -1;
      return a.published < b.published ? -direction : direction;
    }
    return direction * (a.addedSeq - b.addedSeq);
  });
}
