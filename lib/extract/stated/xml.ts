// XML text to a small tree, lenient and without expanding any entity but those of XML itself. Names are in lower case,
// with the prefix that is usual for their namespace: a feed may call Dublin Core what it likes.

import { Parser } from 'htmlparser2';

export type XmlNode = XmlElement | string;
export type XmlElement = { name: string; attributes: ReadonlyMap<string, string>; children: XmlNode[] };

const DEEPEST = 400;
const PIECE = 16_384;
const PREFIXES = new Map([
  ['http://www.w3.org/2005/atom', ''],
  ['http://purl.org/atom/ns#', ''],
  ['http://purl.org/rss/1.0/', ''],
  ['http://purl.org/net/rss1.1#', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://channel.netscape.com/rdf/simple/0.9/', ''],
  ['http://backend.userland.com/rss', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/elements/1.0/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
]);
/** Items of these vocabularies have their names without a prefix. */
const UNPREFIXED = /^http:\/\/(?:www\.)?iptc\.org\//;

/** The root, or null where there is none or its elements are nested too deep. */
export function parseXml(text: string): XmlElement | null {
  const top: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [top];
  const spaces: ReadonlyMap<string, string>[] = [new Map()];
  let tooDeep = false;
  const parser = new Parser(
    {
      onopentag: (name, given) => {
        tooDeep ||= open.length > DEEPEST;
        if (tooDeep) return;
        const attributes = new Map(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value]));
        const known = withNamespaces(spaces.at(-1) ?? new Map(), attributes);
        const element = { name: usualName(name.toLowerCase(), known), attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
        spaces.push(known);
      },
      ontext: (piece) => {
        if (!tooDeep) open.at(-1)?.children.push(piece);
      },
      onclosetag: () => {
        open.pop();
        spaces.pop();
      },
    },
    { xmlMode: true },
  );
  // In pieces, to stop early: the parser's own work grows with the square of the depth.
  for (let from = 0; from < text.length && !tooDeep; from += PIECE) parser.write(text.slice(from, from + PIECE));
  if (!tooDeep) parser.end();
  return tooDeep ? null : (elementsOf(top)[0] ?? null);
}

function withNamespaces(
  known: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const declared = [...attributes].filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (declared.length === 0) return known;
  return new Map([...known, ...declared.map(([key, uri]) => [key.slice(6), uri.trim().toLowerCase()] as const)]);
}

function usualName(name: string, spaces: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const [prefix, local] = colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
  const uri = spaces.get(prefix) ?? '';
  const usual = UNPREFIXED.test(uri) ? '' : (PREFIXES.get(uri) ?? prefix);
  return usual === '' ? local : `${usual}:${local}`;
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The children of these names, in the order of the names and then of the text. */
export function childrenOf(element: XmlElement | null, ...names: string[]): XmlElement[] {
  if (!element) return [];
  return names.flatMap((name) => elementsOf(element).filter((child) => child.name === name));
}

/** The first element reached by a path of names; null where a step is missing. */
export function childOf(element: XmlElement | null, ...path: string[]): XmlElement | null {
  let at = element;
  for (const name of path) at = childrenOf(at, name)[0] ?? null;
  return at;
}

/** The first element of that name anywhere inside, in the order of the text. */
export function findElement(element: XmlElement, isWanted: (element: XmlElement) => boolean): XmlElement | null {
  for (const child of elementsOf(element)) {
    const found = isWanted(child) ? child : findElement(child, isWanted);
    if (found) return found;
  }
  return null;
}

export function attributeOf(element: XmlElement | null, name: string): string | null {
  return element?.attributes.get(name)?.trim() || null;
}

/** The text of an element and all in it; null when it is absent or blank. */
export function textOf(element: XmlElement | null): string | null {
  return element ? allText(element).trim() || null : null;
}

function allText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : allText(child))).join('');
}

/** The content of an element as HTML; `renamed` gives elements the names that HTML has for them. */
export function htmlOf(element: XmlElement, renamed: ReadonlyMap<string, string> = new Map()): string {
  return element.children
    .map((child) => (typeof child === 'string' ? escaped(child) : tagged(child, renamed)))
    .join('');
}

function tagged(element: XmlElement, renamed: ReadonlyMap<string, string>): string {
  const local = element.name.slice(element.name.indexOf(':') + 1);
  const name = (renamed.get(local) ?? local).replace(/[^a-z0-9-]/g, '-');
  const attributes = [...element.attributes].filter(([key]) => /^(?:class|href|hidden|style|role)$/.test(key));
  const printed = attributes.map(([key, value]) => ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`).join('');
  if (/^(?:br|hr|img|wbr)$/.test(name)) return `<${name}${printed}>`;
  return `<${name}${printed}>${htmlOf(element, renamed)}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
