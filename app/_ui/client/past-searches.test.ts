// The list of past searches, as it is read, added to and looked through.

import { describe, expect, test } from 'vitest';
import { readSearches, searchesLike, withSearch } from './past-searches';

describe('a search', () => {
  test('goes to the head of the list, once', () => {
    expect(withSearch(['wheat', 'steel'], ' steel ')).toEqual(['steel', 'wheat']);
  });

  test.each([
    ['is empty', '  '],
    ['is a pasted page', 'x'.repeat(301)],
  ])('that %s is not kept', (_, text) => {
    expect(withSearch(['wheat'], text)).toEqual(['wheat']);
  });

  test('is the twenty-first: the oldest goes', () => {
    const twenty = Array.from({ length: 20 }, (_, at) => `search ${at}`);
    expect(withSearch(twenty, 'new')).toEqual(['new', ...twenty.slice(0, 19)]);
  });
});

test.each<[string, string | null, string[]]>([
  ['nothing', null, []],
  ['no JSON', '{"', []],
  ['no list', '{"a":1}', []],
  ['a list with other things in it', '["wheat", 7, null, "", ["steel"]]', ['wheat']],
])('what is kept may be %s', (_, kept, expected) => {
  expect(readSearches(kept)).toEqual(expected);
});

describe('while typing', () => {
  const past = ['Wheat prices', 'wheat', 'steel'];

  test('those with the typed letters are shown, in any case, but not the one that is typed', () => {
    expect(searchesLike(past, 'wheat', 5)).toEqual(['Wheat prices']);
  });

  test('all are shown in an empty box, up to the places', () => {
    expect(searchesLike(past, '', 2)).toEqual(['Wheat prices', 'wheat']);
  });
});
