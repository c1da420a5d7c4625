import { expect, test } from 'vitest';
import { parseWords } from './parse-words';
import { asText, sayQuery } from './say';
import { parseQuery } from './url';

const LABELS: Record<string, string> = { 'vladimir-putin': 'Vladimir Putin', 'xi-jinping': 'Xi Jinping' };

function say(search: string): string {
  const { query } = parseQuery(new URLSearchParams(search));
  return asText(sayQuery(query, parseWords(query.text).tree, (_facet, value) => LABELS[value] ?? value));
}

test.each([
  ['', 'All stories.'],
  ['q=sanctions', 'Stories with sanctions.'],
  ['q=sanctions+negotiat*', 'Stories with sanctions and a word that begins with negotiat.'],
  ['q="cold+war"', 'Stories with “cold war”.'],
  ['q=wheat+-maize', 'Stories with wheat, but without maize.'],
  ['q=-maize', 'Stories without maize.'],
  ['q=(wheat+OR+maize)+export', 'Stories with (wheat or maize) and export.'],
  ['q=headline:putin', 'Stories with putin in the headline.'],
  [
    'q=sanctions&person=vladimir-putin&from=2021-01&to=2023-03',
    'Stories with sanctions, in which Vladimir Putin appears, published from 1 January 2021 to 31 March 2023.',
  ],
  ['person=vladimir-putin&person=xi-jinping', 'Stories in which Vladimir Putin or Xi Jinping appears.'],
  ['person=vladimir-putin&person=xi-jinping&people=all', 'Stories in which Vladimir Putin and Xi Jinping appear.'],
  ['not.person=vladimir-putin&source=UPI', 'Stories without Vladimir Putin, from UPI.'],
  ['from=1969-07-20&to=1969-07-20', 'Stories published on 20 July 1969.'],
  ['from=1969', 'Stories published since 1 January 1969.'],
  ['to=1969', 'Stories published until 31 December 1969.'],
])('%s is said as: %s', (search, said) => {
  expect(say(search)).toBe(said);
});
