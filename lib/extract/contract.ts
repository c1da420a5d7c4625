// The `extract` contract of the command line: one JSON record in ({"id","html"|"text","url"?}), one answer out.
// Other programs read it; its fields are stable.

import { bodyOf, isArticlePart } from '#lib/model/article';
import type { Capture } from '#lib/model/capture';
import { isRecordId, type RecordId } from '#lib/model/record';
import { extractArticle } from './extract-article';
import { isObject } from './page/json-ld';

export type ExtractAnswer =
  | {
      id: RecordId | null;
      headline: string;
      authors: string[];
      published: string | null;
      source: string | null;
      section: string | null;
      body: string;
      blocks: { part: string; text: string }[];
    }
  | { id: RecordId | null; error: string };

/** `record` is a parsed JSON line of any shape; `id` goes back as it came, null where there was none. */
export function readExtract(record: unknown): ExtractAnswer {
  if (!isObject(record)) return { id: null, error: 'the record is not a JSON object' };
  const id = isRecordId(record.id) ? record.id : null;
  const { html, text, url } = record;
  const format = typeof html === 'string' ? 'html' : 'text';
  const given = format === 'html' ? html : text;
  if (typeof given !== 'string') return { id, error: 'the record has neither "html" nor "text"' };
  const read = extractArticle(captureOf(format, given, typeof url === 'string' ? url : null));
  if (!read.ok) return { id, error: read.reason };
  const { headline, authors, published, source, section, blocks } = read.draft;
  const own = blocks.filter((block) => isArticlePart(block.part));
  return {
    id,
    headline,
    authors,
    published: published?.day ?? null,
    source,
    section,
    body: bodyOf(blocks),
    blocks: own,
  };
}

function captureOf(format: 'html' | 'text', text: string, url: string | null): Capture {
  const address = url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
  return {
    format,
    bytes: new Uint8Array(),
    text,
    origin: url ?? '',
    charset: null,
    address,
    source: null,
    captured: null,
  };
}
