import { describe, expect, test } from 'vitest';
import type { DatedBy, Evidence } from '#lib/model/article';
import { choosePublished } from './published';

function by(evidence: Evidence, day: string, words = day, precision: DatedBy['precision'] = 'day'): DatedBy {
  return { day, precision, evidence, words };
}

test('the first candidate is taken, and nothing is said while the others agree within a day', () => {
  const first = by('json-ld', '2022-02-25');
  expect(choosePublished([null, first, by('url', '2022-02-26'), by('dateline', '2022-02-24')], 'none')).toEqual({
    published: first,
    publishedNote: null,
  });
});

test('evidence that disagrees by more than a day is said', () => {
  const { published, publishedNote } = choosePublished([by('stamp', '2022-02-25'), by('url', '2022-02-28')], 'none');
  expect(published?.day).toBe('2022-02-25');
  expect(publishedNote).toBe('printed stamp says 25 February 2022, address says 28 February 2022');
});

test('a month that holds the day agrees with it, another month does not', () => {
  const day = by('stamp', '2022-02-25');
  expect(choosePublished([day, by('url', '2022-02-01', '2022/02', 'month')], 'none').publishedNote).toBeNull();
  expect(choosePublished([day, by('url', '2022-03-01', '2022/03', 'month')], 'none').publishedNote).toBe(
    'printed stamp says 25 February 2022, address says March 2022',
  );
});

test('a day is better than a month that ranks higher', () => {
  const month = by('stamp', '2022-02-01', 'February 2022', 'month');
  expect(choosePublished([month, by('url', '2022-02-25')], 'none').published?.day).toBe('2022-02-25');
  expect(choosePublished([month], 'none').published).toEqual(month);
});

test('with no evidence there is no day but the reason', () => {
  expect(choosePublished([null, null], 'nothing is printed')).toEqual({
    published: null,
    publishedNote: 'nothing is printed',
  });
});

describe('a machine stamp in universal time', () => {
  test.each<[string, string, string]>([
    ['2022-02-26T03:15:00Z', '2022-02-25', '2022-02-25'],
    ['2022-02-26T03:15:00+00:00', '2022-02-25', '2022-02-25'],
    ['2022-02-26T03:15:00-05:00', '2022-02-25', '2022-02-26'],
    ['2022-02-26T03:15:00Z', '2022-02-20', '2022-02-26'],
  ])('%s beside a printed %s means %s', (words, printed, expected) => {
    const ranked = [by('json-ld', '2022-02-26', words), by('stamp', printed)];
    expect(choosePublished(ranked, 'none').published?.day).toBe(expected);
  });
});
