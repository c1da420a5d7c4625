import { expect, test } from 'vitest';
import { readDocument, saidOf } from './document';
import { wordOf } from './word';

const words = (text: string) => text.split(' ').map(wordOf);
const hashes = (text: string) => words(text).map((word) => word.hash.lower);

test('what a sentence says that something is, up to the next sign', () => {
  expect(saidOf(words('Harrow is a village in Essex , not a town'), 0)).toEqual(hashes('village in Essex'));
  expect(saidOf(words('at Harrow , the old port .'), 1)).toEqual(hashes('old port'));
  expect(saidOf(words('Harrow is a'), 0)).toEqual([]);
  expect(saidOf(words('Harrow said a word'), 0)).toEqual([]);
});

test('a story remembers it for the other places of the word', () => {
  const document = readDocument([words('Harrow is a village .'), words('They came to Harrow .')]);
  expect(document.get('harrow')?.said).toEqual(hashes('village'));
});

test('of a word that a story says very often only a few sayings are kept', () => {
  const document = readDocument(Array.from({ length: 500 }, () => words('Harrow is a village in the north')));
  expect(document.get('harrow')?.said.length).toBeLessThan(12);
});
