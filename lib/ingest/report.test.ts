import { expect, test } from 'vitest';
import { byReason, joined } from './report';

const report = {
  added: 2,
  changed: 1,
  unchanged: 0,
  refused: [],
  resumed: 0,
  changeBefore: 4,
  changeAfter: 7,
  seconds: 1,
};

test('two ingests are told as one, from the change before the first to that after the second', () => {
  const refused = [{ origin: 'b.txt', reason: 'the file is empty' }];
  const second = { ...report, refused, changeBefore: 7, changeAfter: 10 };
  expect(joined(report, second)).toEqual({
    ...{ added: 4, changed: 2, unchanged: 0, refused, resumed: 0, seconds: 2 },
    ...{ changeBefore: 4, changeAfter: 10 },
  });
});

test('numbers and quoted names do not part a reason', () => {
  const reasons = ['it has 3 words', 'it has 4 words', 'no “a”', 'no “b”', 'no “c”'];
  const counted = byReason(reasons.map((reason, at) => ({ origin: `${at}`, reason })));
  expect(counted.map(({ reason, count }) => [reason, count])).toEqual([
    ['no “a”', 3],
    ['it has 3 words', 2],
  ]);
});
