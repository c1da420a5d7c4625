import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/model/day';
import { ASKED_SALIENCES, CHARTS, defaultSort, emptyQuery, FACETS, type Query, SORTS, toggle } from './query';
import { hrefFor, isAddressOf, parseQuery } from './url';

const read = (search: string) => parseQuery(new URLSearchParams(search));

const value = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/^\d{8}$/.test(text));
const values = fc.uniqueArray(value, { maxLength: 4 });
const facets = fc.record({ person: values, office: values, topic: values, source: values, section: values });
const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1945-01-01', count));

const anyQuery: fc.Arbitrary<Query> = fc
  .record({
    text: fc.oneof(fc.constant(''), value),
    chosen: facets,
    excluded: facets,
    people: fc.constantFrom('any' as const, 'all' as const),
    salience: fc.option(fc.constantFrom(...ASKED_SALIENCES)),
    days: fc.tuple(fc.option(day), fc.option(day), fc.option(day)),
    undated: fc.boolean(),
    sort: fc.constantFrom(...SORTS),
    page: fc.integer({ min: 1, max: 10_000 }),
    size: fc.integer({ min: 1, max: 100 }),
    chart: fc.constantFrom(...CHARTS),
  })
  .map(({ days: [a, b, c], ...query }) => ({
    ...query,
    on: c?.slice(5) ?? null,
    undated: query.undated && a === null && b === null && c === null,
    sort: query.text === '' && query.sort === 'relevance' ? 'newest' : query.sort,
    from: a !== null && b !== null && a > b ? b : a,
    to: a !== null && b !== null && a > b ? a : b,
  }));

describe('a query and its address', () => {
  test('are the same thing: parsing the address of any query gives that query, without a note', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const parsed = parseQuery(new URL(hrefFor(query), 'http://archive.example').searchParams);
        expect(parsed).toEqual({ query, notes: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('have one form: the order in which parameters are typed makes no difference', () => {
    const a = read('person=xi-jinping&q=wheat&to=2022&from=2021-03').query;
    const b = read('to=2022&q=wheat&from=2021-03&person=xi-jinping').query;
    expect(hrefFor(a)).toBe('/?q=wheat&person=xi-jinping&from=2021-03-01&to=2022-12-31');
    expect(hrefFor(b)).toBe(hrefFor(a));
  });

  test('can be told from another way to write the same question', () => {
    const isOwn = (search: string) => isAddressOf(read(search).query, new URLSearchParams(search));
    expect(isOwn('q=wheat&from=2022-01-01')).toBe(true);
    expect(isOwn('q=wheat&from=2022')).toBe(false);
    expect(isOwn('q=wheat&to=')).toBe(false);
    expect(isOwn('')).toBe(true);
  });

  test('never throw, whatever the parameters', () => {
    const parameter = fc.tuple(
      fc.oneof(fc.constantFrom('q', 'page', 'from', 'people', ...FACETS), fc.string()),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 20 }), (parameters) => {
        const { query } = parseQuery(parameters);
        expect(parseQuery(new URL(hrefFor(query), 'http://archive.example').searchParams).query).toEqual(query);
      }),
    );
  });
});

describe('parameters', () => {
  test.each(['on=02-24', 'on=24+February', 'on=Feb+24', 'on=2-24', 'on=2022-02-24'])(
    'may name a day of every year: %s',
    (search) => {
      expect(read(search)).toEqual({ query: { ...emptyQuery(), on: '02-24' }, notes: [] });
    },
  );

  test('of an empty address ask for everything, newest first', () => {
    expect(read('')).toEqual({ query: emptyQuery(), notes: [] });
  });

  test('may name years and months: the ends are real and inclusive', () => {
    expect(read('from=1968&to=1972-02').query).toMatchObject({ from: '1968-01-01', to: '1972-02-29' });
  });

  test.each([
    ['from=Feb+2022', { from: '2022-02-01' }],
    ['from=25/2/2022&to=25+March+2022', { from: '2022-02-25', to: '2022-03-25' }],
    ['to=February+2024', { to: '2024-02-29' }],
    ['from=1980s&to=1980s', { from: '1980-01-01', to: '1989-12-31' }],
  ])('may name days as readers type them: %s', (search, days) => {
    const { query, notes } = read(search);
    expect(query).toMatchObject(days);
    expect(notes).toEqual([]);
  });

  test('with a day that can be read in two ways say which was taken', () => {
    const { query, notes } = read('from=3/4/2022');
    expect(query.from).toBe('2022-04-03');
    expect(notes).toEqual(['“3/4/2022” was read as 3 April 2022; for 4 March 2022 write 2022-03-04.']);
  });

  test('of 100,000 characters are cut where no character is halved', () => {
    for (const text of ['word '.repeat(20_000), '🎈'.repeat(50_000), `a${'🎈'.repeat(50_000)}`]) {
      const { query, notes } = read(new URLSearchParams({ q: text }).toString());
      expect(notes).toHaveLength(1);
      expect(query.text.length).toBeGreaterThan(19_000);
      expect(parseQuery(new URL(hrefFor(query), 'http://archive.example').searchParams).query).toEqual(query);
    }
  });

  test('may name a topic by its bare number', () => {
    expect(read('topic=11000000').query.chosen.topic).toEqual(['medtop:11000000']);
  });

  test.each([
    ['page=0', /“page” must be a whole number/],
    ['page=two', /“page” must be/],
    ['size=1000', /from 1 to 100/],
    ['from=yesterday', /“from” must be a year, a month or a day/],
    ['to=2022-02-30', /“to” must be/],
    ['sort=best', /“sort” can be relevance, newest, oldest, longest, people/],
    ['as=friend', /“as” can be anywhere, about, quoted, mentioned/],
    ['on=1969', /“on” must be a month and a day/],
    ['on=02-30', /“on” must be/],
    ['dated=no&from=1969', /the dates were ignored/],
    ['people=some', /“people” can be any, all/],
    ['colour=red', /“colour” is not known and was ignored/],
    ['colour=red&colour=blue&shape=round&size2=1', /“colour”, and 2 more like it, are not known and were ignored/],
    ['q=a&q=b', /given more than once/],
    [`person=${'x'.repeat(300)}`, /too long/],
    [`q=${'word '.repeat(5000)}`, /cut after 20,000/],
  ])('that make no sense (%.40s) are left out and named', (search, note) => {
    const { notes } = read(search);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(note);
  });

  test('left blank, as in an untouched form, say nothing', () => {
    expect(read('q=&from=&to=&person=')).toEqual({ query: emptyQuery(), notes: [] });
  });

  test('with the dates the wrong way round are swapped, whole months and years included', () => {
    const { query, notes } = read('from=2022&to=2020-02');
    expect(query).toMatchObject({ from: '2020-02-01', to: '2022-12-31' });
    expect(notes).toHaveLength(1);
  });
});

test('choosing a value keeps every other filter and goes to the first page', () => {
  const before = read('q=wheat&source=UPI&from=2022&page=3').query;
  const after = toggle(before, 'person', 'xi-jinping');
  expect(hrefFor(after)).toBe('/?q=wheat&person=xi-jinping&source=UPI&from=2022-01-01');
  expect(toggle(after, 'person', 'xi-jinping')).toEqual({ ...before, page: 1 });
});

test('the order is best match for words and newest without', () => {
  expect([defaultSort('wheat'), defaultSort('  ')]).toEqual(['relevance', 'newest']);
});
