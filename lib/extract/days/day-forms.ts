// The forms in which days are printed, each as a pattern and a reader of its groups: '25 February 2022', 'May 3rd,
// 2020', '3 de mayo de 2020', '03.05.20', '2020年5月3日'. Every repeat is bounded and every word is looked up in the
// table of months afterwards, so that hostile text costs linear time.

import type { Precision } from '#lib/model/day';
import type { DayLimits } from './days';
import { monthIn, monthInOwn } from './month-names';

export type Numbers = [year: number, month: number, date: number];

/** `read` gives what the groups can mean, the likeliest first. */
export type DayForm = {
  form: RegExp;
  read: (groups: string[], limits: DayLimits) => Numbers[];
  precision: Precision;
};

/** Thai abbreviations have dots inside; Hebrew and Hindi ones end in marks of their own. */
const WORD =
  '(?<![\\p{L}\\p{M}])([\\u0e01-\\u0e4e]{1,3}\\.[\\u0e01-\\u0e4e]{1,2}\\.|\\p{L}[\\p{L}\\p{M}׳॰]{1,15})(?![\\p{L}\\p{M}])';
const DATE = '([0-3]?\\d)(?!\\d)(?:st|nd|rd|th|er|re|ste|de|e|º|ª|°|\\.º)?';
/** 25xx is the Buddhist year of Thai pages; two figures only after an apostrophe, a hyphen or a dash. */
const YEAR = "((?:19|20|21|25)\\d\\d|(?<=['’-])\\d\\d)(?![\\d:]|[.,]\\d)";
const OF = '(?:of|de|di|do|del|des|den|ta’)';

export const DAY_FORMS: DayForm[] = [
  {
    form: form('(?<!\\d)(\\d{4})\\s?([-/.])\\s?([01]?\\d)\\s?\\2\\s?([0-3]?\\d)(?!\\d)'),
    read: yearFirst,
    precision: 'day',
  },
  {
    form: form(
      '(?<!\\d)((?:令和|平成|昭和|民國|民国)?)\\s?(\\d{1,4}|元)\\s?[年년]\\s?([01]?\\d)\\s?[月월]\\s?([0-3]?\\d)\\s?[日号일]',
    ),
    read: eastAsian,
    precision: 'day',
  },
  {
    form: form(`${WORD}\\.?\\s{0,3}${DATE}\\.?(?:\\s?,\\s{0,3}|\\s{1,3}|\\s?-\\s?|\\s?(?=['’]))['’]?${YEAR}`),
    read: ([month, date, year], limits) => [[yearOf(year, limits), monthOf(month, limits), Number(date)]],
    precision: 'day',
  },
  {
    form: form(
      `(?<!\\d)${DATE}\\.?[\\s/-]{0,3}(?:${OF}\\s|d['’])?${WORD}(?:\\s?\\/\\s?\\p{L}{3,12})?[.,،]?[\\s/-]{0,3}(?:${OF}\\s)?['’]?${YEAR}`,
    ),
    read: ([date, month, year], limits) => [[yearOf(year, limits), monthOf(month, limits), Number(date)]],
    precision: 'day',
  },
  // 'Fri Feb 25 09:15:00 GMT 2022', as programs print it; 'Feb 25, 9:15 AM 2022'.
  {
    form: form(`${WORD}\\s{1,3}${DATE},?\\s+\\d?\\d:\\d\\d(?::\\d\\d)?\\s+[A-Za-z+:\\d-]{0,9}\\s{0,2}${YEAR}`),
    read: ([month, date, year], limits) => [[yearOf(year, limits), monthOf(month, limits), Number(date)]],
    precision: 'day',
  },
  // '2020. május 3.', '2020 m. gegužės 3 d.', '2020. gada 3. maijs', '2020 May 3'.
  {
    form: form(
      `(?<!\\d)((?:19|20)\\d\\d)(?:\\.|,|-)?\\s?(?:m\\.\\s|(?:e)?ko\\s)?${WORD}\\.?[\\s-]{1,2}${DATE}(?![:\\d])`,
    ),
    read: ([year, month, date], limits) => [[yearOf(year, limits), monthOf(month, limits), Number(date)]],
    precision: 'day',
  },
  {
    form: form(`(?<!\\d)((?:19|20)\\d\\d)\\.\\s?gada\\s${DATE}\\.?\\s{1,2}${WORD}`),
    read: ([year, date, month], limits) => [[yearOf(year, limits), monthOf(month, limits), Number(date)]],
    precision: 'day',
  },
  // Vietnamese names no months: '3 tháng 5, 2020', 'ngày 3 tháng 5 năm 2020'.
  {
    form: form(`(?<!\\d)${DATE}\\s?tháng\\s?([01]?\\d),?\\s{1,2}(?:năm\\s)?${YEAR}`),
    read: ([date, month, year], limits) => [[yearOf(year, limits), Number(month), Number(date)]],
    precision: 'day',
  },
  {
    form: form(`(?<!\\d)(?<!\\d[-/.])([0-3]?\\d)\\s?([-/.])\\s?([0-3]?\\d)\\s?\\2\\s?((?:19|20|21|25)\\d\\d)(?!\\d)`),
    read: numeric,
    precision: 'day',
  },
  // Two figures for the year: '03.05.20', '5/3/20', never '1.2.20' inside '1.2.20.4' or an amount.
  {
    form: form('(?<![\\d$€£.,:/-])(\\d{1,2})([./])(\\d{1,2})\\2(\\d\\d)(?![\\d%€]|[./:,-]\\d)'),
    read: shortNumeric,
    precision: 'day',
  },
  {
    form: form('(?<![\\d$€£.,:/-])(\\d\\d)(-)(\\d\\d)-(\\d\\d)(?![\\d%€]|[./:,-]\\d)'),
    read: shortNumeric,
    precision: 'day',
  },
  {
    form: form(`${WORD}\\.?,?\\s{1,3}(?:${OF}\\s)?((?:19|20|21)\\d\\d)(?![\\d:]|[.,]\\d)`),
    read: ([month, year], limits) => [[yearOf(year, limits), monthInOwn(month ?? '', limits.language) ?? 0, 1]],
    precision: 'month',
  },
];

