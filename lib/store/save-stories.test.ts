import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { body, storyToSave } from '#lib/ingest/draft-for-tests';
import type { Person } from '#lib/model/person';
import { storyBehind } from './exists';
import { freshStore } from './fresh-store';
import type { Store } from './open';
import { readArticle } from './read-article';
import { changesSince, newestChange } from './read-changes';
import { syncReference } from './reference';
import { saveStories } from './save-stories';
import { NEWEST_MIGRATION } from './schema-version';
import type { Outcome, StoryToSave } from './story-write';

const NOW = '2026-01-01T00:00:00.000Z';
const ADDRESS = 'https://harbourpost.example/2022/07/22/wheat';

const OFFICE = {
  id: 'president-russia',
  title: 'president of Russia',
  country: 'RU',
  organisation: [],
  role: 'head-of-state' as const,
  words: ['president'],
};
const PERSON: Person = {
  slug: 'vladimir-putin',
  name: 'Vladimir Putin',
  surname: 'Putin',
  names: ['Vladimir V. Putin'],
  born: 1952,
  wikidata: 'Q7747',
  terms: [{ office: 'president-russia', from: '2012-05-07', to: null, source: 'eps' }],
};
const TOPIC = {
  code: 'medtop:16000000',
  label: 'conflict, war and peace',
  definition: null,
  broader: null,
  wikidata: null,
};

let store: Store;
beforeEach(async () => {
  store = await freshStore();
  await syncReference(store, { persons: [PERSON], offices: [OFFICE], topics: [TOPIC] });
});
afterEach(() => store.close());

const save = (...stories: StoryToSave[]): Promise<Outcome[]> => saveStories(store, stories, NOW);

describe('saving', () => {
  test('a new story adds it, with all that belongs to it', async () => {
    const link = { person: 'vladimir-putin', name: 'Vladimir Putin', salience: 'about' as const, mentions: 2 };
    const office = { standing: 'incumbent' as const, office: 'president-russia', officeTitle: 'president of Russia' };
    const people = [{ ...link, ...office }];
    const topics = [{ code: TOPIC.code, label: TOPIC.label, score: 0.8, words: ['war'], narrower: [] }];
    const story = storyToSave(
      { blocks: [body('Putin spoke.'), { part: 'teaser', text: 'Elsewhere' }] },
      { people, topics },
    );
    story.mentions = [
      { block: 0, start: 0, end: 5, text: 'Putin', person: 'vladimir-putin', how: 'surname', confidence: 0.95 },
      { block: null, start: 0, end: 5, text: 'Wheat', person: null, how: 'unlinked', confidence: 0.5 },
    ];
    expect(await save(story)).toEqual(['added']);
    const stored = await readArticle(store, story.id);
    expect(stored).toMatchObject({
      headline: 'Wheat ships leave harbour',
      published: story.draft.published,
      blocks: story.draft.blocks,
      mentions: story.mentions,
      topics,
      version: 1,
    });
    expect(stored?.people).toEqual([
      {
        slug: 'vladimir-putin',
        name: 'Vladimir Putin',
        salience: 'about',
        mentions: 2,
        office: 'president of Russia',
        standing: 'incumbent',
        officeTitle: 'president of Russia',
        term: { from: '2012-05-07', fromPrecision: 'day', to: null, toPrecision: null },
      },
    ]);
  });

  test('the same again changes nothing: no version, no number of the change sequence', async () => {
    const story = storyToSave({ address: ADDRESS });
    await save(story);
    const before = await newestChange(store);
    expect(await save(story, story)).toEqual(['unchanged', 'unchanged']);
    expect(await newestChange(store)).toBe(before);
    expect(await store.db.capture.count()).toBe(1);
  });

  test('another text under the same address is a new version, and the older is kept', async () => {
    const first = storyToSave({ address: ADDRESS });
    const second = storyToSave({ address: ADDRESS, blocks: [body('The first ships left on Saturday.')] });
    expect(await save(first, second)).toEqual(['added', 'changed']);
    const stored = await readArticle(store, first.id);
    expect(stored).toMatchObject({ version: 2, blocks: second.draft.blocks });
    expect(await store.db.block.count({ where: { articleId: first.id, version: 1 } })).toBe(2);
    expect(await save(first, second)).toEqual(['unchanged', 'unchanged']);
  });

  test('the same capture read better takes the place of the earlier reading', async () => {
    const capture = 'the same bytes';
    const poor = storyToSave({ address: ADDRESS }, { capture });
    const better = storyToSave({ address: ADDRESS, byline: 'Jane Doe', authors: ['Jane Doe'] }, { capture });
    expect(await save(poor)).toEqual(['added']);
    expect(await save(better)).toEqual(['changed']);
    expect(await readArticle(store, poor.id)).toMatchObject({ version: 1, byline: 'Jane Doe', addedAt: NOW });
    expect(await store.db.articleVersion.count()).toBe(1);
  });

  test('the capture of an older version, read differently, changes that version and not the story as it is now', async () => {
    const older = storyToSave({ address: ADDRESS }, { capture: 'first' });
    const newer = storyToSave({ address: ADDRESS, headline: 'Corrected' }, { capture: 'second' });
    await save(older, newer);
    const reread = storyToSave({ address: ADDRESS, headline: 'Wheat ships leave' }, { capture: 'first' });
    expect(await save(reread)).toEqual(['changed']);
    expect(await readArticle(store, older.id)).toMatchObject({ version: 2, headline: 'Corrected' });
    expect(await readArticle(store, older.id, 1)).toMatchObject({ headline: 'Wheat ships leave' });
    expect(await save(reread, newer)).toEqual(['unchanged', 'unchanged']);
  });

  test('a batch is saved whole or not at all', async () => {
    const good = storyToSave();
    const link = { person: 'nobody', name: 'Nobody', salience: 'about' as const, mentions: 1 };
    const bad = storyToSave(
      { headline: 'Other' },
      { people: [{ ...link, standing: null, office: null, officeTitle: null }] },
    );
    await expect(save(good, bad)).rejects.toThrow();
    expect(await store.db.article.count()).toBe(0);
    expect(await store.db.capture.count()).toBe(0);
    expect(await newestChange(store)).toBe(0);
  });

  test('text is data: quotes, semicolons and markup come back as they went in', async () => {
    const text = `'); DROP TABLE "Article"; -- <script>alert(1)</script> $1 ? \\ ✓ 😀`;
    const story = storyToSave({ headline: text, blocks: [body(text)] });
    await save(story);
    expect(await readArticle(store, story.id)).toMatchObject({ headline: text, blocks: [body(text)] });
  });
});

