// The text layer of a PDF, as the record that lib/capture/decode/pdf.ts makes of it, to an article draft: it is read as a text
// capture, with what the file says of itself where the page prints nothing.

import type { ArticleDraft } from '#lib/model/article';
import type { Capture } from '#lib/model/capture';
import { fold } from '#lib/text/fold';
import { readStamp } from '../days/machine-days';
import { dated } from '../days/published';
import type { Extracted } from '../extracted';
import { authorsOf } from '../names/bylines';
import { type JsonObject, plain } from '../page/json-ld';
import { jsonText, parseObject } from '../stated/json-fields';
import { webAddress } from '../stated/ready';
import { readTextCapture } from './text-capture';

export function readPdfText(capture: Capture): Extracted {
  const record = parseObject(capture.text);
  const text = jsonText(record?.text);
  if (!record || text === null) return { ok: false, reason: 'no story found: the PDF has no text' };
  const captured = capture.captured ?? createdOn(record);
  const address = capture.address ?? webAddress(jsonText(record.url));
  const read = readTextCapture({ ...capture, format: 'text', text, captured, address });
  return read.ok ? { ok: true, draft: withMetadata(read.draft, record) } : read;
}

/** The day on which the PDF was made: the story was published by then. */
function createdOn(record: JsonObject) {
  const words = jsonText(record.created);
  const digits = /^D:(\d{4})(\d\d)(\d\d)/.exec(words ?? '');
  const reading = digits && readStamp(`${digits[1]}-${digits[2]}-${digits[3]}`);
  return reading ? dated({ ...reading, words: words ?? '' }, 'file') : null;
}

/** A title is believed where the text has it too: many programs write the name of their template there. */
function withMetadata(draft: ArticleDraft, record: JsonObject): ArticleDraft {
  const title = plain(jsonText(record.title) ?? '');
  const printed =
    fold(title) !== '' &&
    fold(jsonText(record.text) ?? '')
      .slice(0, 2_000)
      .includes(fold(title));
  const author = jsonText(record.author);
  const authors = draft.authors.length > 0 || author === null ? draft.authors : authorsOf(author);
  const byline = draft.byline ?? (authors.length > 0 ? authors.join(', ') : null);
  return { ...draft, headline: printed && title.length >= 15 ? title : draft.headline, byline, authors };
}
