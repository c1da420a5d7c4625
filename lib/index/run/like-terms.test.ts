// Words of a segment against the whole matrix of every two words.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Segment } from '../segment/segment';
import { likeTerms } from './like-terms';

/** Only what looking words up needs. */
function dictionaryOf(words: readonly string[]): Segment {
  const sorted = [...new Set(words)].map((word) => Buffer.from(word)).sort(Buffer.compare);
  const termOffsets = new Uint32Array(sorted.length + 1);
  sorted.forEach((word, at) => {
    termOffsets[at + 1] = (termOffsets[at] ?? 0) + word.length;
  });
  return { terms: sorted.length, termBytes: new Uint8Array(Buffer.concat(sorted)), termOffsets } as Segment;
}

function textOf({ termBytes, termOffsets }: Segment, term: number): string {
  return Buffer.from(termBytes.slice(termOffsets[term], termOffsets[term + 1])).toString();
}

/** Levenshtein's distance, or optimal string alignment, where neighbours may be exchanged. */
function distanceOf(a: string, b: string, swaps: boolean): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const cell = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replaced = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = swaps && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const choices = [replaced, cell(i - 1, j) + 1, cell(i, j - 1) + 1, ...(isSwap ? [cell(i - 2, j - 2) + 1] : [])];
      (rows[i] as number[])[j] = Math.min(...choices);
    }
  }
  return cell(a.length, b.length);
}

const anyWord = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'д', 'ж', '𐐨'), minLength: 1, maxLength });

test('words are like another exactly where the whole matrix says so', () => {
  const anyWords = fc.array(anyWord(9), { maxLength: 60 });
  fc.assert(
    fc.property(anyWords, anyWord(8), fc.integer({ min: 1, max: 3 }), fc.boolean(), (words, word, most, swaps) => {
      const segment = dictionaryOf(words);
      const found = likeTerms(segment, word, most, { swaps });
      const distances = Object.fromEntries(found.map(({ term, distance }) => [textOf(segment, term), distance]));
      const near = [...new Set(words)].filter((one) => distanceOf(one, word, swaps) <= most);
      expect(distances).toEqual(Object.fromEntries(near.map((one) => [one, distanceOf(one, word, swaps)])));
    }),
    { numRuns: 1000 },
  );
});

test('marks of paragraphs and sentences are no words', () => {
  const segment = dictionaryOf(['\u0001', '\u0002', 'a', 'ab']);
  expect(likeTerms(segment, 'a', 1, { swaps: true }).map(({ term }) => textOf(segment, term))).toEqual(['a', 'ab']);
});

test('a letter of several bytes is one', () => {
  const segment = dictionaryOf(['москва', 'москве', 'peace']);
  expect(likeTerms(segment, 'москва', 1, { swaps: false }).map(({ term }) => textOf(segment, term))).toEqual([
    'москва',
    'москве',
  ]);
});
