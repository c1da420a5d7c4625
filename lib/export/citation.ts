// A story -> the line by which a paper or a book cites it.

import { sayDay } from '#lib/model/day';
import type { StoredArticle } from '#lib/store/read-article';

type Cited = Pick<StoredArticle, 'headline' | 'byline' | 'source' | 'published' | 'captured' | 'address'>;

/** `permalink` is the address of the story in this archive. */
export function citationOf(story: Cited, permalink: string): string {
  const { byline, headline, source, published, captured, address } = story;
  const day = published === null ? 'no day of publication' : sayDay(published.day, published.precision);
  const parts = [
    byline,
    `“${headline.replace(/[.]$/, '')}”`,
    [source, day].filter((part) => part !== null).join(', '),
    address,
    captured === null ? null : `captured ${sayDay(captured.day, captured.precision)}`,
    permalink,
  ];
  return `${parts.filter((part) => part !== null).join('. ')}.`;
}
