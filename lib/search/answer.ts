// One question in, one answer out: hits, total, facets and timeline of the same pass. The page, the API and the
// command line print this and count nothing themselves.

import { type Matches, nothingIn } from '#lib/index/matches';
import type { IndexNode } from '#lib/index/node';
import { SearchStopped } from '#lib/index/service/searchers';
import { UNSORTED } from '#lib/model/topic';
import { parseWords } from '#lib/query/parse-words';
import type { Facet, Query } from '#lib/query/query';
import { type Said, sayQuery } from '#lib/query/say';
import type { ParsedQuery } from '#lib/query/url';
import { readHits, type StoredHit } from '#lib/store/read-hits';
import { type Labels, readLabels } from '#lib/store/read-labels';
import { didYouMean, type Meant } from './did-you-mean';
import type { Engine } from './engine';
import { timelineFor } from './exact-ground';
import { type FacetValue, facetsOf, labelOf, shownValues } from './facets';
import { type Asked, asked, findIn, type Mark, marksOf } from './marks';
import { type MatchedWords, matchedWords, type WordParts, wordParts } from './matched-words';
import { requestFor } from './request';
import { resolveNames } from './resolve';
import { placesIn, type Snippet, snippetsOf } from './snippets';
import type { Timeline } from './timeline';
import { unlessStopped } from './unless-stopped';

export type Hit = Omit<StoredHit, 'blocks'> & {
  score: number;
  snippets: Snippet[];
  headlineMarks: Mark[];
  bylineMarks: Mark[];
  /** Words asked for that stand out of sight, and those that the story lacks. */
  words: MatchedWords;
};

export type Answer = {
  query: Query;
  /** The question in words. */
  said: Said[];
  /** What was ignored or could not be done, in plain sentences. */
  notes: string[];
  total: number;
  /** How many there are when copies of one text are counted once. */
  families: number;
  /** Number of the last page, at least 1. */
  pages: number;
  hits: Hit[];
  facets: Record<Facet, FacetValue[]>;
  /** How many values of each facet have stories, also those not listed. */
  distinct: Record<Facet, number>;
  /** What readers see for every value that the question names. */
  label: (facet: Facet, value: string) => string;
  timeline: Timeline;
  /** What the reader may have meant, where next to nothing was found. */
  meant: Meant | null;
  /** True where the search took too long and was stopped: then nothing here is an answer. */
  stopped: boolean;
  /** Stories that are stored and not yet searchable. */
  pending: number;
  /** Milliseconds from question to answer. */
  tookMs: number;
};

export async function answer(engine: Engine, given: ParsedQuery): Promise<Answer> {
  const begun = performance.now();
  const words = parseWords(given.query.text);
  const notes = [...given.notes, ...words.notes];
  if (given.query.text !== '' && words.tree === null)
    notes.push('There is no word to look for: all stories are shown.');
  const resolved = words.tree === null ? null : await resolveNames(engine, words.tree);
  notes.push(...(resolved?.notes ?? []));
  if (engine.missing > 0) notes.push(sayMissing(engine.missing));
  const { query, matches, stopped } = await found(engine, given.query, resolved?.tree ?? null, notes);
  const labels = await labelsFor(engine, query, matches);
  noteUnknown(query, labels, notes);
  const hits = await hitsOf(engine, matches, asked(words.tree));
  const label: Answer['label'] = (facet, value) => labelOf(labels, facet, value);
  return {
    query,
    said: sayQuery(query, words.tree, label),
    notes,
    total: matches.total,
    families: matches.families,
    pages: lastPage(matches.total, query.size),
    hits,
    facets: facetsOf(query, matches, labels),
    distinct: matches.distinct,
    label,
    timeline: await timelineFor(engine.index, query, matches),
    meant: stopped ? null : await unlessStopped(didYouMean(engine, query, words.tree, matches)),
    stopped,
    pending: engine.pending,
    tookMs: Math.round((performance.now() - begun) * 10) / 10,
  };
}

/** What was found, or nothing where the search was stopped, with a note that says so. */
async function found(engine: Engine, query: Query, tree: IndexNode | null, notes: string[]) {
  try {
    return { ...(await onExistingPage(engine, query, tree, notes)), stopped: false };
  } catch (error) {
    if (!(error instanceof SearchStopped)) throw error;
    notes.unshift(`${error.message}. Fewer words, or none with a star, are found sooner.`);
    const archive = await engine.index.archive();
    return { query, matches: nothingIn(archive), stopped: true };
  }
}

/** A page beyond the last is answered with the last. */
async function onExistingPage(engine: Engine, query: Query, tree: IndexNode | null, notes: string[]) {
  const matches = await engine.index.search(requestFor(query, tree));
  const last = lastPage(matches.total, query.size);
  if (query.page <= last) return { query, matches };
  notes.push(`There is no page ${query.page}: this is the last, page ${last}.`);
  const lastQuery = { ...query, page: last };
  return { query: lastQuery, matches: await engine.index.search(requestFor(lastQuery, tree)) };
}

function sayMissing(stories: number): string {
  return `A part of the index is damaged and is being mended: ${stories} stories can’t be found at the moment.`;
}

function lastPage(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}

function labelsFor(engine: Engine, query: Query, matches: Matches): Promise<Labels> {
  const named = (facet: 'person' | 'topic') => [
    ...shownValues(query, facet, matches.facets[facet]).map((one) => one.value),
    ...query.excluded[facet],
  ];
  return readLabels(engine.store, { persons: named('person'), topics: named('topic') });
}

function noteUnknown(query: Query, labels: Labels, notes: string[]): void {
  for (const slug of query.chosen.person) {
    if (!labels.person.has(slug)) notes.push(`No person “${slug}” is known to this archive.`);
  }
  for (const code of query.chosen.topic) {
    if (code !== UNSORTED && !labels.topic.has(code)) notes.push(`No topic “${code}” is known to this archive.`);
  }
}

/** What is shown of the hits, with `words` marked in it. */
export async function hitsOf(engine: Engine, matches: Matches, words: Asked): Promise<Hit[]> {
  const scores = new Map(matches.hits.map((hit) => [hit.id, hit.score]));
  const stored = await readHits(
    engine.store,
    matches.hits.map((hit) => hit.id),
  );
  const parts = wordParts(words);
  return stored.map((hit) => hitOf(hit, scores.get(hit.id) ?? 0, words, parts));
}

function hitOf({ blocks, ...hit }: StoredHit, score: number, words: Asked, parts: WordParts): Hit {
  const places = placesIn(blocks, words);
  const snippets = snippetsOf(blocks, places);
  const headline = findIn(hit.headline, words, 'headline');
  const byline = findIn(hit.byline ?? '', words, 'byline');
  const shown = [...headline.hits, ...byline.hits, ...snippets.flatMap(({ text }) => findIn(text, words, null).hits)];
  const all = [...headline.hits, ...byline.hits, ...places.flatMap((place) => place.hits)];
  return {
    ...hit,
    score,
    snippets,
    headlineMarks: marksOf(headline),
    bylineMarks: marksOf(byline),
    words: matchedWords(parts, all, shown),
  };
}
