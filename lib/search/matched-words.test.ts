import { expect, test } from 'vitest';
import { parseWords } from '#lib/query/parse-words';
import { asked, findIn } from './marks';
import { matchedWords, wordParts } from './matched-words';

/** A story of a headline that is shown, a byline that is not, and one paragraph of which the first words are shown. */
function told(text: string, story: { headline?: string; byline?: string; body?: string; shown?: string }) {
  const words = asked(parseWords(text, { variantsOf: (word) => (word === 'doe' ? ['dough'] : []) }).tree);
  const { headline = '', byline = '', body = '', shown = '' } = story;
  const head = findIn(headline, words, 'headline').hits;
  const all = [...head, ...findIn(byline, words, 'byline').hits, ...findIn(body, words, 'body').hits];
  return matchedWords(wordParts(words), all, [...head, ...findIn(shown, words, null).hits]);
}

test.each([
  ['wheat OR rye', { body: 'Wheat', shown: 'Wheat' }, { also: [], without: ['rye'] }],
  ['wheat OR "cold war"', { body: 'Wheat, war, cold', shown: 'Wheat' }, { also: [], without: ['“cold war”'] }],
  ['wheat harvest', { body: 'Wheat and harvests', shown: 'Wheat' }, { also: ['harvest'], without: [] }],
  ['wheat doe', { byline: 'Dough', body: 'Wheat', shown: 'Wheat' }, { also: ['doe'], without: [] }],
  ['wheat doe', { headline: 'Doe', body: 'Wheat', shown: 'Wheat' }, { also: [], without: [] }],
  ['wheat -rye', { body: 'Wheat', shown: 'Wheat' }, { also: [], without: [] }],
  [
    'headline:rye OR wheat',
    { body: 'Wheat, rye', shown: 'Wheat, rye' },
    { also: [], without: ['rye in the headline'] },
  ],
  [
    'wheat OR sentence(rye iron)',
    { body: 'Wheat. Rye. Iron.', shown: 'Wheat. Rye. Iron.' },
    { also: [], without: ['rye and iron in one sentence'] },
  ],
  [
    'wheat OR atleast(3 rye)',
    { body: 'Wheat, rye, rye', shown: 'Wheat, rye' },
    { also: [], without: ['at least 3 times rye'] },
  ],
  ['wheat OR atleast(2 rye)', { body: 'Wheat, rye, rye', shown: 'Wheat, rye' }, { also: [], without: [] }],
  [
    'wheat OR "rye iron"~3',
    { body: 'Wheat. Iron, rye', shown: 'Wheat' },
    { also: ['rye within 3 words of iron'], without: [] },
  ],
  ['wheat OR person:"Jane Doe"', { body: 'Jane', shown: 'Jane' }, { also: [], without: [] }],
  ['wheat', {}, { also: [], without: [] }],
  ['', {}, { also: [], without: [] }],
])('of “%s” a story with %j shows and lacks %j', (text, story, expected) => {
  expect(told(text, story)).toEqual(expected);
});

test('a part that is very long is cut', () => {
  const long = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
  const { without } = told(`wheat OR "${long}"`, { body: 'Wheat', shown: 'Wheat' });
  expect(without.map((label) => label.length)).toEqual([61]);
});
