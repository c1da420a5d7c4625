import { expect, test } from 'vitest';
import { type NameKind, spansOf, type TokenSpan } from './labels';
import { settleLists } from './lists';
import { FLAT, readingOf } from './reading-for-tests';
import { wordOf } from './word';

/** The names of a sentence whose model is sure of what is between marks by so much: '[Jane Doe] and <Harrow>'. */
function settled(text: string, sure = 2): string[] {
  const kinds: Record<string, NameKind> = { '[': 'person', '<': 'place', '{': 'organisation' };
  const words: string[] = [];
  const spans: TokenSpan[] = [];
  for (const [, mark = '', name = ''] of text.matchAll(/([[<{]?)([^[\]<>{}]+)[\]>}]?/g)) {
    const from = words.length;
    words.push(...name.trim().split(' '));
    const kind = kinds[mark];
    if (kind) spans.push({ from, to: words.length, kind });
  }
  const found = spansOf(settleLists(readingOf(words.map(wordOf), spans, sure), FLAT));
  return found.map(({ from, to, kind }) => `${words.slice(from, to).join(' ')}: ${kind}`);
}

test.each([
  ['<Betty Velorik> among persons', '[Jane Doe] , <Betty Velorik> and [Richard Roe]', 'Betty Velorik: person'],
  [
    'a village of two unknown words among villages',
    '<Oslo> , [Head Velorik] , <Aden> and <Leeds>',
    'Head Velorik: place',
  ],
  ['a name that was taken for none', '[Jane Doe] , Velorik and [Mary Major]', 'Velorik: person'],
])('%s is what they are', (_, text, name) => {
  expect(settled(text, 1)).toContain(name);
});

test('what the model is sure of stays', () => {
  const names = ['Jane Doe: person', 'Oslo: place', 'Mary Major: person'];
  expect(settled('[Jane Doe] , <Oslo> and [Mary Major]', 6)).toEqual(names);
});

test('an apposition is no list', () => {
  const apart = ['Jane Doe: person', 'Velorik: organisation'];
  expect(settled('[Jane Doe] , {Velorik} editor , came', 1)).toEqual(apart);
  expect(settled('[Jane Doe] ; {Velorik} came', 1)).toEqual(['Jane Doe: person', 'Velorik: person']);
});

test('what only stands nearby is in no list', () => {
  const apart = ['Jane Doe: person', 'Velorik: place', 'Mary Major: person'];
  expect(settled('[Jane Doe] of <Velorik> met [Mary Major]', 1)).toEqual(apart);
  expect(settled('[Jane Doe] . <Velorik> ( [Mary Major]', 1)).toEqual(apart);
});

test('small words and titles are no members', () => {
  expect(settled('[Jane Doe] , velorik , Premier , [Mary Major]', 1)).toEqual([
    'Jane Doe: person',
    'Mary Major: person',
  ]);
});
