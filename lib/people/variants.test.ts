import { describe, expect, test } from 'vitest';
import type { Person } from '#lib/model/person';
import { loadGazetteer } from './gazetteer';
import { buildVariants, variantsOf } from './variants';

const person = (slug: string, name: string, surname: string, names: string[]): Person => ({
  slug,
  name,
  surname,
  names,
  born: null,
  wikidata: null,
  terms: [],
});

describe('the bundled names', () => {
  test.each([
    ['gorbachev', 'gorbachov'],
    ['khrushchev', 'kruschev'],
    ['zelensky', 'zelenskyy'],
    ['zelenskiy', 'zelensky'],
    ['gaddafi', 'qadhafi'],
    ['khadafy', 'gaddafi'],
    ['moamer', 'muammar'],
    ['assad', 'asad'],
    ['lukashenko', 'lukashenka'],
  ])('%s is also spelled %s', (word, other) => {
    expect(variantsOf(word)).toContain(other);
    expect(variantsOf(other)).toContain(word);
  });

  test.each(['xi', 'putin', 'sanctions', 'israel', 'store', 'general', 'peter', 'young', 'lee', ''])(
    '%j has no other spelling',
    (word) => {
      expect(variantsOf(word)).toEqual([]);
    },
  );

  test('a given name is no spelling of another that sounds like it', () => {
    expect(variantsOf('volodymyr')).not.toContain('vladimir');
  });

  test('a spelling goes both ways, and never to another leader’s surname', () => {
    const { persons } = loadGazetteer();
    const surnames = new Map(persons.map(({ surname, slug }) => [surname.toLowerCase(), slug]));
    const words = new Set(persons.flatMap(({ name, names }) => [name, ...names].join(' ').toLowerCase().split(/[ -]/)));
    const pairs = [...words].flatMap((word) => variantsOf(word).map((other) => [word, other] as const));
    expect(pairs.length).toBeGreaterThan(500);
    const oneWay = pairs.filter(([word, other]) => word === other || !variantsOf(other).includes(word));
    expect(oneWay).toEqual([]);
    const confused = pairs.filter(([word, other]) => surnames.has(word) && surnames.has(other));
    expect(confused.map((pair) => pair.join(' '))).toEqual([]);
  });
});

test('names that differ by more than spelling, in length, or by a word of their own say nothing', () => {
  const spellings = buildVariants({
    persons: [
      person('jane-doe', 'Jana Doevski', 'Doevski', ['Jana Doevsky', 'Premier Doevski', 'Jana Store', 'J. M. Doevska']),
      person('mary-major', 'Maria Doevsky', 'Doevsky', []),
      person('john-doe', 'Jochan Roevich', 'Roevich', ['Jochan Rojevich', 'Jokhan Roevitch']),
    ],
    countries: [],
  });
  expect(spellings('doevski')).toEqual([]);
  expect(spellings('premier')).toEqual([]);
  expect(spellings('roevich')).toEqual(['roevitch', 'rojevich']);
  expect(spellings('jokhan')).toEqual(['jochan']);
});
