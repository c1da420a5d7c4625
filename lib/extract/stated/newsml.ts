// One NewsML-G2 newsItem (or NewsItem of NewsML 1) to an article draft: what the item says of itself, and the story in
// it, which is NITF, XHTML or plain text.

import type { Capture } from '#lib/model/capture';
import type { Extracted } from '../extracted';
import { agencyNamed } from '../names/agencies';
import { fragmentBlocks } from '../page/html-fragment';
import { proseWords } from '../page/html-story';
import { newsml1Facts } from './newsml-1';
import { nitfFacts } from './nitf';
import { articleFrom, type Facts, NO_FACTS } from './ready';
import { textBlocks } from './ready-blocks';
import {
  attributeOf,
  childOf,
  childrenOf,
  elementsOf,
  findElement,
  htmlOf,
  parseXml,
  textOf,
  type XmlElement,
} from './xml';

const NAME = 'the NewsML item';
/** Values of pubStatus that take an item back. */
const WITHDRAWN = /:?(cancell?ed|withheld)$/i;

export function readNewsmlItem(capture: Capture): Extracted {
  const root = parseXml(capture.text);
  if (!root) return { ok: false, reason: 'not NewsML: it has no element that can be read' };
  const item = root.name === 'newsitem' ? root : findElement(root, ({ name }) => name === 'newsitem');
  if (!item) return { ok: false, reason: 'not NewsML: it has no newsItem' };
  if (!childOf(item, 'itemmeta') && childOf(item, 'newscomponent'))
    return articleFrom(newsml1Facts(item), capture, { name: NAME });
  const status = attributeOf(childOf(item, 'itemmeta', 'pubstatus'), 'qcode') ?? '';
  const withdrawn = WITHDRAWN.exec(status)?.[1];
  if (withdrawn) return { ok: false, reason: `the NewsML item is withdrawn (pubStatus ${withdrawn})` };
  const story = storyIn(item);
  if (!story) return { ok: false, reason: 'no story found: the NewsML item has no text in NITF, XHTML or plain text' };
  return articleFrom(merged(itemFacts(item), story), capture, { name: NAME });
}

/** What the item says of itself outweighs the story's own fields, except for the printed byline and days of issue. */
function merged(item: Facts, story: Facts): Facts {
  return {
    ...item,
    headline: item.headline ?? story.headline,
    byline: item.byline ?? story.byline,
    agency: item.agency ?? story.agency,
    source: item.source ?? story.source,
    section: story.section,
    language: item.language ?? story.language,
    address: item.address ?? story.address,
    published: [...item.published, ...story.published],
    dateline: item.dateline ?? story.dateline,
    blocks: story.blocks,
  };
}

function itemFacts(item: XmlElement): Facts {
  const [meta, content] = [childOf(item, 'itemmeta'), childOf(item, 'contentmeta')];
  const headlines = childrenOf(content, 'headline');
  const main = headlines.find((headline) => /:?(?:main|title)$/i.test(attributeOf(headline, 'role') ?? 'main'));
  const infoSource = nameOf(childOf(content, 'infosource'));
  const [created, modified] = [textOf(childOf(content, 'contentcreated')), textOf(childOf(content, 'contentmodified'))];
  const version = textOf(childOf(meta, 'versioncreated'));
  return {
    ...NO_FACTS,
    headline: textOf(main ?? headlines[0] ?? null) ?? textOf(childOf(meta, 'title')),
    byline: textOf(childOf(content, 'by')),
    authors: childrenOf(content, 'creator', 'contributor').flatMap((person) => nameOf(person) ?? []),
    agency: [infoSource, textOf(childOf(content, 'creditline'))].find((name) => name && agencyNamed(name)) ?? null,
    source: nameOf(childOf(meta, 'provider')) ?? nameOf(childOf(item, 'rightsinfo', 'copyrightholder')) ?? infoSource,
    language: attributeOf(childOf(content, 'language'), 'tag') ?? attributeOf(item, 'xml:lang'),
    address: addressOf(item, meta),
    published: [textOf(childOf(meta, 'firstcreated')), created, version],
    updated: [modified, version].filter((stamp) => stamp !== (textOf(childOf(meta, 'firstcreated')) ?? created)),
    dateline: textOf(childOf(content, 'dateline')),
  };
}

function nameOf(party: XmlElement | null): string | null {
  return textOf(childOf(party, 'name')) ?? attributeOf(party, 'literal');
}

/** The item's id where it is an address on the web, else a link to the same story as a page. */
function addressOf(item: XmlElement, meta: XmlElement | null): string | null {
  const guid = attributeOf(item, 'guid');
  if (guid && /^https?:\/\//i.test(guid)) return guid;
  const page = childrenOf(meta, 'link').find((link) =>
    /:?(?:isA|canonical|permalink|isTranslationOf|webpage)$/i.test(attributeOf(link, 'rel') ?? ''),
  );
  return attributeOf(page ?? null, 'href');
}

/** The rendition with the most prose: an item may carry the same story in several. */
function storyIn(item: XmlElement): Facts | null {
  const renditions = elementsOf(childOf(item, 'contentset') ?? item).flatMap((content) => {
    if (content.name === 'inlinexml') return inlineXml(content) ?? [];
    return content.name === 'inlinedata' ? (inlineData(content) ?? []) : [];
  });
  const words = renditions.map(({ blocks }) => proseWords(blocks));
  return renditions[words.indexOf(Math.max(...words))] ?? null;
}

/** NITF or XHTML; other XML (events, sports data) is no story. */
export function inlineXml(content: XmlElement): Facts | null {
  const nitf = content.name === 'nitf' ? content : findElement(content, ({ name }) => name === 'nitf');
  if (nitf) return nitfFacts(nitf);
  const type = attributeOf(content, 'contenttype') ?? '';
  const root = elementsOf(content)[0];
  const isHtml = /html/i.test(type) || /^(?:xhtml:)?(?:html|body|div|p|section|article|h1)$/.test(root?.name ?? '');
  if (!isHtml) return null;
  const title = findElement(content, ({ name }) => /^(?:xhtml:)?h1$/.test(name));
  const headline = textOf(title);
  const body = findElement(content, ({ name }) => /^(?:xhtml:)?body$/.test(name)) ?? content;
  const blocks = fragmentBlocks(htmlOf(body), { headline: headline ?? '', authors: [] });
  return { ...NO_FACTS, headline, blocks: blocks ?? [] };
}

function inlineData(content: XmlElement): Facts | null {
  const text = textOf(content);
  if (text === null || attributeOf(content, 'encoding')) return null;
  return { ...NO_FACTS, blocks: textBlocks(text, null) };
}
