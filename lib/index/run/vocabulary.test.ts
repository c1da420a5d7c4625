// Questions about words against the words of the stories themselves.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoryToIndex } from '#lib/store/read-changes';
import { fold } from '#lib/text/fold';
import { wordList } from '#lib/text/words';
import { INDEX_FIELDS } from '../options';
import { paragraphsOf } from '../story-text';
import { anyPlan, buildIndex, type Fate } from './index-for-tests';
import { plainDraft, WRITTEN } from './stories-for-tests';
import { answerWords, farthest } from './vocabulary';

function wordsOf(story: StoryToIndex): Set<string> {
  const paragraphs = paragraphsOf(story);
  return new Set(INDEX_FIELDS.flatMap((field) => paragraphs[field].flatMap(wordList)));
}

function countAll(stories: readonly StoryToIndex[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const story of stories) for (const word of wordsOf(story)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** One story for each text, spread over three segments. */
function indexOf(texts: readonly string[]) {
  const fates = texts.map(
    (headline, at): Fate => ({
      draft: plainDraft(headline),
      before: null,
      removed: 'no',
      segment: at % 3,
      copyOf: null,
    }),
  );
  return buildIndex({ fates, merged: false }).searcher.view;
}

const like = (texts: string[], word: string) =>
  answerWords(indexOf(texts), { kind: 'like', word, limit: 5 }).map((one) => one.word);
const times = (count: number, text: string) => Array.from({ length: count }, () => text);

describe('the words that begin so', () => {
  const anyPrefix = fc.constantFrom('w', 'wa', 'wars', 'c', 't', 'p', 'м', '1', 'zz', '');

  test('are those with most living stories', () => {
    fc.assert(
      fc.property(anyPlan(20), anyPrefix, fc.integer({ min: 1, max: 4 }), (plan, prefix, limit) => {
        const { living, searcher } = buildIndex({
          ...plan,
          fates: plan.fates.map((fate) => ({ ...fate, removed: 'no' })),
        });
        const found = answerWords(searcher.view, { kind: 'begin', prefix, limit });
        const counts = countAll(living);
        for (const { word, stories } of found) expect(stories, word).toBe(counts.get(word));
        const all = [...counts].filter(([word]) => prefix !== '' && word.startsWith(prefix));
        const most = all.map(([, stories]) => stories).sort((a, b) => b - a);
        if (plan.fates.every(({ before }) => before === null))
          expect(found.map(({ stories }) => stories)).toEqual(most.slice(0, limit));
        else expect(found.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  test('are found where each segment has many of them, none often', () => {
    const texts = Array.from({ length: 200 }, (_, at) => `war${at} warm${at % 100}`);
    const found = answerWords(indexOf(texts), { kind: 'begin', prefix: 'war', limit: 3 });
    expect(found).toEqual([
      { word: 'warm0', stories: 2 },
      { word: 'warm1', stories: 2 },
      { word: 'warm10', stories: 2 },
    ]);
  });

  test('are none for marks of sentences and paragraphs, or for nothing', () => {
    const view = indexOf(['war', 'peace']);
    expect(answerWords(view, { kind: 'begin', prefix: '\u0001', limit: 5 })).toEqual([]);
    expect(answerWords(view, { kind: 'begin', prefix: '', limit: 5 })).toEqual([]);
    expect(answerWords(view, { kind: 'begin', prefix: 'war', limit: 0 })).toEqual([]);
  });
});

describe('the words like another', () => {
  test.each([
    ['a letter replaced', 'senctions', ['sanctions']],
    ['two letters exchanged', 'snactions', ['sanctions']],
    ['a letter left out', 'sanctons', ['sanctions']],
    ['two letters exchanged in a short word', 'pecae', ['peace']],
    ['a word of three letters', 'waz', []],
    ['a word that is too far away', 'sessions', []],
    ['letters beyond words', 'x'.repeat(20_000), []],
  ])('are found with %s', (_, word, expected) => {
    expect(like(['sanctions war', 'peace'], word)).toEqual(expected);
  });

  test('come with most stories first, where one letter more needs ten times as many', () => {
    expect(like([...times(3, 'station'), 'nation', 'stations'], 'statiom')).toEqual(['station']);
    expect(like([...times(2, 'government'), ...times(3, 'governmental')], 'governmentl')).toEqual([
      'governmental',
      'government',
    ]);
    expect(like([...times(2, 'parliament'), ...times(9, 'parliamant')], 'parlaiment')[0]).toBe('parliament');
    expect(like(['harbour', ...times(5, 'labour')], 'larbour')).toEqual(['labour', 'harbour']);
  });

  test('are never the word itself', () => {
    expect(like(times(5, 'harbour'), 'harbour')).toEqual([]);
  });

  test.each([
    ['war', 0],
    ['wars', 1],
    ['sanction', 2],
    ['a'.repeat(41), 0],
    ['a'.repeat(40), 3],
  ])('%s is at most so many letters away', (word, expected) => {
    expect(farthest(word)).toBe(expected);
  });
});

describe('the stories with one of several words', () => {
  const anyGroup = fc.uniqueArray(fc.constantFrom(...WRITTEN.map((word) => wordList(word)[0] ?? fold(word)), 'zz'), {
    minLength: 1,
    maxLength: 4,
  });

  test('are counted once each, without those that are gone', () => {
    fc.assert(
      fc.property(anyPlan(20), fc.array(anyGroup, { minLength: 1, maxLength: 5 }), (plan, groups) => {
        const { living, searcher } = buildIndex(plan);
        const expected = groups.map((words) => ({
          word: words[0],
          stories: living.filter((story) => words.some((word) => wordsOf(story).has(word))).length,
        }));
        expect(answerWords(searcher.view, { kind: 'count', groups })).toEqual(expected);
      }),
    );
  });
});
