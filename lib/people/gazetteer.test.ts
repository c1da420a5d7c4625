// The bundled data keep their shapes and agree with one another, and the look-ups tell who was what on which day.

import { describe, expect, it } from 'vitest';
import type { Person } from '#lib/model/person';
import { coverageOf } from '../../scripts/gazetteer/coverage';
import { brokenRules } from '../../scripts/gazetteer/rules';
import sources from './data/sources.json';
import { loadGazetteer } from './gazetteer';
import { findPeople } from './recognise';
import { smallGazetteer } from './small-gazetteer';
import { WOMEN_SLUGS } from './women';

const full = loadGazetteer();
const small = smallGazetteer();

describe('the bundled gazetteer', () => {
  it('is built once', () => {
    expect(loadGazetteer()).toBe(full);
  });

  it('breaks no hard rule: known offices, real days, none before birth, every name one person', () => {
    expect(brokenRules(full, Object.keys(sources))).toEqual([]);
  });

  it('finds what breaks a rule', () => {
    const [person] = small.persons;
    const twice = { ...small, persons: [...small.persons, { ...person, slug: 'jane-doe', born: 1990 } as Person] };
    const broken = brokenRules(twice, ['public-record']);
    expect(broken).toContain('John F. Kennedy names john-f-kennedy and jane-doe');
    expect(broken).toContain('jane-doe holds president-us before birth');
    const letter = { ...small, persons: [{ ...person, surname: 'K.' } as Person] };
    expect(brokenRules(letter, ['public-record'])).toContain('john-f-kennedy is called K. alone');
    expect(brokenRules(small, ['public-record']).filter((line) => !line.endsWith('is held by nobody'))).toEqual([]);
  });

  it('names every country once', () => {
    const names = full.countries.map((country) => country.name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('has states that ended, and those that followed', () => {
    const ended = full.countries.filter((country) => country.to !== undefined);
    expect(ended.map((country) => country.code)).toEqual(['CS', 'DD', 'SU', 'XV', 'XZ', 'YD', 'YU']);
    expect(ended.filter((country) => !country.successors?.length)).toEqual([]);
  });

  it('holds 6,000 persons or more, and a leader of nearly every state on nearly every day since 1945', () => {
    expect(full.persons.length).toBeGreaterThanOrEqual(6_000);
    const { known, days } = coverageOf(full.countries, full.offices, full.persons);
    expect(known / days).toBeGreaterThanOrEqual(0.99);
  });

  it('calls persons who are not linked by no slug of its own', () => {
    expect(full.persons.filter((person) => person.slug.startsWith('~'))).toEqual([]);
  });

  it('leaves titles that need no place to one office', () => {
    expect(full.offices.filter((office) => office.words.includes('pope')).map((office) => office.id)).toEqual(['pope']);
  });

  it('knows each of the women', () => {
    expect(WOMEN_SLUGS.filter((slug) => full.person(slug) === null)).toEqual([]);
  });

  it.each([
    ['1945-04-13', 'president-us', ['harry-s-truman']],
    ['1962-10-22', 'president-us', ['john-f-kennedy']],
    ['1986-10-11', 'president-us', ['ronald-reagan']],
    ['2022-02-25', 'president-us', ['joe-biden']],
    ['2022-02-25', 'president-russia', ['vladimir-putin']],
    ['1987-06-12', 'chancellor-germany', ['helmut-kohl']],
    ['1985-06-12', 'prime-minister-uk', ['margaret-thatcher']],
  ])('on %s %s is held by %j', (day, office, holders) => {
    expect(full.holders([office], day)).toEqual(holders);
  });

  it.each([
    ['1990-08-02', 'President Bush spoke to Prime Minister Thatcher.', ['george-h-w-bush', 'margaret-thatcher']],
    ['2003-03-20', 'President Bush spoke to Prime Minister Blair.', ['george-w-bush', 'tony-blair']],
    ['2018-06-12', 'North Korean leader Kim saw the U.S. president.', ['kim-jong-un', 'donald-trump']],
    ['2005-06-12', 'North Korean leader Kim saw the Chinese president.', ['kim-jong-il', 'hu-jintao']],
    ['1990-06-12', 'North Korean leader Kim saw the Soviet leader.', ['kim-il-sung', 'mikhail-gorbachev']],
    [
      '1975-06-12',
      'South Korean President Park wrote to the British prime minister.',
      ['park-chung-hee', 'harold-wilson'],
    ],
    ['2022-02-25', "The Russian president saw China's leader.", ['vladimir-putin', 'xi-jinping']],
    [
      '1978-09-17',
      'Egyptian President Sadat and Israeli Prime Minister Begin signed.',
      ['anwar-sadat', 'menachem-begin'],
    ],
    ['1995-06-01', 'South African President Mandela saw the French president.', ['nelson-mandela', 'jacques-chirac']],
    ['1970-06-01', 'Egyptian President Nasser saw the West German chancellor.', ['gamal-abdel-nasser', 'willy-brandt']],
  ])('on %s: %s', (day, text, people) => {
    const found = findPeople({ headline: '', blocks: [{ part: 'body', text }], day }, full);
    expect(found.mentions.map((mention) => mention.person)).toEqual(people);
  });
});

it('hears nobody in one letter and in a creed, though the story names men who are called so', () => {
  const text =
    'Defense Minister O Jin-u heard “O Canada”. Syed Nazrul Islam said that Islam was no reason. O was silent.';
  const found = findPeople({ headline: '', blocks: [{ part: 'body', text }], day: '1976-06-01' }, full);
  expect(found.mentions.map((mention) => mention.text)).toEqual(['O Jin-u', 'Syed Nazrul Islam']);
});

describe('offices on a day', () => {
  it.each<[slug: string, day: string, office: string | null, why: string]>([
    ['mikhail-gorbachev', '1986-10-11', 'general-secretary-ussr', 'the only one'],
    ['mikhail-gorbachev', '1990-06-01', 'president-ussr', 'the head of state before the party leader'],
    ['vladimir-putin', '2012-05-07', 'president-russia', 'on a day of handover the office just taken'],
    ['vladimir-putin', '2008-05-07', 'president-russia', 'the last day is inclusive'],
    ['xi-jinping', '2013-01-01', 'general-secretary-china', 'before the presidency'],
    ['george-h-w-bush', '1989-01-20', 'president-us', 'the presidency, not the vice presidency that ends'],
    ['george-h-w-bush', '1993-01-21', null, 'none after the last day'],
    ['nobody', '1993-01-21', null, 'none of an unknown person'],
  ])('%s on %s: %s (%s)', (slug, day, office) => {
    expect(small.officeOn(slug, day)?.id ?? null).toBe(office);
  });

  it('lists both holders on a day of handover', () => {
    expect(small.holders(['president-us'], '2009-01-20')).toEqual(['george-w-bush', 'barack-obama']);
    expect(small.holders(['president-us', 'secretary-of-state-us'], '2010-01-20')).toEqual([
      'barack-obama',
      'hillary-clinton',
    ]);
    expect(small.holders(['no-such-office'], '2009-01-20')).toEqual([]);
  });
});
