import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallCorpus } from './corpus-for-tests';
import { engine as fts5 } from './fts5';
import { engine as minisearch } from './minisearch';
import { engine as ours } from './ours';
import { fingerprint, type OpenEngine } from './protocol';
import { scan } from './scan-for-tests';

const { stories, questions } = smallCorpus(200);
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-test-'));
const file = path.join(folder, 'corpus.jsonl');

beforeAll(() => writeFileSync(file, stories.map((story) => `${JSON.stringify(story)}\n`).join('')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['MiniSearch', minisearch, 181],
  ['SQLite FTS5', fts5, 211],
  ['ours', ours, 266],
])('%s', (_, module, count) => {
  test('finds and counts what a plain scan does', async () => {
    await module.build?.(file, folder);
    const open: OpenEngine = await module.open(file, folder);
    let answered = 0;
    for (const question of questions) {
      const page = await open.search(question);
      if (page === null) continue;
      const right = scan(stories, question);
      expect([question, page.total, fingerprint(page.facets)]).toEqual([
        question,
        right.total,
        fingerprint(right.facets),
      ]);
      expect(page.hits).toHaveLength(Math.min(20, right.total));
      answered++;
    }
    await open.close?.();
    expect(answered).toBe(count);
  });
});
