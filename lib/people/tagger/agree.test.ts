import { expect, test } from 'vitest';
import { agree } from './agree';
import { type NameKind, spansOf } from './labels';
import { FLAT, readingOf } from './reading-for-tests';
import { wordOf } from './word';

/** A sentence, the kind that the model takes Harrow for, and how sure it is. */
type Case = [text: string, kind: NameKind | null, sure: number];

function kindsOf(cases: readonly Case[], except: string[] = []): (NameKind | null)[] {
  const readings = cases.map(([text, kind, sure]) => {
    const words = text.split(' ').map(wordOf);
    const from = words.findIndex(({ text }) => text.toLowerCase() === 'harrow');
    return readingOf(words, kind === null ? [] : [{ from, to: from + 1, kind }], sure);
  });
  return agree(readings, FLAT, new Set(except)).map(({ labels }) => spansOf(labels)[0]?.kind ?? null);
}

test('a name is everywhere what its places together say', () => {
  const cases: Case[] = [
    ['Harrow sang', 'person', 2],
    ['a concert of Harrow', 'organisation', 1],
    ['the band Harrow', 'organisation', 4],
  ];
  expect(kindsOf(cases)).toEqual(['organisation', 'organisation', 'organisation']);
});

test('a sure place outweighs several that are not', () => {
  const cases: Case[] = [
    ['near Harrow', 'place', 9],
    ['Harrow came', 'person', 2],
    ['Harrow went', 'person', 2],
  ];
  expect(kindsOf(cases)).toEqual(['place', 'place', 'place']);
});

test('words that are no name in one place stay none there', () => {
  const cases: Case[] = [
    ['to Harrow', 'place', 3],
    ['a harrow', null, 9],
    ['Harrow again', 'person', 1],
  ];
  expect(kindsOf(cases)).toEqual(['place', null, 'place']);
});

test('names that are decided elsewhere are left', () => {
  const cases: Case[] = [
    ['near Harrow', 'place', 9],
    ['Harrow came', 'person', 2],
  ];
  expect(kindsOf(cases, ['harrow'])).toEqual(['place', 'person']);
});
