// Marks that programs leave in a page when they save it: where it came from and on which day.

import type { DatedBy } from '#lib/model/article';
import { findDay } from '../days/days';
import { dated } from '../days/published';

export type SavedPage = { address: string | null; captured: DatedBy | null };

/** Such marks stand in comments at the beginning or at the end of the file. */
const EDGE = 20_000;
const MARKS: { comment: RegExp; day: RegExp | null }[] = [
  { comment: /Page saved with SingleFile[\s\S]{0,400}?-->/i, day: /saved date:\s*([^\n]{8,60})/i },
  { comment: /FILE ARCHIVED ON[^\n]{5,200}/i, day: /ARCHIVED ON\s+(?:\d\d:\d\d:\d\d\s+)?([A-Za-z]{3} \d\d?, \d{4})/ },
  { comment: /saved from url=[^\s>]{5,500}/i, day: null },
];

export function savedPage(html: string): SavedPage {
  const edges = `${html.slice(0, EDGE)}\n${html.length > EDGE ? html.slice(-EDGE) : ''}`;
  for (const { comment, day } of MARKS) {
    const mark = comment.exec(edges)?.[0];
    if (!mark) continue;
    const words = day?.exec(mark)?.[1] ?? null;
    const address = /https?:\/\/[^\s<>"']+/.exec(mark)?.[0] ?? null;
    return { address, captured: words === null ? null : dated(findDay(words), 'capture-line') };
  }
  return { address: null, captured: null };
}
