// A capture to an article draft: the step between lib/capture and lib/people. Pure: no clock, no files, no network.
// A capture that holds no story is a value with the reason, never an exception.

import type { Capture } from '#lib/model/capture';
import type { Extracted } from './extracted';
import { readHtmlPage } from './html-page';
import { readRecord } from './record';
import { readTextCapture } from './text-capture';

export function extractArticle(capture: Capture): Extracted {
  const read = readAs(capture);
  if (!read.ok) return read;
  const { source, section } = read.draft;
  return { ok: true, draft: { ...read.draft, source: asName(source), section: asName(section) } };
}

function readAs(capture: Capture): Extracted {
  if (capture.format === 'html') return readHtmlPage(capture);
  return capture.format === 'record' ? readRecord(capture) : readTextCapture(capture);
}

/** Outlets and desks are values of filters, in an address of bounded length: what is longer is no name. */
const LONGEST_NAME = 120;

function asName(name: string | null): string | null {
  const trimmed = name?.trim() ?? '';
  return trimmed === '' || trimmed.length > LONGEST_NAME ? null : trimmed;
}
