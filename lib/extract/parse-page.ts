// HTML text to a document. The parser does not supply the tags that HTML lets authors leave out, so they are put in
// first; a page that is nested without end is refused before anything walks it.

import { parseHTML } from 'linkedom';

/** Stacks end somewhere near ten thousand calls, and the libraries go down a page by recursion. */
export const DEEPEST = 2_000;

const DOCTYPE = /<!doctype[^<>]{0,500}>/i;
const HTML_TAG = /<html(?:\s[^<>]{0,4000})?>/i;
/** Elements that are closed by what follows them, or never have content. */
const UNCLOSED =
  /^(?:br|hr|img|input|meta|link|source|area|base|col|embed|track|wbr|param|p|li|td|tr|th|dd|dt|option|path)$/i;

/** Null for a page that nests deeper than DEEPEST. */
export function parsePage(html: string): Document | null {
  return depthOf(html) > DEEPEST ? null : parseHTML(wholePage(html)).document;
}

function wholePage(html: string): string {
  const hasBody = /<body[\s>]/i.test(html);
  if (hasBody && HTML_TAG.test(html)) return html;
  const content = html.replace(DOCTYPE, '');
  if (hasBody) return `<html>${content}</html>`;
  if (/<\/head\s*>/i.test(content)) return withHtml(content.replace(/<\/head\s*>/i, '</head><body>'));
  if (HTML_TAG.test(content)) return content.replace(HTML_TAG, (tag) => `${tag}<head></head><body>`);
  return `<html><head></head><body>${content}</body></html>`;
}

function withHtml(content: string): string {
  return HTML_TAG.test(content) ? content : `<html>${content}</html>`;
}

/** An upper bound of how deep elements nest, by counting tags. */
function depthOf(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, closing, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (UNCLOSED.test(name ?? '')) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
