import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber } from '#lib/model/day';
import { SALIENCES } from '#lib/model/person';
import { FACETS, type Facet, SORTS } from '#lib/query/query';
import type { IndexNode } from '../node';
import { type Counted, countByHand, inOrder, type Listed } from './counting-for-tests';
import { anyPlan, buildIndex, EVERYTHING, type TestIndex } from './index-for-tests';
import { anyTree } from './queries-for-tests';
import { scan } from './scanner-for-tests';
import type { SearchRequest, SearchResult } from './search';
import { anyDay, OFFICES, PEOPLE, SECTIONS, SOURCES, TOPICS } from './stories-for-tests';

const anyOf = (values: readonly string[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values, 'nobody'), { maxLength });
const anyChoice = (maxLength: number): fc.Arbitrary<Record<Facet, string[]>> =>
  fc.record({
    person: anyOf(PEOPLE, maxLength),
    office: anyOf(OFFICES, maxLength),
    topic: anyOf([...TOPICS, 'unsorted'], maxLength),
    source: anyOf(SOURCES, maxLength),
    section: anyOf(SECTIONS, maxLength),
  });
const none = EVERYTHING.chosen;
const mostlyNone = <Value>(value: fc.Arbitrary<Value>, nothing: Value) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(nothing) }, { weight: 1, arbitrary: value });

const anyFilters = fc.record({
  chosen: mostlyNone<SearchRequest['chosen']>(anyChoice(2), none),
  excluded: mostlyNone<SearchRequest['excluded']>(anyChoice(1), none),
  from: mostlyNone<string | null>(anyDay, null),
  to: mostlyNone<string | null>(anyDay, null),
  salience: mostlyNone<SearchRequest['salience']>(fc.subarray([...SALIENCES]), null),
  counted: mostlyNone<SearchRequest['counted']>(fc.subarray([...FACETS]), FACETS),
  also: mostlyNone<SearchRequest['also']>(anyChoice(3), {}),
  days: fc.constantFrom(0, 20, 100),
  limit: fc.constantFrom(0, 1, 2, 3, 50),
  sort: fc.constantFrom(...SORTS),
});
/** Few trees, so that questions about the same words follow each other, as a reader asks them. */
const anyTrees = fc.tuple(fc.constant(null), anyTree);

function listedIn(
  { numbering }: TestIndex,
  result: SearchResult,
  facet: Facet,
): { listed: Listed[]; distinct: number } {
  const found = result.counts.values[facet];
  const listed = [...found.numbers].map((number, at): Listed => {
    return { value: numbering.name(facet, number), count: found.counts[at] ?? 0 };
  });
  return { listed, distinct: found.distinct };
}

function monthsOf({ counts: { months } }: SearchResult): Map<number, number> {
  const { first, counts } = months;
  return new Map(
    [...counts].map((count, at): [number, number] => [first + at, count]).filter(([, count]) => count > 0),
  );
}

function expectCounted(index: TestIndex, request: SearchRequest, expected: Counted): void {
  const result = index.searcher.search(request);
  const { stories, families, undated, months } = expected;
  expect(result.counts).toMatchObject({ total: stories.length, families, undated });
  expect(monthsOf(result)).toEqual(months);
  for (const facet of FACETS) {
    const counted = request.counted.includes(facet) ? expected.facets[facet] : { listed: [], distinct: 0 };
    expect(listedIn(index, result, facet), facet).toEqual(counted);
  }
  expectDays(index, result, request, expected);
  const ids = index.hits(result);
  if (request.sort === 'relevance' && request.tree !== null) ids.sort();
  const wanted = inOrder(stories, request.sort).map(({ id }) => id);
  expect(ids).toEqual(request.sort === 'relevance' && request.tree !== null ? wanted.sort() : wanted);
}

/** By day where so few days are asked for that all of them can be counted, and behind them the whole archive. */
function expectDays({ living }: TestIndex, { counts }: SearchResult, request: SearchRequest, { days }: Counted): void {
  const dated = living.flatMap(({ published }) => published ?? []).sort();
  const asked = request.from !== null || request.to !== null;
  if (!asked || request.days === 0) expect(counts.days).toBeNull();
  if (counts.days === null) return;
  const { first, ground } = counts.days;
  const byDay = (numbers: Uint32Array) =>
    new Map(
      [...numbers].flatMap((count, at): [string, number][] => (count > 0 ? [[dayFromNumber(first + at), count]] : [])),
    );
  expect(byDay(counts.days.counts)).toEqual(days);
  const within = dated.filter((day) => (request.from ?? day) <= day && day <= (request.to ?? day));
  expect([...byDay(ground).values()].reduce((sum, count) => sum + count, 0)).toBe(within.length);
  expect(ground.length).toBeLessThanOrEqual(request.days);
}

describe('totals, facets, months and families are those that counting by hand gives', () => {
  test('for any questions asked one after the other', () => {
    const anyQuestions = fc.array(fc.tuple(fc.nat({ max: 1 }), anyFilters), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyPlan(14), anyTrees, anyQuestions, (plan, trees, questions) => {
        const index = buildIndex(plan);
        const scanned = index.living.map(scan);
        for (const [tree, filters] of questions) {
          for (const people of ['any', 'all'] as const) {
            const request = { ...EVERYTHING, ...filters, tree: trees[tree] ?? null, people };
            expectCounted(index, request, countByHand(scanned, request));
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  test('for one value after another of one facet, with fewer listed than there are', () => {
    const anyChoices = fc.array(fc.tuple(fc.constantFrom(...FACETS), anyChoice(2)), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(anyPlan(14), anyChoices, fc.integer({ min: 0, max: 3 }), (plan, choices, limit) => {
        const index = buildIndex(plan);
        const scanned = index.living.map(scan);
        for (const [facet, values] of choices) {
          const request = { ...EVERYTHING, limit, chosen: { ...none, [facet]: values[facet] } };
          expectCounted(index, request, countByHand(scanned, request));
        }
      }),
      { numRuns: 150 },
    );
  });
});

test('an index answers as before when others have joined its numbering, and so do they', () => {
  fc.assert(
    fc.property(anyPlan(), anyPlan(), anyFilters, (plan, later, filters) => {
      const index = buildIndex(plan);
      const joined = buildIndex(later, index.numbering);
      const request = { ...EVERYTHING, ...filters };
      for (const one of [index, joined]) expectCounted(one, request, countByHand(one.living.map(scan), request));
    }),
    { numRuns: 100 },
  );
});

test('a question that fails leaves the counts of the next as they are', () => {
  const impossible: IndexNode = { kind: 'within', unit: 'sentence', of: { kind: 'length', from: 1, to: null } };
  fc.assert(
    fc.property(anyPlan(), anyTree, (plan, tree) => {
      const index = buildIndex(plan);
      const either: IndexNode = { kind: 'or', of: [tree, impossible] };
      try {
        index.searcher.search({ ...EVERYTHING, tree: either });
      } catch {
        // where there is a story, what can't be asked is refused
      }
      const request = { ...EVERYTHING, tree };
      expectCounted(index, request, countByHand(index.living.map(scan), request));
    }),
    { numRuns: 50 },
  );
});
