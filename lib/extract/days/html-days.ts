// The days of a page: what its machine-readable parts, its printed lines, its address and its dateline say, weighed.

import type { ArticleDraft, DatedBy } from '#lib/model/article';
import { type DatelineReading, dayOfDateline } from '../names/datelines';
import type { Printed } from '../page/printed';
import type { DayLimits } from './days';
import type { PageDays } from './page-days';
import { candidate, type DayCandidate, dated, disagreement } from './published';
import { dayInAddress } from './url-day';
import { heaviest, inOutletTime } from './weigh-days';

type Evidences = {
  page: PageDays;
  printed: Printed;
  address: string | null;
  dateline: DatelineReading | null;
  captured: DatedBy | null;
  limits: DayLimits;
};

type Days = Pick<ArticleDraft, 'published' | 'publishedNote' | 'updated' | 'captured' | 'dateline'>;

export function htmlDays({ page, printed, address, dateline, captured, limits }: Evidences): Days {
  const latest = limits.latest ?? null;
  const published = [
    ...page.published,
    ...candidate(printed.published, 'stamp', `printed-${printed.publishedBy}`),
    ...candidate(address ? dayInAddress(address, latest) : null, 'url', 'url'),
  ];
  const updated = [...page.updated, ...candidate(printed.updated, 'stamp', 'changed')];
  const known = heaviest(published, updated)?.day ?? captured?.day ?? null;
  const inDateline = dateline && dayOfDateline(dateline, known, limits);
  const all = [...published, ...candidate(inDateline && { ...inDateline, at: 0 }, 'dateline', 'dateline')];
  const chosen = settle(heaviest(all, updated), all);
  return {
    ...said(chosen, all, updated),
    updated: laterChange(updated, chosen),
    captured: captured ?? dated(printed.captured, 'capture-line'),
    dateline: dateline && { ...dateline.dateline, day: inDateline?.day ?? null },
  };
}

/** In the outlet's own time; and 03/04/2022 as the other evidence reads it. */
function settle(best: DayCandidate | null, all: DayCandidate[]): DayCandidate | null {
  if (!best) return null;
  const other = best.otherwise;
  const settled = other !== undefined && all.some(({ day, otherwise }) => day === other && otherwise === undefined);
  return settled ? { ...best, day: other } : inOutletTime(best, all);
}

function said(
  chosen: DayCandidate | null,
  all: DayCandidate[],
  updated: DayCandidate[],
): Pick<Days, 'published' | 'publishedNote'> {
  if (!chosen) {
    const none = all.length > 0 ? 'the page only dates other stories' : 'the page states no day of publication';
    return { published: null, publishedNote: none };
  }
  const own = all.filter(isOwn);
  return { published: plainly(chosen), publishedNote: weakness(chosen, all, updated) ?? disagreement(chosen, own) };
}

/** What a reader should know of a day that the story itself does not state. */
function weakness(chosen: DayCandidate, all: DayCandidate[], updated: DayCandidate[]): string | null {
  const speaking = all.filter(({ day }) => day === chosen.day);
  if (speaking.length === 0 && updated.some(({ day }) => day === chosen.day))
    return 'only the day of the last change is stated';
  return speaking.length > 0 && speaking.every(({ kind }) => kind.endsWith('elsewhere'))
    ? 'the day is printed beside the story, not in it'
    : null;
}

/** What dates the story itself; a day in a list around it is no disagreement. */
function isOwn({ kind }: DayCandidate): boolean {
  return !/elsewhere|far|script|loose|video/.test(kind);
}

/** A change is not before the publication. */
function laterChange(updated: DayCandidate[], chosen: DayCandidate | null): DatedBy | null {
  const found = updated.find(({ day }) => chosen === null || day >= chosen.day);
  return found ? plainly(found) : null;
}

function plainly({ day, precision, evidence, words }: DayCandidate): DatedBy {
  return { day, precision, evidence, words };
}
