// The days in a page's markup: time elements, microdata and RDFa, and elements whose class or id speaks of a date.
// One walk over the body; days of other stories, comments and frames around the story rank behind its own.

import { nameOf, tidy, walk } from '../page/dom';
import { elementsNamed } from '../page/elements';
import { CHANGED, PUBLISHES } from './day-labels';
import { type DayLimits, type DayReading, findDays } from './days';
import { readStamp } from './machine-days';
import { relativeDay } from './relative-days';
import { readStamps } from './stamps';

export type MarkedKind = 'microdata' | 'time' | 'class' | 'text';

/** `near`: beside the main heading; `changed`: the day of the last change. */
export type MarkedDay = {
  kind: MarkedKind;
  reading: DayReading;
  changed: boolean;
  publishes: boolean;
  /** The day of creation, which is not always that of publication. */
  created: boolean;
  elsewhere: boolean;
  near: boolean;
};

const MOST_MARKED = 400;
const LONGEST_TEXT = 160;
const MOST_NODES = 60;
/** Elements before and after the main heading, in the order of the page, that stand beside it. */
const BEFORE = 25;
const AFTER = 70;

const DATEISH =
  /date|time(?!line)|publi|posted|(?:^|[\s_-])(?:meta|byline|info|stamp|kicker|dateline)|datum|fecha|datetime|erschien|veroffentlicht|veroeffentlicht|tarih|dato(?:$|[\s_-])|data(?:$|[\s_-])|giorno|created|entry-info|datetag|issued/i;
const PUBLISHING = /publi|posted|created|issued|entry-date|post-?date|article-?date|pubdate|release/i;
const CHANGING = /updat|modif|edited|revis|lastchange|aktualis/i;
const ELSEWHERE =
  /(?:^|[\s_-])(?:comments?|respond|replies|related(?:content|news|articles?|posts?|stories)?|sidebar|side-?bar|teasers?|recommend\w*|popular|trending|most-?(?:read|viewed)|widgets?|footer|newsletter|latest|more-(?:news|stories|articles)|breaking|ticker|carousel|slider|tweet|twitter-tweet|instagram-media|events?|calendar|archives?|pagination|prev|next|banner|promo)(?=$|[\s_-])/i;
const OUTSIDE = new Set(['nav', 'aside', 'footer', 'blockquote', 'table', 'select', 'form']);
const UNREAD = new Set(['script', 'style', 'svg', 'template', 'iframe', 'noscript', 'object', 'video']);

export function markedDays(document: Document, limits: DayLimits): MarkedDay[] {
  const found: { day: MarkedDay; at: number }[] = [];
  let at = 0;
  let heading = -1;
  let outside: Element[] = [];
  let before = '';
  const keep = (days: Read[]) => {
    if (found.length < MOST_MARKED)
      for (const day of days) found.push({ day: { ...day, elsewhere: outside.length > 0, near: false }, at });
  };
  const body = bodyOf(document);
  if (!body) return [];
  walk(body, {
    enter(element) {
      const name = nameOf(element);
      if (UNREAD.has(name)) return false;
      at++;
      if (name === 'h1' && heading < 0) [heading, outside] = [at, []];
      const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
      if (isOutside(name, named)) outside.push(element);
      keep(read(element, name, named, limits));
      return true;
    },
    text(piece) {
      if (!/\S/.test(piece)) return;
      if (piece.length <= 2 * LONGEST_TEXT && /\d/.test(piece)) keep(inText(tidy(piece), tidy(before), limits));
      before = piece.slice(-60);
    },
    leave(element) {
      if (outside.at(-1) === element) outside.pop();
    },
  });
  return found.map(({ day, at }) => ({
    ...day,
    near: heading >= 0 && at > heading - BEFORE && at < heading + AFTER,
  }));
}

/** Pages open html and body again for old browsers: the one with content is meant. */
function bodyOf(document: Document): Element | null {
  if (document.body && document.body.children.length > 0) return document.body;
  const bodies = elementsNamed(document, 'body').slice(0, 10);
  return bodies.find((body) => body.children.length > 0) ?? bodies[0] ?? null;
}

function isOutside(name: string, named: string): boolean {
  if (OUTSIDE.has(name)) return true;
  return named !== '' && name !== 'main' && name !== 'article' && ELSEWHERE.test(named);
}

