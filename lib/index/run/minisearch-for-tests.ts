// Stories and a tree in, MiniSearch's own scores out: the definition that the index is held to.

import MiniSearch, { type Query, type QueryCombination } from 'minisearch';
import type { StoryToIndex } from '#lib/store/read-changes';
import type { IndexNode } from '../node';
import { FUZZINESS, INDEX_FIELDS, type IndexDocument, type IndexField, MINISEARCH_OPTIONS } from '../options';
import { paragraphsOf } from '../story-text';
import { holds, type Scanned, scan } from './scanner-for-tests';

type Bag = Exclude<IndexNode, { kind: 'values' | 'days' | 'length' }>;

/** One MiniSearch over stories; the words of each of `classes` are one word to it. */
export class Reference {
  private readonly scanned: Scanned[];
  private readonly index: MiniSearch<IndexDocument>;

  constructor(stories: readonly StoryToIndex[], classes: readonly string[][] = []) {
    this.scanned = stories.map(scan);
    const processTerm = (word: string) => classes.find((one) => one.includes(word))?.[0] ?? word;
    this.index = new MiniSearch<IndexDocument>({ ...MINISEARCH_OPTIONS, processTerm });
    stories.forEach((story, doc) => {
      const paragraphs = paragraphsOf(story);
      const texts = Object.fromEntries(INDEX_FIELDS.map((field) => [field, paragraphs[field].join('\n')]));
      this.index.add({ ...(texts as Record<IndexField, string>), doc });
    });
  }

  /** Scores by id. */
  scores(tree: IndexNode): Map<string, number> {
    const found = this.index.search(this.query(tree as Bag, null));
    return new Map(found.map(({ id, score }) => [this.scanned[id as number]?.story.id ?? '', score]));
  }

  private query(node: Bag, field: IndexField | null): Query {
    const within = field === null ? {} : { fields: [field] };
    switch (node.kind) {
      case 'word':
        return { ...within, queries: [node.word] };
      case 'prefix':
        return { ...within, queries: [node.word], prefix: true };
      case 'fuzzy':
        return { ...within, queries: [node.word], fuzzy: FUZZINESS };
      case 'phrase':
      case 'near':
        return { ...within, combineWith: 'AND', queries: node.words, boostDocument: this.only(node, field) };
      case 'within':
      case 'atleast':
        return {
          combineWith: 'AND',
          queries: [this.query(node.of as Bag, field)],
          boostDocument: this.only(node, field),
        };
      case 'or':
        return { combineWith: 'OR', queries: node.of.map((part) => this.query(part as Bag, field)) };
      default:
        return this.allBut(partsOf(node, field));
    }
  }

  /** MiniSearch leaves out a story whose words count nothing. */
  private only(node: Bag, field: IndexField | null): (doc: number) => number {
    return (doc) => {
      const scanned = this.scanned[doc];
      return scanned && holds(node, scanned, field) ? 1 : 0;
    };
  }

  private allBut(parts: readonly Part[]): Query {
    const query = ({ node, field }: Part) => this.query(node, field);
    const wanted = parts.filter(({ not }) => !not).map(query);
    const unwanted = parts.filter(({ not }) => not).map(query);
    const all: QueryCombination = { combineWith: 'AND', queries: wanted };
    return { combineWith: 'AND_NOT', queries: [wanted.length === 0 ? MiniSearch.wildcard : all, ...unwanted] };
  }
}

type Part = { node: Bag; field: IndexField | null; not: boolean };

/** What must all hold: an 'and' inside an 'and' is one, and a field is that of what stands in it. */
function partsOf(node: Bag, field: IndexField | null): Part[] {
  if (node.kind === 'field') return partsOf(node.of as Bag, node.field);
  if (node.kind === 'and') return node.of.flatMap((part) => partsOf(part as Bag, field));
  return [node.kind === 'not' ? { node: node.of as Bag, field, not: true } : { node, field, not: false }];
}
