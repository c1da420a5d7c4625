import { expect, test } from 'vitest';
import { parsePage } from '../page/parse-page';
import { dayOrder, pageTags } from './day-order';

test.each<[string[], string | null, string]>([
  [['en-US'], null, 'month-day'],
  [['en', 'en_US'], null, 'month-day'],
  [['en-GB'], 'https://harbourpost.example/', 'day-month'],
  [['en'], null, 'day-month'],
  [['de'], null, 'day-month'],
  [['ja'], null, 'year-first'],
  [['hu-HU'], null, 'year-first'],
  [[], 'https://library.gov/news', 'month-day'],
  [[], 'not an address', 'day-month'],
])('pages that say %j at %s write %s', (tags, address, order) => {
  expect(dayOrder(tags, address)).toBe(order);
});

test('the language of the page comes before that of its networks, and what is no language is left out', () => {
  const parsed = parsePage(
    '<html lang="en"><head><meta property="og:locale" content="en_US"></head><body></body></html>',
  );
  if (!parsed.ok) throw new Error(parsed.reason);
  expect(pageTags(parsed.document)).toEqual(['en', 'en_US']);
});
