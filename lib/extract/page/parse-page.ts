// HTML text to a document. The parser does not supply the tags that HTML lets authors leave out, so they are put in
// first; a page that is nested without end is refused before anything walks it.

import { MOST_LETTERS, tooLarge } from '../extracted';
import { parseHTML } from './light-dom';

/** Stacks end somewhere near ten thousand calls, and the libraries go down a page by recursion. */
const DEEPEST = 2_000;

/** Pages have some thousands; each takes about a kilobyte in memory. */
const MOST_TAGS = 500_000;

const FILE_END = /["')\s<>\\]/g;
/** In XHTML an empty title is closed at once; in HTML it would go on to the end of the page. */
const EMPTY_TITLE = /<title\s*\/>/gi;
const DOCTYPE = /<!doctype[^<>]{0,500}>/i;
const HTML_TAG = /<html(?:\s[^<>]{0,4000})?>/i;
/** Elements that are closed by what follows them, or never have content. */
const UNCLOSED =
  /^(?:br|hr|img|input|meta|link|source|area|base|col|embed|track|wbr|param|p|li|td|tr|th|dd|dt|option|path)$/i;

export type Parsed = { ok: true; document: Document } | { ok: false; reason: string };

/** Refused is a page that nests deeper than DEEPEST, or is larger than MOST_LETTERS without the files in it. */
export function parsePage(page: string): Parsed {
  const html = withoutFiles(withoutBulk(page)).replace(EMPTY_TITLE, '<title></title>');
  if (html.length > MOST_LETTERS) return { ok: false, reason: tooLarge(html.length) };
  const { depth, tags } = measure(html);
  if (depth > DEEPEST) return { ok: false, reason: `not read: its elements are nested more than ${DEEPEST} deep` };
  if (tags > MOST_TAGS) return { ok: false, reason: `not read: it has more than ${MOST_TAGS / 1_000} thousand tags` };
  return { ok: true, document: parseHTML(wholePage(html)).document };
}

/** Pages that were saved in one file carry their pictures and fonts with them, as long runs of base64. */
function withoutFiles(html: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let start = html.indexOf(';base64,'); start >= 0; start = html.indexOf(';base64,', from)) {
    FILE_END.lastIndex = start + 8;
    const end = FILE_END.exec(html)?.index ?? html.length;
    pieces.push(html.slice(from, start + 8));
    from = end;
  }
  return from === 0 ? html : pieces.join('') + html.slice(from);
}

/** What no reader of the page needs, cut out before it costs nodes: comments hold other versions of the outermost tags. */
function withoutBulk(html: string): string {
  const cuts: [string, string][] = [
    ['<!--', '-->'],
    ['<svg', '</svg>'],
    ['<style', '</style>'],
  ];
  return cuts.reduce((rest, [open, close]) => without(rest, open, close), html);
}

/** Without all that stands from `open` to `close`. What reaches over the end of a script began as a text in it. */
function without(html: string, open: string, close: string): string {
  const pieces: string[] = [];
  let [from, end, script] = [0, 0, 0];
  for (let start = html.indexOf(open); start >= 0; start = html.indexOf(open, start)) {
    if (end < start) end = place(html, close, start);
    if (end === html.length) break;
    if (open !== '<!--' && script < start) script = place(html, '</script', start);
    if (open !== '<!--' && script < end) start += open.length;
    else {
      pieces.push(html.slice(from, start));
      start = end + close.length;
      from = start;
    }
  }
  return from === 0 ? html : pieces.join('') + html.slice(from);
}

function place(html: string, words: string, from: number): number {
  const at = html.indexOf(words, from);
  return at < 0 ? html.length : at;
}

/** Scripts of a proxy and warnings of a server may stand before the page: the parser would take them for its root. */
function wholePage(html: string): string {
  const hasBody = /<body[\s>]/i.test(html);
  const root = hasBody ? html.search(HTML_TAG) : -1;
  if (root >= 0) return html.slice(0, root).replace(DOCTYPE, '').trim() === '' ? html : html.slice(root);
  const content = html.replace(DOCTYPE, '');
  if (hasBody) return `<html>${content}</html>`;
  if (/<\/head\s*>/i.test(content)) return withHtml(content.replace(/<\/head\s*>/i, '</head><body>'));
  if (HTML_TAG.test(content)) return content.replace(HTML_TAG, (tag) => `${tag}<head></head><body>`);
  return `<html><head></head><body>${content}</body></html>`;
}

function withHtml(content: string): string {
  return HTML_TAG.test(content) ? content : `<html>${content}</html>`;
}

/** How many tags there are, and an upper bound of how deep elements nest. */
function measure(html: string): { depth: number; tags: number } {
  let [depth, deepest, tags] = [0, 0, 0];
  for (const [, closing, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    tags++;
    if (UNCLOSED.test(name ?? '')) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return { depth: deepest, tags };
}
