// The days of a story from the evidence that its capture gives: the first of the ranked candidates is taken, and
// what speaks against it is said. The day of capture is never taken for the day of publication.

import type { DatedBy, Evidence } from '#lib/model/article';
import { dayNumber, sayDay } from '#lib/model/day';
import type { DayReading } from './days';
import { inOutletTime } from './weigh-days';

export type Published = { published: DatedBy | null; publishedNote: string | null };

const NAMES: Record<Evidence, string> = {
  'json-ld': 'structured data',
  meta: 'meta tag',
  'time-element': 'time element',
  stamp: 'printed stamp',
  url: 'address',
  dateline: 'dateline',
  text: 'text',
  'capture-line': 'capture line',
  warc: 'web archive',
  record: 'record',
  file: 'file',
};

/** One piece of evidence, with the place it was read from in finer words than the reader needs. */
export type DayCandidate = DatedBy & { kind: string; otherwise?: string };

export function candidate(reading: DayReading | null, evidence: Evidence, kind: string): DayCandidate[] {
  const found = dated(reading, evidence);
  return found ? [{ ...found, kind, ...(reading?.otherwise ? { otherwise: reading.otherwise } : {}) }] : [];
}

export function dated(reading: DayReading | null, evidence: Evidence): DatedBy | null {
  return reading && { day: reading.day, precision: reading.precision, evidence, words: reading.words };
}

/** Candidates in the order of trust, absent ones as null. `none` is the reason to give when there is none at all. */
export function choosePublished(ranked: (DatedBy | null)[], none: string): Published {
  const candidates = ranked.filter((candidate) => candidate !== null);
  const best = candidates.find((candidate) => candidate.precision === 'day') ?? candidates[0];
  if (!best) return { published: null, publishedNote: none };
  const local = inOutletTime(
    { ...best, kind: best.evidence },
    candidates.map((candidate) => ({ ...candidate, kind: candidate.evidence })),
  );
  const { kind: _, otherwise: __, ...published } = local;
  return { published, publishedNote: disagreement(published, candidates) };
}

/** What speaks against a day, in words; null when the others agree with it. */
export function disagreement(taken: DatedBy, others: DatedBy[]): string | null {
  const other = others.find((candidate) => disagrees(taken, candidate));
  if (!other) return null;
  const [one, two] = [sayDay(taken.day, taken.precision), sayDay(other.day, other.precision)];
  return `${NAMES[taken.evidence]} says ${one}, ${NAMES[other.evidence]} says ${two}`;
}

/** Days next to each other agree: evening editions, time zones. */
function disagrees(one: DatedBy, other: DatedBy): boolean {
  if (one.evidence === other.evidence || one.precision !== 'day') return false;
  if (other.precision === 'day') return Math.abs(dayNumber(one.day) - dayNumber(other.day)) > 1;
  const shared = other.precision === 'month' ? 7 : 4;
  return one.day.slice(0, shared) !== other.day.slice(0, shared);
}
