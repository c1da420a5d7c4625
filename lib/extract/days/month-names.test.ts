import { describe, expect, test } from 'vitest';
import { findDay } from './days';
import { monthIn, monthInOwn } from './month-names';
import names from './month-names.json';

test('every language has its twelve months', () => {
  for (const [language, months] of Object.entries(names)) {
    expect([language, months.length, months.every((forms) => forms.length > 0)]).toEqual([language, 12, true]);
  }
});

test('every name is read as its month by its own language', () => {
  for (const [language, months] of Object.entries(names)) {
    for (const [at, forms] of months.entries())
      for (const form of forms) expect([form, monthIn(form, language)]).toEqual([form, at + 1]);
  }
});

test('a name that two languages share goes by the language of the page', () => {
  expect([monthIn('listopada', 'hr'), monthIn('listopada', 'pl'), monthIn('listopada')]).toEqual([10, 11, 11]);
});

test('a word with no day beside it is a month only in English and in the language of the page', () => {
  expect([monthInOwn('Mayo', 'es'), monthInOwn('Mayo', 'de'), monthInOwn('May', 'de')]).toEqual([5, null, 5]);
});

describe('the third of May 2020 as it is printed', () => {
  test.each([
    ['en', 'May 3rd, 2020'],
    ['en', "3 May '20"],
    ['en', '3-May-2020'],
    ['de', 'Sonntag, den 3. Mai 2020'],
    ['fr', '3 mai 2020'],
    ['es', '3 de mayo de 2020'],
    ['es', '3 de mayo del 2020'],
    ['it', '3 maggio 2020'],
    ['pt', '3 de maio de 2020'],
    ['nl', '3 mei 2020'],
    ['da', 'den 3. maj 2020'],
    ['sv', '3 maj 2020'],
    ['no', '3. mai 2020'],
    ['fi', '3. toukokuuta 2020'],
    ['is', '3. maí 2020'],
    ['pl', '3 maja 2020'],
    ['cs', '3. května 2020'],
    ['sk', '3. mája 2020'],
    ['hu', '2020. május 3.'],
    ['ro', '3 mai 2020'],
    ['tr', '3 Mayıs 2020'],
    ['el', '3 Μαΐου 2020'],
    ['ru', '3 мая 2020 г.'],
    ['uk', '3 травня 2020 року'],
    ['bg', '3 май 2020'],
    ['sr', '3. мај 2020.'],
    ['hr', '3. svibnja 2020.'],
    ['sl', '3. maj 2020'],
    ['lt', '2020 m. gegužės 3 d.'],
    ['lv', '2020. gada 3. maijs'],
    ['et', '3. mai 2020'],
    ['id', '3 Mei 2020'],
    ['vi', '3 tháng 5, 2020'],
    ['ar', '3 مايو 2020'],
    ['ar', '3 أيار / مايو 2020'],
    ['ar', '٣ مايو ٢٠٢٠'],
    ['fa', '۳ مهٔ ۲۰۲۰'],
    ['he', '3 במאי 2020'],
    ['hi', '3 मई 2020'],
    ['ja', '2020年5月3日'],
    ['ja', '令和2年5月3日'],
    ['zh', '2020年05月03日'],
    ['zh', '民國109年5月3日'],
    ['ko', '2020년 5월 3일'],
    ['ko', '2020. 5. 3.'],
    ['th', '3 พฤษภาคม 2563'],
    ['th', '3 พ.ค. 2563'],
  ])('in %s: %s', (language, text) => {
    expect(findDay(text, { language })).toMatchObject({ day: '2020-05-03', precision: 'day' });
  });
});
