import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold';
import { type Word, wordList, words } from './words';

/** What a word is, as one regular expression. */
const WORD =
  /(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?|\p{Nd}+(?:[.,]\p{Nd}+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

function wordsByExpression(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: whole, index: start }) => {
    const kept = whole.replace(/['’]s$/i, '');
    const word = fold(/^\p{Nd}/u.test(kept) ? kept.replace(/,/g, '') : kept.replace(/['’.]/g, ''));
    return word === '' ? [] : [{ word, start, end: start + kept.length }];
  });
}

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

// Characters at which the rules meet, so that random texts are mostly made of them; '\ud800' is half a character.
const AWKWARD = [..."aBsSéÉ1٣½Ⅷ.,'’ -_@[`{\u0301𝐔𝟏😀Σςßİſ中。ﬁ한\n", 'U.S.', '1,0', "'s", '\ud800', '\udc00'];
const awkwardTexts = fc.array(fc.constantFrom(...AWKWARD), { maxLength: 14 }).map((parts) => parts.join(''));
const texts = fc.oneof({ weight: 4, arbitrary: awkwardTexts }, fc.string({ unit: 'binary', maxLength: 40 }));

test('words are what the regular expression says, whatever the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(words(text)).toEqual(wordsByExpression(text));
    }),
    { numRuns: 5000 },
  );
});

test('every character of the first plane is cut as the regular expression says', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  const differing = units.filter((unit) => {
    const text = `${unit}.a 1${unit}’s b${unit}`;
    return JSON.stringify(words(text)) !== JSON.stringify(wordsByExpression(text));
  });
  expect(differing).toEqual([]);
});

test('a text folds unit by unit to what it folds to as a whole', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(`${fold(text)}😀`).toBe(fold(`${text}😀`)); // a character of two units makes it fold as a whole
    }),
  );
});
