// The topics of an answer as rows of a tree: the 17 of the top, and below each that is chosen, or broader than one that
// is, what is narrower. Stories are counted under every broader topic too, so a row never has more than the one above.

import type { FacetCount } from '#lib/index/matches';
import { UNSORTED } from '#lib/model/topic';
import { type Query, toggle, toggleExcluded } from '#lib/query/query';
import { narrower, pathTo, TOPICS } from '#lib/topics/vocabulary';

/** `depth` is 0 for the 17. */
export type TopicRow = FacetCount & { depth: number };

/** Topics with stories, and chosen ones also without; within one level open ones first, then by count. */
export function topicRows(query: Query, counts: readonly FacetCount[]): TopicRow[] {
  const tree = new Tree(query, counts);
  return tree.rows([...TOPICS.map((topic) => topic.code), UNSORTED], 0);
}

class Tree {
  private readonly counts: ReadonlyMap<string, number>;
  private readonly excluded: ReadonlySet<string>;
  /** Chosen, or broader than a chosen one. */
  private readonly open: ReadonlySet<string>;

  constructor({ chosen, excluded }: Query, counts: readonly FacetCount[]) {
    this.counts = new Map(counts.map((one) => [one.value, one.count]));
    this.excluded = new Set(excluded.topic);
    this.open = new Set(chosen.topic.flatMap((code) => [code, ...pathTo(code).map((topic) => topic.code)]));
  }

  rows(codes: readonly string[], depth: number): TopicRow[] {
    return codes
      .filter((code) => this.open.has(code) || this.isListed(code))
      .map((value) => ({ value, count: this.countOf(value), depth }))
      .sort((a, b) => this.openness(b.value) - this.openness(a.value) || b.count - a.count)
      .flatMap((row) => [row, ...this.below(row)]);
  }

  private below({ value, depth }: TopicRow): TopicRow[] {
    if (!this.open.has(value) || value === UNSORTED) return [];
    const codes = narrower(value).map((topic) => topic.code);
    return this.rows(codes, depth + 1);
  }

  private isListed(code: string): boolean {
    return this.countOf(code) > 0 && !this.excluded.has(code);
  }

  private countOf(code: string): number {
    return this.counts.get(code) ?? 0;
  }

  private openness(code: string): number {
    return this.open.has(code) ? 1 : 0;
  }
}

/**
 * The query with one topic chosen, or no longer chosen. A chosen topic takes the place of those broader and narrower
 * than it: beside a broader one it would change nothing. It is not found where it or a broader one is excluded.
 */
export function toggleTopic(query: Query, code: string): Query {
  if (query.chosen.topic.includes(code)) return toggle(query, 'topic', code);
  const chosen = query.chosen.topic.filter((one) => !isWithin(one, code) && !isWithin(code, one));
  const excluded = query.excluded.topic.filter((one) => !isWithin(code, one));
  return toggle(withTopics(query, chosen, excluded), 'topic', code);
}

/** The query with one topic excluded, or no longer excluded, and with nothing chosen or excluded within it. */
export function toggleExcludedTopic(query: Query, code: string): Query {
  if (query.excluded.topic.includes(code)) return toggleExcluded(query, 'topic', code);
  const outside = (one: string) => !isWithin(one, code);
  const { chosen, excluded } = query;
  return toggleExcluded(withTopics(query, chosen.topic.filter(outside), excluded.topic.filter(outside)), 'topic', code);
}

/** True for the topic itself too. */
function isWithin(code: string, broader: string): boolean {
  return code === broader || pathTo(code).some((topic) => topic.code === broader);
}

function withTopics(query: Query, chosen: string[], excluded: string[]): Query {
  return {
    ...query,
    chosen: { ...query.chosen, topic: chosen },
    excluded: { ...query.excluded, topic: excluded },
  };
}
