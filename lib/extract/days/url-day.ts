// The day that an address carries: /2022/02/25/, /2022-02-25-, /20220225/, /2022/feb/25/, /25-02-2022/, or inside an
// identifier (A20220225143200). Nothing else in it is a day; the stamp of a web archive is that of the capture.

import { type Day, dayOf } from '#lib/model/day';
import { type DayReading, possible } from './days';
import { monthIn } from './month-names';

type Form = { form: RegExp; year: number; month: number; date: number };

const END = '(?=[-/._?&#~,]|$)';
const FORMS: Form[] = [
  {
    form: new RegExp(`[/=_~-]((?:19|20)\\d\\d)([-/._])(\\d{1,2}|\\p{L}{3,9})\\2(\\d{1,2})${END}`, 'iu'),
    year: 1,
    month: 3,
    date: 4,
  },
  { form: new RegExp(`[/=_~-]((?:19|20)\\d\\d)[-/]?([01]\\d)[-/]?([0-3]\\d)${END}`), year: 1, month: 2, date: 3 },
  {
    form: new RegExp(`[/=_~-]([0-3]?\\d)([-/._])([01]?\\d|\\p{L}{3,9})\\2((?:19|20)\\d\\d)${END}`, 'iu'),
    year: 4,
    month: 3,
    date: 1,
  },
  {
    form: /[/=_-][A-Za-z]{0,4}((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?=(?:[01]\d|2[0-3])[0-5]\d(?:\D|\d{2,11}(?:\D|$)|$))/,
    year: 1,
    month: 2,
    date: 3,
  },
];
const MONTH = /\/((?:19|20)\d\d)([-/])(\d{1,2}|\p{L}{3,9})(?=\/|$)/iu;
/** 'web.archive.org/web/20160218174457/http://…': the address of the story is the one inside. */
const ARCHIVED = /^https?:\/\/[^/]{1,60}\/(?:web\/)?(\d{14})(?:[a-z]{2}_)?\/(?=\S)/i;

export function dayInAddress(address: string, latest: Day | null): DayReading | null {
  const path = address
    .slice(0, 2_000)
    .replace(ARCHIVED, '')
    .replace(/^(?:https?:\/\/)?[^/]*/i, '');
  for (const { form, year, month, date } of FORMS) {
    const match = form.exec(path);
    const day = match && dayOf(Number(match[year]), monthNumber(match[month]), Number(match[date]));
    const kept = possible(day, latest);
    if (match && day) return kept ? { day: kept, precision: 'day', words: match[0].slice(1), at: 0 } : null;
  }
  const match = MONTH.exec(path);
  const month = possible(match && dayOf(Number(match[1]), monthNumber(match[3]), 1), latest);
  return month && match ? { day: month, precision: 'month', words: match[0].slice(1), at: 0 } : null;
}

/** The day on which a web archive took the page, by its own form of address. */
export function capturedInAddress(address: string): DayReading | null {
  const stamp = ARCHIVED.exec(address.slice(0, 2_000))?.[1] ?? '';
  const day = possible(dayOf(Number(stamp.slice(0, 4)), Number(stamp.slice(4, 6)), Number(stamp.slice(6, 8))), null);
  return day ? { day, precision: 'day', words: stamp, at: 0 } : null;
}

function monthNumber(text: string | undefined): number {
  return /^\d/.test(text ?? '') ? Number(text) : (monthIn(text ?? '') ?? 0);
}
