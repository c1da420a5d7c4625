// The bundled data keep their shapes and agree with one another, and the look-ups tell who was what on which day.

import { describe, expect, it } from 'vitest';
import { isDay } from '#lib/model/day';
import { ROLES } from '#lib/model/person';
import { fold } from '#lib/text/fold';
import sources from './data/sources.json';
import { loadGazetteer } from './gazetteer';
import { findPeople } from './recognise';
import { smallGazetteer } from './small-gazetteer';
import { WOMEN_SLUGS } from './women';

const full = loadGazetteer();
const small = smallGazetteer();

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

describe('the bundled gazetteer', () => {
  it('is built once', () => {
    expect(loadGazetteer()).toBe(full);
  });

  it('names every country, office and person once', () => {
    expect(repeated(full.countries.map((country) => country.code))).toEqual([]);
    expect(repeated(full.countries.map((country) => country.name))).toEqual([]);
    expect(repeated(full.offices.map((office) => office.id))).toEqual([]);
    expect(repeated(full.persons.map((person) => person.slug))).toEqual([]);
  });

  it('has countries whose days are days', () => {
    const days = full.countries.flatMap((country) => [country.from ?? [], country.to ?? []].flat());
    expect(days.filter((day) => !isDay(day))).toEqual([]);
    const ended = full.countries.filter((country) => country.to !== undefined).map((country) => country.code);
    expect(ended).toEqual(['CS', 'DD', 'SU', 'XV', 'YD', 'YU']);
  });

  it('has offices of known countries and roles, with words in lower case', () => {
    const codes = new Set(full.countries.map((country) => country.code));
    const wrong = full.offices.filter(
      ({ country, role, words, organisation }) =>
        !ROLES.includes(role) ||
        words.length === 0 ||
        words.some((word) => word !== fold(word)) ||
        (country === null ? organisation.length === 0 : !codes.has(country)),
    );
    expect(wrong.map((office) => office.id)).toEqual([]);
  });

  it('has persons whose terms are in order, of known offices and from known sources', () => {
    const wrong = full.persons.flatMap((person) =>
      person.terms
        .filter(
          ({ office, from, to, source }) =>
            full.office(office) === null ||
            !(source in sources) ||
            [from, to].some((day) => day !== null && !isDay(day)) ||
            (from !== null && to !== null && from > to) ||
            (from !== null && person.born !== null && Number(from.slice(0, 4)) < person.born),
        )
        .map((term) => [person.slug, term]),
    );
    expect(wrong).toEqual([]);
  });

  it('has slugs that addresses can carry, and somebody to hold every office', () => {
    expect(
      full.persons.map((person) => person.slug).filter((slug) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)),
    ).toEqual([]);
    const held = new Set(full.persons.flatMap((person) => person.terms.map((term) => term.office)));
    expect(full.offices.map((office) => office.id).filter((id) => !held.has(id))).toEqual([]);
  });

  it('gives a full name to one person only', () => {
    const shared = [...full.names.values()].flat().filter((entry) => entry.value.sure.length > 1);
    expect(shared.map((entry) => entry.words.join(' '))).toEqual([]);
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
