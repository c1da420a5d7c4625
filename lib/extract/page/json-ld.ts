// The structured data (JSON-LD, schema.org) of a page to its nodes, and the node that is the story.
// What it says is data of unknown shape: every field is read through a function that checks.

import { decodeHTML } from 'entities';
import { nameOf, tidy } from './dom';
import { elementsNamed } from './elements';

export type JsonObject = { [key: string]: unknown };
export type JsonLd = { nodes: JsonObject[]; article: JsonObject | null };

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|NewsStory)$/;
const NESTED = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'itemListElement',
  'item',
  'hasPart',
  'publisher',
  'author',
];
const DEEPEST = 7;
const MOST_NODES = 2_000;
const MOST_SCRIPT = 3_000_000;

/** `isStory` tells of a headline that it is the page's own: pages also describe the stories they link to. */
export function readJsonLd(document: Document, isStory: (headline: string) => boolean): JsonLd {
  const nodes: JsonObject[] = [];
  for (const script of elementsNamed(document, 'script')) {
    if (nameOf(script) !== 'script' || !/ld\+json/i.test(script.getAttribute('type') ?? '')) continue;
    collect(parseLoosely(script.textContent ?? ''), nodes, 0);
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const titled = articles.filter((node) => textOf(node.headline ?? node.name) !== null);
  const article =
    titled.find((node) => isStory(textOf(node.headline ?? node.name) ?? '')) ??
    titled.find((node) => 'datePublished' in node) ??
    articles[0];
  return { nodes, article: article ?? null };
}

/** Text of a value that may be a text, a list of them or a node with a name; null when it has none. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return plain(value) || null;
  if (Array.isArray(value)) return textOf(value[0]);
  if (isObject(value)) return textOf(value.name ?? value['@value']);
  return null;
}

/** All texts of a value: authors, sections. References by @id are looked up among the nodes. */
export function textsOf(value: unknown, nodes: JsonObject[]): string[] {
  if (Array.isArray(value)) return value.slice(0, 30).flatMap((item) => textsOf(item, nodes));
  const text = textOf(isObject(value) ? resolved(value, nodes) : value);
  return text === null ? [] : [text];
}

/** The node that a reference by @id stands for, or the node itself. */
export function resolved(node: JsonObject, nodes: JsonObject[]): JsonObject {
  if ('name' in node || 'familyName' in node || typeof node['@id'] !== 'string') return node;
  return nodes.find((other) => other['@id'] === node['@id'] && 'name' in other) ?? node;
}

export function typesOf(node: JsonObject): string[] {
  return [node['@type']].flat().filter((type) => typeof type === 'string');
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A tag, not a sign between numbers: 'if 3 < 5 and 7 > 6' has none. */
const TAG = /<[/!]?[a-z][^<>]{0,300}>/gi;

/** A machine text to plain text: entities decoded (twice, as sites encode twice) and tags dropped. */
export function plain(text: string): string {
  return tidy(decodeHTML(decodeHTML(text)).replace(TAG, ' '));
}

/** Sites wrap it in comments, leave raw line breaks in texts and commas at the ends. */
function parseLoosely(script: string): unknown {
  const text = unwrapped(script.slice(0, MOST_SCRIPT));
  const mended = () => text.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1');
  return parsed(text) ?? parsed(mended());
}

/** What stands between the first and the last bracket. */
function unwrapped(script: string): string {
  const start = script.search(/[{[](?!CDATA)/);
  const end = Math.max(script.lastIndexOf('}'), script.replace(/\]\]>[^[\]{}]{0,40}$/, '').lastIndexOf(']'));
  return start < 0 ? '' : script.slice(start, end + 1);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the page is then read without this block, as if it had none.
    return null;
  }
}

function collect(value: unknown, nodes: JsonObject[], depth: number): void {
  if (depth > DEEPEST || nodes.length >= MOST_NODES) return;
  if (Array.isArray(value)) for (const item of value) collect(item, nodes, depth + 1);
  if (!isObject(value)) return;
  nodes.push(value);
  for (const key of NESTED) if (typeof value[key] === 'object') collect(value[key], nodes, depth + 1);
}
