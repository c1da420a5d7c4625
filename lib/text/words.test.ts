import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold';
import { wordList, words } from './words';

test.each([
  ['Xi’s call with Putin', ['xi', 'call', 'with', 'putin']],
  ["Xi's", ['xi']],
  ["O’Brien and O'Neill", ['obrien', 'and', 'oneill']],
  ['al-Assad', ['al', 'assad']],
  ['COVID-19', ['covid', '19']],
  ['the U.S. and the U.N', ['the', 'us', 'and', 'the', 'un']],
  ['J.F. Kennedy', ['jf', 'kennedy']],
  ['1,000 and 3.5', ['1000', 'and', '3.5']],
  ['Łódź, Erdoğan, Søren, Straße', ['lodz', 'erdogan', 'soren', 'strasse']],
  ['ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
  ['ＦＵＬＬ width', ['full', 'width']],
  ['Путин и Си', ['путин', 'и', 'си']],
  ['— “” … !', []],
  ['', []],
])('%j has the words %j', (text, expected) => {
  expect(wordList(text)).toEqual(expected);
});

test('each word stands where it says it stands', () => {
  const text = 'The U.S. president’s “naïve” plan';
  expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'The',
    'U.S.',
    'president',
    'naïve',
    'plan',
  ]);
});

test('folding again changes nothing, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => fold(fold(text)) === fold(text)));
});

test('words never overlap and never reach outside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      let at = 0;
      for (const { word, start, end } of words(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(word).not.toBe('');
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});
