// The payload of an archived record to captures: only what could be a story is handed on. Images, scripts, styles,
// redirects and errors are no captures, and are passed over without a word.

import type { DatedBy } from '#lib/model/article';
import type { CaptureRead } from '#lib/model/capture';
import { isDay } from '#lib/model/day';
import { type Pages, partOf, type Walk } from '../open-part';
import type { Part } from '../part';
import { type Kind, recognise } from '../recognise';

/** The bytes of a page as a browser would get them, with what the record says of them. */
export type Payload = { bytes: Uint8Array; type: string; charset: string | null };

const STORY_TYPE =
  /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|json|feed\+json|ld\+json|pdf))$/;
const PAGE_TYPE = /^(?:text\/html|application\/xhtml\+xml)$/;
const KINDS: ReadonlySet<Kind> = new Set([
  'html',
  'text',
  'feed',
  'json-feed',
  'ninjs',
  'newsml',
  'nitf',
  'pdf',
  'mhtml',
]);
/** JSON is a story when it has a headline and a body; most JSON on the web is the talk of programs. */
const STORY_JSON = /"(?:headline|title)"\s*:[\s\S]*"(?:body|articleBody|text|content|body_text|body_html|html)"\s*:/;
const MARKUP = /<(?:html|head|body|p|div|article|h1|br|table)\b/i;
/** Records that crawlers add for themselves. */
const OWN_SCHEME = /^(?:urn|dns|whois|metadata|screenshot|filedesc|warcinfo):/i;
const NO_STORY_NAME =
  /\/robots\.txt(?:$|\?)|\.(?:js|mjs|css|png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|mp[34]|m4[av]|webm|zip|gz|exe)(?:$|\?)/i;

/** True for an address and media type that a story may have; `type` null: the record does not say. */
export function couldBeStory(address: string, type: string | null, pages: Pages | null): boolean {
  if (OWN_SCHEME.test(address)) return false;
  if (pages !== null && !pages.has(address)) return false;
  if (type === null || type === '') return !NO_STORY_NAME.test(address);
  return STORY_TYPE.test(type) && !/\/robots\.txt(?:$|\?)/i.test(address);
}

/** 'text/html; charset=ISO-8859-1' */
export function mediaType(value: string | undefined): { type: string; charset: string | null } {
  const type = (value ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const charset = /;\s*charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(value ?? '')?.[1] ?? null;
  return { type, charset };
}

/** `words` is the date as the record prints it. */
export function capturedOn(day: string, words: string): DatedBy | null {
  return isDay(day) ? { day, precision: 'day', evidence: 'warc', words } : null;
}

/** The kind of a payload that may be a story, or null. */
export function storyKind({ bytes, type }: Payload, onlyHtml: boolean): Kind | null {
  const found = recognise(bytes, false, {});
  if (!found.ok) return null;
  const isPage = PAGE_TYPE.test(type);
  if (onlyHtml && !isPage && found.kind !== 'html') return null;
  const head = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1');
  // What a server calls a page is one, though it may begin with a word before its first element.
  if (found.kind === 'text' && isPage) return MARKUP.test(head) ? 'html' : 'text';
  if (found.kind === 'json') return STORY_JSON.test(head) ? 'json' : null;
  return KINDS.has(found.kind) ? found.kind : null;
}

export async function* readPayload(
  payload: Payload,
  kind: Kind,
  facts: Pick<Part, 'origin' | 'address' | 'captured' | 'source'>,
  walk: Walk,
): AsyncGenerator<CaptureRead> {
  const address = facts.address !== null && /^https?:/i.test(facts.address) ? facts.address : null;
  yield* walk.inner(partOf({ ...facts, address, charset: payload.charset }, payload.bytes), { kind });
}
