// The days of a story from the evidence that its capture gives: the first of the ranked candidates is taken, and
// what speaks against it is said. The day of capture is never taken for the day of publication.

import type { DatedBy, Evidence } from '#lib/model/article';
import { dayNumber, sayDay } from '#lib/model/day';
import type { DayReading } from './days';

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
  record: 'record',
  file: 'file',
};

const UNIVERSAL = /\d(?:Z|[+-]00:?00)$/i;

export function dated(reading: DayReading | null, evidence: Evidence): DatedBy | null {
  return reading && { day: reading.day, precision: reading.precision, evidence, words: reading.words };
}

/** Candidates in the order of trust, absent ones as null. `none` is the reason to give when there is none at all. */
export function choosePublished(ranked: (DatedBy | null)[], none: string): Published {
  const candidates = ranked.filter((candidate) => candidate !== null);
  const published = inOutletTime(
    candidates.find((candidate) => candidate.precision === 'day') ?? candidates[0],
    candidates,
  );
  if (!published) return { published: null, publishedNote: none };
  const other = candidates.find((candidate) => disagrees(published, candidate));
  return { published, publishedNote: other ? disagreement(published, other) : null };
}

/**
 * A stamp in universal time is the machine's, not the outlet's: where the page prints the day before or after, or has
 * it in its address, that is the day that its readers saw.
 */
function inOutletTime(best: DatedBy | undefined, candidates: DatedBy[]): DatedBy | undefined {
  if (!best || !UNIVERSAL.test(best.words)) return best;
  const seen = candidates.filter(
    ({ evidence, precision }) => precision === 'day' && (evidence === 'stamp' || evidence === 'url'),
  );
  return seen.find(({ day }) => Math.abs(dayNumber(day) - dayNumber(best.day)) === 1) ?? best;
}

/** Days next to each other agree: evening editions, time zones. */
function disagrees(one: DatedBy, other: DatedBy): boolean {
  if (one.evidence === other.evidence || one.precision !== 'day') return false;
  if (other.precision === 'day') return Math.abs(dayNumber(one.day) - dayNumber(other.day)) > 1;
  const shared = other.precision === 'month' ? 7 : 4;
  return one.day.slice(0, shared) !== other.day.slice(0, shared);
}

function disagreement(taken: DatedBy, other: DatedBy): string {
  const [one, two] = [sayDay(taken.day, taken.precision), sayDay(other.day, other.precision)];
  return `${NAMES[taken.evidence]} says ${one}, ${NAMES[other.evidence]} says ${two}`;
}
