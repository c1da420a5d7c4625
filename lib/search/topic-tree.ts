// The topics of an answer as rows of a tree: the 17 of the top, and below each that is chosen, or broader than one that
// is, what is narrower. Stories are counted under every broader topic too, so a row never has more than the one above.

import type { FacetCount } from '#lib/index/matches';
import { UNSORTED } from '#lib/model/topic';
import { type Query, toggle } from '#lib/query/query';
import { narrower, pathTo, TOPICS } from '#lib/topics/vocabulary';

/** `depth` is 0 for the 17. */
export type TopicRow = FacetCount & { depth: number };

/** Topics with stories, and chosen ones also without; by count within one level, open ones first at the top. */
export function topicRows(query: Query, counts: readonly FacetCount[]): TopicRow[] {
  const tree = new Tree(query, counts);
  return tree.rows([...TOPICS.map((topic) => topic.code), UNSORTED], 0);
}

class Tree {
  private readonly counts: ReadonlyMap<string, number>;
  private readonly chosen: ReadonlySet<string>;
  private readonly excluded: ReadonlySet<string>;
  /** Chosen, or broader than a chosen one. */
  private readonly open: ReadonlySet<string>;

  constructor({ chosen, excluded }: Query, counts: readonly FacetCount[]) {
    this.counts = new Map(counts.map((one) => [one.value, one.count]));
    this.chosen = new Set(chosen.topic);
    this.excluded = new Set(excluded.topic);
    this.open = new Set(chosen.topic.flatMap((code) => [code, ...pathTo(code).map((topic) => topic.code)]));
  }

  rows(codes: readonly string[], depth: number): TopicRow[] {
    return codes
      .filter((code) => this.chosen.has(code) || this.open.has(code) || this.isListed(code))
      .map((value) => ({ value, count: this.countOf(value), depth }))
      .sort((a, b) => (depth === 0 ? this.openness(b.value) - this.openness(a.value) : 0) || b.count - a.count)
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
 * than it: beside a broader one it would change nothing.
 */
export function toggleTopic(query: Query, code: string): Query {
  if (query.chosen.topic.includes(code)) return toggle(query, 'topic', code);
  const onPath = (one: string, of: string) => pathTo(of).some((topic) => topic.code === one);
  const topic = query.chosen.topic.filter((one) => !onPath(one, code) && !onPath(code, one));
  return toggle({ ...query, chosen: { ...query.chosen, topic } }, 'topic', code);
}
