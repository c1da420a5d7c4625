// The day of publication out of all that a page gives as evidence. Each piece of evidence has a weight, learnt from how
// often it was right on 740 labelled pages; what comes from one place counts once; the day with most weight is taken.

import { type Day, dayNumber } from '#lib/model/day';
import type { DayCandidate } from './published';

/** Where a candidate comes from: what one program wrote, what is printed, the address. Each speaks once. */
type Voice = 'machine' | 'page' | 'address' | 'change';

const WEIGHTS: Record<string, [Voice, number]> = {
  ld: ['machine', 3],
  'ld-page': ['machine', 2.8],
  'ld-created': ['machine', 2.2],
  'ld-video': ['machine', 0.6],
  meta: ['machine', 2.8],
  'meta-date': ['machine', 0.9],
  script: ['machine', 1.2],
  title: ['machine', 2.4],
  'microdata-near-p': ['page', 2.9],
  'microdata-near': ['page', 2],
  'microdata-far-p': ['page', 1.8],
  'microdata-far': ['page', 1.5],
  'microdata-elsewhere-p': ['page', 1.6],
  'microdata-elsewhere': ['page', 1.2],
  'time-near-p': ['page', 2.9],
  'time-near': ['page', 2.2],
  'time-far-p': ['page', 1.8],
  'time-far': ['page', 1.2],
  'time-elsewhere-p': ['page', 0.6],
  'time-elsewhere': ['page', 0.6],
  'class-near-p': ['page', 3.1],
  'class-near': ['page', 2.3],
  'class-far-p': ['page', 1.1],
  'class-far': ['page', 0.9],
  'class-elsewhere-p': ['page', 0.9],
  'class-elsewhere': ['page', 0.6],
  'text-near-p': ['page', 3],
  'text-near': ['page', 2],
  'text-far-p': ['page', 2.05],
  'text-far': ['page', 0.8],
  'text-elsewhere-p': ['page', 1.3],
  'text-elsewhere': ['page', 0.5],
  'printed-label': ['page', 2.4],
  'printed-stamp': ['page', 2.1],
  'printed-lead': ['page', 1.6],
  'printed-loose': ['page', 1.2],
  'microdata-created': ['page', 1.5],
  url: ['address', 3.3],
  dateline: ['page', 1.5],
  changed: ['change', 1],
};
const UNKNOWN: [Voice, number] = ['page', 0.5];

/** What a second piece from the same place adds. */
const MORE = 0.15;
/** Of two days that are both well founded, the later is often that of a change. */
const FIRST = 0.6;
const WELL_FOUNDED = 1.8;
const ALSO_CHANGED = -0.9;
/** A day in the month that the address names. */
const IN_MONTH = 1;

/** The best candidate that has a day, or the first of a month or year; null when there is none that can be trusted. */
export function heaviest(published: DayCandidate[], updated: DayCandidate[]): DayCandidate | null {
  const days = firstOfKind([...published, ...updated.map((found) => ({ ...found, kind: 'changed' }))]);
  const exact = days.filter(({ precision }) => precision === 'day');
  if (exact.length === 0) return days[0] ?? null;
  if (onlyElsewhere(exact)) return null;
  const totals = totalsOf(exact, days.find(({ kind, precision }) => kind === 'url' && precision === 'month') ?? null);
  const [best] = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [null];
  const speaking = exact.filter(({ day }) => day === best);
  // What is given as the evidence is the first that is well founded: what the page states before what it prints.
  return (
    speaking.find((found) => weightOf(found)[1] >= WELL_FOUNDED) ??
    speaking.sort((a, b) => weightOf(b)[1] - weightOf(a)[1])[0] ??
    null
  );
}

function totalsOf(exact: DayCandidate[], month: DayCandidate | null): Map<Day, number> {
  const byDay = new Map<Day, Map<Voice, number[]>>();
  for (const found of exact) {
    const [voice, weight] = weightOf(found);
    const voices = byDay.get(found.day) ?? new Map<Voice, number[]>();
    voices.set(voice, [...(voices.get(voice) ?? []), weight]);
    byDay.set(found.day, voices);
  }
  const founded = [...byDay].filter(([, voices]) => [...voices.values()].flat().some((w) => w >= WELL_FOUNDED));
  const first = founded.map(([day]) => day).sort()[0];
  const totals = new Map<Day, number>();
  for (const [day, voices] of byDay) {
    let total = [...voices].reduce(
      (sum, [voice, weights]) => sum + (voice === 'change' && voices.size > 1 ? 0 : spoken(weights)),
      0,
    );
    if (day === first) total += FIRST;
    else if (voices.has('change') && first && dayNumber(day) - dayNumber(first) > 1) total += ALSO_CHANGED;
    if (month?.day.slice(0, 7) === day.slice(0, 7)) total += IN_MONTH;
    totals.set(day, total);
  }
  return totals;
}

function spoken(weights: number[]): number {
  return Math.max(...weights) + MORE * Math.min(2, weights.length - 1);
}

function weightOf({ kind }: DayCandidate): [Voice, number] {
  return WEIGHTS[kind] ?? UNKNOWN;
}

function firstOfKind(candidates: DayCandidate[]): DayCandidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ kind }) => !seen.has(kind) && seen.add(kind));
}

/** Different days in lists and frames around the story are those of other stories. */
function onlyElsewhere(exact: DayCandidate[]): boolean {
  return exact.every(({ kind }) => kind.endsWith('elsewhere')) && new Set(exact.map(({ day }) => day)).size > 1;
}

const UNIVERSAL = /[T\s](\d\d):(\d\d)\S{0,12}\s?(?:Z|[+-]00:?00|GMT|UTC?)/i;
/** Clocks run from eleven hours behind universal time to fourteen before it; outlets are hardly behind by more than nine. */
const FURTHEST_BEHIND = 9 * 60 + 30;
const FURTHEST_AHEAD = 14 * 60;

/**
 * A stamp in universal time is the machine's, not the outlet's: where the page prints the day before or after, or has
 * it in its address, and the hour allows it, that is the day that its readers saw.
 */
export function inOutletTime(best: DayCandidate, candidates: DayCandidate[]): DayCandidate {
  const clock = UNIVERSAL.exec(best.words);
  if (!clock) return best;
  const minutes = Number(clock[1]) * 60 + Number(clock[2]);
  const local = candidates.filter(
    ({ precision, words, kind }) => precision === 'day' && !UNIVERSAL.test(words) && isSeen(kind),
  );
  if (local.some(({ day }) => day === best.day)) return best;
  const shift = (other: DayCandidate) => dayNumber(other.day) - dayNumber(best.day);
  return (
    local.find(
      (other) =>
        (shift(other) === -1 && minutes < FURTHEST_BEHIND) || (shift(other) === 1 && 1_440 - minutes <= FURTHEST_AHEAD),
    ) ?? best
  );
}

function isSeen(kind: string): boolean {
  return (
    kind === 'url' ||
    kind === 'stamp' ||
    kind === 'script' ||
    kind.includes('near') ||
    kind.startsWith('printed') ||
    kind === 'ld'
  );
}
