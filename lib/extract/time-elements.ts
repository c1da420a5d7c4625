// The time elements and microdata of a page to the day of publication and of the last change. Times that belong to
// other stories (in lists, links and asides) are passed over while the story has one of its own.

import { type DayLimits, type DayReading, findDay, readStamp } from './days';
import { nameOf, tidy } from './dom';

export type TimesRead = { published: DayReading | null; updated: DayReading | null };

type Found = { reading: DayReading; changed: boolean; rank: number };

const ELSEWHERE = new Set(['nav', 'aside', 'footer', 'li', 'a', 'time']);
const CHANGED = /updated|modified|last\s?change|aktualisiert|geändert|mis à jour|actualizado|aggiornato/i;
const MOST_TIMES = 200;
const FAR_ENOUGH = 12;

export function timeElements(document: Document, limits: DayLimits): TimesRead {
  const marked = [...document.querySelectorAll('[itemprop~="datePublished"],[itemprop~="dateModified"]')].slice(0, 20);
  const times = [...document.querySelectorAll('time,abbr.published')].slice(0, MOST_TIMES);
  const found = [
    ...marked.flatMap((element) => read(element, limits, 0)),
    ...times.flatMap((element) => read(element, limits, 1)),
  ];
  const published = best(found.filter((time) => !time.changed));
  return { published, updated: best(found.filter((time) => time.changed)) };
}

/** The lowest rank wins; among equals the first on the page. */
function best(found: Found[]): DayReading | null {
  let choice: Found | null = null;
  for (const time of found) if (choice === null || time.rank < choice.rank) choice = time;
  return choice?.reading ?? null;
}

function read(element: Element, limits: DayLimits, rank: number): Found[] {
  const machine =
    element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title') ?? '';
  const printed = tidy(element.textContent ?? '').slice(0, 120);
  const reading = readStamp(machine, limits) ?? findDay(printed, limits);
  if (reading?.precision !== 'day') return [];
  const changed = isChange(element, printed);
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  const publishes = element.hasAttribute('pubdate') || /publi|posted|entry-date|datePublished/i.test(named);
  const place = placeRank(element);
  return [{ reading, changed, rank: rank === 0 ? place : 1 + place + (publishes ? 0 : 0.5) }];
}

/** 'Updated' stands on the element itself or just before it. */
function isChange(element: Element, printed: string): boolean {
  const own = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''} ${printed}`;
  const before = tidy(element.previousSibling?.textContent ?? '').slice(-40);
  return CHANGED.test(own) || CHANGED.test(before);
}

/** 0 for a time inside the article, 2 for one on the page, 6 for one in a list, a link or an aside. */
function placeRank(element: Element): number {
  let up = element.parentElement;
  let rank = 2;
  for (let steps = 0; up && steps < FAR_ENOUGH; steps++) {
    const name = nameOf(up);
    if (ELSEWHERE.has(name)) return 6;
    if (name === 'article' || name === 'main') rank = 0;
    up = up.parentElement;
  }
  return rank;
}
