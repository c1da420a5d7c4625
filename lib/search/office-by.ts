// The office that stands beside a person in a list: the one held at the end of the time that the list is about.

import { type MonthCounts, monthsSpanned } from '#lib/index/month-counts';
import { type Day, monthSpan } from '#lib/model/day';
import { loadGazetteer } from '#lib/people/gazetteer';
import { endedBy, foremost } from '#lib/people/terms';

const END: Day = '9999-12-31';

/** The title of the foremost office held on the day, or of the foremost that ended before it; null where none did. */
export function officeBy(slug: string, day: Day): string | null {
  const gazetteer = loadGazetteer();
  const held = gazetteer.officeOn(slug, day);
  if (held !== null) return held.title;
  const ended = (gazetteer.person(slug)?.terms ?? []).filter((term) => endedBy(term, day));
  return foremost(ended, gazetteer.office)?.title ?? null;
}

/** The last day of the newest month that has stories; the end of time where none has. */
export function lastDayOf(months: MonthCounts): Day {
  const spanned = monthsSpanned(months);
  return spanned === null ? END : monthSpan(spanned.last).to;
}
