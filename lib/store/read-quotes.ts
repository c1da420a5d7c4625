// Who said what: the words that a person is quoted with, newest first, a page at a time.

import type { Day, Precision } from '#lib/model/day';
import type { Store } from './open';
import { precisionOf } from './row-values';

export type QuoteOf = {
  story: string;
  headline: string;
  source: string | null;
  day: Day | null;
  precision: Precision | null;
  /** Where the words stand in the story: position of the block, UTF-16 units. */
  block: number;
  start: number;
  end: number;
  /** The words without their marks. */
  words: string;
  /** The words that name the speaker. */
  speaker: string;
  /** 0 to 1. */
  confidence: number;
};
export type QuotesOf = { total: number; page: number; pages: number; quotes: QuoteOf[] };

const PER_PAGE = 20;

/** `page` counts from 1; behind the last one there are no quotes. */
export async function readQuotesOf(store: Store, slug: string, page: number, size = PER_PAGE): Promise<QuotesOf> {
  const total = await store.db.quote.count({ where: { personSlug: slug } });
  const pages = Math.max(1, Math.ceil(total / size));
  const rows = await store.db.$queryRawUnsafe<QuoteRow[]>(PAGE, slug, size, (page - 1) * size);
  const quotes = rows.map(({ text, precision, ...row }) => {
    return { ...row, precision: precisionOf(precision), words: (text ?? '').slice(row.start, row.end) };
  });
  return { total, page, pages, quotes };
}

type QuoteRow = Omit<QuoteOf, 'words' | 'precision'> & { text: string | null; precision: string | null };

/** The page is found in the index alone; stories and words are read for it. */
const PAGE = `
  SELECT q."articleId" AS "story", a."headline", a."sourceName" AS "source", q."day", a."publishedPrecision" AS "precision",
    q."block", q."start", q."end", q."speaker", q."confidence", b."text"
  FROM (SELECT * FROM "Quote" WHERE "personSlug" = ? ORDER BY "day" DESC, "articleId", "position" LIMIT ? OFFSET ?) AS q
  JOIN "Article" AS a ON a."id" = q."articleId"
  LEFT JOIN "Block" AS b ON b."articleId" = a."id" AND b."version" = a."version" AND b."position" = q."block"
  ORDER BY q."day" DESC, q."articleId", q."position"`;
