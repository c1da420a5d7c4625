// Suggestions as they come from the server, and the groups that the box shows.

import { expect, test } from 'vitest';
import type { Suggestion } from '#lib/search/suggest';
import { groupsOf, wordsOf } from './options';

const suggestion = (kind: Suggestion['kind'], label: string): Suggestion => {
  return { kind, value: label, label, detail: null, count: 3, href: `/?${kind}=${label}` };
};

test('groups stand in one order, and options are numbered through all of them', () => {
  const groups = groupsOf(
    [suggestion('word', 'wheat'), suggestion('topic', 'weather'), suggestion('person', 'Jane Doe')],
    ['what was asked before'],
  );
  expect(groups.map(({ title, options }) => [title, ...options.map(({ at, label }) => `${at} ${label}`)])).toEqual([
    ['People', '0 Jane Doe'],
    ['Topics', '1 Weather'],
    ['Words', '2 wheat'],
    ['Past searches of this browser', '3 what was asked before'],
  ]);
});

test.each([
  ['/?person=jane-doe', ''],
  ['/?q=wheat+prices&person=jane-doe', 'wheat prices'],
  ['/', ''],
])('%s leaves “%s” in the box', (href, words) => {
  expect(wordsOf(href)).toBe(words);
});
