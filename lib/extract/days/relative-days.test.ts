import { describe, expect, test } from 'vitest';
import { momentOf, relativeDay } from './relative-days';
import { readStamps } from './stamps';

const MORNING = { day: '2022-02-25', minutes: 9 * 60 + 15 };
const SOME_TIME = { day: '2022-02-25', minutes: null };

describe('a stamp that counts back is resolved against the moment of capture', () => {
  test.each([
    ['5 hours ago', '2022-02-25'],
    ['10 hours ago', '2022-02-24'],
    ['40 minutes ago', '2022-02-25'],
    ['an hour ago', '2022-02-25'],
    ['2 days ago', '2022-02-23'],
    ['yesterday', '2022-02-24'],
    ['Yesterday, 17:40', '2022-02-24'],
    ['Today at 9:15', '2022-02-25'],
    ['vor 5 Stunden', '2022-02-25'],
    ['vor einer Stunde', '2022-02-25'],
    ['vor 3 Tagen', '2022-02-22'],
    ['gestern 20:15', '2022-02-24'],
    ['il y a 2 jours', '2022-02-23'],
    ['hier à 18h30', '2022-02-24'],
    ['hace 3 días', '2022-02-22'],
    ['há 2 dias', '2022-02-23'],
    ['2 giorni fa', '2022-02-23'],
    ['3 dagen geleden', '2022-02-22'],
    ['for 2 dager siden', '2022-02-23'],
    ['3 dni temu', '2022-02-22'],
    ['2 дня назад', '2022-02-23'],
    ['2 gün önce', '2022-02-23'],
    ['3日前', '2022-02-22'],
    ['2일 전', '2022-02-23'],
    ['قبل 3 أيام', '2022-02-22'],
  ])('%s', (text, day) => {
    expect(relativeDay(text, MORNING)).toMatchObject({ day, precision: 'day' });
  });

  test.each([
    ['5 hours ago', SOME_TIME, '2022-02-01', 'month'],
    ['5 hours ago', { day: '2022-03-01', minutes: null }, '2022-01-01', 'year'],
    ['2 weeks ago', MORNING, '2022-02-01', 'month'],
    ['3 years ago', { day: '2022-12-31', minutes: null }, null, null],
  ])('%s says no more than is certain', (text, moment, day, precision) => {
    const found = relativeDay(text, moment);
    expect([found?.day ?? null, found?.precision ?? null]).toEqual([day, precision]);
  });

  test('with no moment of capture nothing is read', () => {
    expect(relativeDay('5 hours ago', null)).toBeNull();
    expect(readStamps('Published 5 hours ago')).toEqual([]);
  });

  test.each(['After two years of work, yesterday they opened it.', '2 Tage', 'the day before', '5 times ago'])(
    '%s is no stamp',
    (text) => {
      expect(relativeDay(text, MORNING)).toBeNull();
    },
  );

  test('a labelled line is a stamp, a headline with such a word and the age of a teaser are none', () => {
    expect(readStamps('Updated 2 hours ago', { moment: MORNING })).toMatchObject([
      { kind: 'updated', labelled: true, reading: { day: '2022-02-25' } },
    ]);
    expect(readStamps('Today Show Returns', { moment: MORNING })).toEqual([]);
    expect(readStamps('2 hours ago', { moment: MORNING })).toEqual([]);
  });
});

test.each([
  ['2022-02-25T09:15:00Z', 555],
  ['20220225091500', 555],
  ['2022-02-25', null],
])('the moment of %s has its minutes where they are written', (words, minutes) => {
  expect(momentOf({ day: '2022-02-25', precision: 'day', words })).toEqual({ day: '2022-02-25', minutes });
});
