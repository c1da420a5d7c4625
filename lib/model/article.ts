// An article is what a capture holds once the page around it is removed.
// Captured text is data: nothing here is markup, and every string is plain text.

import type { Day, Precision } from './day';

/** Parts that are the article. */
export const ARTICLE_PARTS = ['body', 'subhead', 'quote', 'list', 'caption', 'credit'] as const;
/** Parts that stood around it on the page: kept to be shown on demand, never searched, never a source of people. */
export const REMOVED_PARTS = [
  'related',
  'teaser',
  'advertisement',
  'navigation',
  'newsletter',
  'comment',
  'correction',
] as const;

export type ArticlePart = (typeof ARTICLE_PARTS)[number];
export type RemovedPart = (typeof REMOVED_PARTS)[number];
export type Part = ArticlePart | RemovedPart;

/**
 * One paragraph with its part; the order of blocks is the reading order of the page. `day` is that of the entry of a
 * live blog which the block opens.
 */
export type Block = { part: Part; text: string; day?: Day };

/** Where a day was read. The order is not a ranking; lib/extract ranks. */
export const EVIDENCES = [
  'json-ld',
  'meta',
  'time-element',
  'stamp',
  'url',
  'dateline',
  'text',
  'capture-line',
  'warc',
  'record',
  'file',
] as const;
export type Evidence = (typeof EVIDENCES)[number];

/** A day with the words it was read from ('Feb. 25, 2022 / 9:15 AM'), so that a reader can check it. */
export type DatedBy = { day: Day; precision: Precision; evidence: Evidence; words: string };

/**
 * The opening 'BEIJING, Feb. 25 (UPI) --' of a story. `text` is the exact beginning of the first body block; `day` is
 * the printed day with the year that fits the day of publication.
 */
export type Dateline = { text: string; place: string | null; day: Day | null };

export type ArticleDraft = {
  headline: string;
  /** As printed, without 'By'. */
  byline: string | null;
  authors: string[];
  /** The agency that wrote the story for the outlet ('Reuters'), when it is named. */
  agency: string | null;
  source: string | null;
  section: string | null;
  dateline: Dateline | null;
  /** BCP 47 primary tag such as 'en', when the capture states it. */
  language: string | null;
  /** The canonical address (URL) of the story, when the capture states it. */
  address: string | null;
  published: DatedBy | null;
  /** Why `published` is null, or what disagreed with it; null when there is nothing to say. */
  publishedNote: string | null;
  updated: DatedBy | null;
  captured: DatedBy | null;
  /** Why the text is only the beginning of the story ('behind a paywall'); null for a whole story. */
  stub: string | null;
  blocks: Block[];
};

const articleParts: ReadonlySet<Part> = new Set(ARTICLE_PARTS);

export function isArticlePart(part: Part): part is ArticlePart {
  return articleParts.has(part);
}

/** Parts that carry the story's own prose: what the lead, snippets and `body` of the extract contract are made of. */
export function isProse(part: Part): boolean {
  return part === 'body' || part === 'subhead' || part === 'quote' || part === 'list';
}

/** The article's own paragraphs joined by blank lines. */
export function bodyOf(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => isProse(block.part))
    .map((block) => block.text)
    .join('\n\n');
}
