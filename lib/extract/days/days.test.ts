import { describe, expect, test } from 'vitest';
import { type DayLimits, findDay, findDays, findMonthDay, lastOccurrence, nearestOccurrence } from './days';
import { readStamp } from './machine-days';

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
    ['25. 2. 2022', '2022-02-25'],
    ['02.03.2022', '2022-03-02', { order: 'month-day' }],
    ['Do 25.04.24 | 14:07 Uhr', '2024-04-25'],
    ['03.05.20', '2020-05-03'],
    ['5/3/20', '2020-03-05'],
    ['5/3/20', '2020-05-03', { order: 'month-day' }],
    ['20.05.03', '2020-05-03', { order: 'year-first' }],
    ['03.05.86', '1986-05-03'],
    ['3-May-68', '1968-05-03', { latest: '2022-02-25' }],
    ['3 May 2020 at 10:15', '2020-05-03'],
    ['Sun, 03 May 2020 10:00:00 +0200', '2020-05-03'],
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
    ['version 1.2.20.4', {}],
    ['$12.05.20', {}],
    ['12.05.20%', {}],
    ['03.05.30', { latest: '2022-02-25' }],
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
    ['/Date(1645780500000+0100)/', '2022-02-25', 'day'],
    ['2022-02-25|00h23', '2022-02-25', 'day'],
    ['2022-2-25 09:15', '2022-02-25', 'day'],
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

test('where both orders are possible the other day is kept too', () => {
  expect(findDay('03/04/2022')).toMatchObject({ day: '2022-04-03', otherwise: '2022-03-04' });
  expect(findDay('13/04/2022')?.otherwise).toBeUndefined();
});

describe('the year of a day without one is that nearest to the publication', () => {
  test.each([
    [{ month: 2, date: 25 }, '2022-02-26', '2022-02-25'],
    [{ month: 12, date: 31 }, '2022-01-01', '2021-12-31'],
    [{ month: 2, date: 27 }, '2022-02-26', '2022-02-27'],
    [{ month: 2, date: 28 }, '2022-02-26', null],
  ])('%j beside %s', (part, published, day) => {
    expect(nearestOccurrence(part, published)).toBe(day);
  });
});

test('a long hostile text costs no more than its length: the square of it would be minutes', () => {
  const hostile = `${'1 Jan '.repeat(200_000)}${'12/'.repeat(200_000)}${'January '.repeat(200_000)}${'3 de mayo de '.repeat(50_000)}x${'2020年5月'.repeat(50_000)}`;
  expect(findDays(hostile)).toEqual([]);
});
