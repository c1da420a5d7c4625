import { describe, expect, test } from 'vitest';
import type { Measured } from './comparison';
import { fingerprint } from './protocol';
import type { Question } from './questions';
import { agreementLines, percentile, reportLines, timesOf } from './report';

const blank = { forms: [], phrase: false, people: [], either: false, from: null, to: null };
const QUESTIONS: Question[] = [
  { ...blank, class: 'common word', words: ['wheat'] },
  { ...blank, class: 'common word', words: ['trade'] },
  { ...blank, class: 'phrase', words: ['wheat', 'exports'], phrase: true },
];

function measured(name: string, answers: Measured['answers']): Measured {
  const facts = { seconds: 2, peakBytes: null, diskBytes: 2_000, openMs: 3 };
  return { name, title: name, facts, memory: { heapBytes: null, residentBytes: 4e6 }, answers };
}

const first = measured('first', [
  { ms: [4, 2, 9], total: 10, facets: 'a' },
  { ms: [8], total: 20, facets: 'b' },
  { unasked: true },
]);
const ours = measured('ours', [
  { ms: [1], total: 10, facets: 'a' },
  { ms: [2], total: 21, facets: 'c' },
  { ms: [3], total: 5, facets: 'd' },
]);

describe('times', () => {
  test('of a question are the middle of its repeats, of a class those of its questions', () => {
    expect(timesOf(first, QUESTIONS, 'common word')).toEqual({ p50: 8, p95: 8, max: 8 });
    expect(timesOf(first, QUESTIONS, 'phrase')).toBeNull();
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
    expect(percentile([1, 2], 0.95)).toBe(2);
  });
});

describe('agreement', () => {
  test('is with the first other engine that answered, and what differs is said', () => {
    expect(agreementLines([ours, first], QUESTIONS)).toEqual([
      'ours: 1 of 2 totals and 1 of 2 pages of counts agree',
      '  trade: 21 stories, not 20',
      'first: the others are compared with it',
    ]);
  });

  test('counts a failure as a difference', () => {
    const failed = measured('failed', [{ error: 'out of memory' }, { unasked: true }, { unasked: true }]);
    expect(agreementLines([first, failed], QUESTIONS).at(-1)).toBe('  wheat: failed (out of memory)');
  });

  test('does not depend on the order of counts, but on every count of a topic', () => {
    const counts = { person: [3, 1], topic: [1, 2], source: [4], month: [0, 4] };
    expect(fingerprint({ ...counts, topic: [2, 1, 0] })).toBe(fingerprint(counts));
    expect(fingerprint({ ...counts, topic: [2, 2] })).not.toBe(fingerprint(counts));
  });
});

test('the report says how many times as long as ours another engine takes', () => {
  const lines = reportLines([first, ours], QUESTIONS, 1_000).map((line) => line.replace(/ +/g, ' '));
  expect(lines).toContain('| common word (20) | 8.0 / 8.0 / 8.0 | 2.0 / 2.0 / 2.0 |');
  expect(lines).toContain('| common word | 4.0x / 4.0x |');
  expect(lines).toContain('| first | 500 | - | 2 | - | 4 | 3 |');
});
