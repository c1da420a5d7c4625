// For tests of citations: a story with everything known, to be changed where a test wants it.

import type { DatedBy } from '#lib/model/article';
import type { Precision } from '#lib/model/day';
import type { StoredArticle } from '#lib/store/read-article';

export const PERMALINK = 'http://127.0.0.1:3000/articles/k7m2pq9x';

export function on(day: string, precision: Precision = 'day'): DatedBy {
  return { day, precision, evidence: 'stamp', words: day };
}

export function story(given: Partial<StoredArticle> = {}): StoredArticle {
  return {
    id: 'k7m2pq9x',
    address: 'https://harbour.example/world/summit-ends?page=2',
    headline: 'Summit ends with a handshake',
    byline: 'Jane Doe and Richard Roe',
    authors: ['Jane Doe', 'Richard Roe'],
    language: 'en',
    source: 'Harbour Post',
    section: 'World',
    agency: null,
    stub: null,
    dateline: null,
    published: on('2022-02-25'),
    publishedNote: null,
    updated: null,
    captured: on('2022-03-01'),
    version: 1,
    currentVersion: 1,
    addedAt: '2026-01-01T00:00:00.000Z',
    blocks: [
      { part: 'body', text: 'They met on Friday.' },
      { part: 'related', text: 'More on the summit' },
    ],
    mentions: [],
    quotes: [],
    people: [],
    topics: [],
    capture: { sha256: '0'.repeat(64), byteLength: 1 },
    versions: [],
    copies: [],
    ...given,
  };
}
