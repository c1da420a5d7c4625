import { describe, expect, test } from 'vitest';
import { readDateline } from './datelines';

describe('the dateline of a story is read', () => {
  test.each([
    ['Feb. 25 (UPI) -- Nine towns', 'Feb. 25 (UPI) --', null, 'UPI', 'Feb. 25'],
    ['SEOUL, Feb. 25 (UPI) -- Nine towns', 'SEOUL, Feb. 25 (UPI) --', 'SEOUL', 'UPI', 'Feb. 25'],
    [
      'WASHINGTON, Feb. 25 (Reuters) - Nine towns',
      'WASHINGTON, Feb. 25 (Reuters) -',
      'WASHINGTON',
      'Reuters',
      'Feb. 25',
    ],
    ['LONDON — Nine towns', 'LONDON —', 'LONDON', null, null],
    ['PARIS (AP) — Nine towns', 'PARIS (AP) —', 'PARIS', 'Associated Press', null],
    [
      'BEIJING, 25 February (Xinhua) -- Nine towns',
      'BEIJING, 25 February (Xinhua) --',
      'BEIJING',
      'Xinhua',
      '25 February',
    ],
    [
      'CAIRO, Oct. 6 (Continental Wire) -- Nine',
      'CAIRO, Oct. 6 (Continental Wire) --',
      'CAIRO',
      'Continental Wire',
      'Oct. 6',
    ],
    ['SALVADOR, Feb 26 - Nine towns', 'SALVADOR, Feb 26 -', 'SALVADOR', null, 'Feb 26'],
    ['Cairo, Tuesday, Oct. 6, 1981 -- Nine', 'Cairo, Tuesday, Oct. 6, 1981 --', 'Cairo', null, 'Oct. 6, 1981'],
    ['SEOUL, South Korea (AP) _ Nine', 'SEOUL, South Korea (AP) _', 'SEOUL, South Korea', 'Associated Press', null],
    ["N'DJAMENA, Chad — Nine", "N'DJAMENA, Chad —", "N'DJAMENA, Chad", null, null],
    ['NEW DELHI: Nine towns', 'NEW DELHI:', 'NEW DELHI', null, null],
    ['CAPE CANAVERAL, Fla. — Nine', 'CAPE CANAVERAL, Fla. —', 'CAPE CANAVERAL, Fla.', null, null],
  ])('%s', (paragraph, text, place, source, dayWords) => {
    expect(readDateline(paragraph)).toEqual({ dateline: { text, place, day: null }, source, dayWords });
  });
});

describe('a sentence is not taken for a dateline', () => {
  test.each([
    'NATO — the alliance of the North Atlantic — was founded in Washington.',
    'The harbour office — The one by the pier — is closed.',
    'WATCH: The ferry leaves the quay',
    'Visitors (Mostly from the islands) - They came early.',
    'On Friday, Feb. 25, nine towns agreed to share a network.',
    'U.S. officials said on Friday that the ferry would sail.',
    'Q: What is new?',
    '',
  ])('%s', (paragraph) => {
    expect(readDateline(paragraph)).toBeNull();
  });
});

test('a dateline that is a line of its own is read when it may be', () => {
  expect(readDateline('MOSCOW, March 5 (TASS)', true)).toMatchObject({ source: 'TASS', dateline: { place: 'MOSCOW' } });
  expect(readDateline('MOSCOW, March 5 (TASS) --', true)?.dateline.text).toBe('MOSCOW, March 5 (TASS) --');
  expect(readDateline('MOSCOW, March 5 (TASS) --')).toBeNull();
});
