import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshFolder, freshStore } from '#lib/store/fresh-store';
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

test('a capture whose bytes are lost is refused, and its story stays as it is', async () => {
  await makeOld();
  rmSync(path.join(store.dataDir, 'captures'), { recursive: true });
  const { report } = await run(true);
  expect(report).toMatchObject({ read: 2, changed: 0 });
  expect(report.refused).toHaveLength(2);
  expect(await readArticle(store, id)).toMatchObject({ byline: 'Jane' });
});
