import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoryToIndex } from '#lib/store/read-changes';
import type { IndexNode } from '../node';
import { anyLargePlan, anyPlan, buildIndex, EVERYTHING, type Plan, type TestIndex } from './index-for-tests';
import { Reference } from './minisearch-for-tests';
import { anyBag, anyBagOfClasses, anyManyWords, anyPlaced, CLASSES } from './queries-for-tests';
import type { SearchRequest } from './search';

const BY_RELEVANCE: SearchRequest = { ...EVERYTHING, sort: 'relevance' };

function scoresOf({ searcher, hits }: TestIndex, request: SearchRequest): [id: string, score: number][] {
  const result = searcher.search(request);
  return hits(result).map((id, at) => [id, result.hits[at]?.score ?? Number.NaN]);
}

function expectScores(index: TestIndex, tree: IndexNode, expected: ReadonlyMap<string, number>): void {
  const found = scoresOf(index, { ...BY_RELEVANCE, tree });
  expect(found.map(([id]) => id).sort()).toEqual([...expected.keys()].sort());
  for (const [id, score] of found) {
    const wanted = expected.get(id) ?? 0;
    if (Math.abs(score - wanted) > 1e-9 * wanted) expect({ id, score, tree }).toEqual({ id, score: wanted, tree });
  }
  expectOrder(index.living, found);
}

/** Best first; of equal scores newest first, those without a day last; of one day the one added last first. */
function expectOrder(living: readonly StoryToIndex[], found: readonly [id: string, score: number][]): void {
  const storyOf = new Map(living.map((story) => [story.id, story]));
  const keys = found.map(([id, score]) => ({
    score,
    day: storyOf.get(id)?.published ?? '',
    seq: storyOf.get(id)?.addedSeq ?? 0,
  }));
  const sorted = [...keys].sort((a, b) => b.score - a.score || b.day.localeCompare(a.day) || b.seq - a.seq);
  expect(keys).toEqual(sorted);
}

const several = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { minLength: 1, maxLength: 8 });

describe('over any segments, with stories replaced, removed and merged, hits and scores are MiniSearch’s', () => {
  test('for words, beginnings, fuzzy words and phrases in fields, joined by and, or and not', () => {
    fc.assert(
      fc.property(anyPlan(), several(fc.oneof(anyBag, anyBag, anyManyWords)), (plan, trees) => {
        const index = buildIndex(plan);
        const reference = new Reference(index.living);
        for (const tree of trees) expectScores(index, tree, reference.scores(tree));
      }),
      { numRuns: 300 },
    );
  });

  test('for words that count as one, where MiniSearch is told that they are one', () => {
    fc.assert(
      fc.property(anyPlan(), several(anyBagOfClasses), (plan, trees) => {
        const index = buildIndex(plan);
        const reference = new Reference(index.living, CLASSES);
        for (const tree of trees) expectScores(index, tree, reference.scores(tree));
      }),
      { numRuns: 150 },
    );
  });

  test('for what must stand in one sentence or paragraph or so often, where it does', () => {
    fc.assert(
      fc.property(anyPlan(), several(anyPlaced), (plan, trees) => {
        const index = buildIndex(plan);
        const reference = new Reference(index.living);
        for (const tree of trees) expectScores(index, tree, reference.scores(tree));
      }),
      { numRuns: 150 },
    );
  });
});

test('the best of hundreds are MiniSearch’s best', () => {
  fc.assert(
    fc.property(
      anyLargePlan(),
      several(fc.oneof(anyManyWords, anyBag)),
      fc.integer({ min: 1, max: 30 }),
      (plan, trees, size) => {
        const index = buildIndex(plan);
        const reference = new Reference(index.living);
        for (const tree of trees) {
          const found = scoresOf(index, { ...BY_RELEVANCE, tree, size });
          const best = [...reference.scores(tree).values()].sort((a, b) => b - a).slice(0, size);
          expect(found).toHaveLength(best.length);
          found.forEach(([, score], at) => {
            const wanted = best[at] ?? 0;
            if (Math.abs(score - wanted) > 1e-9 * wanted) expect({ score, tree }).toEqual({ score: wanted, tree });
          });
          expectOrder(index.living, found);
        }
      },
    ),
    { numRuns: 20 },
  );
});

test('stories of the same text have the same score to the last bit, whatever segments they are in', () => {
  const twice = ({ fates, merged }: Plan): Plan => ({
    merged,
    fates: [...fates, ...fates.map((fate) => ({ ...fate, segment: (fate.segment + 1) % 3 }))],
  });
  fc.assert(
    fc.property(anyPlan(6), several(fc.oneof(anyBag, anyManyWords)), (plan, trees) => {
      const index = buildIndex(twice(plan));
      for (const tree of trees) {
        const scores = new Map(scoresOf(index, { ...BY_RELEVANCE, tree }));
        const byText = new Map<string, Set<number>>();
        for (const { id, headline, byline, blocks } of index.living) {
          const score = scores.get(id);
          const text = JSON.stringify([headline, byline, blocks]);
          if (score !== undefined) byText.set(text, (byText.get(text) ?? new Set()).add(score));
        }
        expect([...byText.values()].filter((different) => different.size > 1)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('filters and days leave scores as they are', () => {
  fc.assert(
    fc.property(anyPlan(), anyBag, (plan, tree) => {
      const index = buildIndex(plan);
      const scores = new Map(scoresOf(index, { ...BY_RELEVANCE, tree }));
      const chosen = { ...EVERYTHING.chosen, person: ['doe', 'xi'] };
      const filtered = scoresOf(index, { ...BY_RELEVANCE, tree, chosen, from: '1969-12-15', to: '1970-02-01' });
      for (const [id, score] of filtered) expect(score).toBeCloseTo(scores.get(id) ?? 0, 9);
    }),
    { numRuns: 150 },
  );
});
