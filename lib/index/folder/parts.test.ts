import { expect, test } from 'vitest';
import { aStory } from './archive-for-tests';
import { partsOf } from './parts';

const lengths = (letters: readonly number[]) =>
  partsOf(letters.map((count) => aStory('x'.repeat(count)))).map((part) => part.map(({ headline }) => headline.length));

test('parts have at most 200 stories', () => {
  const parts = partsOf(Array.from({ length: 450 }, (_, number) => aStory(String(number))));
  expect(parts.map((part) => part.length)).toEqual([200, 200, 50]);
  expect(parts.flat().map(({ headline }) => Number(headline))).toEqual(Array.from({ length: 450 }, (_, at) => at));
  expect(partsOf([])).toEqual([]);
});

test('parts of long stories have fewer, and one that is too long for any part has its own', () => {
  expect(lengths([1_500_000, 400_000, 200_000, 3_000_000, 10])).toEqual([
    [1_500_000, 400_000],
    [200_000],
    [3_000_000],
    [10],
  ]);
});
