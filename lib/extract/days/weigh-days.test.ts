import { describe, expect, test } from 'vitest';
import { candidate, type DayCandidate } from './published';
import { heaviest, inOutletTime } from './weigh-days';

function found(kind: string, day: string, words = day): DayCandidate[] {
  return candidate({ day, precision: 'day', words, at: 0 }, 'stamp', kind);
}

function month(kind: string, day: string): DayCandidate[] {
  return candidate({ day, precision: 'month', words: day, at: 0 }, 'url', kind);
}

describe('the day with most weight is the day of publication', () => {
  test.each<[string, DayCandidate[], DayCandidate[], string | null]>([
    [
      'structured data beats a day in a list',
      [...found('ld', '2022-02-25'), ...found('class-elsewhere', '2022-02-20')],
      [],
      '2022-02-25',
    ],
    [
      'a printed, labelled day beats a bare meta date',
      [...found('meta-date', '2022-02-26'), ...found('text-near-p', '2022-02-20')],
      [],
      '2022-02-20',
    ],
    [
      'of two well-founded days the first, when the other is that of a change',
      [...found('ld', '2019-03-30'), ...found('time-near-p', '2022-02-25'), ...found('text-near', '2022-02-25')],
      found('changed', '2022-02-25'),
      '2019-03-30',
    ],
    [
      'the address with the printed day beats structured data',
      [...found('ld', '2022-02-25'), ...found('url', '2022-02-20'), ...found('class-near', '2022-02-20')],
      [],
      '2022-02-20',
    ],
    [
      'a month in the address lifts the days in it',
      [...found('printed-loose', '2010-09-01'), ...found('text-far', '2010-05-19'), ...month('url', '2010-05-01')],
      [],
      '2010-05-19',
    ],
    ['a day of change is taken where there is no other', [], found('changed', '2022-02-25'), '2022-02-25'],
    [
      'different days in lists are other stories',
      [...found('time-elsewhere', '2022-02-25'), ...found('class-elsewhere', '2022-02-20')],
      [],
      null,
    ],
    ['nothing gives nothing', [], [], null],
  ])('%s', (_, published, updated, day) => {
    expect(heaviest(published, updated)?.day ?? null).toBe(day);
  });
});

describe('a stamp in universal time gives way to the day next to it that the page prints', () => {
  test.each([
    ['2022-02-26T03:15:00Z', '2022-02-25', '2022-02-25'],
    ['2022-02-26T22:03:00Z', '2022-02-27', '2022-02-27'],
    ['Sat, 26 Feb 2022 03:15:00 GMT', '2022-02-25', '2022-02-25'],
    ['2022-02-26T12:04:00Z', '2022-02-25', '2022-02-26'],
    ['2022-02-26T09:00:00Z', '2022-02-27', '2022-02-26'],
    ['2022-02-26T03:15:00-05:00', '2022-02-25', '2022-02-26'],
  ])('%s beside %s', (words, printed, day) => {
    const [best] = found('ld', '2022-02-26', words);
    if (!best) throw new Error('no candidate');
    expect(inOutletTime(best, [best, ...found('class-near', printed)]).day).toBe(day);
  });

  test('but not where something else prints its own day', () => {
    const [best] = found('ld', '2022-02-26', '2022-02-26T03:15:00Z');
    if (!best) throw new Error('no candidate');
    const others = [...found('url', '2022-02-26'), ...found('class-near', '2022-02-25')];
    expect(inOutletTime(best, others).day).toBe('2022-02-26');
  });
});
