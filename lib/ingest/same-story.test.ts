// One story in every format that is read, each file of lib/extract/same-story the same one: they are one article.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { decodeCapture } from '#lib/capture/decode/decode-capture';
import type { FieldMapping } from '#lib/capture/part';
import { readCaptures } from '#lib/capture/read-captures';
import { extractArticle } from '#lib/extract/extract-article';
import { type ArticleDraft, bodyOf } from '#lib/model/article';
import { freshStore } from '#lib/store/fresh-store';
import { articleId } from './identity';
import { ingest } from './ingest';

const FOLDER = new URL('../extract/same-story/', import.meta.url);
/** The columns of story.csv, which has names of its own. */
const FIELDS: FieldMapping = {
  headline: 'Titel',
  body: 'Text',
  byline: 'Autor',
  source: 'Zeitung',
  published: 'Datum',
};
const FORMATS = readdirSync(FOLDER).sort();

async function draftsIn(name: string): Promise<ArticleDraft[]> {
  const drafts: ArticleDraft[] = [];
  const path = fileURLToPath(new URL(name, FOLDER));
  for await (const step of readCaptures([path], { source: null, fields: FIELDS })) {
    if (step.kind === 'end') continue;
    if (!step.read.ok) throw new Error(step.read.reason);
    const decoded = await decodeCapture(step.read.capture);
    if (!decoded.ok) throw new Error(decoded.reason);
    const read = extractArticle(decoded.capture);
    if (!read.ok) throw new Error(read.reason);
    drafts.push(read.draft);
  }
  return drafts;
}

function told(draft: ArticleDraft) {
  const { headline, source, authors, agency, dateline, published, stub, blocks } = draft;
  return {
    id: articleId(draft),
    headline,
    source,
    authors,
    agency,
    dateline: dateline?.text,
    published: published?.day,
    stub,
    body: bodyOf(blocks),
  };
}

describe('the same story is the same article', () => {
  test('there is a file of each format', () => {
    expect(FORMATS).toEqual([
      'stories.jsonl',
      'story.atom.xml',
      'story.csv',
      'story.eml',
      'story.feed.json',
      'story.html',
      'story.mbox',
      'story.mhtml',
      'story.newsml.xml',
      'story.ninjs-1.json',
      'story.ninjs-3.json',
      'story.nitf.xml',
      'story.rdf.xml',
      'story.rss.xml',
      'story.txt',
      'story.warc',
    ]);
  });

  test.each(FORMATS)('%s', async (name) => {
    const [first] = await draftsIn('stories.jsonl');
    const drafts = await draftsIn(name);
    expect(drafts).toHaveLength(1);
    expect(drafts.map(told)).toEqual(first ? [told(first)] : []);
    expect(drafts[0]?.address).toContain('harbour-post.example/2024/04/18/new-tide-tables');
  });
});

test.each([
  ['first to last', FORMATS, 1], // a record comes first, and the table's record prints the day in another way
  ['last to first', [...FORMATS].reverse(), 0],
])('and in an archive it is one story with one text and all its captures, %s', async (_order, names, changed) => {
  const store = await freshStore();
  const paths = names.map((name) => fileURLToPath(new URL(name, FOLDER)));
  const report = await ingest(store, paths, { fields: FIELDS });
  expect(report).toMatchObject({ added: 1, changed, unchanged: FORMATS.length - 1 - changed, refused: [] });
  expect(await store.db.article.count()).toBe(1);
  expect(await store.db.articleVersion.count()).toBe(1);
  expect(await store.db.capture.count()).toBe(FORMATS.length);
  await store.close();
});
