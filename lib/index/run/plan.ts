// A query tree in, a plan out: names of values and words are looked up once for all segments, and fields are pushed down
// to the words that are asked for in them.

import { dayNumber, isDay } from '#lib/model/day';
import type { FuzzyNode, PhraseNode, PrefixNode, TextLeaf } from '#lib/query/tree';
import type { IndexNode } from '../node';
import { INDEX_FIELDS } from '../options';
import { NO_DAY } from '../segment/rows';
import { type Expansion, expandFuzzy, expandPrefix } from './expand';
import { listsWith } from './filters';
import type { DocList } from './intersect';
import { lastOf } from './last-of';
import { ALL_FIELDS, weightsOf } from './score';
import type { LiveSegment, View } from './view';
import { needsOf } from './windows';
import type { WordStats, WordTable } from './word-stats';

export type WordPlan = {
  kind: 'word';
  words: readonly string[];
  stats: WordStats;
  weights: Float64Array;
  /** Fields in which it may stand, as bits. */
  fields: number;
  /** Its number among the different words of the query. */
  term: number;
};
/** Many words of the archive that stand for one of the query: prefixes and fuzzy words. */
export type ManyPlan = { kind: 'many'; parts: Expansion[]; weights: Float64Array[]; fields: number; term: number };
/** Words one after the other, or within a distance of one another in any order. The same word has the same plan. */
export type PhrasePlan = { kind: 'phrase'; words: WordPlan[]; distance: number | null; fields: number };
export type LeafPlan = WordPlan | ManyPlan | PhrasePlan;

/** By segment the stories that have one of the values, ascending. */
export type ValuesPlan = { kind: 'values'; lists: DocList[] };
/** Days since 1970-01-01, both inclusive. */
export type SlicePlan = { kind: 'slice'; from: number; to: number };

export type Plan =
  | LeafPlan
  | { kind: 'within'; unit: 'sentence' | 'paragraph'; of: Plan }
  | { kind: 'atleast'; count: number; of: LeafPlan }
  | ValuesPlan
  | SlicePlan
  | { kind: 'test'; passes: (live: LiveSegment, doc: number) => boolean }
  | { kind: 'and'; of: Plan[] }
  | { kind: 'or'; of: Plan[] }
  | { kind: 'not'; of: Plan };

export class Planner {
  private readonly terms = new Map<string, number>();

  constructor(
    private readonly view: View,
    private readonly table: WordTable,
    private readonly valueNumber: (column: string, name: string) => number,
    /** False where no scores are asked for: then no word that is stood for has its stories counted. */
    private readonly isScored: boolean,
  ) {
    lastOf.planner = this;
  }

  /** How many different words the query has. */
  termCount = 0;

  plan(node: IndexNode, fields = ALL_FIELDS): Plan {
    switch (node.kind) {
      case 'word':
      case 'prefix':
      case 'fuzzy':
      case 'phrase':
      case 'near':
        return this.leaf(node, fields);
      case 'within':
        return { kind: 'within', unit: node.unit, of: this.plan(node.of, fields) };
      case 'atleast':
        return { kind: 'atleast', count: node.count, of: this.leaf(node.of, fields) };
      case 'field':
        return this.plan(node.of, 1 << INDEX_FIELDS.indexOf(node.field));
      case 'values': {
        const numbers = node.values.map((value) => this.valueNumber(node.column, value));
        return { kind: 'values', lists: listsWith(this.view, node.column, numbers, node.salience) };
      }
      case 'days':
        return planDays(node);
      case 'yearly':
        return planYearly(node.on, this.view);
      case 'undated':
        return { kind: 'slice', from: NO_DAY, to: NO_DAY };
      case 'length':
        return planLength(node.from ?? 0, node.to ?? Number.POSITIVE_INFINITY);
      case 'not':
        return { kind: 'not', of: this.plan(node.of, fields) };
      case 'and':
      case 'or':
        return { kind: node.kind, of: node.of.map((one) => this.plan(one, fields)) };
    }
  }

  private leaf(node: TextLeaf, fields: number): LeafPlan {
    switch (node.kind) {
      case 'word':
        return this.word([node.word, ...node.also], fields);
      case 'prefix':
        return this.many(node, expandPrefix(this.view, node.word, this.isScored), fields);
      case 'fuzzy':
        return this.many(node, expandFuzzy(this.view, node.word, this.isScored), fields);
      default:
        return this.phrase(node, node.kind === 'near' ? node.distance : null, fields);
    }
  }

  private word(words: readonly string[], fields: number): WordPlan {
    const stats = this.table.of(words);
    const term = this.term(words);
    return { kind: 'word', words, stats, weights: weightsOf(this.view, stats.holding, fields), fields, term };
  }

  private many(node: PrefixNode | FuzzyNode, parts: Expansion[], fields: number): ManyPlan {
    const weights = parts.map(({ holding, weight }) => weightsOf(this.view, holding, fields, weight));
    return { kind: 'many', parts, weights, fields, term: this.term([node.word]) };
  }

  private phrase({ words }: Pick<PhraseNode, 'words'>, distance: number | null, fields: number): PhrasePlan {
    const plans = needsOf(words).map(({ word, times }) => this.wordOften(words[word] as string, times, fields));
    const byWord = new Map(plans.map((plan) => [plan.words[0], plan]));
    return { kind: 'phrase', words: words.map((word) => byWord.get(word) as WordPlan), distance, fields };
  }

  /** A word that a phrase has several times counts as often, and is looked up once. */
  private wordOften(word: string, times: number, fields: number): WordPlan {
    const plan = this.word([word], fields);
    return { ...plan, weights: plan.weights.map((weight) => weight * times) };
  }

  /** Words that count as one have one number. */
  private term(words: readonly string[]): number {
    const known = words.map((word) => this.terms.get(word)).find((number) => number !== undefined);
    const number = known ?? this.termCount++;
    for (const word of words) if (!this.terms.has(word)) this.terms.set(word, number);
    return number;
  }
}

function planDays({ of, from, to }: Extract<IndexNode, { kind: 'days' }>): Plan {
  const first = from === null ? NO_DAY + 1 : dayNumber(from);
  const last = to === null ? Number.MAX_SAFE_INTEGER : dayNumber(to);
  if (of === 'published') return { kind: 'slice', from: first, to: last };
  return {
    kind: 'test',
    passes: ({ segment }, doc) => {
      const day = segment.addedDay[doc] as number;
      return first <= day && day <= last;
    },
  };
}

function planYearly(on: string, { firstMonth, lastMonth }: View): Plan {
  const days = new Set<number>();
  for (let year = Math.floor(firstMonth / 12); year <= Math.floor(lastMonth / 12); year++) {
    const day = `${year}-${on}`;
    if (isDay(day)) days.add(dayNumber(day)); // not every year has a 29 February
  }
  return { kind: 'test', passes: ({ segment }, doc) => days.has(segment.day[doc] as number) };
}

function planLength(from: number, to: number): Plan {
  return {
    kind: 'test',
    passes: ({ segment }, doc) => {
      const count = segment.wordCount[doc] as number;
      return from <= count && count <= to;
    },
  };
}