describe('letters that a database can’t hold', () => {
  test('halves of a pair and NULs come back as one letter each, and the archive can still be read', async () => {
    const broken = 'a \ud83d b \udc00 c \u0000 d 😀';
    const story = storyToSave({ headline: broken, source: 'S \ud800', blocks: [body(broken)] });
    await save(story);
    const stored = await readArticle(store, story.id);
    expect(stored?.headline).toBe('a \ufffd b \ufffd c \ufffd d 😀');
    expect(stored?.source).toBe('S \ufffd');
    expect((await changesSince(store, 0, 10)).stories[0]?.blocks[0]?.text).toHaveLength(broken.length);
  });
});

describe('the change sequence', () => {
  test('gives each changed story once, as it is now, in steps of any size', async () => {
    const first = storyToSave({ address: ADDRESS });
    const other = storyToSave({ headline: 'Other' });
    const second = storyToSave({ address: ADDRESS, headline: 'Wheat ships return' });
    await save(first, other);
    await save(second);
    const all = await changesSince(store, 0, 100);
    expect(all.upTo).toBe(3);
    expect(all.stories.map((story) => story.headline).sort()).toEqual(['Other', 'Wheat ships return']);
    const step = await changesSince(store, 2, 1);
    expect(step).toMatchObject({ upTo: 3, stories: [{ headline: 'Wheat ships return', changedSeq: 3, addedSeq: 1 }] });
    expect(await changesSince(store, 3, 100)).toEqual({ upTo: 3, stories: [], removed: [], textSince: new Map() });
  });

  test('names a story that is gone as removed', async () => {
    const story = storyToSave();
    await save(story);
    await store.db.article.delete({ where: { id: story.id } });
    expect(await changesSince(store, 0, 10)).toEqual({
      upTo: 1,
      stories: [],
      removed: [story.id],
      textSince: new Map(),
    });
  });

  test('has no hole and no double number when two writers take turns', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `Story ${at}`);
    await Promise.all(names.map((headline) => save(storyToSave({ headline }))));
    const changes = await store.db.change.findMany({ orderBy: { seq: 'asc' } });
    expect(changes.map((change) => change.seq)).toEqual(names.map((_, at) => at + 1));
  });
});

