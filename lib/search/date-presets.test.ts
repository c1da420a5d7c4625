import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body, storyToSave } from '#lib/ingest/draft-for-tests';
import { emptyQuery, type Query } from '#lib/query/query';
import { hrefFor, parseQuery } from '#lib/query/url';
import { freshStore } from '#lib/store/fresh-store';
import { saveStories } from '#lib/store/save-stories';
import { answer } from './answer';
import { Counting } from './counting';
import { archiveReach, countPresets, presets } from './date-presets';
import { Engine } from './engine';

const DAYS = ['1997-11-26', '2024-02-28', '2024-02-29', '2024-02-29', '2024-01-05', null, null, null];

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.here(await freshStore());
  const drafts = DAYS.map((day, at) =>
    storyToSave({
      headline: `Story ${at}`,
      address: `https://harbour-post.example/${at}`,
      published: day === null ? null : { day, precision: 'day', evidence: 'stamp', words: day },
      blocks: [body(at % 2 === 0 ? 'Wheat was sold.' : 'Barley was sold.')],
    }),
  );
  await saveStories(engine.store, drafts, '2026-01-01T00:00:00Z');
  await engine.follow();
});
afterAll(() => engine.store.close());

const TODAY = '2026-11-26';

async function counted(query: Query) {
  const reach = await archiveReach(engine);
  const counting = await Counting.of(engine, query.text);
  return countPresets(counting, query, presets(TODAY, reach?.last ?? null), reach);
}

describe('presets', () => {
  test('are counted from today and from the newest story, with their days', () => {
    expect(presets(TODAY, '2024-02-29').map(({ label, days, dates: { from, to } }) => [label, days, from, to])).toEqual(
      [
        ['Last 7 days', '20 – 26 Nov 2026', '2026-11-20', '2026-11-26'],
        ['Last 30 days', '28 Oct – 26 Nov 2026', '2026-10-28', '2026-11-26'],
        ['This year', '2026', '2026-01-01', '2026-12-31'],
        ['Newest day', '29 Feb 2024', '2024-02-29', '2024-02-29'],
        ['Newest month', 'Feb 2024', '2024-02-01', '2024-02-29'],
        ['Newest year', '2024', '2024-01-01', '2024-12-31'],
        ['On this day', '26 November', null, null],
        ['Without a day', '', null, null],
      ],
    );
  });

  test('know no newest day in an archive without one', () => {
    expect(presets(TODAY, null).map(({ label }) => label)).not.toContain('Newest day');
  });

  test('say how many stories each finds, and lead there', async () => {
    const list = await counted(emptyQuery());
    expect(list.map(({ label, count }) => [label, count])).toEqual([
      ['Last 7 days', 0],
      ['Last 30 days', 0],
      ['This year', 0],
      ['Newest day', 2],
      ['Newest month', 3],
      ['Newest year', 4],
      ['On this day', 1],
      ['Without a day', 3],
    ]);
  });

  test.each(['', 'q=wheat', 'q=barley&from=2024', 'dated=no', 'on=02-29', 'q=nothing'])(
    'of “%s” find exactly what they say',
    async (search) => {
      const { query } = parseQuery(new URLSearchParams(search));
      for (const { label, count, query: asked } of await counted(query)) {
        const address = new URL(hrefFor(asked), 'http://localhost').searchParams;
        expect((await answer(engine, parseQuery(address))).total, label).toBe(count);
      }
    },
  );

  test('know the one that is chosen', async () => {
    const { query } = parseQuery(new URLSearchParams('from=2024-02&to=2024-02'));
    const chosen = (await counted(query)).filter(({ isChosen }) => isChosen);
    expect(chosen.map(({ label }) => label)).toEqual(['Newest month']);
  });
});

test('the archive reaches from its oldest month to its newest day', async () => {
  expect(await archiveReach(engine)).toEqual({ first: '1997-11-01', last: '2024-02-29' });
});
