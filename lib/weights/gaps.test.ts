import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapBytes, readGaps } from './gaps';

test('ascending numbers of 32 bits come back as they were', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 2 ** 32 - 1 })), (numbers) => {
      const ascending = [...numbers].sort((a, b) => a - b);
      const found: number[] = [];
      const bytes = Buffer.concat([gapBytes(ascending), Buffer.from([1, 2, 3])]);
      const end = readGaps(bytes, ascending.length, (value) => found.push(value));
      expect(found).toEqual(ascending);
      expect(end).toBe(bytes.length - 3);
    }),
  );
});
