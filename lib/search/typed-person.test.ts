import { expect, test } from 'vitest';
import { typedPerson } from './typed-person';

const ARCHIVE = [
  'mikhail-gorbachev',
  'george-w-bush',
  'george-h-w-bush',
  'helmut-kohl',
  '~jane-doe',
  '~richard-roe',
  '~mary-major',
  '~paul-major',
];
const index = {
  hasValue: (_: string, slug: string) => ARCHIVE.includes(slug),
  valuesOf: (_: string, from = 0) => ARCHIVE.slice(from),
};
const slugsOf = (text: string, quoted = false) => [...typedPerson(index, text, quoted).slugs].sort();

test.each([
  ['mikhail-gorbachev', ['mikhail-gorbachev']],
  ['Mikhail Gorbachev', ['mikhail-gorbachev']],
  ['GORBACHEV', ['mikhail-gorbachev']],
  ['Jane Doe', ['~jane-doe']],
  ['jane-doe', ['~jane-doe']],
  ['JÁNE DOE', ['~jane-doe']],
  ['roe', ['~richard-roe']],
])('“%s” names %s without a guess', (text, slugs) => {
  expect(slugsOf(text)).toEqual(slugs);
  expect(typedPerson(index, text, false).note).toBeNull();
});

test('a surname that in the archive only persons by words bear finds all of them', () => {
  expect(slugsOf('doe')).toContain('~jane-doe');
  expect(slugsOf('major')).toEqual(expect.arrayContaining(['~mary-major', '~paul-major']));
});

test.each([
  ['G. W. Bush', ['george-w-bush'], 'George W. Bush'],
  ['G.H.W. Bush', ['george-h-w-bush'], 'George H.W. Bush'],
  ['Helmut Khol', ['helmut-kohl'], 'Helmut Kohl'],
  ['Gorbachov', ['mikhail-gorbachev'], 'Mikhail Gorbachev'],
  ['gorbachv', ['mikhail-gorbachev'], 'Mikhail Gorbachev'],
  ['Jane Dose', ['~jane-doe'], 'jane doe'],
])('“%s” is read as %s, and a note says so', (text, slugs, name) => {
  const { note, slugs: found } = typedPerson(index, text, false);
  expect(found).toEqual(slugs);
  expect(note).toContain(name);
});

test('in quotation marks nothing is guessed', () => {
  expect(typedPerson(index, 'Helmut Khol', true)).toEqual({ slugs: [], note: null });
  expect(typedPerson(index, 'G. W. Bush', true).slugs.every((slug) => slug === 'george-w-bush')).toBe(true);
  expect(slugsOf('Helmut Kohl', true)).toEqual(['helmut-kohl']);
});

test('nobody is found by a word that is nobody’s name, by one letter or by nothing', () => {
  for (const text of ['qqqqqqqqq', 'x', '', '…', '~', '~~']) expect(slugsOf(text)).toEqual([]);
});

test('in an archive of very many persons only whole names are looked for', () => {
  const many = [...ARCHIVE, ...Array.from({ length: 100_000 }, (_, at) => `~person-${at}`)];
  const large = { hasValue: index.hasValue, valuesOf: (_: string, from = 0) => many.slice(from) };
  expect(typedPerson(large, 'Jane Doe', false).slugs).toEqual(['~jane-doe']);
  expect(typedPerson(large, 'Jane Dose', false)).toEqual({ slugs: [], note: null });
});
