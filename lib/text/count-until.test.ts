import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countUntil } from './count-until';

test('as many come before as a look at each in turn says', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 })), fc.integer({ min: -22, max: 22 }), (numbers, least) => {
      const ordered = numbers.sort((a, b) => a - b);
      expect(countUntil(ordered, (one) => one >= least)).toBe(ordered.filter((one) => one < least).length);
    }),
  );
});
