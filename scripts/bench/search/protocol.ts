// The lines of JSON between the bench and an engine's process: a question in, its times and what was found out.

import type { Question } from './questions';

/** How many people a page counts. The other facets are counted whole. */
export const PEOPLE_ON_A_PAGE = 50;
export const HITS_ON_A_PAGE = 20;

/** Counts without their values, in any order. */
export type FacetCounts = Record<'person' | 'topic' | 'source' | 'month', ArrayLike<number>>;

/**
 * What a reader gets for one question. `hits` are ids, best first. An engine whose answer is in another shape hands over how
 * to read the counts from it: that is no part of its time.
 */
export type Page = { total: number; hits: string[]; facets: FacetCounts | (() => FacetCounts) };

/** An engine that is open. `search` gives null for a question that the engine has no words for. */
export type OpenEngine = {
  search(question: Question): Page | null | Promise<Page | null>;
  /** Bytes of the other processes that work for it. */
  otherMemory?(): number | null;
  close?(): void | Promise<void>;
};

/** An engine as a module: what its process does with a corpus and a folder of its own. */
export type EngineModule = {
  /** Whether it keeps its index in JavaScript's memory, so that this says how large it is. */
  inHeap: boolean;
  /** Makes the index in the folder. Null for an engine that makes it when it opens. */
  build: ((file: string, folder: string) => void | Promise<void>) | null;
  open(file: string, folder: string): OpenEngine | Promise<OpenEngine>;
};

export type Ask = { ask: 'page'; question: Question; repeats: number } | { ask: 'memory' };

export type Ready = { ready: true; openMs: number };
/** `heapBytes` is what the index takes, `residentBytes` what its whole process does. */
export type Memory = { heapBytes: number | null; residentBytes: number | null };
/** The facets' fingerprint is equal where the counts are; it does not depend on the order of values with equal counts. */
export type Answered = { ms: number[]; total: number; facets: string };
export type Answer = Answered | { unasked: true } | { error: string };

/**
 * Enough to tell counts apart that are not the same: how many people, their sum and the most; all topics and sources; how
 * many months and the five greatest.
 */
export function fingerprint(facets: Page['facets']): string {
  const { person, topic, source, month } = typeof facets === 'function' ? facets() : facets;
  const people = descending(person).slice(0, PEOPLE_ON_A_PAGE);
  const sum = people.reduce((total, count) => total + count, 0);
  const months = descending(month);
  return [
    `${people.length}:${sum}:${people[0] ?? 0}`,
    descending(topic).join(),
    descending(source).join(),
    `${months.length}:${months.slice(0, 5).join()}`,
  ].join(' ');
}

function descending(counts: ArrayLike<number>): number[] {
  return Array.from(counts)
    .filter((count) => count > 0)
    .sort((a, b) => b - a);
}
