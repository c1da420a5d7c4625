// A ready article (one JSON object, such as a line of a JSONL file) to an article draft. Field names of the common
// exports are understood; a field of the wrong type is as if absent. A record with a page in it is read as that page.

import type { Capture } from '#lib/model/capture';
import { wordList } from '#lib/text/words';
import { type Extracted, FEWEST_WORDS } from '../extracted';
import { readHtmlPage } from '../page/html-page';
import { isObject, type JsonObject, plain } from '../page/json-ld';
import { parseObject } from './json-fields';
import { articleFrom, capturedFrom, type Facts, NO_FACTS, webAddress } from './ready';
import { bodyBlocks, captionBlocks } from './ready-blocks';

const FIELDS = {
  headline: ['headline', 'title', 'name'],
  body: ['body', 'text', 'content', 'articleBody', 'article', 'maintext', 'body_text'],
  html: ['html', 'raw_html'],
  byline: ['byline', 'author', 'authors', 'creator', 'by'],
  source: ['source', 'publisher', 'outlet', 'site', 'publication', 'source_name', 'site_name'],
  section: ['section', 'category', 'rubric', 'desk', 'articleSection'],
  published: [
    'published',
    'published_at',
    'publishedAt',
    'datePublished',
    'date_published',
    'date',
    'pubDate',
    'published_date',
    'publication_date',
    'date_publish',
  ],
  updated: ['updated', 'updated_at', 'updatedAt', 'dateModified', 'date_modified', 'modified'],
  captured: ['captured', 'captured_at', 'crawled', 'crawl_date', 'retrieved', 'date_download', 'fetched'],
  address: ['url', 'address', 'link', 'canonical_url', 'href'],
  language: ['language', 'lang'],
} as const;

/** True for a name by which a field of a ready article is understood: what `--map` may give a column. */
export function isRecordField(name: string): boolean {
  return Object.values(FIELDS).some((names: readonly string[]) => names.includes(name));
}

export function readRecord(capture: Capture): Extracted {
  const record = parseObject(capture.text);
  if (!record) return { ok: false, reason: 'not a record: the text is not one JSON object' };
  const html = textIn(record, FIELDS.html);
  const body = textIn(record, FIELDS.body);
  if (body === null && html !== null) return readHtmlPage(pageOf(record, html, capture));
  if (body === null)
    return { ok: false, reason: 'no story found: the record has no field with its text (body, text, content)' };
  const words = wordList(body).length;
  if (words < FEWEST_WORDS) return { ok: false, reason: `no story found: the record has only ${words} words of text` };
  const blocks = bodyBlocks(body, textIn(record, FIELDS.headline));
  if (!blocks) return { ok: false, reason: "not read: the record's markup is nested without end" };
  const facts = { ...factsOf(record), blocks: [...blocks, ...captions(record)] };
  return articleFrom(facts, capture, { name: 'the record', headlineFields: 'headline, title' });
}

function factsOf(record: JsonObject): Facts {
  const listed = FIELDS.byline.map((name) => record[name]).find(Array.isArray);
  return {
    ...NO_FACTS,
    headline: textIn(record, FIELDS.headline),
    byline: listed ? null : textIn(record, FIELDS.byline),
    authors: (listed ?? []).flatMap((item) => asText(item) ?? []),
    source: textIn(record, FIELDS.source),
    section: textIn(record, FIELDS.section),
    language: textIn(record, FIELDS.language),
    address: textIn(record, FIELDS.address),
    published: [textIn(record, FIELDS.published)],
    updated: [textIn(record, FIELDS.updated)],
    captured: textIn(record, FIELDS.captured),
  };
}

/** The page in a record, with what the record says of where and when it was taken. */
function pageOf(record: JsonObject, html: string, capture: Capture): Capture {
  return {
    ...capture,
    format: 'html',
    text: html,
    address: capture.address ?? webAddress(textIn(record, FIELDS.address)),
    captured: capture.captured ?? capturedFrom(textIn(record, FIELDS.captured)),
    source: capture.source ?? (plain(textIn(record, FIELDS.source) ?? '') || null),
  };
}

function captions(record: JsonObject) {
  const values = [record.captions, record.caption].flat().filter((value) => typeof value === 'string');
  return values.flatMap((value) => captionBlocks(value));
}

function textIn(record: JsonObject, names: readonly string[]): string | null {
  for (const name of names) {
    const value = asText(record[name]);
    if (value !== null) return value;
  }
  return null;
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return String(value);
  return isObject(value) && typeof value.name === 'string' ? value.name.trim() || null : null;
}
