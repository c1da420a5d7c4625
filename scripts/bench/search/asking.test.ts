import { describe, expect, test } from 'vitest';
import { requestOf } from './ours';
import type { Question } from './questions';
import { answerOf, toSketch } from './sketch-dialect';

const EMPTY: Question = {
  class: 'empty',
  words: [],
  forms: [],
  phrase: false,
  people: [],
  either: false,
  from: null,
  to: null,
};

function asked(question: Partial<Question>) {
  return JSON.parse(toSketch({ ask: 'page', question: { ...EMPTY, ...question }, repeats: 3 }) ?? 'null');
}

describe('a question to a sketch', () => {
  test('ends before the day after its last', () => {
    expect(asked({ words: ['wheat'], from: '1986-01-01', to: '1986-12-31' })).toEqual({
      op: 'page',
      q: { t: ['wheat'], from: '1986-01-01', to: '1987-01-01' },
      reps: 3,
      check: true,
    });
  });

  test('for everything asks for all days', () => {
    expect(asked({}).q).toEqual({ t: [], from: '1985-01-01', to: '2025-01-01' });
    expect(asked({ people: ['jane-doe'] }).q).toEqual({ t: [], person: 'jane-doe' });
  });

  test('is not asked where it has no words for it', () => {
    expect(asked({ class: 'word, any form', words: ['trade'], forms: ['trades'] })).toBeNull();
  });

  test('is answered in our lines', () => {
    const fp = { p: '1:2:2', t: '2', s: '2', m: '1:2' };
    expect(answerOf({ ms: [1], total: 2, fp })).toEqual({ ms: [1], total: 2, facets: '1:2:2 2 2 1:2' });
    expect(answerOf({ na: true })).toEqual({ unasked: true });
    expect(answerOf({ err: 'broken' })).toEqual({ error: 'broken' });
  });
});

describe('a question to our index', () => {
  test('asks for exact words and all people, best match first', () => {
    const request = requestOf({ ...EMPTY, class: '2 words', words: ['wheat', 'trade'], people: ['jane-doe'] });
    expect(request.tree).toEqual({
      kind: 'and',
      of: [
        { kind: 'word', word: 'wheat', also: [] },
        { kind: 'word', word: 'trade', also: [] },
      ],
    });
    expect(request).toMatchObject({ people: 'all', sort: 'relevance', offset: 0, size: 20 });
    expect(request.chosen.person).toEqual(['jane-doe']);
  });

  test('for everything asks for the newest', () => {
    expect(requestOf(EMPTY)).toMatchObject({ tree: null, sort: 'newest' });
  });
});
