// The first bytes of a file to what it is: a format that is read, or a kind of file that is not. The name of the
// file plays no part, because archives are full of pages called .txt and texts called .htm.

import { looksUtf16 } from './decode';

export type Recognised = { kind: 'html' | 'text' | 'json' | 'jsonl' } | { kind: 'refused'; reason: string };

/** Recognition looks at this many bytes. */
export const HEAD_BYTES = 65_536;
const BINARY_BYTES = 8_192;

const MAGIC: [string, number[]][] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a zip archive (or an office document)', [0x50, 0x4b, 0x03, 0x04]],
  ['a zip archive', [0x50, 0x4b, 0x05, 0x06]],
  ['a gzip file', [0x1f, 0x8b]],
  ['a bzip2 file', [0x42, 0x5a, 0x68]],
  ['an xz file', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a zstd file', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a TIFF image', [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['a RIFF file (WebP, WAV or AVI)', [0x52, 0x49, 0x46, 0x46]],
  ['an Ogg file', [0x4f, 0x67, 0x67, 0x53]],
  ['an MP3 file', [0x49, 0x44, 0x33]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ['an older office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];
const HTML_TAG =
  /^<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|h1|p|script|link|table|span|center|font)\b/i;
const XML_ROOT = /^<([a-z][\w:.-]{0,60})/i;
const MOST_PROLOG = 100;
const JSON_LINE = /^\s*\{\s*(?:"|\}|$)/;
/** A text may open with a bracket; a JSON array opens with a value. */
const JSON_ARRAY = /^\s*\[\s*(?:[{["\]]|$)/;

/** What the bytes are by themselves, before they are decoded: null when they may be text. */
export function recogniseBinary(head: Uint8Array): string | null {
  const magic = MAGIC.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (magic) return `binary: ${magic[0]}`;
  const zeros = head.subarray(0, BINARY_BYTES).includes(0);
  return zeros && !looksUtf16(head) ? 'binary: it has NUL bytes and is not UTF-16' : null;
}

/** What the decoded beginning of a file is. `isCut`: the file goes on behind it. */
export function recogniseText(head: string, isCut = false): Recognised {
  if (head.trim() === '') return { kind: 'refused', reason: 'the file is empty' };
  if (head.trimStart().startsWith('<')) return recogniseMarkup(head);
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const objects = lines.slice(0, 20).filter((line) => JSON_LINE.test(line)).length;
  // A broken first line does not hide that the rest is JSON lines.
  if (lines.length > 1 && objects * 2 > Math.min(20, lines.length) && isClosed(lines)) return { kind: 'jsonl' };
  // An object whose first line is longer than the beginning: printed over many lines it would not be.
  if (isCut && lines.length === 1 && JSON_LINE.test(head)) return { kind: 'jsonl' };
  return { kind: JSON_ARRAY.test(head) || JSON_LINE.test(head) ? 'json' : 'text' };
}

/** True when some whole line is an object that ends on it: an object printed over many lines has no such line. */
function isClosed(lines: string[]): boolean {
  return lines.slice(0, 20).some((line) => {
    const text = line.trim();
    return JSON_LINE.test(text) && text.endsWith('}') && text.length > 4;
  });
}

function recogniseMarkup(head: string): Recognised {
  const start = afterProlog(head);
  if (HTML_TAG.test(start)) return { kind: 'html' };
  const root = XML_ROOT.exec(start)?.[1]?.toLowerCase() ?? null;
  if (root === 'rss' || root === 'feed' || root === 'rdf:rdf')
    return { kind: 'refused', reason: 'a feed (RSS or Atom), which is not read yet' };
  if (root !== null && /^\s*<\?xml/i.test(head))
    return { kind: 'refused', reason: `XML with the root <${root}>, which is not read` };
  return /<(?:html|body|head|p|div|title|article)\b/i.test(head) ? { kind: 'html' } : { kind: 'text' };
}

/** The beginning without what may stand before the first element: white space, comments, the XML declaration. */
function afterProlog(head: string): string {
  let rest = head.trimStart();
  for (let skipped = 0; skipped < MOST_PROLOG; skipped++) {
    const end = rest.startsWith('<!--') ? rest.indexOf('-->') + 3 : rest.startsWith('<?') ? rest.indexOf('?>') + 2 : 0;
    const other = /^<!doctype(?!\s+html)[^>]{0,500}>/i.exec(rest)?.[0].length ?? 0;
    if (end < 4 && other === 0) return rest;
    rest = rest.slice(Math.max(end, other)).trimStart();
  }
  return rest;
}
