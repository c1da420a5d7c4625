// What is right, found by reading every story: the oracle of the tests.

import { wordList } from '#lib/text/words';
import { type CorpusStory, monthInCorpus } from './corpus-story';
import { type FacetCounts, PEOPLE_ON_A_PAGE } from './protocol';
import type { Question } from './questions';

export function scan(stories: readonly CorpusStory[], question: Question): { total: number; facets: FacetCounts } {
  const found = stories.filter((story) => matches(story, question));
  // Where any of some people will do, the counts of people say what choosing another one would give.
  const lifted = question.either ? stories.filter((story) => matches(story, { ...question, people: [] })) : found;
  const counts = (values: (story: CorpusStory) => (string | number)[], ofStories = found) => {
    const tally = new Map<string | number, number>();
    for (const value of ofStories.flatMap(values)) tally.set(value, (tally.get(value) ?? 0) + 1);
    return [...tally.values()].sort((a, b) => b - a);
  };
  return {
    total: found.length,
    facets: {
      person: counts(({ people }) => people, lifted).slice(0, PEOPLE_ON_A_PAGE),
      topic: counts(({ topics }) => topics),
      source: counts(({ source }) => [source]),
      month: counts(({ date }) => [monthInCorpus(date)]),
    },
  };
}

const cut = new WeakMap<CorpusStory, string[][]>();

/** The words of title and body, cut once for each story. */
function fieldsOf(story: CorpusStory): string[][] {
  const fields = cut.get(story) ?? [wordList(story.title), wordList(story.body)];
  cut.set(story, fields);
  return fields;
}

function matches(story: CorpusStory, question: Question): boolean {
  const { date, people } = story;
  const fields = fieldsOf(story);
  const asked = question.words.map((word, at) => (at === 0 ? [word, ...question.forms] : [word]));
  const hasWords = question.phrase
    ? fields.some((words) => ` ${words.join(' ')} `.includes(` ${question.words.join(' ')} `))
    : asked.every((forms) => fields.some((words) => forms.some((form) => words.includes(form))));
  const has = (person: string) => people.includes(person);
  const hasPeople =
    question.people.length === 0 || (question.either ? question.people.some(has) : question.people.every(has));
  return hasWords && hasPeople && date >= (question.from ?? '') && date <= (question.to ?? '9999');
}
