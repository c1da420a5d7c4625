import fc from 'fast-check';
import { expect, test } from 'vitest';
import { most } from './most';

/** Counts by number, of which number 0 stands for no value, and for each number its place as text. */
const anyCounts = fc
  .oneof(
    fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 12 }),
    fc.array(fc.nat({ max: 9 }), { minLength: 700, maxLength: 800 }),
  )
  .chain((counts) =>
    fc.record({
      counts: fc.constant(Uint32Array.from(counts)),
      ranks: fc
        .shuffledSubarray(
          counts.map((_, number) => number),
          { minLength: counts.length },
        )
        .map((ranks) => Uint32Array.from(ranks)),
      chosen: fc.array(fc.nat({ max: counts.length + 2 }), { maxLength: 4 }),
      limit: fc.constantFrom(0, 1, 2, 5, 50, 2047, 2049, 600, 3000),
    }),
  );

test('the values with most stories are listed, and those chosen that have any, all in the order of counts and text', () => {
  fc.assert(
    fc.property(anyCounts, ({ counts, ranks, chosen, limit }) => {
      const numbers = Uint32Array.from(counts.keys()).filter((number) => number > 0 && (counts[number] ?? 0) > 0);
      const before = (a: number, b: number) => (counts[b] ?? 0) - (counts[a] ?? 0) || (ranks[a] ?? 0) - (ranks[b] ?? 0);
      const top = [...numbers].sort(before).slice(0, limit);
      const expected = [...new Set([...top, ...chosen.filter((number) => numbers.includes(number))])].sort(before);
      const byRank = Uint32Array.from(ranks);
      ranks.forEach((rank, number) => {
        byRank[rank] = number;
      });
      for (const given of [numbers, null]) {
        const found = most(given, (given ?? counts).length, { counts, ranks, byRank }, limit, chosen);
        expect([...found.numbers]).toEqual(expected);
        expect([...found.counts]).toEqual(expected.map((number) => counts[number]));
        expect(found.distinct).toBe(numbers.length);
      }
    }),
    { numRuns: 300 },
  );
});
