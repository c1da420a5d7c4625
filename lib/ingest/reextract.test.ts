import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshFolder, freshStore } from '#lib/store/fresh-store';
import { giveVerdict } from '#lib/store/give-verdict';
import type { Store } from '#lib/store/open';
import { readArticle } from '#lib/store/read-article';
import { newestChange } from '#lib/store/read-changes';
import { ingest } from './ingest';
import { type Rereading, reextract } from './reextract';

const PROSE = [
  'The island ferry sailed an hour later than the timetable said because of the fog over the harbour.',
  'It reached the quay at noon with 140 passengers, and the second sailing of the day was taken off.',
];
const page = (headline: string) =>
  `Harbour Post\n\n${headline}\n\nBy Jane Doe\n\n3 May 1994\n\n${PROSE.join('\n\n')}\n`;

const NO_VERDICT = { says: 'not' as const, mention: null, of: null, ofName: null, name: null };

function peopleFolder(): string {
  const folder = freshFolder();
  const lines = [
    'Xi Jinping and Vladimir Putin met in Beijing on Friday, and Xi Jinping spoke of trade between the two countries.',
    'Vladimir Putin left on the same evening, and both delegations are to meet again before the end of the year.',
  ];
  const text = `Harbour Post\n\nLeaders meet\n\nBy Jane Doe\n\n4 May 2022\n\n${lines.join('\n\n')}\n`;
  writeFileSync(path.join(folder, 'meeting.txt'), text);
  return folder;
}

let store: Store;
let id = '';
beforeEach(async () => {
  store = await freshStore();
  const folder = freshFolder();
  writeFileSync(path.join(folder, 'a.txt'), page('Ferry sails late'));
  writeFileSync(path.join(folder, 'b.txt'), page('Ferry sails early'));
  await ingest(store, [folder]);
  id = (await store.db.article.findFirstOrThrow({ where: { headline: 'Ferry sails late' } })).id;
});
afterEach(() => store.close());

/** As if an older extractor had read the story: a wrong byline, and a paragraph less. */
async function makeOld() {
  await store.db.article.update({ where: { id }, data: { byline: 'Jane', contentHash: 'old' } });
  await store.db.articleVersion.updateMany({ where: { articleId: id }, data: { contentHash: 'old' } });
  await store.db.block.deleteMany({ where: { articleId: id, position: 1 } });
}

async function run(write: boolean) {
  const rereadings: Rereading[] = [];
  const report = await reextract(store, { write, workers: 0, onReread: (rereading) => rereadings.push(rereading) });
  return { report, rereadings };
}

test('nothing is read differently by the extractor that read it', async () => {
  expect((await run(true)).report).toMatchObject({ read: 2, changed: 0, refused: [] });
});

test('what is read differently is told first, and written when asked', async () => {
  await makeOld();
  const before = await newestChange(store);
  const { report, rereadings } = await run(false);
  expect(report).toMatchObject({ read: 2, changed: 1 });
  expect(rereadings).toEqual([
    {
      id,
      version: 1,
      headline: 'Ferry sails late',
      changes: ['byline: Jane → Jane Doe', 'text: 0 paragraphs go, 1 come'],
    },
  ]);
  expect(await newestChange(store)).toBe(before);
  await run(true);
  expect(await readArticle(store, id)).toMatchObject({ byline: 'Jane Doe', version: 1, versions: [{ version: 1 }] });
  expect((await readArticle(store, id))?.blocks.map((block) => block.text)).toEqual(PROSE);
  expect(await newestChange(store)).toBe(before + 1);
  expect((await run(true)).report.changed).toBe(0);
});

test('whoever is recognised now and was not is told, and written; the verdicts of readers stand', async () => {
  await ingest(store, [peopleFolder()]);
  const found = { headline: 'Leaders meet' };
  const { id: meeting } = await store.db.article.findFirstOrThrow({ where: found });
  const whole = await readArticle(store, meeting);
  expect(whole?.people.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['xi-jinping', 'vladimir-putin']));
  const verdict = { ...NO_VERDICT, story: meeting, person: 'vladimir-putin' };
  expect(await giveVerdict(store, verdict, '2026-11-26T00:00:00.000Z')).toMatchObject({ ok: true });
  expect((await run(true)).report).toMatchObject({ read: 3, changed: 0 }); // it is no other reading
  await store.db.mention.deleteMany({ where: { articleId: meeting, personSlug: 'xi-jinping' } });
  await store.db.articlePerson.deleteMany({ where: { articleId: meeting, personSlug: 'xi-jinping' } });
  await store.db.article.update({ where: { id: meeting }, data: { linksHash: null } }); // as a version before left it
  const { report, rereadings } = await run(false);
  expect(report).toMatchObject({ read: 3, changed: 1 });
  expect(rereadings[0]).toMatchObject({ id: meeting, changes: ['people: +xi-jinping'] });
  await run(true);
  const people = (await readArticle(store, meeting))?.people.map(({ slug }) => slug);
  expect(people).toContain('xi-jinping');
  expect(people).not.toContain('vladimir-putin');
  expect((await run(true)).report.changed).toBe(0);
});

test('a capture whose bytes are lost is refused, and its story stays as it is', async () => {
  await makeOld();
  rmSync(path.join(store.dataDir, 'captures'), { recursive: true });
  const { report } = await run(true);
  expect(report).toMatchObject({ read: 2, changed: 0 });
  expect(report.refused).toHaveLength(2);
  expect(await readArticle(store, id)).toMatchObject({ byline: 'Jane' });
});
