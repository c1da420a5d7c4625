import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadGazetteer } from '#lib/people/gazetteer';
import type { Engine } from './engine';
import { readOffice, readOffices } from './office-profile';
import { archiveOf, closeAll, foundAt } from './people-for-tests';
import { readProfile } from './profile';
import { holdingsOf, neighboursIn } from './terms-held';

let engine: Engine;
beforeAll(async () => {
  engine = await archiveOf([
    { day: '2001-05-01', people: ['vladimir-putin', 'jacques-chirac'] },
    { day: '2008-05-07', people: ['vladimir-putin', 'dmitry-medvedev'] },
    { day: '2009-05-07', people: ['vladimir-putin', 'dmitry-medvedev'], salience: 'quoted' },
    { day: '2014-05-07', people: ['vladimir-putin', '~jane-doe'] },
    { day: '1975-05-07', people: ['jacques-chirac'] },
    { day: null, people: ['vladimir-putin'] },
  ]);
});
afterAll(() => closeAll(engine));

test('a term of a person has as many stories as the search it leads to finds', async () => {
  const profile = await readProfile(engine, 'vladimir-putin');
  const terms = profile?.offices ?? [];
  expect(terms.map(({ office, stories }) => `${office} ${stories}`)).toEqual([
    'prime-minister-russia 0',
    'prime-minister-russia 0',
    'president-russia 0',
    'president-russia 2',
    'prime-minister-russia 1',
    'president-russia 1',
  ]);
  for (const { search, stories } of terms) expect(await foundAt(engine, search)).toBe(stories);
  expect(profile?.as).toEqual({ about: 4, quoted: 1 });
  const about = profile && { ...profile.search, salience: 'about' as const };
  expect(about && (await foundAt(engine, about))).toBe(4);
});

test('a person by words alone has no offices', async () => {
  expect(await readProfile(engine, '~jane-doe')).toMatchObject({ offices: [], spellings: [], stories: { total: 1 } });
});

test('an office has its holders, oldest first, each with the stories of the term', async () => {
  const office = await readOffice(engine, 'president-russia');
  const holders = office?.holders ?? [];
  expect(office).toMatchObject({ title: 'president of Russia', countryName: 'Russia', found: { total: 4 } });
  expect(holders.map(({ person }) => person.name)).toContain('Dmitry Medvedev');
  const days = holders.map(({ term }) => term.from ?? '');
  expect(days).toEqual([...days].sort());
  for (const { search, stories } of holders) expect(await foundAt(engine, search)).toBe(stories);
  expect(holders.filter(({ stories }) => stories > 0)).toHaveLength(3);
  expect(office && (await foundAt(engine, office.search))).toBe(4);
});

test('an office of a state that followed another names the same office there', async () => {
  expect((await readOffice(engine, 'president-russia'))?.earlier.map(({ id }) => id)).toEqual(['president-ussr']);
  expect((await readOffice(engine, 'president-ussr'))?.later.map(({ id }) => id)).toContain('president-russia');
  expect(await readOffice(engine, 'president-nowhere')).toBeNull();
});

test('offices are listed by country with the stories that a search for them finds', async () => {
  const { countries, total, shown } = await readOffices(engine, { title: '', country: null, all: false });
  const entries = countries.flatMap(({ offices }) => offices);
  expect(countries.map(({ name }) => name)).toEqual(['France', 'Russia']);
  expect([total, shown]).toEqual([entries.length, entries.length]);
  for (const { id, stories } of entries) {
    expect(stories).toBeGreaterThan(0);
    expect([id, await foundAt(engine, `/?office=${id}`)]).toEqual([id, stories]);
  }
});

test('offices without stories are there when asked for, found by words of the title, and never too many', async () => {
  const all = await readOffices(engine, { title: '', country: null, all: true });
  expect(all.total).toBe(loadGazetteer().offices.length);
  expect(all.shown).toBeLessThan(all.total);
  const found = await readOffices(engine, { title: 'pres franc', country: null, all: true });
  expect(found.countries[0]?.offices[0]).toMatchObject({ id: 'president-france', stories: 1 });
  expect(await readOffices(engine, { title: 'pres', country: 'RU', all: false })).toMatchObject({ total: 1 });
  expect(await readOffices(engine, { title: 'xyzzy', country: null, all: true })).toMatchObject({
    countries: [],
    total: 0,
  });
  expect((await readOffices(engine, { title: '', country: 'organisations', all: true })).countries[0]?.code).toBeNull();
});

test('before and after somebody in an office is somebody else', () => {
  for (const { person, term } of holdingsOf('president-russia')) {
    const { before, after } = neighboursIn('president-russia', person.slug, term.from);
    expect([before?.slug, after?.slug]).not.toContain(person.slug);
  }
  const last = holdingsOf('president-russia').find(({ person, term }) => person.surname === 'Medvedev' && term.from);
  expect(neighboursIn('president-russia', 'dmitry-medvedev', last?.term.from ?? null)).toMatchObject({
    before: { slug: 'vladimir-putin' },
    after: { slug: 'vladimir-putin' },
  });
  expect(neighboursIn('president-nowhere', 'jane-doe', null)).toEqual({ before: null, after: null });
});
