import { describe, expect, test } from 'vitest';
import { listingOf, readCopyright, readStamps } from './stamps';

describe('a line that says when is a stamp of its kind', () => {
  test.each([
    ['Feb. 25, 2022 / 9:15 AM', 'published', '2022-02-25', false, null],
    ['Published: 6 October 1981', 'published', '1981-10-06', true, null],
    ['Posted on April 9, 2019 at 10:15 am', 'published', '2019-04-09', true, null],
    ['Updated: 8 October 1981', 'updated', '1981-10-08', true, null],
    ['Last updated 8 October 1981, 11.40 GMT', 'updated', '1981-10-08', true, null],
    ['Westport, Tuesday 12 May 1998', 'published', '1998-05-12', false, 'Westport'],
    ['Captured: 2021-03-02', 'captured', '2021-03-02', true, null],
    ['Saved from https://harbourpost.example/1969/07/21/x on 3 May 2012', 'captured', '2012-05-03', true, null],
    ['Archived from the original on 4 May 2012.', 'captured', '2012-05-04', true, null],
    ['date 2022-02-25 Trending', 'captured', '2022-02-25', true, null],
  ])('%s', (line, kind, day, labelled, rest) => {
    expect(readStamps(line)).toEqual([{ kind, labelled, rest, reading: expect.objectContaining({ day }) }]);
  });

  test('one line may hold both the first day and the last', () => {
    const stamps = readStamps('Published 6 October 1981, updated 8 October 1981');
    expect(stamps.map(({ kind, reading }) => [kind, reading.day])).toEqual([
      ['published', '1981-10-06'],
      ['updated', '1981-10-08'],
    ]);
  });

  test.each([
    'The treaty was signed on 25 February 2022 in the old town hall.',
    'Between 3 May 1951 and 4 May 1952 the ferry did not sail',
    'Saved from the flood on 3 May 2012, the organ of the church will be heard again this week at a service for all who helped to carry it.',
    'Feb. 25 (UPI) -- Nine towns',
  ])('%s is none', (line) => {
    expect(readStamps(line)).toEqual([]);
  });
});

test('a listing names its list', () => {
  expect(listingOf('date 2022-02-25 Trending')).toBe('Trending');
  expect(listingOf('date 2022-02-25')).toBeNull();
});

test.each([
  ['© 1969 Morning Ledger', 1969, 'Morning Ledger'],
  ['Copyright 1969 Morning Ledger. All rights reserved.', 1969, 'Morning Ledger'],
  ['Copyright (c) 1969 by The Morning Ledger, Inc.', 1969, 'The Morning Ledger'],
  ['© Morning Ledger, 1969', 1969, 'Morning Ledger'],
  ['© 1999-2022 Morning Ledger', null, 'Morning Ledger'],
])('%s tells the year and the owner', (line, year, name) => {
  expect(readCopyright(line)).toEqual({ year, name });
});

test('a paragraph about copyright is no copyright line', () => {
  expect(readCopyright('The law of copyright was changed in the spring.')).toBeNull();
  expect(readCopyright('(c) the third of the five points')).toBeNull();
});
