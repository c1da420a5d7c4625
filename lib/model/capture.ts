// A capture is raw input as it came: one page, file or record, with where and when it was taken.

import type { DatedBy } from './article';

/** `record` is a ready article: one JSON object such as a line of a JSONL file. */
export type CaptureFormat = 'text' | 'html' | 'record';

export type Capture = {
  format: CaptureFormat;
  /** The bytes as they came; the store keeps them under their sha-256. */
  bytes: Uint8Array;
  /** The bytes decoded to text. */
  text: string;
  /** Where it was read, for messages: 'folder/page.html' or 'stories.jsonl:7'. */
  origin: string;
  /** The address (URL) it was taken from, when known from outside the text. */
  address: string | null;
  /** The outlet, when the person who ingests said so. */
  source: string | null;
  /** The day it was taken, when known from outside the text (a record's field, a file's time). */
  captured: DatedBy | null;
};

/** One input that was read, or was refused with the reason. */
export type CaptureRead = { ok: true; capture: Capture } | { ok: false; origin: string; reason: string };
