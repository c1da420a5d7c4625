// One truth: whatever is asked, the list, its pages, the total, the timeline, the facets and the API say the same.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerJson } from '#lib/export/answer-json';
import { body, storyToSave } from '#lib/ingest/draft-for-tests';
import { FACETS, type Query, SORTS, withoutPage } from '#lib/query/query';
import { hrefFor, parseQuery } from '#lib/query/url';
import { saveStories } from '#lib/store/save-stories';
import { type Answer, answer } from './answer';
import { totalOf } from './counting';
import type { Engine } from './engine';
import { anyQuestion } from './questions-for-tests';
import { sampleArchive } from './samples-for-tests';

const PAGE = 9;
/** Bars whose links are followed. */
const FOLLOWED = 3;

let engine: Engine;
let everything: Answer;
beforeAll(async () => {
  engine = await sampleArchive();
  // the samples all have a day
  const undated = ['The president spoke of war and peace in the harbour.', 'A minister spoke of wheat, and of no war.'];
  const stories = undated.map((text) => storyToSave({ headline: 'No day', published: null, blocks: [body(text)] }));
  await saveStories(engine.store, stories, '2026-01-01T00:00:00Z');
  await engine.follow();
  everything = await ask('/');
});
afterAll(() => engine.store.close());

function ask(href: string): Promise<Answer> {
  return answer(engine, parseQuery(new URL(href, 'http://localhost').searchParams));
}

async function everyHit(query: Query): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ; page++) {
    const { hits, pages } = await ask(hrefFor({ ...query, page, size: PAGE }));
    ids.push(...hits.map(({ id }) => id));
    if (page >= pages) return ids;
  }
}

test('the total is that of the list page by page in every order, of the timeline with those without a day, and of the API', async () => {
  const seen = { found: 0, bars: 0, undated: 0 };
  await fc.assert(
    fc.asyncProperty(
      anyQuestion(() => everything),
      fc.constantFrom(...SORTS),
      async (asked, sort) => {
        const query = { ...asked, sort: asked.text === '' && sort === 'relevance' ? ('newest' as const) : sort };
        const where = hrefFor(query);
        const found = await ask(where);
        const ids = await everyHit(query);
        expect(ids.length, where).toBe(found.total);
        expect(new Set(ids).size, where).toBe(found.total);
        expect(await totalOf(engine, query), where).toBe(found.total);
        const { bars, undated } = found.timeline;
        expect(
          bars.reduce((sum, bar) => sum + bar.count, undated),
          where,
        ).toBe(found.total);
        for (const bar of bars.filter(({ count }) => count > 0).slice(0, FOLLOWED)) {
          const days = await ask(hrefFor({ ...withoutPage(query), from: bar.from, to: bar.to }));
          expect(days.total, `${where} from ${bar.from} to ${bar.to}`).toBe(bar.count);
          seen.bars++;
        }
        const api = answerJson(found);
        expect(api).toMatchObject({ total: found.total, families: found.families });
        expect(api.timeline.map(({ count }) => count)).toEqual(bars.map(({ count }) => count));
        for (const facet of FACETS) {
          expect(api.facets[facet].map(({ count }) => count)).toEqual(found.facets[facet].map(({ count }) => count));
        }
        if (found.total > 0) seen.found++;
        if (undated > 0) seen.undated++;
      },
    ),
    { numRuns: 150 },
  );
  for (const count of [seen.found, seen.bars]) expect(count).toBeGreaterThan(15);
  expect(seen.undated).toBeGreaterThan(5);
});