test('reference rows are written once and again only when they differ', async () => {
  const reference = { persons: [PERSON], offices: [OFFICE], topics: [TOPIC] };
  expect(await syncReference(store, reference)).toBe(false);
  const renamed = { ...reference, persons: [{ ...PERSON, name: 'Vladimir Vladimirovich Putin', terms: [] }] };
  expect(await syncReference(store, renamed)).toBe(true);
  expect(await store.db.person.findMany()).toMatchObject([{ name: 'Vladimir Vladimirovich Putin' }]);
  expect(await store.db.term.count()).toBe(0);
});

test('the newest migration is the one that the code names', () => {
  const folder = path.join(import.meta.dirname, '..', '..', 'prisma', 'migrations');
  const names = readdirSync(folder).filter((name) => !name.endsWith('.toml'));
  expect(names.sort().at(-1)).toBe(NEWEST_MIGRATION);
});

test('an earlier text of a story can be read as it was', async () => {
  const first = storyToSave({ address: ADDRESS });
  await save(
    first,
    storyToSave({ address: ADDRESS, headline: 'Wheat ships return', blocks: [body('They are back.')] }),
  );
  const earlier = await readArticle(store, first.id, 1);
  expect(earlier).toMatchObject({ headline: 'Wheat ships leave harbour', version: 1, currentVersion: 2, mentions: [] });
  expect(earlier?.blocks).toEqual(first.draft.blocks);
  expect(earlier?.capture.sha256).toBe(first.capture.kept.sha256);
  expect(await readArticle(store, first.id, 3)).toBeNull();
});

describe('which text of a story is shown', () => {
  const taken = (day: string) => ({ day, precision: 'day' as const, evidence: 'warc' as const, words: day });
  const saying = (headline: string, day: string | null, more: Partial<StoryToSave['draft']> = {}) =>
    storyToSave({ address: ADDRESS, headline, captured: day === null ? null : taken(day), ...more });
  const shown = async () => {
    const story = await readArticle(store, saying('One', null).id);
    return [story?.headline, story?.version, story?.versions.length];
  };

  test.each<[string, [string, string | null][], [string, number, number]]>([
    [
      'the one captured last',
      [
        ['One', '2022-07-22'],
        ['Two', '2022-07-23'],
      ],
      ['Two', 2, 2],
    ],
    [
      'the one captured last, though ingested first',
      [
        ['Two', '2022-07-23'],
        ['One', '2022-07-22'],
      ],
      ['Two', 1, 2],
    ],
    [
      'the one ingested last, of one day',
      [
        ['One', '2022-07-22'],
        ['Two', '2022-07-22'],
      ],
      ['Two', 2, 2],
    ],
    [
      'the one ingested last, where no day is known',
      [
        ['One', null],
        ['Two', null],
      ],
      ['Two', 2, 2],
    ],
    [
      'a text that came back',
      [
        ['One', '2022-07-22'],
        ['Two', '2022-07-23'],
        ['One', '2022-07-24'],
      ],
      ['One', 1, 2],
    ],
    [
      'the last, when an old capture of an old text comes late',
      [
        ['One', '2022-07-22'],
        ['Two', '2022-07-23'],
        ['One', '2022-07-21'],
      ],
      ['Two', 2, 2],
    ],
  ])('is %s', async (_which, captures, expected) => {
    for (const [headline, day] of captures) await save(saying(headline, day));
    expect(await shown()).toEqual(expected);
    const before = await newestChange(store);
    for (const [headline, day] of captures) await save(saying(headline, day));
    expect(await shown()).toEqual(expected);
    expect(await newestChange(store)).toBe(before);
  });

  test('the links and what is searched are those of the text that is shown', async () => {
    await save(saying('Two', '2022-07-23'), saying('One', '2022-07-22'));
    const { stories } = await changesSince(store, 0, 10);
    expect(stories).toMatchObject([{ headline: 'Two', changedSeq: 2 }]);
    expect(await store.db.change.count()).toBe(2);
  });

  test('a corrected byline under the same words is a better reading, not another version', async () => {
    await save(saying('One', '2022-07-22'), saying('One', '2022-07-23', { byline: 'Jane Doe', authors: ['Jane Doe'] }));
    expect(await shown()).toEqual(['One', 1, 1]);
    expect(await readArticle(store, saying('One', null).id)).toMatchObject({ byline: 'Jane Doe' });
  });
});

