import { expect, test } from 'vitest';
import { monthCounts } from '#lib/index/month-counts';
import { lastDayOf, officeBy } from './office-by';

test.each([
  ['ronald-reagan', '1985-06-30', 'president of the United States'],
  ['ronald-reagan', '2004-06-30', 'president of the United States'], // the last one held
  ['george-h-w-bush', '1985-06-30', 'vice president of the United States'],
  ['vladimir-putin', '1990-01-31', null], // none yet
  ['jane-doe', '1990-01-31', null],
])('%s is shown by %s as %s', (slug, day, title) => {
  expect(officeBy(slug, day)).toBe(title);
});

test('a list ends with the last month that has stories', () => {
  expect(lastDayOf(monthCounts(new Map([[1972 * 12 + 1, 3]])))).toBe('1972-02-29');
  expect(lastDayOf(monthCounts(new Map()))).toBe('9999-12-31');
});
