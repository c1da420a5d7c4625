// Lines of corrections in; the person and the days that they make of what sources say out.

import { describe, expect, it } from 'vitest';
import { officesOf } from './fixes';
import type { Group } from './join';
import { type Correction, joinLines, type MergedPerson, type NewPerson } from './merged';
import { addedPerson, GivenNames } from './person';

const jane: MergedPerson = {
  id: 'jane-doe',
  name: 'Jane Doe',
  nameQuality: 'full',
  qid: 'Q1',
  birth: '1930',
  aliases: [{ text: 'Janet Doe', kind: 'label' }],
  offices: [{ role: 'foreign_minister', country: 'MT', from: '1970', to: '1975', sources: ['ungdc'] }],
  prominence: 1,
};

function groupOf(...corrections: Correction[]): Group {
  return { reviewed: null, news: [], merged: [jane], corrections };
}

function personOf(...corrections: Correction[]) {
  return addedPerson(groupOf(...corrections), [], () => null, new GivenNames([]));
}

describe('a correction', () => {
  it('says the year of birth and the Wikidata id', () => {
    expect(personOf()).toMatchObject({ born: 1930, wikidata: 'Q1' });
    expect(personOf({ id: 'jane-doe', born: 1931, wikidata: 'Q2' })).toMatchObject({ born: 1931, wikidata: 'Q2' });
  });

  it('wins over one that stands before it', () => {
    expect(personOf({ id: 'jane-doe', born: 1931 }, { id: 'jane-doe', born: 1932 })).toMatchObject({ born: 1932 });
  });

  it('says how a person is not called, whoever calls them so', () => {
    const named = { id: 'jane-doe', names: ['Jane M. Doe', 'Jayne Doe'] };
    expect(personOf(named)?.names).toEqual(['Jane M. Doe', 'Jayne Doe', 'Janet Doe']);
    const notNames = ['Janet Doe', 'Jayne Doe'];
    expect(personOf(named, { id: 'jane-doe', notNames })?.names).toEqual(['Jane M. Doe']);
  });

  it('calls nobody by one letter', () => {
    expect(personOf({ id: 'jane-doe', name: 'O Jane-doe', surname: 'O' })?.surname).toBe('O Jane-doe');
  });
});

describe('a fix', () => {
  const fixed = (fix: object) =>
    officesOf(groupOf({ id: 'jane-doe', fix: [{ role: 'foreign-minister', ...fix }] })).map(
      ({ from, to, sources }) => `${from}..${to} ${sources[0]}`,
    );

  it('gives other days, with the source of the office', () => {
    expect(fixed({ to: '1974-05-02' })).toEqual(['1970..1974-05-02 ungdc']);
  });

  it('may say where its days come from', () => {
    expect(fixed({ to: '1974-05-02', source: 'unsourced' })).toEqual(['1970..1974-05-02 unsourced']);
  });

  it('takes the end away only where it says so', () => {
    expect(fixed({ from: '1971', to: null })).toEqual(['1971..1975 ungdc']);
    expect(fixed({ open: true })).toEqual(['1970..null ungdc']);
  });
});

describe('two lines of one slug', () => {
  const line = (over: Partial<NewPerson>): NewPerson => ({
    slug: 'mary-major',
    name: 'Mary Major',
    surname: 'Major',
    born: null,
    wikidata: null,
    terms: [],
    ...over,
  });
  const term = (from: string) => ({ office: 'president-malta', from, to: null, source: 'unsourced' });

  it('are one person with the names and terms of both', () => {
    const [mary, ...others] = joinLines([
      line({ name: 'Mary B. Major', born: 1940, terms: [term('1980')] }),
      line({ names: ['Maria Major'], terms: [term('1990')] }),
    ]);
    expect(others).toEqual([]);
    expect(mary).toMatchObject({ name: 'Mary Major', names: ['Maria Major', 'Mary B. Major'], born: 1940 });
    expect(mary?.terms.map(({ from }) => from)).toEqual(['1990', '1980']);
  });

  it('are refused when they are of two persons', () => {
    expect(() => joinLines([line({ born: 1940 }), line({ born: 1970 })])).toThrow('mary-major');
  });
});