function isDateish(named: string): boolean {
  return named !== '' && DATEISH.test(named);
}

/** A text that is only a stamp; the label may stand in an element of its own before it. */
function inText(text: string, before: string, limits: DayLimits): Read[] {
  return readStamps(text, limits)
    .filter(({ kind, reading }) => kind !== 'captured' && reading.precision === 'day')
    .map(({ kind, reading, labelled }) => ({
      kind: 'text',
      reading,
      created: false,
      changed: kind === 'updated' || (!labelled && CHANGED.test(before)),
      publishes: kind === 'published' && (labelled || isLabel(before)),
    }));
}

type Read = Omit<MarkedDay, 'elsewhere' | 'near'>;

function read(element: Element, name: string, named: string, limits: DayLimits): Read[] {
  const property = element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '';
  const microdata = /date(?:Published|Created|Modified)|(?:dc|dcterms):(?:date|issued|created|modified)/i.test(
    property,
  );
  const kind: MarkedKind | null = microdata
    ? 'microdata'
    : name === 'time'
      ? 'time'
      : isDateish(named)
        ? 'class'
        : null;
  if (kind === null) return [];
  const machine = machineOf(element);
  const printed = shortText(element);
  const inMachine = machine === '' ? null : readStamp(machine, limits);
  const readings = inMachine ? [inMachine] : printed === null ? [] : printedDays(printed, limits);
  if (readings.length === 0) return [];
  const before = tidy(element.previousSibling?.textContent?.slice(-60) ?? '');
  const own = `${property} ${named}`;
  return readings
    .filter(({ precision }) => precision === 'day')
    .map((reading) => ({
      kind,
      reading: inMachine || readings.length > 1 ? reading : { ...reading, words: printed ?? reading.words },
      created: /dateCreated/i.test(property),
      changed:
        CHANGING.test(property) ||
        CHANGED.test(labelBefore(printed ?? '', before, reading)) ||
        (CHANGING.test(named) && !PUBLISHING.test(named)),
      publishes:
        PUBLISHING.test(own) ||
        element.hasAttribute('pubdate') ||
        isLabel(beforeDay(printed ?? '', reading)) ||
        isLabel(before),
    }));
}

function isLabel(before: string): boolean {
  return PUBLISHES.test(before.slice(-30));
}

function beforeDay(printed: string, reading: DayReading): string {
  return printed.slice(0, Math.max(0, printed.indexOf(reading.words)));
}

/** What stands before a day in its own element, else before the element. */
function labelBefore(printed: string, before: string, reading: DayReading): string {
  const at = printed.indexOf(reading.words);
  const inside = at > 0 ? printed.slice(0, at) : '';
  return /\p{L}{3}/u.test(inside) ? inside.slice(-40) : `${before} ${inside}`;
}

/** At most two days: 'Published 3 May 2020, updated 4 May 2020'. */
function printedDays(text: string, limits: DayLimits): DayReading[] {
  const days = findDays(text, limits).filter(({ precision }) => precision === 'day');
  if (days.length > 2) return [];
  const counted = days.length === 0 ? relativeDay(text, limits.moment ?? null) : null;
  return counted ? [counted] : days;
}

function machineOf(element: Element): string {
  for (const name of ['datetime', 'data-datetime', 'data-date', 'content', 'title']) {
    const given = element.getAttribute(name);
    if (given && /\d/.test(given)) return given;
  }
  return '';
}

/** The text of a small element; null for one that holds more than a stamp. */
function shortText(element: Element): string | null {
  let [text, nodes] = ['', 0];
  let node: Node | null = element.firstChild;
  while (node && nodes++ < MOST_NODES && text.length <= 2 * LONGEST_TEXT) {
    if (node.nodeType === 3) text += `${node.nodeValue ?? ''} `;
    node = node.firstChild ?? after(node, element);
  }
  const read = tidy(text);
  return node || read.length > LONGEST_TEXT ? null : read;
}

function after(node: Node, root: Element): Node | null {
  let up: Node | null = node;
  while (up && up !== root) {
    if (up.nextSibling) return up.nextSibling;
    up = up.parentNode;
  }
  return null;
}
