import { describe, expect, test } from 'vitest';
import { sentenceBounds } from './sentences';
import { tokensOf } from './tokens';

describe('a line is cut into', () => {
  test.each([
    ["Mr. Doe's plan didn't work.", ['Mr.', 'Doe', "'s", 'plan', 'did', "n't", 'work', '.']],
    [
      'J. Roe and J.F. Doe left the U.S. on Monday',
      ['J.', 'Roe', 'and', 'J.F.', 'Doe', 'left', 'the', 'U.S.', 'on', 'Monday'],
    ],
    ['Jean-Claude O’Roe, 61, paid $1,250.50', ['Jean-Claude', "O'Roe", ',', '61', ',', 'paid', '$', '1,250.50']],
    ['1-Jane Doe beat 12-Mary Major 6-4', ['1', '-', 'Jane', 'Doe', 'beat', '12', '-', 'Mary', 'Major', '6-4']],
    ['It ended.Then', ['It', 'ended', '.', 'Then']],
    ['“Fine,” she said…', ['"', 'Fine', ',', '"', 'she', 'said', '...']],
    ['AT&T fell -- see bbc.co.uk/news', ['AT&T', 'fell', '--', 'see', 'bbc.co.uk', '/', 'news']],
    ['習近平 met Владимир', ['習近平', 'met', 'Владимир']],
    ['𝔍ane 👩‍👧 Doe', ['𝔍ane', '👩', '\u200d', '👧', 'Doe']],
    ['', []],
    [' \u00a0\n', []],
  ])('%s', (text, words) => {
    expect(tokensOf(text).words).toEqual(words);
  });

  test('tokens that lie where their offsets say', () => {
    const text = 'Premier  Richard Roe’s “visit” (Oct. 3)';
    const { starts, ends } = tokensOf(text);
    expect(starts.map((start, at) => text.slice(start, ends[at]))).toEqual([
      'Premier',
      'Richard',
      'Roe',
      '’s',
      '“',
      'visit',
      '”',
      '(',
      'Oct.',
      '3',
      ')',
    ]);
  });

  test('pieces where a word has no end', () => {
    const { words, starts, ends } = tokensOf('x'.repeat(1_000));
    expect(words.join('')).toBe('x'.repeat(1_000));
    expect(Math.max(...ends.map((end, at) => end - (starts[at] ?? 0)))).toBeLessThanOrEqual(61);
  });
});

describe('sentences begin', () => {
  test.each([
    ['Gen. Doe met Mr. Roe. They talked.', ['Gen. Doe met Mr. Roe .', 'They talked .']],
    ['"It is over." Jane Doe left.', ['" It is over . "', 'Jane Doe left .']],
    ['J. Doe of the U.S. Navy asked: why? Nobody said.', ['J. Doe of the U.S. Navy asked : why ?', 'Nobody said .']],
    ['Yes! he cried. No.', ['Yes ! he cried .', 'No .']],
  ])('%s', (text, sentences) => {
    const tokens = tokensOf(text);
    const bounds = sentenceBounds(tokens);
    expect(bounds.slice(1).map((to, at) => tokens.words.slice(bounds[at], to).join(' '))).toEqual(sentences);
  });

  test('anew in a text without stops, so that none has thousands of tokens', () => {
    const bounds = sentenceBounds(tokensOf('word '.repeat(5_000)));
    expect(bounds.at(-1)).toBe(5_000);
    expect(bounds.length).toBeGreaterThan(10);
  });
});
