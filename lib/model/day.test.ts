import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  isDay,
  monthNamed,
  monthNumber,
  monthSpan,
  sayDay,
  sayDayShort,
  sayDaysShort,
  spanOf,
  weekday,
} from './day';

describe('a day', () => {
  test.each([
    [1969, 7, 20, '1969-07-20'],
    [2000, 2, 29, '2000-02-29'],
    [1900, 2, 29, null],
    [2023, 4, 31, null],
    [2023, 13, 1, null],
    [2023, 1, 0, null],
    [99, 1, 1, null],
    [2023, 1.5, 1, null],
  ])('of %i, %i, %i is %s', (year, month, date, day) => {
    expect(dayOf(year, month, date)).toBe(day);
  });

  test.each(['2022-02-30', '2022-2-3', '22-02-03', '2022-02-03T00:00', ''])('is not %j', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('counts days from 1970, backwards too', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayFromNumber(dayNumber('1945-05-08'))).toBe('1945-05-08');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });

  test('knows its weekday', () => {
    expect(weekday('1969-07-20')).toBe('Sunday');
    expect(weekday('2022-02-25')).toBe('Friday');
  });

  test('is said as precisely as it is known', () => {
    expect(sayDay('1986-10-11')).toBe('11 October 1986');
    expect(sayDay('1986-10-01', 'month')).toBe('October 1986');
    expect(sayDay('1986-01-01', 'year')).toBe('1986');
    expect(sayDayShort('1986-10-11')).toBe('11 Oct 1986');
    expect(sayDayShort('1986-05-11')).toBe('11 May 1986');
  });
});

test.each([
  ['2026-11-20', '2026-11-26', '20 – 26 Nov 2026'],
  ['2026-10-28', '2026-11-26', '28 Oct – 26 Nov 2026'],
  ['2025-12-30', '2026-01-05', '30 Dec 2025 – 5 Jan 2026'],
  ['2026-01-05', '2026-01-05', '5 Jan 2026'],
])('from %s to %s is said as %s', (from, to, said) => {
  expect(sayDaysShort(from, to)).toBe(said);
});

test.each([
  ['2024-02-10', '2024-02-01', '2024-02-29'],
  ['9999-12-31', '9999-12-01', '9999-12-31'],
])('the month of %s is from %s to %s', (day, from, to) => {
  expect(monthSpan(monthNumber(day))).toEqual({ from, to });
});

describe('a span', () => {
  test.each([
    ['2022', '2022-01-01', '2022-12-31', 'year'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['1969-7', '1969-07-01', '1969-07-31', 'month'],
    ['1969-07-20', '1969-07-20', '1969-07-20', 'day'],
  ])('%s is from %s to %s', (text, from, to, precision) => {
    expect(spanOf(text)).toEqual({ from, to, precision });
  });

  test.each(['', '69', '2022-13', '2022-02-30', 'yesterday', '2022/02'])('%j is none', (text) => {
    expect(spanOf(text)).toBeNull();
  });
});

test.each([
  ['January', 1],
  ['sept.', 9],
  ['Sep', 9],
  ['DEC', 12],
  ['ma', null],
  ['Marchy', null],
])('the month named %s is %s', (name, month) => {
  expect(monthNamed(name)).toBe(month);
});
