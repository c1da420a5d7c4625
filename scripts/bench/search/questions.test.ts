import { describe, expect, test } from 'vitest';
import { smallCorpus } from './corpus-for-tests';
import { OWN_CLASSES } from './questions';
import { scan } from './scan-for-tests';

const { stories, questions } = smallCorpus(400);

describe('the questions', () => {
  test('are 210 in eight classes, one for everything, and those that only ours is asked', () => {
    const shared = questions.filter((question) => !OWN_CLASSES.includes(question.class));
    expect(shared.filter((question) => question.class !== 'empty')).toHaveLength(210);
    expect(new Set(shared.map((question) => question.class)).size).toBe(9);
    expect(questions.length).toBeGreaterThan(shared.length);
  });

  test.each(['common word', 'rare word', '2 words', '3 words', 'person', 'empty', 'word, any form'])(
    'of the class %s all have hits',
    (name) => {
      const asked = questions.filter((question) => question.class === name);
      expect(asked.filter((question) => scan(stories, question).total === 0)).toEqual([]);
      expect(asked.length).toBeGreaterThan(0);
    },
  );

  test('of common words have more hits than those of rare words', () => {
    const hits = (name: string) =>
      questions.filter((question) => question.class === name).map((question) => scan(stories, question).total);
    expect(Math.min(...hits('common word'))).toBeGreaterThan(Math.max(...hits('rare word')));
  });

  test('of half of the phrases are neighbours in a story', () => {
    const phrases = questions.filter(({ phrase }) => phrase);
    const found = phrases.filter((question) => scan(stories, question).total > 0);
    expect(found.length).toBeGreaterThanOrEqual(phrases.length / 2);
  });
});
