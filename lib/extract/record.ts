// A ready article (one JSON object, such as a line of a JSONL file) to an article draft. Field names of the common
// exports are understood; a field of the wrong type is as if absent. A record with a page in it is read as that page.

import type { ArticleDraft, Block, DatedBy } from '#lib/model/article';
import type { Capture } from '#lib/model/capture';
import { wordList } from '#lib/text/words';
import { authorsFrom, authorsOf, readByline } from './bylines';
import { readCaption } from './captions';
import { isPublicationNote } from './cleaning';
import { readDateline } from './datelines';
import { readStamp } from './days';
import { type Extracted, FEWEST_WORDS } from './extracted';
import { readHtmlPage } from './html-page';
import { isObject, type JsonObject, plain } from './json-ld';
import { choosePublished, dated } from './published';
import { sameOutlet, sourceFromAddress } from './sources';
import { dayInAddress } from './url-day';

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

export function readRecord(capture: Capture): Extracted {
  const record = parseRecord(capture.text);
  if (!record) return { ok: false, reason: 'not a record: the text is not one JSON object' };
  const html = textIn(record, FIELDS.html);
  const body = textIn(record, FIELDS.body);
  if (body === null && html !== null)
    return readHtmlPage({ ...capture, ...known(record, capture), format: 'html', text: html });
  if (body === null)
    return { ok: false, reason: 'no story found: the record has no field with its text (body, text, content)' };
  const blocks = [...paragraphs(body), ...captions(record)];
  const words = wordList(body).length;
  if (words < FEWEST_WORDS) return { ok: false, reason: `no story found: the record has only ${words} words of text` };
  const headline = lineIn(record, FIELDS.headline);
  if (headline === null) return { ok: false, reason: 'the record has no headline (headline, title)' };
  return { ok: true, draft: draftOf(record, capture, headline, blocks) };
}

function draftOf(record: JsonObject, capture: Capture, headline: string, blocks: Block[]): ArticleDraft {
  const { address, captured, source: given } = known(record, capture);
  const first = blocks.find((block) => block.part === 'body');
  const dateline = first ? readDateline(first.text, true) : null;
  const source = given ?? dateline?.source ?? (address && sourceFromAddress(address, ''));
  const byline = bylineIn(record);
  const limits = { latest: captured?.day ?? null };
  const published = dated(readStamp(textIn(record, FIELDS.published) ?? '', limits), 'record');
  const inAddress = dated(address ? dayInAddress(address, limits.latest) : null, 'url');
  return {
    headline,
    byline: byline.byline,
    authors: byline.authors.filter((author) => !source || !sameOutlet(author, source)),
    source,
    section: lineIn(record, FIELDS.section),
    dateline: dateline?.dateline ?? null,
    language: /^[a-z]{2,3}(?=$|[-_])/i.exec(textIn(record, FIELDS.language) ?? '')?.[0].toLowerCase() ?? null,
    address,
    ...choosePublished([published, inAddress], reasonWithout(record)),
    updated: dated(readStamp(textIn(record, FIELDS.updated) ?? '', limits), 'record'),
    captured,
    blocks,
  };
}

function reasonWithout(record: JsonObject): string {
  const value = textIn(record, FIELDS.published);
  return value === null
    ? 'the record has no day of publication'
    : `the record's day of publication cannot be read: ${value.slice(0, 40)}`;
}

/** Where and when the record was taken; what the person who ingests said wins. */
function known(
  record: JsonObject,
  capture: Capture,
): { address: string | null; captured: DatedBy | null; source: string | null } {
  const address = textIn(record, FIELDS.address);
  return {
    address: capture.address ?? (address && URL.canParse(address) && /^https?:/i.test(address) ? address : null),
    captured: capture.captured ?? dated(readStamp(textIn(record, FIELDS.captured) ?? ''), 'record'),
    source: capture.source ?? lineIn(record, FIELDS.source),
  };
}

function bylineIn(record: JsonObject): { byline: string | null; authors: string[] } {
  const listed = FIELDS.byline.map((name) => record[name]).find(Array.isArray);
  if (listed) {
    const names = listed.flatMap((item) => plain(asText(item) ?? '') || []);
    return { byline: names.length > 0 ? names.join(', ') : null, authors: authorsFrom(names) };
  }
  const printed = lineIn(record, FIELDS.byline);
  if (printed === null) return { byline: null, authors: [] };
  return readByline(printed) ?? { byline: printed, authors: authorsOf(printed) };
}

/** Paragraphs are parted by empty lines; a text without any has one a line. */
function paragraphs(body: string): Block[] {
  const parts = /\n\s*\n/.test(body) ? body.split(/\n\s*\n/) : body.split('\n');
  const texts = parts.map((part) => plain(part)).filter((part) => part !== '');
  return texts.map((text, at) => ({
    part: at === texts.length - 1 && at > 0 && isPublicationNote(text) ? 'navigation' : 'body',
    text,
  }));
}

function captions(record: JsonObject): Block[] {
  const values = [record.captions, record.caption].flat().filter((value) => typeof value === 'string');
  return values.flatMap((value) => {
    const { caption, credit } = readCaption(plain(value));
    return [
      ...(caption ? [{ part: 'caption' as const, text: caption }] : []),
      ...(credit ? [{ part: 'credit' as const, text: credit }] : []),
    ];
  });
}

/** One line of plain text. */
function lineIn(record: JsonObject, names: readonly string[]): string | null {
  return plain(textIn(record, names) ?? '') || null;
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

function parseRecord(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    // lib/capture says where JSON is broken; here it is only no record.
    return null;
  }
}
