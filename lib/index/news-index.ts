// Stories in, ranked hits and counts out. MiniSearch holds the words and defines relevance; the columns hold the rest.
// Everything is in memory and can be made again from the store; it follows the change sequence (see lib/search).

import MiniSearch from 'minisearch';
import { isProse } from '#lib/model/article';
import { type Facet, forEachFacet, type Query } from '#lib/query/query';
import type { QueryNode } from '#lib/query/tree';
import type { Changes, StoryToIndex } from '#lib/store/read-changes';
import { Columns, NO_DAY } from './columns';
import { type Counts, countStories } from './count';
import { minisearchQuery } from './minisearch-query';
import { INDEX_FIELDS, type IndexDocument, type IndexField, MINISEARCH_OPTIONS } from './options';
import { WordOrder } from './phrases';
import { tally } from './tally';

export type FacetCount = { value: string; count: number };

export type Matches = {
  total: number;
  /** How many there are when copies of one text are counted once. */
  families: number;
  /** The hits of the page asked for, best first. The score is MiniSearch's, 0 where no words were asked for. */
  hits: { id: string; score: number }[];
  /** Most stories first, then by value. */
  facets: Record<Facet, FacetCount[]>;
  /** Person -> the office held most often in these stories. */
  offices: Map<string, string>;
  /** Year * 12 + month - 1 -> stories. */
  months: Map<number, number>;
  undated: number;
};

export class NewsIndex {
  private readonly words = new MiniSearch<IndexDocument>(MINISEARCH_OPTIONS);
  private readonly order = new WordOrder();
  private readonly columns = new Columns();
  private readonly docOf = new Map<string, number>();
  private readonly sourceCounts = new Map<string, number>();
  /** Stories of the whole archive by month: the ground that a timeline stands on. */
  readonly months = new Map<number, number>();
  /** The number of the newest change taken in. */
  seq = 0;

  get size(): number {
    return this.docOf.size;
  }

  /** How many outlets have stories. */
  get sources(): number {
    return this.sourceCounts.size;
  }

  /** The years of the first and the last story, null where none has a day. */
  get years(): { first: number; last: number } | null {
    if (this.months.size === 0) return null;
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const month of this.months.keys()) [first, last] = [Math.min(first, month), Math.max(last, month)];
    return { first: Math.floor(first / 12), last: Math.floor(last / 12) };
  }

  apply(changes: Changes): void {
    for (const id of changes.removed) this.remove(id);
    for (const story of changes.stories) {
      this.remove(story.id);
      this.add(story);
    }
    this.seq = changes.upTo;
  }

  has(id: string): boolean {
    return this.docOf.has(id);
  }

  search(query: Query, tree: QueryNode | null): Matches {
    const scores = tree === null ? null : this.score(tree);
    const counts = countStories(this.columns, scores ? scores.keys() : this.columns.id.keys(), query);
    const ranked = this.rank(counts.passing, scores, query);
    const page = ranked.slice((query.page - 1) * query.size, query.page * query.size);
    return {
      total: ranked.length,
      families: counts.families.size,
      hits: page.map((doc) => ({ id: this.columns.id[doc] ?? '', score: scores?.get(doc) ?? 0 })),
      facets: this.facets(counts),
      offices: this.offices(counts),
      months: counts.months,
      undated: counts.undated,
    };
  }

  private add(story: StoryToIndex): void {
    const doc = this.columns.add(story);
    this.docOf.set(story.id, doc);
    this.count(doc, 1);
    const fields = fieldsOf(story);
    this.order.add(fields);
    const text = Object.fromEntries(INDEX_FIELDS.map((field) => [field, fields[field].join('\n')]));
    this.words.add({ ...(text as Record<IndexField, string>), doc });
  }

  private remove(id: string): void {
    const doc = this.docOf.get(id);
    if (doc === undefined) return;
    this.words.discard(doc);
    this.order.remove(doc);
    this.count(doc, -1);
    this.columns.remove(doc);
    this.docOf.delete(id);
  }

  private count(doc: number, by: 1 | -1): void {
    const { month, values, names } = this.columns;
    for (const source of values.source[doc] ?? []) tally(this.sourceCounts, names.source.name(source), by);
    const published = month[doc] ?? NO_DAY;
    if (published !== NO_DAY) tally(this.months, published, by);
  }

  private score(tree: QueryNode): Map<number, number> {
    const results = this.words.search(minisearchQuery(tree, this.order));
    return new Map(results.map((result) => [Number(result.id), result.score]));
  }

  private rank(docs: number[], scores: Map<number, number> | null, { sort }: Query): number[] {
    const { day, addedSeq } = this.columns;
    const column = (list: readonly number[], doc: number) => list[doc] ?? 0;
    const newest = (a: number, b: number) =>
      column(day, b) - column(day, a) || column(addedSeq, b) - column(addedSeq, a);
    if (sort === 'oldest') {
      const undatedLast = (doc: number) => (column(day, doc) === NO_DAY ? Number.MAX_SAFE_INTEGER : column(day, doc));
      return docs.sort((a, b) => undatedLast(a) - undatedLast(b) || column(addedSeq, a) - column(addedSeq, b));
    }
    if (sort === 'relevance' && scores) {
      return docs.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || newest(a, b));
    }
    return docs.sort(newest);
  }

  private facets(counts: Counts): Record<Facet, FacetCount[]> {
    return forEachFacet((facet) =>
      [...counts.facets[facet]]
        .map(([number, stories]) => ({ value: this.columns.names[facet].name(number), count: stories }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    );
  }

  private offices(counts: Counts): Map<string, string> {
    const held = new Map<string, string>();
    for (const [person, offices] of counts.offices) {
      const [most] = [...offices].filter(([office]) => office >= 0).sort((a, b) => b[1] - a[1]);
      if (most) held.set(this.columns.names.person.name(person), this.columns.offices.name(most[0]));
    }
    return held;
  }
}

/** The paragraphs of a story by field: the first paragraph of its prose is the lead. */
function fieldsOf(story: StoryToIndex): Record<IndexField, string[]> {
  const prose = story.blocks.filter((block) => isProse(block.part)).map((block) => block.text);
  const captions = story.blocks.filter((block) => block.part === 'caption').map((block) => block.text);
  return {
    headline: [story.headline],
    lead: prose.slice(0, 1),
    body: prose.slice(1),
    caption: captions,
    byline: story.byline === null ? [] : [story.byline],
  };
}
