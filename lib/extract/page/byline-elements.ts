// Elements of a page that hold a byline, by their markup or their class, to the names in each.

import { authorsFrom } from '../names/bylines';
import { nameOf, tidy, walk } from './dom';

const MOST_MARKED = 6;
const MOST_NAMED = 14;
const LONGEST_BYLINE = 160;
const LONGEST_TEXT = 4 * LONGEST_BYLINE;
const APART = ' | ';
const HIGHEST = 6;
const PARTS = /^(?:a|li|div|p|h\d|section|button|br|td|dd|dt)$/;
/** Days and pictures in a byline's box are not names. */
const LEFT_OUT = /^(?:time|svg|img|script|style|noscript|button)$/;
const BYLINE_CLASS = /(?:^|[\s_-])(?:[a-z]{0,20}(?:byline|author)|[a-z]{0,20}(?:Byline|Author))s?/;
/** Boxes whose author is another's: of a comment, a picture, a quotation, a linked story. */
const OTHERS_CLASS =
  /comment|teaser|related|recommend|appetizer|quote|caption|image|photo|media(?:box|info)|newsletter|most-?(?:read|popular)|sidebar|promo|card\b|avatar/i;
const OTHERS_ELEMENT = /^(?:aside|nav|footer|figure|figcaption|blockquote|form)$/;

/** The names marked with rel=author or itemprop=author, those of the first box only. */
export function namedByMarkup(document: Document): string[] {
  const marked = [...document.querySelectorAll('[itemprop~="author"],[rel~="author"]')].slice(0, MOST_MARKED);
  const own = marked.filter((element) => !isOthers(element));
  const box = own[0]?.closest('article,header,section,aside,li,main');
  const texts = own
    .filter((element) => element.closest('article,header,section,aside,li,main') === box)
    .map(markedName);
  return authorsFrom(texts);
}

function markedName(element: Element): string {
  const name = element.querySelector('[itemprop="name"]') ?? element;
  return tidy(name.getAttribute('content') ?? bylineText(name)).slice(0, LONGEST_BYLINE);
}

/** The names in the first element that is called byline or author and holds any; one word alone is not believed. */
export function namedByClass(document: Document): string[] {
  const named = [...document.querySelectorAll('[class*="yline"],[class*="uthor"]')].filter(
    (element) => BYLINE_CLASS.test(element.getAttribute('class') ?? '') && !isOthers(element),
  );
  for (const element of named.slice(0, MOST_NAMED)) {
    const text = bylineText(element);
    const names = text.length <= LONGEST_BYLINE ? authorsFrom([text]) : [];
    const whole = names.filter((name) => name.includes(' ') || !/\p{Lu}/u.test(name));
    if (whole.length > 0) return whole;
  }
  return [];
}

/** The words of a byline with a stroke between its boxes: names that stand apart on the page stay apart. */
function bylineText(element: Element): string {
  let text = '';
  const apart = (child: Element) => {
    if (PARTS.test(nameOf(child)) && text !== '' && !text.endsWith(APART)) text += APART;
  };
  walk(element, {
    enter: (child) => {
      apart(child);
      return text.length < LONGEST_TEXT && !LEFT_OUT.test(nameOf(child));
    },
    text: (piece) => {
      if (text.length < LONGEST_TEXT) text += piece.replace(/\s+/g, ' ').slice(0, LONGEST_TEXT);
    },
    leave: apart,
  });
  return tidy(text.endsWith(APART) ? text.slice(0, -APART.length) : text);
}

function isOthers(element: Element): boolean {
  let up: Element | null = element;
  for (let height = 0; up && height < HIGHEST; height++) {
    if (OTHERS_ELEMENT.test(nameOf(up)) || (nameOf(up) !== 'body' && OTHERS_CLASS.test(up.getAttribute('class') ?? '')))
      return true;
    if (nameOf(up) === 'article' || nameOf(up) === 'main') return false;
    up = up.parentElement;
  }
  return false;
}
