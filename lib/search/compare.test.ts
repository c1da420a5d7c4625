// Comparisons of the sample archive, over a real database and a real index.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hrefFor, parseQuery } from '#lib/query/url';
import { answer } from './answer';
import { compare } from './compare';
import { compareHref, hrefOfComparing, isAddressOfComparing, parseComparing, searchOfLine } from './compare-url';
import type { Engine } from './engine';
import { sampleArchive } from './samples-for-tests';

let engine: Engine;
beforeAll(async () => {
  engine = await sampleArchive();
});
afterAll(() => engine.store.close());

const read = (address: string) => parseComparing(new URLSearchParams(address.replace(/^[^?]*\?/, '')));
const asked = async (search: string) => answer(engine, parseQuery(new URLSearchParams(search)));
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

describe('a comparison', () => {
  test.each([
    'of=person:ronald-reagan&of=president&of=wheat+OR+war',
    'of=president&of=topic:11000000&from=1980&to=1989',
    'of=president&of=person:"Richard+Nixon"&from=1974-08-09&to=1989-01-20',
    'of=president&of=war&from=1989-11-01&to=1989-12-31',
    'of=-president&of=nixon&from=1972-06-17',
  ])('of “%s” has the totals and, at each point, the stories of the searches it links to', async (address) => {
    const { comparing, notes } = read(address);
    expect(notes).toEqual([]);
    const { spans, lines } = await compare(engine, comparing);
    expect(lines.length).toBe(comparing.of.length);
    for (const line of lines) {
      const search = searchOfLine(comparing, line.of);
      const { total, timeline } = await asked(hrefFor(search).slice(2));
      expect(line.total).toBe(total);
      expect(sum(line.counts) + line.undated).toBe(total);
      expect(line.undated).toBe(timeline.undated);
      const points = spans.map((span, at) => ({ ...span, count: line.counts[at] ?? 0 }));
      for (const { from, to, count, ground } of points.filter((point) => point.count > 0).slice(0, 8)) {
        expect(ground).toBeGreaterThanOrEqual(count);
        expect((await asked(hrefFor({ ...search, from, to }).slice(2))).total).toBe(count);
        expect((await asked(`from=${from}&to=${to}`)).total).toBe(ground);
      }
    }
  });

  test('calls a person or a topic alone by its name, everything else by its words', async () => {
    const { comparing } = read('of=person:ronald-reagan&of=topic:11000000&of="cold war"&of=person:nobody');
    const { lines, notes } = await compare(engine, comparing);
    expect(lines.map((line) => line.name)).toEqual([
      'Ronald Reagan',
      'politics and government',
      '"cold war"',
      'person:nobody',
    ]);
    expect(notes).toEqual(['person:nobody: No person “nobody” is known to this archive.']);
    expect(lines.at(-1)?.total).toBe(0);
  });

  test('of nothing found has no spans, and of nothing asked no lines', async () => {
    expect(await compare(engine, read('of=xyzzy').comparing)).toMatchObject({ spans: [], lines: [{ total: 0 }] });
    expect(await compare(engine, read('').comparing)).toEqual({ unit: 'year', spans: [], lines: [], notes: [] });
  });
});

describe('the address of a comparison', () => {
  test('can be read, and is the comparison again', () => {
    const comparing = {
      of: ['person:xi-jinping', 'wheat "cold war"'],
      from: '2021-01-01',
      to: null,
      chart: 'share' as const,
    };
    const address = hrefOfComparing(comparing);
    expect(address).toBe('/compare?of=person:xi-jinping&of=wheat+%22cold+war%22&from=2021-01-01&chart=share');
    expect(read(address)).toEqual({ comparing, notes: [] });
    expect(isAddressOfComparing(comparing, new URLSearchParams(address.slice(9)))).toBe(true);
    expect(isAddressOfComparing(comparing, new URLSearchParams(`${address.slice(9)}&of=`))).toBe(false);
  });

  test('takes four lines and says what it leaves out', () => {
    expect(read('of=a&of=b&of=c&of=a&of=&of=d&of=e')).toEqual({
      comparing: { of: ['a', 'b', 'c', 'd'], from: null, to: null, chart: 'count' },
      notes: ['4 can be compared: “e” was left out.'],
    });
    const { comparing, notes } = read(`of=${'x'.repeat(501)}&of=a&q=wheat&from=soon&chart=pie`);
    expect([comparing.of, notes.length]).toEqual([['a'], 4]);
    expect(notes).toContain('A line of more than 500 letters was ignored.');
  });
});

describe('each bar of a search', () => {
  test.each([
    'q=president&from=1981-01-20&to=1989-01-20',
    'from=1974-08-09&to=1975-03-15',
    'q=war&from=2001-09-11',
    'q=president&to=1963-11-22',
  ])('“%s” has the stories of its days, before those of the whole archive', async (search) => {
    const { query, timeline, total } = await asked(search);
    const { bars, undated } = timeline;
    expect(sum(bars.map((bar) => bar.count)) + undated).toBe(total);
    expect(total).toBeGreaterThan(0);
    for (const { from, to, count, ground } of [...bars.slice(0, 3), ...bars.slice(-3)]) {
      expect((await asked(hrefFor({ ...query, from, to }).slice(2))).total, from).toBe(count);
      expect((await asked(`from=${from}&to=${to}`)).total, from).toBe(ground);
    }
  });
});

describe('a search among others', () => {
  test.each([
    'q=president',
    'q=war+OR+peace&person=ronald-reagan',
    'person=george-h-w-bush&person=george-w-bush&people=all',
    'person=george-h-w-bush&person=george-w-bush&not.person=ronald-reagan',
    'q=president&topic=medtop:11000000&not.source=Harbour+Post&from=1970&to=1999',
    'source=Harbour+Post&source=Morning+Ledger',
    'person=richard-nixon&as=about',
    'person=ronald-reagan&as=quoted&q=president',
    'not.topic=medtop:11000000',
  ])('“%s” has as many stories in the comparison as alone', async (search) => {
    const found = await asked(search);
    const { comparing, notes } = read(compareHref(found.query) ?? '');
    expect([comparing.of.length, notes]).toEqual([1, []]);
    const { lines } = await compare(engine, comparing);
    expect(lines[0]?.total).toBe(found.total);
    expect(found.total).toBeGreaterThan(0);
  });

  test('can’t be compared where the query language has no words for it', () => {
    const hrefOf = (search: string) => compareHref(parseQuery(new URLSearchParams(search)).query);
    for (const search of ['on=02-24', 'dated=no', 'person=richard-nixon&as=mentioned', 'source=The+"Post"'])
      expect(hrefOf(search)).toBeNull();
    expect(hrefOf('q="not closed&person=richard-nixon')).toBeNull();
    expect(hrefOf('')).toBe('/compare');
  });
});
