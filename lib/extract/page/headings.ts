// The main heading of a page: the h1 that is the story's, as it is printed and without the rubric inside it.
// Other headings of the page are the outlet's name, boxes and lists.

import { fold } from '#lib/text/fold';
import { nameOf, textIn, tidy, walk } from './dom';
import { elementsNamed } from './elements';

export type Heading = {
  whole: string;
  /** Without the elements that are called kicker or the like. */
  bare: string;
  /** The texts of the elements in it. */
  pieces: string[];
};

const MOST = 20;
/** Elements inside a heading that are called by a rubric's name: a kicker stands over a headline, not in it. */
const RUBRIC =
  /(?:^|[\s_-])(?:kicker|overline|topline|eyebrow|supertitle|super-title|pretitle|pre-title|sub-?title|rubric|catchline|dachzeile|spitzmarke|label|tag|badge|flag|section|category|prefix|live|premium-?(?:badge|label|icon))(?=$|[\s_-])/i;
/** Never a headline's words: hidden separators, and what a drawing says of itself. */
const UNSEEN = /^(?:svg|style|script|template|button|noscript)$/;

/** `titles` are what the page's metadata call the story, the most trusted first. */
export function mainHeading(document: Document, titles: string[]): Heading | null {
  const headings = elementsNamed(document, 'h1').slice(0, MOST).map(readHeading);
  const present = headings.filter(({ heading }) => heading.whole !== '');
  const wanted = titles.map(fold).filter((title) => title !== '');
  const repeated = present
    .filter(({ heading }) => heading.whole.length > 8 && wanted.some((title) => same(title, heading)))
    .sort((a, b) => b.heading.whole.length - a.heading.whole.length)[0];
  const inside = present.find(({ element }) => element.getAttribute('itemprop') === 'headline' || inArticle(element));
  return (repeated ?? inside ?? (present.length === 1 ? present[0] : undefined))?.heading ?? null;
}

/** The outlet's name at the end of a title is no heading of the story. */
function same(title: string, { whole, bare }: Heading): boolean {
  const before = title.endsWith(fold(whole)) ? title.slice(0, -fold(whole).length) : '';
  if (/[|–—·-]\s*$/.test(before)) return false;
  return [whole, bare].some((text) => text !== '' && (title.includes(fold(text)) || fold(text).includes(title)));
}

function inArticle(element: Element): boolean {
  return element.closest('article,main') !== null;
}

function readHeading(element: Element): { element: Element; heading: Heading } {
  const whole = withoutEnds(seenText(element, () => true));
  const bare = withoutEnds(
    seenText(element, (child) => !RUBRIC.test(child.getAttribute('class') ?? '') && !isHidden(child)),
  );
  return {
    element,
    heading: { whole, bare: bare === '' ? whole : bare, pieces: [...element.children].slice(0, MOST).map(textIn) },
  };
}

function seenText(element: Element, isSeen: (child: Element) => boolean): string {
  let text = '';
  walk(element, {
    enter: (child) => {
      if (nameOf(child) === 'br') text += ' ';
      return !UNSEEN.test(nameOf(child)) && isSeen(child);
    },
    text: (piece) => {
      text += piece;
    },
  });
  return text === '' ? textIn(element) : tidy(text);
}

function isHidden(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true';
}

function withoutEnds(text: string): string {
  return text.replace(/^[\s|·•:–—]+|[\s|·•–—]+$/g, '');
}
