// MiniSearch as it comes, with facets counted over its results. It has no phrases.

import MiniSearch, { type SearchResult } from 'minisearch';
import { wordList } from '#lib/text/words';
import { dayInCorpus, readStories } from './corpus-story';
import { type EngineModule, HITS_ON_A_PAGE, type OpenEngine, type Page } from './protocol';
import type { Question } from './questions';
import { StoryColumns } from './story-columns';

export const engine: EngineModule = { inHeap: true, build: null, open };

function open(file: string): OpenEngine {
  const words = new MiniSearch({
    fields: ['title', 'body'],
    tokenize: wordList,
    processTerm: (word) => word, // wordList has folded it
    searchOptions: { combineWith: 'AND', boost: { title: 4 } },
  });
  const columns = new StoryColumns();
  let id = 0;
  for (const story of readStories(file)) {
    columns.add(story);
    words.add({ id: id++, title: story.title, body: story.body });
  }
  return { search: (question) => search(words, columns, question) };
}

function search(words: MiniSearch, columns: StoryColumns, question: Question): Page | null {
  if (question.phrase || question.forms.length > 0 || question.either) return null;
  const filter = filterFor(question, columns);
  const asked = question.words.length > 0 ? question.words.join(' ') : MiniSearch.wildcard;
  const stories = words.search(asked, filter ? { filter } : {}).map((result): number => result.id);
  const day = (story: number) => columns.day[story] ?? 0;
  if (question.words.length === 0) stories.sort((a, b) => day(b) - day(a));
  return {
    total: stories.length,
    hits: stories.slice(0, HITS_ON_A_PAGE).map((story) => `a${story}`),
    facets: columns.count(stories),
  };
}

function filterFor({ people, from, to }: Question, columns: StoryColumns): ((result: SearchResult) => boolean) | null {
  if (people.length === 0 && from === null && to === null) return null;
  const numbers = people.map((slug) => columns.person(slug));
  const first = from === null ? Number.NEGATIVE_INFINITY : dayInCorpus(from);
  const last = to === null ? Number.POSITIVE_INFINITY : dayInCorpus(to);
  return ({ id }) => {
    const day = columns.day[id] ?? 0;
    return day >= first && day <= last && numbers.every((number) => columns.hasPerson(id, number));
  };
}
