// Which of 03/04/2022 is the month: told by the language and country that a page states, else by its address.

import { elementsNamed } from '../page/elements';
import type { DayOrder } from './days';

/** Countries where the month is written first; of the English pages that name no country, those of American offices. */
const MONTH_FIRST = /^(?:en[-_](?:us|ph|pr|bz)|es[-_](?:us|pr|pa)|fil)\b/i;
const MONTH_FIRST_HOSTS = /\.(?:us|gov|mil|edu)$/i;
const YEAR_FIRST = /^(?:ja|zh|ko|hu|lt|mn)\b/i;

/** `tags` are what the page states of itself (html lang, og:locale, content-language), the surest first. */
export function dayOrder(tags: string[], address: string | null): DayOrder {
  if (tags.some((tag) => MONTH_FIRST.test(tag))) return 'month-day';
  if (tags.some((tag) => YEAR_FIRST.test(tag))) return 'year-first';
  const host = address !== null && URL.canParse(address) ? new URL(address).hostname : '';
  return MONTH_FIRST_HOSTS.test(host) ? 'month-day' : 'day-month';
}

/** What a page states of its language and country, the surest first. */
export function pageTags(document: Document): string[] {
  const locale = elementsNamed(document, 'meta').find((tag) => tag.getAttribute('property') === 'og:locale');
  const tags = [document.documentElement?.getAttribute('lang'), locale?.getAttribute('content')];
  return tags.filter((tag) => typeof tag === 'string' && /^[a-z]{2,3}(?:[-_]|$)/i.test(tag)).map(String);
}
