// NewsML-G2 (IPTC) to one capture a story: the newsItem as it stood, with the namespaces that are declared around it.
// Items that are no story (packages, concepts, plans, pictures, sports data) are refused with what they are.

import type { CaptureRead } from '#lib/model/capture';
import { decodeStream } from '../decode/decode-stream';
import type { Part } from '../part';
import { cutXml, LARGEST_ELEMENT, localName, type OpenElement } from './cut-xml';

const KINDS = new Map([
  ['newsitem', 'a NewsML-G2 news item'],
  ['packageitem', 'a NewsML-G2 package, not a story'],
  ['conceptitem', 'a NewsML-G2 concept item, not a story'],
  ['knowledgeitem', 'a NewsML-G2 knowledge item, not a story'],
  ['planningitem', 'a NewsML-G2 planning item, not a story'],
  ['catalogitem', 'a NewsML-G2 catalog, not a story'],
]);
const CLASS = /<(?:[\w-]{1,40}:)?itemClass\b[^<>]{0,400}?\bqcode\s*=\s*["']\s*\w{1,40}:(\w{1,40})/i;
const TEXT_CONTENT = /<(?:[\w-]{1,40}:)?(?:inlineXML|inlineData|DataContent)\b/i;
const REMOTE_CONTENT = /<(?:[\w-]{1,40}:)?remoteContent\b/i;
const NAMESPACE = /\sxmlns(?::([\w.-]{1,60}))?\s*=\s*(?:"[^"<]{0,500}"|'[^'<]{0,500}')/g;

export async function* readNewsml(part: Part): AsyncGenerator<CaptureRead> {
  let count = 0;
  for await (const cut of cutXml(decodeStream(part, true), isItem)) {
    if (cut.kind === 'end') {
      const reason = reasonAtEnd(cut, count);
      if (reason) yield { ok: false, origin: part.origin, reason };
      continue;
    }
    count++;
    const origin = `${part.origin}:${count}`;
    const reason = cut.kind === 'too large' ? tooLarge() : noStory(cut.name, cut.xml);
    if (reason || cut.kind === 'too large') yield { ok: false, origin, reason: reason ?? tooLarge() };
    else yield captureOf(standalone(cut.xml, cut.within), origin, part);
  }
}

function isItem(name: string): boolean {
  return KINDS.has(localName(name));
}

function tooLarge(): string {
  return `the item is larger than ${LARGEST_ELEMENT / 1024 / 1024} MB`;
}

/** Why an item is no story, or null when it may be one. */
function noStory(name: string, xml: string): string | null {
  const kind = localName(name);
  if (kind !== 'newsitem') return KINDS.get(kind) ?? null;
  if (TEXT_CONTENT.test(xml)) return null;
  const itemClass = CLASS.exec(xml)?.[1]?.toLowerCase() ?? null;
  if (itemClass !== null && itemClass !== 'text')
    return `a NewsML-G2 news item of the class ${itemClass}, without text`;
  if (REMOTE_CONTENT.test(xml)) return 'a NewsML-G2 news item whose content is elsewhere (remoteContent)';
  return 'a NewsML-G2 news item without content';
}

function reasonAtEnd(
  end: { at: number; inside: { at: number } | null; reason: string | null },
  count: number,
): string | null {
  if (end.reason) return `cannot be read behind character ${end.at}: ${end.reason}`;
  if (end.inside) return `the file ends inside item ${count + 1}, which begins at character ${end.inside.at}`;
  return count === 0 ? 'NewsML-G2 without any item' : null;
}

/** Declarations of the elements around it are put into its own start tag, the nearest winning. */
function standalone(xml: string, within: readonly OpenElement[]): string {
  const end = startTagEnd(xml);
  const declared = new Set([...xml.slice(0, end).matchAll(NAMESPACE)].map((match) => match[1] ?? ''));
  const missing: string[] = [];
  for (const { tag } of [...within].reverse()) {
    for (const match of tag.matchAll(NAMESPACE)) {
      if (declared.has(match[1] ?? '')) continue;
      declared.add(match[1] ?? '');
      missing.push(match[0].trim());
    }
  }
  const name = /^<[^\s/>]+/.exec(xml)?.[0] ?? '';
  const added = missing.map((attribute) => ` ${attribute}`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${name}${added}${xml.slice(name.length)}\n`;
}

/** Attribute values may hold a bracket. */
function startTagEnd(xml: string): number {
  let quote = '';
  for (let at = 0; at < xml.length; at++) {
    const letter = xml[at] ?? '';
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  return xml.length;
}

function captureOf(text: string, origin: string, { source, captured }: Part): CaptureRead {
  const bytes = new TextEncoder().encode(text);
  return { ok: true, capture: { format: 'newsml', bytes, charset: 'utf-8', origin, address: null, source, captured } };
}
