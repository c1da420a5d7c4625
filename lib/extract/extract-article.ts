// A capture to an article draft: the step between lib/capture and lib/people. Pure: no clock, no files, no network.
// A capture that holds no story is a value with the reason, never an exception.

import type { Capture, CaptureFormat } from '#lib/model/capture';
import { type Extracted, MOST_LETTERS, tooLarge } from './extracted';
import { readHtmlPage } from './page/html-page';
import { readEmailRecord } from './stated/email';
import { readFeedItem } from './stated/feed-item';
import { readJsonFeedItem } from './stated/json-feed-item';
import { readNewsmlItem } from './stated/newsml';
import { readNinjs } from './stated/ninjs';
import { readNitf } from './stated/nitf';
import { readRecord } from './stated/record';
import { readPdfText } from './text/pdf-text';
import { readTextCapture } from './text/text-capture';

const READERS: Record<CaptureFormat, (capture: Capture) => Extracted> = {
  text: readTextCapture,
  html: readHtmlPage,
  record: readRecord,
  feed: readFeedItem,
  'json-feed': readJsonFeedItem,
  ninjs: readNinjs,
  newsml: readNewsmlItem,
  nitf: readNitf,
  email: readEmailRecord,
  mhtml: readHtmlPage,
  pdf: readPdfText,
};

export function extractArticle(capture: Capture): Extracted {
  const { format, text } = capture;
  // A page may be larger by the files that it carries with it: it is measured when they are out.
  if (text.length > MOST_LETTERS && format !== 'html' && format !== 'mhtml')
    return { ok: false, reason: tooLarge(text.length) };
  const read = READERS[format](capture);
  if (!read.ok) return read;
  const { source, section } = read.draft;
  return { ok: true, draft: { ...read.draft, source: asName(source), section: asName(section) } };
}

/** Outlets and desks are values of filters, in an address of bounded length: what is longer is no name. */
const LONGEST_NAME = 120;

function asName(name: string | null): string | null {
  const trimmed = name?.trim() ?? '';
  return trimmed === '' || trimmed.length > LONGEST_NAME ? null : trimmed;
}
