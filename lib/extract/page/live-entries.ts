// The entries of a live blog: which element is one, and the full day it is dated by.

import { type Day, isDay } from '#lib/model/day';

const NAMES =
  /(?:^|[\s_-])(?:live[\s_-]?(?:blog|event|ticker|update)s?|ticker|liveblog)[\s_-]*(?:entry|post|update|item|block|event|element|card|article)(?=$|[\s_-])/;
const STATED = /^(\d{4}-\d\d-\d\d)(?=$|[T ])/;

/** `names` are the element's class and id in lower case. */
export function isLiveEntry(element: Element, names: string): boolean {
  const role = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('itemtype') ?? ''}`;
  return /liveBlogUpdate/i.test(role) || NAMES.test(names);
}

/** The day of the first dated time in it; null where only a time of day is given. */
export function dayOfEntry(element: Element): Day | null {
  for (const time of [...element.getElementsByTagName('time'), ...element.getElementsByTagName('meta')].slice(0, 6)) {
    const day = STATED.exec((time.getAttribute('datetime') ?? time.getAttribute('content') ?? '').trim())?.[1];
    if (day && isDay(day)) return day;
  }
  return null;
}
