// A story in NITF (IPTC's News Industry Text Format) to an article draft. Its body is close to HTML and is read as
// HTML once its own elements have the names that HTML has for them.

import type { Capture } from '#lib/model/capture';
import type { Extracted } from '../extracted';
import { agencyNamed } from '../names/agencies';
import { tidy } from '../page/dom';
import { fragmentBlocks } from '../page/html-fragment';
import { articleFrom, type Facts, NO_FACTS } from './ready';
import { captionBlocks } from './ready-blocks';
import { attributeOf, childOf, elementsOf, findElement, htmlOf, parseXml, textOf, type XmlElement } from './xml';

/** Elements of NITF and what they are in HTML; `nav` is what is never the story's own prose. */
const AS_HTML = new Map([
  ['hl1', 'h2'],
  ['hl2', 'h3'],
  ['bq', 'blockquote'],
  ['block', 'div'],
  ['media', 'figure'],
  ['media-caption', 'figcaption'],
  ['media-metadata', 'nav'],
  ['media-reference', 'nav'],
  ['media-object', 'nav'],
  ['note', 'nav'],
  ['tagline', 'nav'],
  ['datasource', 'nav'],
  ['table', 'nav'],
  ['fn', 'nav'],
]);

export function readNitf(capture: Capture): Extracted {
  const root = parseXml(capture.text);
  const nitf = root?.name === 'nitf' ? root : root && findElement(root, ({ name }) => name === 'nitf');
  if (!nitf) return { ok: false, reason: 'not NITF: it has no element <nitf>' };
  const facts = nitfFacts(nitf);
  if (!facts) return { ok: false, reason: 'no story found: the NITF document has no body.content' };
  return articleFrom(facts, capture, { name: 'the NITF document' });
}

/** What an NITF document says, alone or inside another format; null where it has no content. */
export function nitfFacts(nitf: XmlElement): Facts | null {
  const content = childOf(nitf, 'body', 'body.content');
  if (!content) return null;
  const head = childOf(nitf, 'body', 'body.head');
  const docdata = childOf(nitf, 'head', 'docdata');
  const pubdata = childOf(nitf, 'head', 'pubdata');
  const headline = lineOf(headlineIn(head)) ?? lineOf(childOf(nitf, 'head', 'title'));
  const distributor = lineOf(childOf(head, 'distributor'));
  const holder = attributeOf(childOf(docdata, 'doc.copyright'), 'holder');
  const agency =
    [distributor, lineOf(childOf(head, 'byline', 'byttl'))].find((name) => name && agencyNamed(name)) ?? null;
  const blocks = fragmentBlocks(contentHtml(content), { headline: headline ?? '', authors: [] });
  return {
    ...NO_FACTS,
    headline,
    byline: lineOf(childOf(head, 'byline')),
    agency,
    source: attributeOf(pubdata, 'name') ?? holder ?? distributor,
    section: attributeOf(pubdata, 'position.section'),
    language: attributeOf(nitf, 'xml:lang') ?? attributeOf(childOf(nitf, 'body'), 'xml:lang'),
    address: attributeOf(pubdata, 'ex-ref') ?? attributeOf(childOf(docdata, 'doc-id'), 'id-string'),
    published: [
      attributeOf(pubdata, 'date.publication'),
      attributeOf(childOf(docdata, 'date.issue'), 'norm'),
      attributeOf(childOf(docdata, 'date.release'), 'norm'),
      attributeOf(childOf(head, 'dateline', 'story.date'), 'norm'),
    ],
    dateline: lineOf(childOf(head, 'dateline')),
    blocks: blocks ?? [],
  };
}

function headlineIn(head: XmlElement | null): XmlElement | null {
  return childOf(head, 'hedline', 'hl1') ?? childOf(head, 'headline', 'hl1') ?? childOf(head, 'hedline');
}

function lineOf(element: XmlElement | null): string | null {
  return tidy(textOf(element) ?? '') || null;
}

/** The producer of a picture is its credit: it goes behind the caption, as it is printed. */
function contentHtml(content: XmlElement): string {
  return elementsOf(content).some(({ name }) => name === 'media')
    ? htmlOf({ ...content, children: content.children.map(withCredit) }, AS_HTML)
    : htmlOf(content, AS_HTML);
}

function withCredit(child: XmlElement | string): XmlElement | string {
  if (typeof child === 'string' || child.name !== 'media') return child;
  const caption = childOf(child, 'media-caption');
  const blocks = captionBlocks(textOf(caption), lineOf(childOf(child, 'media-producer')));
  const printed = blocks.map(({ part, text }) => ({
    name: part === 'caption' ? 'figcaption' : 'div',
    attributes: new Map(part === 'caption' ? [] : [['class', 'photo-credit']]),
    children: [text],
  }));
  return { name: 'figure', attributes: new Map(), children: printed };
}
