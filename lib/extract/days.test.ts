import { describe, expect, test } from 'vitest';
import { type DayLimits, findDay, findDays, findMonthDay, lastOccurrence, readStamp } from './days';

describe('a printed day is found', () => {
  test.each<[string, string, DayLimits?]>([
    ['Feb. 25, 2022 / 9:15 AM', '2022-02-25'],
    ['25 February 2022', '2022-02-25'],
    ['Fri 25 Feb 2022 09.15 GMT', '2022-02-25'],
    ['Friday, February 25, 2022', '2022-02-25'],
    ['FEBRUARY 25 2022', '2022-02-25'],
    ['the 3rd of May, 1951', '1951-05-03'],
    ['Sept. 3, 1945', '1945-09-03'],
    ['25-Feb-2022', '2022-02-25'],
    ['Fri, 25 Feb 2022 09:15:00 GMT', '2022-02-25'],
    ['Fri Feb 25 09:15:00 GMT 2022', '2022-02-25'],
    ['2022-02-25T23:30:00-05:00', '2022-02-25'],
    ['2022-02-25T00:30:00+09:00', '2022-02-25'],
    ['2022/02/25', '2022-02-25'],
    ['25/02/2022', '2022-02-25'],
    ['03/04/2022', '2022-04-03'],
    ['03/04/2022', '2022-03-04', { order: 'month-day' }],
    ['02/25/2022', '2022-02-25'],
    ['03/12/2022', '2022-03-12', { latest: '2022-06-01' }],
    ['25.02.2022', '2022-02-25'],
  ])('%s', (text, day, limits) => {
    expect(findDay(text, limits)).toMatchObject({ day, precision: 'day' });
  });

  test('a month without its day has the precision of a month', () => {
    expect(findDay('February 2022')).toMatchObject({ day: '2022-02-01', precision: 'month' });
  });

  test('several days of one text come in its order, each once', () => {
    const found = findDays('Published 6 October 1981, updated Oct. 8, 1981');
    expect(found.map(({ day, words }) => [day, words])).toEqual([
      ['1981-10-06', '6 October 1981'],
      ['1981-10-08', 'Oct. 8, 1981'],
    ]);
  });
});

describe('what is no day of a story is not found', () => {
  test.each([
    ['the 30th of February 2022', {}],
    ['31/11/2022 at noon', {}],
    ['born 4 May 1899', {}],
    ['in 2022 they may return', {}],
    ['Room 12-34-5678', {}],
    ['25 February 2022', { latest: '2022-02-24' }],
    ['1.2.3.2022', {}],
  ])('%s', (text, limits) => {
    expect(findDay(text, limits)?.precision === 'day').toBe(false);
  });
});

describe('a machine stamp is read', () => {
  test.each([
    ['20220225', '2022-02-25', 'day'],
    ['20220225T091500Z', '2022-02-25', 'day'],
    ['1645780500', '2022-02-25', 'day'],
    ['1645780500000', '2022-02-25', 'day'],
    ['2022-02', '2022-02-01', 'month'],
    ['1969', '1969-01-01', 'year'],
  ])('%s', (value, day, precision) => {
    expect(readStamp(value)).toMatchObject({ day, precision, words: value });
  });

  test.each(['', 'today', '99999999', '20221345', 'null'])('but not %j', (value) => {
    expect(readStamp(value)).toBeNull();
  });
});

describe('a day without its year', () => {
  test.each([
    ['Feb. 25', { month: 2, date: 25 }],
    ['25 February', { month: 2, date: 25 }],
    ['SEOUL, Sept 3 (UPI)', { month: 9, date: 3 }],
  ])('%s', (text, expected) => {
    expect(findMonthDay(text)).toMatchObject(expected);
  });

  test('is the last one before a known day, with one day of grace', () => {
    expect(lastOccurrence({ month: 2, date: 25 }, '2022-03-01')).toBe('2022-02-25');
    expect(lastOccurrence({ month: 12, date: 31 }, '2022-01-01')).toBe('2021-12-31');
    expect(lastOccurrence({ month: 2, date: 26 }, '2022-02-25')).toBe('2022-02-26');
    expect(lastOccurrence({ month: 2, date: 29 }, '2023-03-01')).toBeNull();
  });
});

test('a long hostile text costs no more than its length: the square of it would be minutes', () => {
  const hostile = `${'1 Jan '.repeat(200_000)}${'12/'.repeat(200_000)}${'January '.repeat(200_000)}`;
  expect(findDays(hostile)).toEqual([]);
});
