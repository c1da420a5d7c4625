import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from '#lib/model/day';
import { readTypedDay, readTypedDays } from './typed-days';

describe('a typed day', () => {
  test.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022/2', '2022-02-01', '2022-02-28'],
    ['2022-02-25', '2022-02-25', '2022-02-25'],
    ['2022/02/25', '2022-02-25', '2022-02-25'],
    ['20220225', '2022-02-25', '2022-02-25'],
    ['Feb 2022', '2022-02-01', '2022-02-28'],
    ['february, 2024', '2024-02-01', '2024-02-29'],
    ['2/2022', '2022-02-01', '2022-02-28'],
    ['25 February 2022', '2022-02-25', '2022-02-25'],
    ['25th of Feb. 2022', '2022-02-25', '2022-02-25'],
    ['February 25, 2022', '2022-02-25', '2022-02-25'],
    ['Friday, 25 February 2022', '2022-02-25', '2022-02-25'],
    ['25-Feb-2022', '2022-02-25', '2022-02-25'],
    ['25/2/2022', '2022-02-25', '2022-02-25'],
    ['2/25/2022', '2022-02-25', '2022-02-25'],
    ['25.2.2022', '2022-02-25', '2022-02-25'],
    ['5/5/2022', '2022-05-05', '2022-05-05'],
    ['1980s', '1980-01-01', '1989-12-31'],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(readTypedDay(text)).toEqual({ from, to, note: null, either: null });
  });

  test('that can be read in two ways says which was taken, how to write the other, and what it is', () => {
    expect(readTypedDay('3/4/2022')).toEqual({
      from: '2022-04-03',
      to: '2022-04-03',
      note: '“3/4/2022” was read as 3 April 2022; for 4 March 2022 write 2022-03-04.',
      either: { from: '2022-03-04', to: '2022-03-04' },
    });
  });

  test.each([
    '',
    'yesterday',
    '2022-02-30',
    '30 February 2022',
    '2022-13',
    '13/13/2022',
    '25/2/22',
    'Feb',
    '25 Febtober 2022',
    '0999',
    '1985s',
    '2022 2022 2022',
    '9'.repeat(1000),
  ])('%.30j is none', (text) => {
    expect(readTypedDay(text)).toBeNull();
  });
});

describe('a typed range of days', () => {
  test.each([
    ['1986..1989', '1986-01-01', '1989-12-31'],
    ['2022-02-20..2022-03-05', '2022-02-20', '2022-03-05'],
    ['Feb 2022 .. March 2022', '2022-02-01', '2022-03-31'],
    ['..1989', null, '1989-12-31'],
    ['2022..', '2022-01-01', null],
    ['>2021', '2022-01-01', null],
    ['>=2021-02', '2021-02-01', null],
    ['<1990', null, '1989-12-31'],
    ['<=1990-02', null, '1990-02-28'],
    ['2022-02', '2022-02-01', '2022-02-28'],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(readTypedDays(text)).toEqual({ from, to, notes: [] });
  });

  test('with its ends the wrong way round is swapped, whole months and years included', () => {
    expect(readTypedDays('1989..1986')).toEqual({
      from: '1986-01-01',
      to: '1989-12-31',
      notes: ['The dates were the wrong way round and were swapped.'],
    });
  });

  test.each(['..', '', '>', '1986..soon', 'soon..1989', '1..2..3', '>9999', '<1000'])('%j is none', (text) => {
    expect(readTypedDays(text)).toBeNull();
  });
});

test('whatever is typed, the ends are days in order', () => {
  const piece = fc.constantFrom('2', '31', '2022', '1980s', 'Feb', '/', '-', '.', '..', ' ', '<', '>', 'th', ',');
  const typed = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const days = readTypedDays(text);
      for (const end of [days?.from, days?.to]) expect(end === null || end === undefined || isDay(end)).toBe(true);
      if (days?.from && days.to) expect(days.from <= days.to).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
