// The parts of an 'and' in one segment, by how they are applied.

import { lowerBound } from '../lower-bound';
import type { Segment } from '../segment/segment';
import { EVERY_DOC, type Found } from './found';
import type { DocList } from './intersect';
import { lastOf } from './last-of';
import type { PostingList } from './lists';
import type { PhrasePlan, Plan, SlicePlan, WordPlan } from './plan';
import type { LiveSegment } from './view';
import type { WordStats } from './word-stats';

/** `words`: those of the query whose postings these are, in whatever fields they are asked for. */
export type GatheredList = DocList & {
  needsPlaces: boolean;
  words: readonly WordPlan[];
  found: Found | null;
  /** Its place among the parts, before they were sorted by length. */
  part: number;
};

export class Gathered {
  readonly phrases: PhrasePlan[] = [];
  readonly tests: ((live: LiveSegment, doc: number) => boolean)[] = [];
  readonly unwanted: Plan[] = [];
  readonly deep: Extract<Plan, { kind: 'within' | 'atleast' }>[] = [];
  /** False where nothing says how relevant a story is: then each has the score 1, as MiniSearch's wildcard gives. */
  isScored = false;
  from = 0;
  to: number;

  /** A word that stands in many phrases is one list. */
  private readonly words = new Map<WordStats, { list: PostingList; plans: WordPlan[] }>();
  private readonly others: GatheredList[] = [];

  constructor(private readonly segment: Segment) {
    this.to = segment.docs;
    lastOf.gathered = this;
  }

  /** False where the segment has nothing that fits. */
  add(part: Plan, at: number): boolean {
    switch (part.kind) {
      case 'word':
        return this.addWord(part, at);
      case 'phrase':
        this.phrases.push(part);
        return part.words.every((word) => this.addWord(word, at));
      case 'values': {
        const { docs, from, to } = part.lists[at] as DocList;
        this.others.push({ docs, from, to, needsPlaces: false, words: [], found: null, part: 0 });
        return from < to;
      }
      case 'slice': {
        const { from, to } = docsOn(this.segment, part);
        this.from = Math.max(this.from, from);
        this.to = Math.min(this.to, to);
        return this.from < this.to;
      }
      case 'test':
        this.tests.push(part.passes);
        return true;
      case 'not':
        this.unwanted.push(part.of);
        return true;
      case 'within':
      case 'atleast':
        this.deep.push(part);
        return true;
      default:
        throw new Error(`A part of kind ${part.kind} is not gathered`);
    }
  }

  addFound(found: Found): void {
    this.isScored = true;
    this.others.push({
      docs: found.docs,
      from: found.from,
      to: found.to,
      needsPlaces: true,
      words: [],
      found,
      part: 0,
    });
  }

  /** Shortest first, each cut to the days asked for; every story where nothing else was asked. */
  lists(): GatheredList[] {
    const lists: GatheredList[] = [];
    for (const { list, plans } of this.words.values()) {
      const { docs, from, to } = list;
      lists.push({ docs, from, to, needsPlaces: true, words: plans, found: null, part: lists.length });
    }
    for (const list of this.others) {
      list.part = lists.length;
      lists.push(list);
    }
    if (lists.length === 0) {
      return [{ docs: EVERY_DOC, from: this.from, to: this.to, needsPlaces: false, words: [], found: null, part: 0 }];
    }
    if (this.from > 0 || this.to < this.segment.docs) {
      for (const list of lists) cutTo(list, this);
    }
    return lists.length === 1 ? lists : lists.sort((a, b) => a.to - a.from - (b.to - b.from));
  }

  private addWord(word: WordPlan, at: number): boolean {
    const list = word.stats.lists[at];
    if (!list) return false;
    this.isScored = true;
    const known = this.words.get(word.stats);
    if (known === undefined) this.words.set(word.stats, { list, plans: [word] });
    else if (!known.plans.includes(word)) known.plans.push(word);
    return true;
  }
}

/** Stories from number `from` up to `to` - 1. */
type Docs = { from: number; to: number };

/** Those published on days: a segment has its stories in the order of their days. */
export function docsOn({ day, docs }: Segment, { from, to }: SlicePlan): Docs {
  return { from: lowerBound(day, 0, docs, from), to: lowerBound(day, 0, docs, to + 1) };
}

export function cutTo(list: DocList, { from, to }: Docs): void {
  list.from = lowerBound(list.docs, list.from, list.to, from);
  list.to = lowerBound(list.docs, list.from, list.to, to);
}