describe('one story in several wrappings', () => {
  const inFeed = storyToSave({ address: ADDRESS }, { capture: 'feed' });
  const onPaper = storyToSave({}, { capture: 'text' });

  test.each([
    ['with its address first', [inFeed, onPaper]],
    ['with its address last', [onPaper, inFeed]],
  ])('is one story with one id, %s', async (_order, stories) => {
    expect(await save(...stories)).toEqual(['added', 'unchanged']);
    const [row] = await store.db.article.findMany();
    expect(row).toMatchObject({ id: stories[0]?.id, address: ADDRESS, version: 1 });
    expect(await store.db.article.count()).toBe(1);
    expect(await store.db.capture.count()).toBe(2);
    for (const { id } of stories) expect(await storyBehind(store.db, id)).toBe(stories[0]?.id);
  });

  test('another address under the same headline is another story', async () => {
    const elsewhere = storyToSave({ address: `${ADDRESS}-2` });
    expect(await save(inFeed, elsewhere)).toEqual(['added', 'added']);
  });

  test('another text under the same headline without an address is another story, and stays one', async () => {
    const briefs = [
      'Rain fell on the northern coast all day and the ferries stayed in port until the evening tide.',
      'The library opens an hour later on Mondays because the heating of the reading room has to be mended first.',
    ].map((text) => storyToSave({ headline: 'News in brief', blocks: [body(text)] }));
    expect(await save(...briefs)).toEqual(['added', 'added']);
    expect(await save(...briefs)).toEqual(['unchanged', 'unchanged']);
    expect(await store.db.article.count()).toBe(2);
  });
});

describe('copies', () => {
  const TEXT = [
    'WELLINGTON, July 22 - The harbour board said on Friday that 14 wheat ships had left the northern quay in one tide.',
    'The ships carried 310,000 tonnes of grain to Alexandria, Mombasa and Chittagong, the largest load of the season.',
    'Pilots guided them through the narrow channel in pairs, because a sandbank has moved since the storms of June.',
    'Dredging is to begin in August and to cost 2.4 million dollars, which the board will pay from its reserve.',
    'A second convoy of nine ships waits for the spring tide on Thursday, when the water stands half a metre higher.',
  ];
  const copyIn = (source: string, texts: string[], headline = `Wheat in ${source}`) =>
    storyToSave({ source, headline, blocks: texts.map(body) });
  const families = async () => {
    const rows = await store.db.article.findMany({ orderBy: { addedSeq: 'asc' } });
    return rows.map((row) => rows.findIndex((one) => one.id === row.familyId));
  };

  test('of one text are a family, whose name is its first member', async () => {
    const [one, two, cut] = [copyIn('A', TEXT), copyIn('B', TEXT), copyIn('C', TEXT.slice(0, 4))];
    const other = storyToSave({ headline: 'Library hours' });
    expect(await save(one, other, two, cut)).toEqual(['added', 'added', 'added', 'added']);
    expect(await families()).toEqual([0, 1, 0, 0]);
  });

  test('are found in later batches too, and a story that changes its text can join', async () => {
    await save(copyIn('A', TEXT));
    await save(storyToSave({ address: ADDRESS }));
    await save(copyIn('B', TEXT));
    await save(storyToSave({ address: ADDRESS, blocks: TEXT.map(body) }));
    expect(await families()).toEqual([0, 0, 0]);
    const { stories } = await changesSince(store, 0, 10);
    expect(new Set(stories.map((story) => story.family)).size).toBe(1);
  });
});
