// How near what was read from a page is to what its set says is right. Body: shingles of four words, precision and
// recall of each page averaged, F1 of the two averages (as the article-extraction-benchmark of Zyte scores it).
// Headline: equal words. Authors: names, counted over all pages. Day: the day as the label writes it.

import { isCollective } from '#lib/extract/names/author-names';
import { sameOutlet } from '#lib/extract/names/sources';
import { dayNumber } from '#lib/model/day';

export type Labelled = {
  id: string;
  html: string;
  url?: string;
  title?: string;
  authors?: string[];
  date?: string;
  body?: string;
  paras?: string[];
};

export type Answer = {
  headline: string;
  authors: string[];
  published: string | null;
  source: string | null;
  body: string;
};

export type PageScore = {
  id: string;
  body: { precision: number; recall: number; f1: number } | null;
  paragraphs: number | null;
  headline: boolean | null;
  /** 'near': one day off a label that is written in universal time, so that the outlet's own day may be the answer. */
  day: 'right' | 'near' | 'wrong' | 'none' | null;
  authors: NameCounts | null;
  /** The same with agencies, desks and the outlet's own name left out on both sides. */
  persons: NameCounts | null;
};

export type NameCounts = { right: number; extra: number; missed: number };

const SHINGLE = 4;

export function scorePage(page: Labelled, answer: Answer): PageScore {
  const body = page.body ?? page.paras?.join('\n') ?? '';
  return {
    id: page.id,
    body: body === '' ? null : scoreBody(body, answer.body),
    paragraphs: page.paras && page.paras.length > 0 ? paragraphF1(page.paras, answer.body.split(/\n+/)) : null,
    headline: page.title ? wordsOf(page.title) === wordsOf(answer.headline) : null,
    day: page.date ? scoreDay(page.date, answer.published) : null,
    authors: page.authors && page.authors.length > 0 ? scoreAuthors(page.authors, answer.authors) : null,
    persons: page.authors && page.authors.length > 0 ? scorePersons(page, answer) : null,
  };
}

/** The text of the label, for showing both side by side. */
export function labelledBody(page: Labelled): string[] {
  return page.paras ?? (page.body ?? '').split(/\n+/);
}

function scoreBody(right: string, read: string) {
  const [wanted, given] = [shingles(right), shingles(read)];
  const common = overlap(wanted, given);
  const precision = common / Math.max(1, sum(given));
  const recall = common / Math.max(1, sum(wanted));
  return { precision, recall, f1: harmonic(precision, recall) };
}

export function harmonic(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(Math.min(1, words.length), words.length - SHINGLE + 1); at++) {
    add(counts, words.slice(at, at + SHINGLE).join(' '));
  }
  return counts;
}

/** Paragraphs that are kept exactly, as F1. */
function paragraphF1(right: string[], read: string[]): number {
  const [wanted, given] = [right, read].map((texts) => {
    const counts = new Map<string, number>();
    for (const text of texts) if (text.trim() !== '') add(counts, text.replace(/\s+/g, ' ').trim());
    return counts;
  });
  if (!wanted || !given) return 0;
  const common = overlap(wanted, given);
  return harmonic(common / Math.max(1, sum(given)), common / Math.max(1, sum(wanted)));
}

function scoreDay(label: string, published: string | null): PageScore['day'] {
  if (published === null) return 'none';
  const day = label.slice(0, 10);
  if (day === published) return 'right';
  const nextTo = Math.abs(dayNumber(day) - dayNumber(published)) === 1;
  return nextTo && label.includes('+00:00') ? 'near' : 'wrong';
}

/** Sets that count an agency or the outlet as an author say nothing of how persons are read. */
function scorePersons(page: Labelled, { authors, source }: Answer): NameCounts {
  const host = page.url && URL.canParse(page.url) ? new URL(page.url).hostname.replace(/^www\./, '') : null;
  const outlets = [source, host].filter((name) => name !== null);
  const isPerson = (name: string) => !isCollective(name) && !outlets.some((outlet) => sameOutlet(name, outlet));
  return scoreAuthors((page.authors ?? []).filter(isPerson), authors.filter(isPerson));
}

function scoreAuthors(right: string[], read: string[]): NameCounts {
  const [wanted, given] = [new Set(right.map(wordsOf)), new Set(read.map(wordsOf))];
  const common = [...given].filter((name) => wanted.has(name)).length;
  return { right: common, extra: given.size - common, missed: wanted.size - common };
}

function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_]+/gu, ' ')
    .trim();
}

function add(counts: Map<string, number>, key: string) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function overlap(one: Map<string, number>, other: Map<string, number>): number {
  let common = 0;
  for (const [key, count] of one) common += Math.min(count, other.get(key) ?? 0);
  return common;
}

function sum(counts: Map<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
