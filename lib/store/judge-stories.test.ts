// What a merge of two persons writes, and what it reads.

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Quote } from '#lib/model/person';
import { giveVerdict, undoVerdict } from './give-verdict';
import type { Store } from './open';
import { changesSince, newestChange } from './read-changes';
import { saveStories } from './save-stories';
import { archiveWithPeople, readStory, said } from './verdicts-for-tests';

const NOW = '2026-01-01T00:00:00.000Z';
const doeIsMajor = said('same', { of: '~jane-doe', ofName: 'Jane Doe', name: 'Mary Major' });
const quote: Quote = { block: 0, start: 0, end: 4, person: '~jane-doe', speaker: 'Doe', confidence: 1 / 3 };
const DOE = readStory('Ferry sails', ['Jane Doe left, and Doe came back.', 'Richard Roe said so.'], {
  quotes: [quote],
});
const BOTH = readStory('Wheat arrives', ['Jane Doe met Mary Major.', 'Major left with Xi Jinping.']);

let store: Store;
beforeEach(async () => {
  store = await archiveWithPeople();
  await saveStories(store, [DOE, BOTH], NOW);
});
afterEach(() => store.close());

async function give(given = doeIsMajor, to = store) {
  const done = await giveVerdict(to, given, NOW);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

/** Every row that says who is in which story. */
async function rows(of: Store) {
  const orderBy = [{ articleId: 'asc' as const }, { position: 'asc' as const }];
  const { mention, quote: quotes, articlePerson } = of.db;
  return [
    await mention.findMany({ orderBy }),
    await quotes.findMany({ orderBy }),
    await articlePerson.findMany({ orderBy }),
  ];
}

/** A block of an unknown part can't be read. */
function spoilText(story: string) {
  return store.db.block.updateMany({ where: { articleId: story }, data: { part: 'unknown' } });
}

test('the text of a story that names one of the two is not read', async () => {
  await spoilText(DOE.id);
  const { stories, verdict } = await give();
  expect(stories.toSorted()).toEqual([BOTH.id, DOE.id].toSorted());
  expect(await undoVerdict(store, verdict.id, NOW)).toMatchObject({ stories: { length: 2 } });
});

test('the text of a story that names both is read', async () => {
  await spoilText(BOTH.id);
  await expect(give()).rejects.toThrow('unknown part of a block');
});

test('a merge that is taken back leaves every row as it was, to the last digit', async () => {
  const before = await rows(store);
  const { verdict } = await give();
  expect(await rows(store)).not.toEqual(before);
  await undoVerdict(store, verdict.id, NOW);
  expect(await rows(store)).toEqual(before);
});

test('rows that stay as they are are not written', async () => {
  await store.db.$executeRawUnsafe('CREATE TABLE "Written" ("slug" TEXT)');
  for (const event of ['INSERT', 'UPDATE'])
    await store.db.$executeRawUnsafe(
      `CREATE TRIGGER "after${event}" AFTER ${event} ON "Mention" BEGIN
         INSERT INTO "Written" VALUES (new."foundSlug"); END`,
    );
  await give();
  const written = await store.db.$queryRawUnsafe<{ slug: string }[]>('SELECT "slug" FROM "Written"');
  expect(written.map(({ slug }) => slug)).toEqual(['~jane-doe', '~jane-doe', '~jane-doe']);
});

test('the index is told since when the texts are as they are', async () => {
  const newest = await newestChange(store);
  await give();
  const { stories, textSince } = await changesSince(store, newest, 10);
  expect(textSince).toEqual(
    new Map([
      [DOE.id, 1],
      [BOTH.id, 2],
    ]),
  );
  expect(stories.map(({ people }) => people.map(({ slug }) => slug))).toContainEqual(
    expect.arrayContaining(['~mary-major', '~richard-roe']),
  );
});

const SENTENCES = [
  'Jane Doe left, and Doe came back.',
  'Mary Major said so.',
  'Richard Roe met Jane Doe.',
  'Xi Jinping spoke.',
];
const NAMES = ['Jane Doe', 'Mary Major', 'Richard Roe', 'Xi Jinping'];
const anyStories = fc.array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
});
const step = fc.record({ of: fc.nat(2), name: fc.constantFrom(...NAMES), isTakenBack: fc.boolean() });

test('merges given before the stories come, and after, leave the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(anyStories, fc.array(step, { minLength: 1, maxLength: 4 }), async (texts, steps) => {
      const [first, last] = [await archiveWithPeople(), await archiveWithPeople()];
      const stories = texts.map((paragraphs, at) => readStory(`Ferry ${at} sails`, paragraphs));
      await saveStories(first, stories, NOW);
      for (const archive of [first, last])
        for (const { of, name, isTakenBack } of steps) {
          const ofName = NAMES[of] ?? '';
          const slug = `~${ofName.toLowerCase().replace(' ', '-')}`;
          const done = await giveVerdict(archive, said('same', { of: slug, ofName, name }), NOW);
          if (done.ok && isTakenBack) await undoVerdict(archive, done.value.verdict.id, NOW);
        }
      await saveStories(last, stories, NOW);
      expect(await rows(first)).toEqual(await rows(last));
      await Promise.all([first.close(), last.close()]);
    }),
    { numRuns: 12 },
  );
});
