// A capture to an article draft: the step between lib/capture and lib/people. Pure: no clock, no files, no network.
// A capture that holds no story is a value with the reason, never an exception.

import type { Capture } from '#lib/model/capture';
import type { Extracted } from './extracted';
import { readHtmlPage } from './html-page';
import { readRecord } from './record';
import { readTextCapture } from './text-capture';

export function extractArticle(capture: Capture): Extracted {
  if (capture.format === 'html') return readHtmlPage(capture);
  return capture.format === 'record' ? readRecord(capture) : readTextCapture(capture);
}
