// The decoded beginning of a part to what it is: markup by its first element, JSON and lists by the form of their lines,
// messages by their head, and text when it is nothing else.

import type { FieldMapping } from './part';
import type { Leaf } from './recognise';
import { isCsv } from './recognise-csv';

export type Found = { ok: true; kind: Leaf | 'empty' } | { ok: false; reason: string };

const HTML_TAG =
  /^<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|h1|p|script|link|table|span|center|font)\b/i;
const XML_ROOT = /^<([a-z_][\w:.-]{0,60})/i;
const MOST_PROLOG = 100;
const FEED_ROOTS = new Set(['rss', 'feed', 'rdf', 'channel']);
const NEWSML_ROOTS = new Set([
  'newsitem',
  'newsmessage',
  'packageitem',
  'conceptitem',
  'knowledgeitem',
  'planningitem',
  'catalogitem',
]);
const NAR = 'iptc.org/std/nar/';
const JSON_LINE = /^\s*\{\s*(?:"|\}|$)/;
/** A text may open with a bracket; a JSON array opens with a value. */
const JSON_ARRAY = /^\s*\[\s*(?:[{["\]]|$)/;
const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version\\?\//;
const MAIL_HEADERS = new Set([
  'received',
  'from',
  'to',
  'subject',
  'date',
  'mime-version',
  'message-id',
  'return-path',
  'reply-to',
  'content-type',
  'content-transfer-encoding',
  'delivered-to',
  'sender',
  'list-id',
  'list-unsubscribe',
  'dkim-signature',
  'snapshot-content-location',
  'content-location',
]);
const FEWEST_MAIL_HEADERS = 3;
/** 'From sender@harbour-post.example Fri Feb 25 09:15:00 2022': the line between the messages of a mailbox. */
const MBOX_LINE = /^From \S.{0,200}\d\d:\d\d/;

/** `isCut`: the part goes on behind the head. */
export function recogniseText(head: string, isCut: boolean, fields: FieldMapping): Found {
  const text = head.replace(/^[\uFEFF\s]+/, '');
  if (text === '') return { ok: true, kind: 'empty' };
  if (text.startsWith('<')) return recogniseMarkup(text);
  const kind = jsonKind(head, isCut) ?? mailKind(text) ?? (isCsv(head, isCut, fields) ? 'csv' : null);
  if (kind === null && isTable(head)) return { ok: false, reason: TABLE };
  return { ok: true, kind: kind ?? 'text' };
}

const TABLE = 'a table of columns parted by tabs, and none is named as a headline or a text';

/** Word lists and annotations: nearly every line is cells parted by tabs. A text may be indented by them. */
function isTable(head: string): boolean {
  const lines = head.split('\n', 400).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const rows = lines.filter((line) => line.trim().split('\t').length >= 3).length;
  return lines.length >= 5 && rows >= 0.9 * lines.length;
}

function recogniseMarkup(text: string): Found {
  const start = afterProlog(text);
  if (HTML_TAG.test(start)) return { ok: true, kind: 'html' };
  const root = XML_ROOT.exec(start)?.[1] ?? null;
  const kind = root === null ? null : xmlKind(root.replace(/^.*:/, '').toLowerCase(), root, start);
  if (kind) return { ok: true, kind };
  if (root !== null && /^<\?xml/i.test(text))
    return { ok: false, reason: `XML with the root <${root}>, which is not read` };
  return { ok: true, kind: /<(?:html|body|head|p|div|title|article)\b/i.test(text) ? 'html' : 'text' };
}

/** `name` without its prefix, in lower case. */
function xmlKind(name: string, root: string, start: string): Leaf | null {
  const tag = start.slice(0, 4_000).split('>', 1)[0] ?? '';
  if (name === 'rdf') return /^rdf:/i.test(root) || tag.includes('22-rdf-syntax-ns') ? 'feed' : null;
  if (name === 'channel') return /^<channel>/i.test(start) && /<item\b/i.test(start) ? 'feed' : null;
  if (FEED_ROOTS.has(name)) return 'feed';
  if (name === 'nitf') return 'nitf';
  if (name === 'newsml') return 'newsml'; // version 1
  return NEWSML_ROOTS.has(name) && (tag.includes(NAR) || start.includes(NAR)) ? 'newsml' : null;
}

/** The beginning without what may stand before the first element: white space, comments, declarations. */
function afterProlog(text: string): string {
  let rest = text;
  for (let skipped = 0; skipped < MOST_PROLOG; skipped++) {
    const end = rest.startsWith('<!--') ? rest.indexOf('-->') + 3 : rest.startsWith('<?') ? rest.indexOf('?>') + 2 : 0;
    const other = /^<!doctype(?!\s+html)[^>[]{0,1000}(?:\[[^\]]{0,8000}\]\s*)?>/i.exec(rest)?.[0].length ?? 0;
    if (end < 4 && other === 0) return rest;
    rest = rest.slice(Math.max(end, other)).trimStart();
  }
  return rest;
}

function jsonKind(head: string, isCut: boolean): Leaf | null {
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const objects = lines.slice(0, 20).filter((line) => JSON_LINE.test(line)).length;
  // A broken first line does not hide that the rest is JSON lines.
  if (lines.length > 1 && objects * 2 > Math.min(20, lines.length) && isClosed(lines)) return 'jsonl';
  if (!JSON_ARRAY.test(head) && !JSON_LINE.test(head.replace(/^\uFEFF/, ''))) return null;
  if (/^[\uFEFF\s]*\{/.test(head) && JSON_FEED.test(head)) return 'json-feed';
  // An object whose first line is longer than the beginning: printed over many lines it would not be.
  return isCut && lines.length === 1 && JSON_LINE.test(head) ? 'jsonl' : 'json';
}

/** True when some whole line is an object that ends on it: an object printed over many lines has no such line. */
function isClosed(lines: string[]): boolean {
  return lines.slice(0, 20).some((line) => {
    const text = line.trim();
    return JSON_LINE.test(text) && text.endsWith('}') && text.length > 4;
  });
}

function mailKind(text: string): Leaf | null {
  const isMbox = MBOX_LINE.test(text);
  const head = (isMbox ? text.slice(text.indexOf('\n') + 1) : text).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const known = new Set<string>();
  for (const line of lines) {
    const name = /^([A-Za-z][A-Za-z0-9-]{1,60}):/.exec(line)?.[1]?.toLowerCase();
    // A message's head is nothing but header lines.
    if (name === undefined) break;
    if (MAIL_HEADERS.has(name)) known.add(name);
  }
  if (isMbox) return known.size > 0 ? 'mbox' : null;
  if (isMhtml(head)) return 'mhtml';
  const isMessage =
    known.size >= FEWEST_MAIL_HEADERS &&
    ['from', 'received', 'mime-version', 'message-id'].some((name) => known.has(name));
  return isMessage ? 'email' : null;
}

function isMhtml(head: string): boolean {
  if (/^Snapshot-Content-Location:/im.test(head)) return true;
  return (
    /^Content-Type:\s*multipart\/related\b/im.test(head) && /^(?:Content-Location:|From:\s*["<]?Saved by)/im.test(head)
  );
}