function form(source: string): RegExp {
  return new RegExp(source, 'giu');
}

function monthOf(word: string | undefined, { language }: DayLimits): number {
  return monthIn(word ?? '', language) ?? 0;
}

function yearFirst([year, , month, date]: string[]): Numbers[] {
  return [[Number(year), Number(month), Number(date)]];
}

/** The year before the first of each era. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

function eastAsian([era, year, month, date]: string[], limits: DayLimits): Numbers[] {
  const start = ERAS[era ?? ''];
  const counted = year === '元' ? 1 : Number(year);
  const whole = start === undefined ? yearOf(year, limits) : start + counted;
  return [[whole, Number(month), Number(date)]];
}

/** Both orders are tried; the outlet's own comes first, and most of the world writes the day first. */
function numeric([first, separator, second, year]: string[], limits: DayLimits): Numbers[] {
  const dayMonth: Numbers = [yearOf(year, limits), Number(second), Number(first)];
  const monthDay: Numbers = [yearOf(year, limits), Number(first), Number(second)];
  // Where the month comes first, it is never followed by a dot.
  return limits.order === 'month-day' && separator !== '.' ? [monthDay, dayMonth] : [dayMonth, monthDay];
}

function shortNumeric([first, separator, second, third]: string[], limits: DayLimits): Numbers[] {
  const parts = numeric([first ?? '', separator ?? '', second ?? '', third ?? ''], limits);
  const yearFirst: Numbers = [yearOf(first, limits), Number(second), Number(third)];
  return limits.order === 'year-first' ? [yearFirst, ...parts] : parts;
}

const NEWEST_UNSTATED = 40;

/** '20' is 2020: the latest such year that is not after the capture; without one, 41-99 are of the last century. */
function yearOf(text: string | undefined, { latest }: DayLimits): number {
  const year = Number(text);
  if (year >= 2_480 && year < 2_700) return year - 543;
  if (text?.length !== 2) return year;
  const newest = latest ? Number(latest.slice(0, 4)) : 2000 + NEWEST_UNSTATED;
  return 2000 + year <= newest ? 2000 + year : 1900 + year;
}
