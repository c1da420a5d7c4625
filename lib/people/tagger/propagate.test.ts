import { expect, test } from 'vitest';
import { labelsOf, spansOf, type TokenSpan } from './labels';
import { propagate } from './propagate';
import { FLAT, readingOf } from './reading-for-tests';
import { type Word, wordOf } from './word';

const words = (text: string) => text.split(' ').map(wordOf);
const propagated = (sentences: readonly Word[][], found: readonly TokenSpan[][]) =>
  propagate(
    sentences.map((sentence, at) => readingOf(sentence, found[at] ?? [])),
    FLAT,
  );
const person = (from: number, to: number): TokenSpan => ({ from, to, kind: 'person' });
const FULL = words('Jane Majorova came');

test('a surname alone is the name of who is named in full elsewhere', () => {
  const found = propagated([words('MAJOROVA RESIGNS'), FULL], [[], [person(0, 2)]]);
  expect(found).toEqual([[person(0, 1)], [person(0, 2)]]);
});

test('one that was taken for a place is a person’s then', () => {
  const found = propagated([FULL, words('Majorova left')], [[person(0, 2)], [{ from: 0, to: 1, kind: 'place' }]]);
  expect(found[1]).toEqual([person(0, 1)]);
});

test('a part of a longer name stays it', () => {
  const bank: TokenSpan = { from: 0, to: 2, kind: 'organisation' };
  expect(propagated([FULL, words('Majorova Bank')], [[person(0, 2)], [bank]])[1]).toEqual([bank]);
  expect(propagated([FULL, words('the Majorova Plan')], [[person(0, 2)], []])[1]).toEqual([]);
});

test('the end of another name stays it', () => {
  expect(propagated([FULL, words('at Old Majorova')], [[person(0, 2)], []])[1]).toEqual([]);
  expect(propagated([FULL, words('Premier Majorova left')], [[person(0, 2)], []])[1]).toEqual([person(1, 2)]);
  expect(propagated([FULL, words('Then Majorova left')], [[person(0, 2)], []])[1]).toEqual([person(1, 2)]);
});

test('what is written small is no name, where there are capitals', () => {
  expect(propagated([words('They sang dolce majorova')], [[person(2, 4)]])).toEqual([[]]);
  expect(propagated([words('jane majorova came')], [[person(0, 2)]])).toEqual([[person(0, 2)]]);
  expect(propagated([words('Then al-Majorova left')], [[person(1, 2)]])).toEqual([[person(1, 2)]]);
  expect(propagated([words('The poet 李白 wrote')], [[person(2, 3)]])).toEqual([[person(2, 3)]]);
});

test('a word that is also a country is left as it was found', () => {
  expect(propagated([words('Jane Jordan'), words('in Jordan')], [[person(0, 2)], []])[1]).toEqual([]);
});

test('what comes out can be written as labels', () => {
  const [, spans = []] = propagated([FULL, words('Majorova met Majorova .')], [[person(0, 2)], []]);
  expect(spansOf(labelsOf(spans, 4))).toEqual(spans);
});
