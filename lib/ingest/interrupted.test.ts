// What an ingest leaves behind when it is killed, and what the next one makes of it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { freshFolder, settingsFor } from '#lib/store/fresh-store';
import { openStore, type Store } from '#lib/store/open';
import { prepareStore } from '#lib/store/prepare';
import { readKeptBytes } from '#lib/store/raw-captures';
import { ingest } from './ingest';

const STORIES = 3_000;
const KILLS = 20;
/** Captures after which the first batch is saved: 200 stories, and the broken ones among them. */
const BATCH = 234;
const SCRIPT = path.join(import.meta.dirname, 'ingest-to-be-killed.mjs');

/** What an archive holds, without the moments and the places of the packs, which differ from run to run. */
const ROWS = [
  'SELECT "id", "articleId", "version", "format", "sha256", "byteLength" FROM "Capture" ORDER BY "id"',
  'SELECT "id", "headline", "address", "publishedDay", "version", "contentHash", "familyId", "addedSeq", "changedSeq" FROM "Article" ORDER BY "id"',
  'SELECT "articleId", "version", "captureId", "headline", "textHash", "seq" FROM "ArticleVersion" ORDER BY "articleId", "version"',
  'SELECT "articleId", "version", "position", "part", "text" FROM "Block" ORDER BY "articleId", "version", "position"',
  'SELECT "articleId", "personSlug", "position", "salience", "mentions", "officeId", "standing" FROM "ArticlePerson" ORDER BY "articleId", "position"',
  'SELECT "articleId", "position", "block", "start", "end", "text", "how" FROM "Mention" ORDER BY "articleId", "position"',
  'SELECT "articleId", "position", "block", "start", "end", "personSlug", "speaker" FROM "Quote" ORDER BY "articleId", "position"',
  'SELECT "slug", "name" FROM "Person" ORDER BY "slug"',
  'SELECT "articleId", "topicCode", "position", "score" FROM "ArticleTopic" ORDER BY "articleId", "position"',
  'SELECT "seq", "articleId", "kind" FROM "Change" ORDER BY "seq"',
  'SELECT "id", "articleId" FROM "ArticleKey" ORDER BY "id"',
  'SELECT "value", "story" FROM "Shingle" ORDER BY "value", "story"',
  'SELECT "name", "value" FROM "Counter" ORDER BY "name"',
  'SELECT "id" FROM "IngestRun"',
];

async function contents(store: Store): Promise<unknown[]> {
  const tables: unknown[] = [];
  for (const sql of ROWS) tables.push(await store.db.$queryRawUnsafe(sql));
  return tables;
}

/** Plain stories; every tenth is a changed text of an earlier one, every seventh line is broken. */
function writeStories(folder: string): string {
  const lines = Array.from({ length: STORIES }, (_, at) => {
    if (at % 7 === 3) return `{"headline": "broken ${at}`;
    const number = at % 10 === 9 ? at - 5 : at;
    const body = `The ferry ${number} left at ${at % 24} o'clock with ${at} passengers for the island of ${number * 7}.\n\n${'It returned in the evening and lay at the quay for the night. '.repeat(2)}`;
    return JSON.stringify({ headline: `Ferry ${number} leaves`, url: `https://harbour-post.example/${number}`, body });
  });
  const file = path.join(folder, 'stories.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

/** A moment of the first batch; every fifth time one of the second, so that the archive grows. */
function capturesBefore(kill: number): number {
  return kill % 5 === 4 ? BATCH + Math.ceil((Math.random() * BATCH) / 4) : Math.ceil(Math.random() * BATCH);
}

/** Lets it read so many captures and a moment more, and kills it. True when it was killed before its end. */
async function killAfter(captures: number, dataDir: string, file: string): Promise<boolean> {
  const child = spawn(process.execPath, [SCRIPT, dataDir, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let told = '';
  child.stdout.on('data', async (chunk: Buffer) => {
    told = `${told}${chunk}`.slice(-40);
    if (Number(/(\d+)\n$/.exec(told)?.[1] ?? 0) < captures) return;
    await sleep(Math.random() * 60);
    child.kill('SIGKILL');
  });
  const [, signal] = await exited;
  return signal === 'SIGKILL';
}

test(`killed at ${KILLS} moments and begun again, an ingest of ${STORIES} captures leaves the archive of an undisturbed one`, async () => {
  const file = writeStories(freshFolder());
  const undisturbed = await prepareStore(settingsFor(freshFolder()));
  const whole = await ingest(undisturbed, [file]);
  const settings = settingsFor(freshFolder());
  await (await prepareStore(settings)).close();
  const store = await openStore(settings);
  let [kills, grown, before] = [0, 0, 0];
  for (let at = 0; at < KILLS; at++) {
    if (await killAfter(capturesBefore(at), settings.dataDir, file)) kills++;
    const after = await store.db.change.count();
    if (after > before) grown++;
    before = after;
  }
  const report = await ingest(store, [file]);
  expect(kills).toBeGreaterThan(KILLS / 2);
  expect(grown).toBeGreaterThan(3); // it was killed between batches, not only before the first
  expect(report).toMatchObject({ added: whole.added, changed: whole.changed, unchanged: whole.unchanged });
  expect(report.resumed).toBeGreaterThan(0);
  expect(report.refused).toEqual(whole.refused);
  expect(await contents(store)).toEqual(await contents(undisturbed));
  for (const kept of await store.db.capture.findMany({ take: 500, orderBy: { sha256: 'asc' } }))
    expect((await readKeptBytes(store, kept)).length).toBe(kept.byteLength);
  await Promise.all([store.close(), undisturbed.close()]);
}, 900_000);
