import { expect, test, vi } from 'vitest';
import { remembered } from './remembered';

test('a word is found out about once, and each word by itself', () => {
  const findOut = vi.fn((word: string) => word.length);
  const lengthOf = remembered(findOut);
  expect(['ship', 'ships', 'ship', 'señor', 'señor', '__proto__', ''].map(lengthOf)).toEqual([4, 5, 4, 5, 5, 9, 0]);
  expect(findOut.mock.calls.map(([word]) => word)).toEqual(['ship', 'ships', 'señor', '__proto__', '']);
});

test('a run of letters longer than any word is found out about each time', () => {
  const findOut = vi.fn((word: string) => word.length);
  const lengthOf = remembered(findOut);
  const long = 'a'.repeat(50_000);
  expect([lengthOf(long), lengthOf(long)]).toEqual([50_000, 50_000]);
  expect(findOut).toHaveBeenCalledTimes(2);
});

test('words are forgotten where there are more than any language has', () => {
  const findOut = vi.fn((word: string) => word);
  const same = remembered(findOut);
  same('first');
  for (let number = 0; number < 200_000; number++) same(`word${number}`);
  expect(same('first')).toBe('first');
  expect(findOut).toHaveBeenCalledTimes(200_002);
});
