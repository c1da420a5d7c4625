// The paragraphs that a page keeps as markup in a template, to be shown by its script, or for readers without scripts:
// the largest of them.

import { nameOf } from './dom';
import { elementsNamed } from './elements';
import { type RawBlock, rawBlocks } from './html-blocks';
import { parsePage } from './parse-page';

const SHORTEST = 300;
const LARGEST = 1_000_000;
const MARKUP = /<(?:p|br|div)\b/i;
/** Consent dialogs come as templates too, and a page without scripts asks for them. */
const NO_STORY = /cookie|javascript/i;

export function templateBlocks(document: Document): RawBlock[] {
  let most = '';
  for (const name of ['script', 'noscript', 'template']) {
    for (const element of elementsNamed(document, name)) {
      const html = markupIn(element);
      if (html.length > most.length && html.length <= LARGEST && MARKUP.test(html) && !NO_STORY.test(html)) most = html;
    }
  }
  if (most.length < SHORTEST) return [];
  const parsed = parsePage(`<html><head></head><body>${most}</body></html>`);
  return parsed.ok ? rawBlocks(parsed.document.body) : [];
}

function markupIn(element: Element): string {
  if (nameOf(element) !== 'script') return element.innerHTML;
  return /template|html/i.test(element.getAttribute('type') ?? '') ? (element.textContent ?? '') : '';
}
