// Verdicts given in a server while an ingest writes.

import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settingsFor } from './fresh-store';
import { openStore, type Store } from './open';
import { saveStories } from './save-stories';
import { ArchiveBusy, VerdictDesk } from './verdict-desk';
import { archiveWithPeople, readStory, said } from './verdicts-for-tests';

const NOW = '2026-01-01T00:00:00.000Z';
const story = (at: number) => readStory(`Story ${at}`, [`Jane Doe sailed with ferry ${at}.`]);
const FIRST = story(0);
const notDoe = said('not', { story: FIRST.id, person: '~jane-doe' });

let store: Store;
let desk: VerdictDesk;
beforeEach(async () => {
  store = await archiveWithPeople();
  await saveStories(store, [FIRST], NOW);
  desk = new VerdictDesk(settingsFor(store.dataDir), 100);
});
afterEach(async () => {
  await desk.close();
  await store.close();
});

/** Holds the database as a long batch of an ingest does, until it is told to let go. */
async function holdWhile(work: () => Promise<void>): Promise<void> {
  let letGo = () => {};
  const held = new Promise<void>((begun) => {
    const until = new Promise<void>((done) => {
      letGo = done;
    });
    const writing = saveStories(store, [story(1)], NOW, async () => {
      begun();
      await until;
    });
    writing.catch(() => {});
  });
  await held;
  try {
    await work();
  } finally {
    letGo();
    await store.db.article.count(); // behind the transaction, on the same connection
  }
}

test('a verdict waits for the batch that is being written, and the thread is free meanwhile', async () => {
  const patient = new VerdictDesk(settingsFor(store.dataDir));
  let given = false;
  let turns = 0;
  let waiting: Promise<unknown> = Promise.resolve();
  await holdWhile(async () => {
    waiting = patient.give(notDoe).then((done) => {
      given = done.ok;
    });
    for (; turns < 5; turns++) await pause(10);
    expect(given).toBe(false);
  });
  await waiting;
  expect([given, turns]).toEqual([true, 5]);
  expect(await store.db.change.count()).toBe(3);
  await patient.close();
});

test('a verdict on many stories gives way to others again and again', async () => {
  const many = Array.from({ length: 110 }, (_, at) => story(at + 1));
  await saveStories(store, many, NOW);
  let [turns, isDone] = [0, false];
  const count = () => {
    turns++;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  const done = await desk.give(said('same', { of: '~jane-doe', name: 'Mary Major' }));
  isDone = true;
  expect(done).toMatchObject({ ok: true, value: { stories: { length: 111 } } });
  expect(turns).toBeGreaterThanOrEqual(10);
});

test('where it would wait too long it says so, and nothing is changed', async () => {
  await holdWhile(async () => {
    await expect(desk.give(notDoe)).rejects.toThrow(ArchiveBusy);
    await expect(desk.undo('none')).rejects.toThrow('The archive is being written by an ingest; try again in a moment');
  });
  expect(await store.db.verdict.count()).toBe(0);
  expect(await desk.give(notDoe)).toMatchObject({ ok: true });
});

test('many at a time, beside an ingest, are all given, and the change sequence has no hole', async () => {
  const patient = new VerdictDesk(settingsFor(store.dataDir));
  const writer = await openStore(settingsFor(store.dataDir));
  const stories = Array.from({ length: 30 }, (_, at) => story(at));
  const ingest = async () => {
    for (const one of stories) await saveStories(writer, [one], NOW);
  };
  const names = Array.from({ length: 10 }, (_, at) => `Jane ${'abcdefghij'[at]}doe`);
  const give = names.map((name) => patient.give(said('is', { story: FIRST.id, of: '~jane-doe', name })));
  const [, ...done] = await Promise.all([ingest(), ...give]);
  expect(done.every((one) => one.ok)).toBe(true);
  const changes = await store.db.change.findMany({ orderBy: { seq: 'asc' } });
  expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, at) => at + 1));
  expect(await store.db.verdict.count()).toBe(10);
  expect(await store.db.articlePerson.findMany({ where: { articleId: FIRST.id } })).toMatchObject([
    { personSlug: '~jane-jdoe' },
  ]);
  await writer.close();
  await patient.close();
});
