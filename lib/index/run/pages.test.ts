import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/model/day';
import type { StoryToIndex } from '#lib/store/read-changes';
import type { IndexNode } from '../node';
import { Best, pageFarDown } from './best';
import { inOrder } from './counting-for-tests';
import { anyPlan, buildIndex, EVERYTHING, type Fate, type Plan, type TestIndex } from './index-for-tests';
import { anyBag } from './queries-for-tests';
import { holds, scan } from './scanner-for-tests';
import { anyDraft, WRITTEN } from './stories-for-tests';

const anyPlace = { offset: fc.nat({ max: 40 }), size: fc.integer({ min: 0, max: 15 }) };

describe('a page is the piece of the whole list that it stands for', () => {
  test('in every order that needs no scores', () => {
    const anySort = fc.constantFrom('newest' as const, 'oldest' as const, 'longest' as const, 'people' as const);
    fc.assert(
      fc.property(
        anyPlan(40),
        fc.option(anyBag),
        anySort,
        fc.record(anyPlace),
        (plan, tree, sort, { offset, size }) => {
          const { living, searcher, hits } = buildIndex(plan);
          const found = living.filter((story) => tree === null || holds(tree, scan(story)));
          const page = searcher.search({ ...EVERYTHING, tree, sort, offset, size });
          const expected = inOrder(found, sort).slice(offset, offset + size);
          expect(hits(page)).toEqual(expected.map(({ id }) => id));
          expect(page.counts.total).toBe(found.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('best match first', () => {
    fc.assert(
      fc.property(anyPlan(40), anyBag, fc.record(anyPlace), (plan, tree, { offset, size }) => {
        const { searcher, living } = buildIndex(plan);
        const request = { ...EVERYTHING, tree, sort: 'relevance' as const };
        const whole = searcher.search({ ...request, size: living.length });
        const page = searcher.search({ ...request, offset, size });
        expect(page.hits).toEqual(whole.hits.slice(offset, offset + size));
      }),
      { numRuns: 200 },
    );
  });

  test('far down, where many have the same score', () => {
    const anyScores = fc.array(fc.option(fc.constantFrom(1, 1, 2, 3.5), { freq: 4 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(anyPlan(30), anyScores, fc.record(anyPlace), (plan, scores, { offset, size }) => {
        const { segments: live } = buildIndex(plan).searcher.view;
        const best = new Best(100, live);
        let next = 0;
        const hits = live.map((one, at) => {
          const given = Array.from({ length: one.segment.docs }, (_, doc) => ({ doc, score: scores[next++] ?? null }));
          const found = given.flatMap(({ doc, score }) => (score === null ? [] : [{ doc, score }]));
          for (const { doc, score } of [...found].reverse()) best.push(score, at, doc);
          const docs = Uint16Array.from(found, ({ doc }) => doc);
          const own = Float64Array.from(found, ({ score }) => score);
          return { at, live: one, docs, from: 0, to: docs.length, scores: own };
        });
        expect(pageFarDown(hits, offset, size)).toEqual(best.page(0).slice(offset, offset + size));
      }),
      { numRuns: 150 },
    );
  });
});

describe('in an archive of thousands', () => {
  const index = buildIndex(manyStories(3000));
  const stories = new Map(index.living.map((story) => [story.id, story]));
  const word = (text: string): IndexNode => ({ kind: 'word', word: text, also: [] });
  const trees: Record<string, IndexNode> = {
    'one word': word('war'),
    'two words': { kind: 'and', of: [word('the'), word('peace')] },
    'words of a class': { kind: 'word', word: 'grain', also: ['grains', 'talks'] },
    'any of two words': { kind: 'or', of: [word('summit'), word('war')] },
    'a word in the headline': { kind: 'field', field: 'headline', of: word('the') },
    'a beginning': { kind: 'prefix', word: 'pea' },
    'a phrase': { kind: 'phrase', words: ['the', 'war'] },
    'what is excluded': { kind: 'not', of: { kind: 'phrase', words: ['the', 'war'] } },
  };

  test.each(Object.entries(trees))('the best, those far down and all of them are the same list: %s', (_, tree) => {
    const request = { ...EVERYTHING, tree, sort: 'relevance' as const };
    const whole = index.searcher.search({ ...request, size: 3000 });
    expect(whole.hits).toHaveLength(whole.counts.total);
    expect(whole.counts.total).toBeGreaterThan(400);
    const sorted = [...scored(index, whole.hits)].sort(
      (a, b) => b.score - a.score || later(a.story, b.story) || b.story.addedSeq - a.story.addedSeq,
    );
    expect(scored(index, whole.hits)).toEqual(sorted);
    for (const [offset, size] of [
      [0, 10],
      [7, 20],
      [100, 20],
      [990, 20],
      [1001, 100],
      [2990, 20],
    ] as const) {
      const page = index.searcher.search({ ...request, offset, size });
      expect(page.hits).toEqual(whole.hits.slice(offset, offset + size));
    }
  });

  test.each(['newest', 'oldest'] as const)('a page anywhere in those that come %s first', (sort) => {
    const all = inOrder([...stories.values()], sort).map(({ id }) => id);
    for (const [offset, size] of [
      [0, 20],
      [19, 3],
      [1500, 20],
      [2500, 1000],
      [5000, 20],
    ] as const) {
      const page = index.searcher.search({ ...EVERYTHING, sort, offset, size });
      expect(index.hits(page)).toEqual(all.slice(offset, offset + size));
    }
  });

  function scored({ hits }: TestIndex, found: { score: number; segment: number; doc: number }[]) {
    const ids = hits({ hits: found } as Parameters<typeof hits>[0]);
    return found.map(({ score }, at) => ({ score, story: stories.get(ids[at] ?? '') as StoryToIndex }));
  }
});

function later(a: StoryToIndex, b: StoryToIndex): number {
  return (b.published ?? '').localeCompare(a.published ?? '');
}

/** Always the same: texts of a few words that many of them share. */
function manyStories(count: number): Plan {
  const [draft] = fc.sample(anyDraft, { numRuns: 1, seed: 1 });
  if (draft === undefined) throw new Error('There is no draft');
  const text = (from: number, length: number) =>
    Array.from({ length }, (_, at) => WRITTEN[(from * (at + 3) + at) % 13]).join(' ');
  const fates = Array.from({ length: count }, (_, at): Fate => {
    const published = at % 11 === 0 ? null : addDays('1969-06-01', (at * 37) % 900);
    const blocks = [text(at % 31, 6), text(at % 7, at % 9)].map((one) => ({ part: 'body' as const, text: one }));
    const removed = at % 50 === 49 ? 'after merging' : 'no';
    const now = { ...draft, headline: text(at % 17, 3), blocks, published };
    return { draft: now, before: null, removed, segment: at % 3, copyOf: null };
  });
  return { fates, merged: true };
}
