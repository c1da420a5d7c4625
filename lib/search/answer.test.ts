// The sample archive as a reader meets it: an address in, titles and counts out, over a real database and a real index.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerJson } from '#lib/export/answer-json';
import { storyToSave } from '#lib/ingest/draft-for-tests';
import { FACETS } from '#lib/query/query';
import { parseQuery } from '#lib/query/url';
import { freshStore } from '#lib/store/fresh-store';
import { saveStories } from '#lib/store/save-stories';
import { type Answer, answer } from './answer';
import { Engine } from './engine';
import { sampleArchive } from './samples-for-tests';

let engine: Engine;
beforeAll(async () => {
  engine = await sampleArchive();
});
afterAll(() => engine.store.close());

const ask = (search: string): Promise<Answer> => answer(engine, parseQuery(new URLSearchParams(search)));
const titles = async (search: string) => (await ask(search)).hits.map((hit) => hit.headline);

describe('the sample archive', () => {
  test.each([
    ['q=Watergate+-Carter', []],
    ['q="berlin+wall"&from=1989&to=1989', ['East Germany opens Berlin Wall, and crowds pour through']],
    ['q=headline:damascus', ['Rebels take Damascus as Bashar al-Assad flees to Moscow']],
    [
      'person=george-h-w-bush&person=george-w-bush&people=all',
      ['Father and president: Washington says farewell to the elder Bush'],
    ],
    ['person=ali-foreman', []],
  ])('answers %s', async (search, expected) => {
    expect(await titles(search)).toEqual(expected);
  });

  test('finds a leader named only by office', async () => {
    const [story] = (await ask('person=li-peng')).hits;
    expect(story?.published).toBe('1997-07-01');
    expect(story?.people.find((person) => person.slug === 'li-peng')?.office).toBe('premier of China');
  });

  test('says that a person, a topic or a page is not there', async () => {
    const { notes, total } = await ask('person=nobody-at-all&topic=medtop:99000000&page=7');
    expect(total).toBe(0);
    expect(notes).toEqual([
      'There is no page 7: this is the last, page 1.',
      'No person “nobody-at-all” is known to this archive.',
      'No topic “medtop:99000000” is known to this archive.',
    ]);
  });

  test('every page together holds every story once', async () => {
    const { total, pages } = await ask('size=7');
    const all: string[] = [];
    for (let page = 1; page <= pages; page++) all.push(...(await ask(`size=7&page=${page}`)).hits.map((hit) => hit.id));
    expect(all).toHaveLength(total);
    expect(new Set(all).size).toBe(total);
  });

  test.each([
    '',
    'q=president',
    'person=ronald-reagan&from=1980',
    'q=war+OR+peace&source=Harbour+Post',
    'not.topic=medtop:11000000',
  ])('each facet of “%s” gives as many stories as it says, and each bar too', async (search) => {
    const found = await ask(search);
    expect(found.timeline.bars.reduce((sum, bar) => sum + bar.count, 0) + found.timeline.undated).toBe(found.total);
    for (const facet of FACETS) {
      for (const value of found.facets[facet].filter((one) => one.selected === false).slice(0, 12)) {
        const { query } = found;
        const single = { ...query, chosen: { ...query.chosen, [facet]: [value.value] } };
        const { total } = await answer(engine, { query: single, notes: [] });
        expect(total, `${facet} ${value.label}`).toBe(value.count);
      }
    }
  });

  test('is printed in the shape that other programs read', async () => {
    const json = JSON.parse(JSON.stringify(answerJson(await ask('q=president&person=ronald-reagan&size=1'))));
    expect(Object.keys(json)).toEqual([
      'query',
      'notes',
      'total',
      'families',
      'page',
      'size',
      'hits',
      'facets',
      'timeline',
      'didYouMean',
      'tookMs',
    ]);
    expect(json.query).toEqual({ text: 'president', words: 'Stories with president, in which Ronald Reagan appears.' });
    const keys = [
      'id',
      'headline',
      'published',
      'source',
      'section',
      'score',
      'snippets',
      'people',
      'topics',
      'copies',
    ];
    expect(Object.keys(json.hits[0])).toEqual(keys);
    expect(Object.keys(json.hits[0].people[0])).toEqual(['slug', 'name', 'salience', 'office']);
    expect(json.facets.person[0]).toEqual({
      value: 'ronald-reagan',
      label: 'Ronald Reagan',
      count: json.total,
      selected: true,
      href: '/?q=president&size=1',
    });
    expect(json.timeline[0]).toEqual({ from: expect.any(String), to: expect.any(String), count: expect.any(Number) });
  });
});

describe('the engine', () => {
  test('takes in what another writer committed, also while it is following', async () => {
    const own = await freshStore();
    const following = await Engine.here(own);
    const save = (from: number) =>
      saveStories(
        own,
        Array.from({ length: 120 }, (_, at) => storyToSave({ headline: `Story ${from + at}` })),
        '2026-01-01T00:00:00Z',
      );
    await save(0);
    await Promise.all([following.follow(), following.followBriefly(), following.follow()]);
    expect((await following.index.archive()).stories).toBe(120);
    await Promise.all([save(120), following.follow(), save(240)]);
    await following.follow();
    expect([(await following.index.archive()).stories, following.pending]).toEqual([360, 0]);
    await own.close();
  });
});
