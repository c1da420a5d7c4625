import { expect, test } from 'vitest';
import { closingStamp, machinePart } from './wire-marks';

test.each([
  ['a0427', 'navigation'],
  ['r i bc-cycle', 'navigation'],
  ['bc-tides 1stld 11-09 0164', 'navigation'],
  ['ZCZC CWA112 HHC', 'navigation'],
  ['NNNN', 'navigation'],
  ['View this email in your browser', 'newsletter'],
  ['Unsubscribe | Manage your preferences', 'newsletter'],
  ['Harbour opens for night traffic', null],
  ['You are receiving visitors, the keeper said', null],
  ['A 1974 tide table', null],
  ['', null],
])('%j is %s', (line, part) => {
  expect(machinePart(line)).toBe(part);
});

test('the closing line of a wire item says its day', () => {
  expect(closingStamp('ap-ny-11-09-89 1410est')?.reading).toMatchObject({ day: '1989-11-09', precision: 'day' });
  expect(closingStamp('ap-ny-02-30-89 1410est')).toBeNull();
  expect(closingStamp('Tides 11-09-89')).toBeNull();
});
