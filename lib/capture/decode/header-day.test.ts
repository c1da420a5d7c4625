import { expect, test } from 'vitest';
import { headerDay } from './header-day';

test.each([
  ['Fri, 25 Feb 2022 09:15:00 +0100', '2022-02-25'],
  ['Thu, 01 Jan 04 19:48:21 GMT', '2004-01-01'],
  ['Wed, 9 Nov 89 23:30 MEZ', '1989-11-09'],
  ['26 Jan 105 01:45:39 +0000', '2005-01-26'],
  ['Monday, 19-May-25 06:10:00 EST', '2025-05-19'],
  ['Mon,19 May 2025', '2025-05-19'],
  ['31 Feb 2022', null],
  ['2022-02-25T09:15:00Z', null],
  ['Thursday', null],
  ['', null],
])('%j is of the day %s', (value, day) => {
  expect(headerDay(value)?.day ?? null).toBe(day);
});
