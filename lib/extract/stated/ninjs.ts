// A story in ninjs (IPTC's news in JSON), generations 1 to 3, to an article draft. Generation 1 has one field a text
// ('body_xhtml'), 2 and 3 have lists with roles, in lower or camel case.

import type { Block } from '#lib/model/article';
import type { Capture } from '#lib/model/capture';
import type { Extracted } from '../extracted';
import { agencyNamed } from '../names/agencies';
import { proseWords } from '../page/html-story';
import { isObject, type JsonObject } from '../page/json-ld';
import { jsonObjects, jsonText, parseObject } from './json-fields';
import { nitfFacts } from './nitf';
import { articleFrom, NO_FACTS, webAddress } from './ready';
import { bodyBlocks, captionBlocks } from './ready-blocks';
import { parseXml } from './xml';

const NAME = 'the ninjs item';
const NO_STORY = /^(?:picture|photo|image|graphic|video|audio|event|planning)$/i;
const PICTURES = /^(?:picture|photo|image|graphic|video)$/i;

export function readNinjs(capture: Capture): Extracted {
  const parsed = parseObject(capture.text);
  if (!parsed) return { ok: false, reason: 'not ninjs: the text is not one JSON object' };
  const item = lowerKeys(parsed);
  const status = jsonText(item.pubstatus) ?? '';
  if (/^(?:cancell?ed|withheld)$/i.test(status))
    return { ok: false, reason: `${NAME} is withdrawn (pubStatus ${status})` };
  const type = jsonText(item.type);
  if (type !== null && NO_STORY.test(type))
    return { ok: false, reason: `a ninjs item of the type ${type}, not a story` };
  const headline = textWithRole(item, 'headline', 'headlines') ?? jsonText(item.title);
  const body = bodyOf(item, headline);
  const summary = body ? null : summaryOf(item);
  const blocks = body ?? summary;
  if (!blocks) return { ok: false, reason: `no story found: ${NAME} has no text` };
  const version = jsonText(item.versioncreated);
  const first = jsonText(item.firstcreated) ?? jsonText(item.contentcreated);
  const infoSource = partyName(item.infosource ?? item.infosources);
  const holder = jsonText(item.copyrightholder);
  return articleFrom(
    {
      ...NO_FACTS,
      headline,
      byline: jsonText(item.byline) ?? jsonText(item.by),
      authors: jsonObjects(item.contributors)
        .filter(isAuthor)
        .flatMap(({ name }) => jsonText(name) ?? []),
      agency: [infoSource, holder].find((name) => name && agencyNamed(name)) ?? null,
      source: jsonText(item.source) ?? partyName(item.provider) ?? holder ?? infoSource,
      section: jsonText(item.section),
      language: jsonText(item.language),
      address: addressOf(item),
      published: [first, version],
      updated: [jsonText(item.contentmodified), first === null || first === version ? null : version],
      blocks: [...blocks, ...pictureBlocks(item)],
      stub: summary ? 'only a summary' : null,
    },
    capture,
    { name: NAME },
  );
}

/** Generation 2 wrote 'versioncreated', 3 'versionCreated'. */
function lowerKeys(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]));
}

/** Some agencies send the summary alone. */
function summaryOf(item: JsonObject): Block[] | null {
  const listed = jsonObjects(item.descriptions)[0];
  const text = jsonText(item.description_text) ?? jsonText(item.description_xhtml) ?? jsonText(listed?.value);
  return text === null ? null : bodyBlocks(text, null);
}

/** The value of 'headlines' with the role 'main', or of the first; 'headline' in generation 1. */
function textWithRole(item: JsonObject, single: string, plural: string): string | null {
  const values = jsonObjects(item[plural]);
  const main = values.find(({ role }) => role === 'main') ?? values[0];
  return jsonText(item[single]) ?? jsonText(main?.value);
}

/** The text with the most prose, in the order of what keeps paragraphs and captions best. Null where there is none. */
function bodyOf(item: JsonObject, headline: string | null): Block[] | null {
  const listed = jsonObjects(item.bodies).map(lowerKeys);
  const single = ['body_html', 'body_xhtml', 'body_html5', 'body_nitf', 'body_text', 'body'].map((key) => item[key]);
  const others = Object.entries(item).flatMap(([key, value]) => (key.startsWith('body_') ? [value] : []));
  const texts = [...single, ...listed.map(({ value }) => value), ...others].flatMap((value) => jsonText(value) ?? []);
  if (texts.length === 0) return null;
  const read = texts.map((text) => blocksOf(text, headline));
  const marked = read.filter((_, at) => /<\w/.test(texts[at] ?? ''));
  const most = Math.max(...read.map((blocks) => proseWords(blocks)));
  return [...marked, ...read].find((blocks) => proseWords(blocks) * 1.25 >= most) ?? null;
}

function blocksOf(text: string, headline: string | null): Block[] {
  if (/<nitf[\s>]/i.test(text.slice(0, 2_000))) {
    const nitf = parseXml(text);
    return (nitf && nitfFacts(nitf)?.blocks) ?? [];
  }
  return bodyBlocks(text, headline) ?? [];
}

/** Captions of the pictures that come with the story, with who took them. */
function pictureBlocks(item: JsonObject): Block[] {
  const given = item.associations;
  const list = isObject(given) ? Object.values(given).filter(isObject) : jsonObjects(given);
  return list
    .slice(0, 50)
    .map(lowerKeys)
    .flatMap((picture) => {
      if (!PICTURES.test(jsonText(picture.type) ?? '')) return [];
      const descriptions = jsonObjects(picture.descriptions);
      const caption = descriptions.find(({ role }) => role === 'caption') ?? descriptions[0];
      const words =
        jsonText(picture.description_text) ?? jsonText(picture.description_xhtml) ?? jsonText(caption?.value);
      return captionBlocks(words, jsonText(picture.byline) ?? jsonText(picture.by));
    });
}

function partyName(value: unknown): string | null {
  return jsonText(value) ?? jsonText(jsonObjects(value)[0]?.name);
}

function isAuthor({ role, roles }: JsonObject): boolean {
  const named = [role, roles].flat().filter((value) => typeof value === 'string');
  return named.length === 0 || named.some((value) => /author|writer|reporter|correspondent|journalist/i.test(value));
}

/** The address of the story's page where one is given, else the item's own id when it is an address. */
function addressOf(item: JsonObject): string | null {
  const renditions = item.renditions;
  const listed = isObject(renditions) ? Object.values(renditions).filter(isObject) : jsonObjects(renditions);
  const page = listed
    .map(lowerKeys)
    .find(({ mimetype, contenttype }) => /html/i.test(jsonText(mimetype ?? contenttype) ?? ''));
  return (
    webAddress(jsonText(item.url) ?? jsonText(item.canonical)) ??
    webAddress(jsonText(page?.href)) ??
    webAddress(jsonText(item.uri))
  );
}
