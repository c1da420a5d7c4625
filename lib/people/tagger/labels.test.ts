import { expect, test } from 'vitest';
import { LABELS, labelsOf, mayFollow, OUTSIDE, spansOf, type TokenSpan } from './labels';

const SPANS: TokenSpan[] = [
  { from: 0, to: 2, kind: 'person' },
  { from: 2, to: 3, kind: 'place' },
  { from: 4, to: 8, kind: 'organisation' },
  { from: 8, to: 9, kind: 'person' },
];

test('names become labels and labels the same names', () => {
  expect(spansOf(labelsOf(SPANS, 10))).toEqual(SPANS);
});

test('the labels of names follow one another as they may', () => {
  const labels = [OUTSIDE, ...labelsOf(SPANS, 10), OUTSIDE];
  expect(labels.slice(1).every((label, at) => mayFollow(labels[at] ?? OUTSIDE, label))).toBe(true);
});

test('an open name goes on or ends in its own kind only', () => {
  const [first = 0] = labelsOf([{ from: 0, to: 2, kind: 'person' }], 2);
  const followers = Array.from({ length: LABELS }, (_, label) => label).filter((label) => mayFollow(first, label));
  expect(followers).toHaveLength(2);
  expect(mayFollow(OUTSIDE, followers[0] ?? 0)).toBe(false);
});
