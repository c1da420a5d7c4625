// A feed of one item (RSS 0.9x, 1.0, 2.0 or Atom, as lib/capture/items/feeds.ts cuts it) to an article draft. A feed that
// sends only the beginning of its stories gives a stub.

import type { Capture } from '#lib/model/capture';
import type { Extracted } from '../extracted';
import { excerptOf, feedOutlet, feedStory } from './feed-story';
import { NO_FACTS } from './ready';
import { attributeOf, childOf, childrenOf, findElement, htmlOf, parseXml, textOf, type XmlElement } from './xml';

const FULL = ['content:encoded', 'xhtml:body', 'xhtml:div', 'content', 'fullitem', 'body'];
const TEASER = ['description', 'summary', 'dc:description', 'abstract'];
const PUBLISHED = ['pubdate', 'published', 'issued', 'dcterms:issued', 'dc:date', 'created', 'dcterms:created', 'date'];
const UPDATED = ['updated', 'modified', 'dcterms:modified', 'lastbuilddate'];

export function readFeedItem(capture: Capture): Extracted {
  const root = parseXml(capture.text);
  const item = root && findElement(root, ({ name }) => name === 'item' || name === 'entry');
  if (!root || !item) return { ok: false, reason: 'the feed has no item that can be read' };
  const channel = childOf(root, 'channel') ?? root;
  const full = contentIn(item, FULL);
  const teaser = contentIn(item, TEASER);
  const body = full ?? teaser;
  const address = addressOf(item, channel);
  const title = contentIn(item, ['title', 'dc:title']);
  const published = valuesIn(item, PUBLISHED);
  const updated = valuesIn(item, UPDATED);
  const categories = childrenOf(item, 'category', 'dc:subject').map(
    (category) => attributeOf(category, 'label') ?? textOf(category),
  );
  return feedStory(
    {
      ...NO_FACTS,
      headline: title,
      authors: authorsIn(item, channel),
      source:
        textOf(childOf(item, 'dc:publisher')) ??
        sourceIn(item) ??
        feedOutlet(textOf(childOf(channel, 'title')), address),
      section: categories.length === 1 ? (categories[0] ?? null) : null,
      language: languageIn(item, channel, root),
      address,
      // Atom asks only for `updated`: an entry without another day was published then, or later.
      published: published.length > 0 ? published : updated,
      updated,
      stub: excerptOf(full, teaser),
    },
    body,
    capture,
  );
}

/** The content of the first of these elements that has any, as text or HTML. */
function contentIn(item: XmlElement, names: string[]): string | null {
  for (const element of childrenOf(item, ...names)) {
    const isMarkup = /xhtml|xml/i.test(attributeOf(element, 'type') ?? '') || element.name.startsWith('xhtml:');
    const mixed = isMarkup || element.children.some((child) => typeof child !== 'string');
    const content = (mixed ? htmlOf(element) : (textOf(element) ?? '')).trim();
    if (content !== '' && attributeOf(element, 'mode') !== 'base64') return content;
  }
  return null;
}

function valuesIn(item: XmlElement, names: string[]): string[] {
  return childrenOf(item, ...names).flatMap((element) => textOf(element) ?? []);
}

function addressOf(item: XmlElement, channel: XmlElement): string | null {
  const guid = childOf(item, 'guid');
  const links = childrenOf(item, 'link');
  const alternate = links.filter((link) => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate');
  const page = alternate.find((link) => /html/.test(attributeOf(link, 'type') ?? 'html')) ?? alternate[0] ?? null;
  const stated = [
    textOf(childOf(item, 'feedburner:origlink')),
    attributeOf(page, 'href') ?? textOf(page),
    attributeOf(guid, 'ispermalink') === 'false' ? null : textOf(guid),
    textOf(childOf(item, 'id')),
    attributeOf(item, 'rdf:about'),
  ];
  const base = attributeOf(item, 'xml:base') ?? attributeOf(channel, 'xml:base') ?? homeOf(channel) ?? undefined;
  for (const [at, value] of stated.entries()) {
    // Only a link may be relative: what an id means is its own affair.
    if (value && URL.canParse(value, at === 1 ? base : undefined)) {
      const { protocol, href } = new URL(value, at === 1 ? base : undefined);
      if (protocol === 'http:' || protocol === 'https:') return href;
    }
  }
  return null;
}

function homeOf(channel: XmlElement): string | null {
  const links = childrenOf(channel, 'link');
  const home = links.find((link) => !/self|hub|next/.test(attributeOf(link, 'rel') ?? '')) ?? null;
  return attributeOf(home, 'href') ?? textOf(home);
}

/** The authors of the item, else those of the whole feed. RSS asks for 'mail@host (Jane Doe)'. */
function authorsIn(item: XmlElement, channel: XmlElement): string[] {
  for (const holder of [item, channel]) {
    const creators = childrenOf(holder, 'dc:creator').flatMap((element) => textOf(element) ?? []);
    const authors = childrenOf(holder, 'author').flatMap(
      (author) => textOf(childOf(author, 'name')) ?? textOf(author) ?? [],
    );
    const named = [...creators, ...authors].flatMap((name) => withoutMail(name) ?? []);
    if (named.length > 0) return named;
  }
  return [];
}

function withoutMail(value: string): string | null {
  const name = value.slice(0, 500);
  const inside = /@[^\s()]{1,200}\s*\(([^()]{1,200})\)/.exec(name)?.[1];
  return (inside ?? name.replace(/<?\S{1,100}@\S{1,200}>?/g, '')).trim() || null;
}

/** An item that was taken over from another feed names it. */
function sourceIn(item: XmlElement): string | null {
  const source = childOf(item, 'source');
  return source
    ? (textOf(childOf(source, 'title')) ??
        (source.children.every((child) => typeof child === 'string') ? textOf(source) : null))
    : null;
}

function languageIn(item: XmlElement, channel: XmlElement, root: XmlElement): string | null {
  const inText = (holder: XmlElement) => textOf(childOf(holder, 'dc:language')) ?? textOf(childOf(holder, 'language'));
  return (
    attributeOf(childOf(item, 'content'), 'xml:lang') ??
    attributeOf(item, 'xml:lang') ??
    inText(item) ??
    inText(channel) ??
    attributeOf(channel, 'xml:lang') ??
    attributeOf(root, 'xml:lang')
  );
}
