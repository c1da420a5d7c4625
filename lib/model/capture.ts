// A capture is raw input as it came: one page, file or record, with where and when it was taken.

import type { DatedBy } from './article';

/**
 * How the bytes are to be read. `record` is a ready article (one JSON object); `feed` and `json-feed` are feeds of one
 * item, cut out of a larger one; `newsml` is one newsItem. What the others are, their names say.
 */
export const CAPTURE_FORMATS = [
  'text',
  'html',
  'record',
  'feed',
  'json-feed',
  'ninjs',
  'newsml',
  'nitf',
  'email',
  'mhtml',
  'pdf',
] as const;
export type CaptureFormat = (typeof CAPTURE_FORMATS)[number];

/** What was taken from a file, before its bytes are decoded. It can be sent to another thread as it is. */
export type RawCapture = {
  format: CaptureFormat;
  /** The bytes as they came; the store keeps them under their sha-256. */
  bytes: Uint8Array;
  /** The charset that the wrapping states (an HTTP header of a WARC record), or null. */
  charset: string | null;
  /** Where it was read, for messages: 'folder/page.html', 'stories.jsonl:7', 'crawl.warc.gz@10532', 'all.zip/page.html'. */
  origin: string;
  /** The address (URL) it was taken from, when known from outside the text. */
  address: string | null;
  /** The outlet, when the person who ingests said so. */
  source: string | null;
  /** The day it was taken, when known from outside the text (a WARC record's date). */
  captured: DatedBy | null;
};

/**
 * A capture with its bytes decoded. The text of a page in MHTML is the page, of an e-mail or PDF what `decodeCapture` in
 * lib/capture says.
 */
export type Capture = RawCapture & { text: string };

/** The file that captures were read from, as it was when it was opened. */
export type InputFile = { path: string; size: number; modified: number };

/** One input that was read, or was refused with the reason. */
export type CaptureRead = { ok: true; capture: RawCapture } | { ok: false; origin: string; reason: string };

/**
 * What reading a set of paths gives, in order: captures and refusals, each with its file, its number in the file (from
 * 0) and how many bytes of the file were read so far; then the end of the file with the number of captures and refusals.
 */
export type ReadStep =
  | { kind: 'read'; file: InputFile; number: number; offset: number; read: CaptureRead }
  | { kind: 'end'; file: InputFile; count: number };
