// Elements that a reader of the page never sees: code, templates, hidden boxes.

import { nameOf } from './dom';

const NEVER_TEXT = new Set(
  'script style template noscript iframe svg math object embed canvas audio video source track select option textarea button input datalist dialog map area link base title'.split(
    ' ',
  ),
);
/** The page as a whole is sometimes hidden until its scripts have run. */
const WHOLE_PAGE = new Set(['html', 'body', 'main', 'article']);
/** React streams parts of a page into hidden boxes of such ids, which its script moves to their places. */
const STREAMED = /^S:[\da-f]+$/;
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export function isNeverText(element: Element): boolean {
  return NEVER_TEXT.has(nameOf(element));
}

export function isHidden(element: Element): boolean {
  if (WHOLE_PAGE.has(nameOf(element))) return false;
  if (element.hasAttribute('hidden') && !STREAMED.test(element.getAttribute('id') ?? '')) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && HIDING_STYLE.test(style);
}
