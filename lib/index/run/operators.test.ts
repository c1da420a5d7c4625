import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndexNode } from '../node';
import { anyLargePlan, anyPlan, buildIndex, EVERYTHING } from './index-for-tests';
import { ANY_OPERATOR, anyTree } from './queries-for-tests';
import { holds, scan } from './scanner-for-tests';

function expectAsScanned(trees: fc.Arbitrary<IndexNode>, numRuns: number, plans = anyPlan()): void {
  const several = fc.array(trees, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(plans, several, fc.constantFrom('relevance', 'newest', 'oldest'), (plan, asked, sort) => {
      const { living, searcher, hits } = buildIndex(plan);
      const scanned = living.map(scan);
      for (const tree of asked) {
        const result = searcher.search({ ...EVERYTHING, tree, sort, size: 1000 });
        const expected = scanned.filter((one) => holds(tree, one)).map(({ story }) => story.id);
        expect(hits(result).sort(), JSON.stringify(tree)).toEqual(expected.sort());
        expect(result.counts.total).toBe(expected.length);
      }
    }),
    { numRuns },
  );
}

describe('a story is found exactly where reading it word by word finds it', () => {
  test.each(Object.entries(ANY_OPERATOR))('by %s', (_, trees) => {
    expectAsScanned(trees, 70);
  });

  test('by any tree of all of them', () => {
    expectAsScanned(anyTree, 300);
  });

  test('by any tree, among hundreds of stories', () => {
    expectAsScanned(anyTree, 20, anyLargePlan());
  });
});
