import { expect, test } from 'vitest';
import { labelsOf, spansOf, type TokenSpan } from './labels';
import { propagate } from './propagate';
import { wordOf } from './word';

const words = (text: string) => text.split(' ').map(wordOf);
const person = (from: number, to: number): TokenSpan => ({ from, to, kind: 'person' });
const FULL = words('Jane Majorova came');

test('a surname alone is the name of who is named in full elsewhere', () => {
  const found = propagate([words('MAJOROVA RESIGNS'), FULL], [[], [person(0, 2)]]);
  expect(found).toEqual([[person(0, 1)], [person(0, 2)]]);
});

test('one that was taken for a place is a person’s then', () => {
  const found = propagate([FULL, words('Majorova left')], [[person(0, 2)], [{ from: 0, to: 1, kind: 'place' }]]);
  expect(found[1]).toEqual([person(0, 1)]);
});

test('what is mostly of one kind is of that kind everywhere', () => {
  const sentences = ['Harrow sang', 'by Harrow', 'Harrow toured'].map(words);
  const at = (from: number, kind: TokenSpan['kind']) => [{ from, to: from + 1, kind }];
  const found = propagate(sentences, [at(0, 'person'), at(1, 'organisation'), at(0, 'organisation')]);
  expect(found.flat().map((span) => span.kind)).toEqual(['organisation', 'organisation', 'organisation']);
  const two = propagate(sentences.slice(1), [at(1, 'organisation'), at(0, 'person')]);
  expect(two.flat().map((span) => span.kind)).toEqual(['organisation', 'person']);
});

test('a part of a longer name stays it', () => {
  const bank: TokenSpan = { from: 0, to: 2, kind: 'organisation' };
  expect(propagate([FULL, words('Majorova Bank')], [[person(0, 2)], [bank]])[1]).toEqual([bank]);
  expect(propagate([FULL, words('the Majorova Plan')], [[person(0, 2)], []])[1]).toEqual([]);
});

test('the end of another name stays it', () => {
  expect(propagate([FULL, words('at Old Majorova')], [[person(0, 2)], []])[1]).toEqual([]);
  expect(propagate([FULL, words('Premier Majorova left')], [[person(0, 2)], []])[1]).toEqual([person(1, 2)]);
  expect(propagate([FULL, words('Then Majorova left')], [[person(0, 2)], []])[1]).toEqual([person(1, 2)]);
});

test('what is written small is no name, where there are capitals', () => {
  expect(propagate([words('They sang dolce majorova')], [[person(2, 4)]])).toEqual([[]]);
  expect(propagate([words('jane majorova came')], [[person(0, 2)]])).toEqual([[person(0, 2)]]);
  expect(propagate([words('Then al-Majorova left')], [[person(1, 2)]])).toEqual([[person(1, 2)]]);
  expect(propagate([words('The poet 李白 wrote')], [[person(2, 3)]])).toEqual([[person(2, 3)]]);
});

test('a word that is also a country is left as it was found', () => {
  expect(propagate([words('Jane Jordan'), words('in Jordan')], [[person(0, 2)], []])[1]).toEqual([]);
});

test('what comes out can be written as labels', () => {
  const [, spans = []] = propagate([FULL, words('Majorova met Majorova .')], [[person(0, 2)], []]);
  expect(spansOf(labelsOf(spans, 4))).toEqual(spans);
});
