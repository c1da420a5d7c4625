import { expect, test } from 'vitest';
import { isOneSlip } from './one-slip';

test.each([
  ['gorbachev', 'gorbachv'],
  ['gorbachev', 'gorbacheev'],
  ['gorbachev', 'gorbachov'],
  ['gorbachev', 'gorbahcev'],
  ['putin', 'utin'],
  ['putin', 'putni'],
  ['a', 'ab'],
])('%s and %s are one slip apart, either way', (a, b) => {
  expect(isOneSlip(a, b)).toBe(true);
  expect(isOneSlip(b, a)).toBe(true);
});

test.each([
  ['putin', 'putin'],
  ['putin', 'ptnui'],
  ['putin', 'pu'],
  ['putin', 'tupin'],
  ['major', 'mayer'],
  ['', 'ab'],
])('%s and %s are not', (a, b) => {
  expect(isOneSlip(a, b)).toBe(false);
  expect(isOneSlip(b, a)).toBe(false);
});
