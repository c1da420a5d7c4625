// Our own index, asked as lib/search asks it.

import path from 'node:path';
import type { Matches } from '#lib/index/matches';
import type { IndexNode } from '#lib/index/node';
import type { SearchRequest } from '#lib/index/run/search';
import { forEachFacet } from '#lib/query/query';
import type { StoryToIndex } from '#lib/store/read-changes';
import { type CorpusStory, readStories } from './corpus-story';
import { buildIndex, openIndex } from './index-under-test';
import { type EngineModule, HITS_ON_A_PAGE, type OpenEngine, type Page, PEOPLE_ON_A_PAGE } from './protocol';
import type { Question } from './questions';

export const engine: EngineModule = { inHeap: true, build, open };

const STORIES_A_BATCH = 1_000;

async function build(file: string, folder: string): Promise<void> {
  await buildIndex(path.join(folder, 'index'), batches(file));
}

async function* batches(file: string): AsyncGenerator<StoryToIndex[]> {
  let batch: StoryToIndex[] = [];
  let seq = 0;
  for (const story of readStories(file)) {
    batch.push(storyToIndex(story, ++seq));
    if (batch.length < STORIES_A_BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function storyToIndex({ id, title, body, date, source, topics, people }: CorpusStory, seq: number): StoryToIndex {
  return {
    id,
    addedSeq: seq,
    changedSeq: seq,
    headline: title,
    byline: null,
    blocks: body.split('\n').map((text) => ({ part: 'body', text })),
    published: date,
    source,
    section: null,
    people: people.map((slug) => ({ slug, salience: 'mentioned', office: null })),
    topics,
    family: seq,
    addedOn: date,
    place: null,
    language: null,
    wordCount: body.split(/\s/).length,
  };
}

async function open(_file: string, folder: string): Promise<OpenEngine> {
  const index = await openIndex(path.join(folder, 'index'));
  return { search: (question) => pageOf(index.search(requestOf(question))) };
}

/** What every engine of the comparison counts. */
const COUNTED: SearchRequest['counted'] = ['person', 'topic', 'source', 'section'];

/** Exact words, and all people, so that every engine is asked the same; other forms and any person where asked for. */
export function requestOf({ words, forms, phrase, people, either, from, to }: Question): SearchRequest {
  const chosen = forEachFacet((facet) => (facet === 'person' ? people : []));
  return {
    tree: phrase ? { kind: 'phrase', words } : treeOf(words, forms),
    chosen,
    excluded: forEachFacet(() => []),
    people: either ? 'any' : 'all',
    salience: null,
    from,
    to,
    sort: words.length > 0 ? 'relevance' : 'newest',
    offset: 0,
    size: HITS_ON_A_PAGE,
    counted: COUNTED,
    also: {},
    days: 0,
    limit: PEOPLE_ON_A_PAGE,
  };
}

function treeOf(words: readonly string[], forms: string[]): IndexNode | null {
  const nodes = words.map((word, at): IndexNode => ({ kind: 'word', word, also: at === 0 ? forms : [] }));
  return nodes.length > 1 ? { kind: 'and', of: nodes } : (nodes[0] ?? null);
}

function pageOf({ total, hits, facets, months }: Matches): Page {
  const counts = (values: { count: number }[]) => values.map(({ count }) => count);
  return {
    total,
    hits: hits.map(({ id }) => id),
    facets: () => ({
      person: counts(facets.person.slice(0, PEOPLE_ON_A_PAGE)),
      topic: counts(facets.topic),
      source: counts(facets.source),
      month: months.counts,
    }),
  };
}
