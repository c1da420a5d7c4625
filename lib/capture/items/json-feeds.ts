// A JSON Feed (https://jsonfeed.org) to one capture an item: a feed in small with what the feed says of itself and the
// one item, so that it can be read again alone.

import type { CaptureRead } from '#lib/model/capture';
import { decode } from '../decode/decode';
import type { Part } from '../part';
import { readAll } from '../read-all';

/** What the feed says of itself and an item needs. */
const ABOUT = ['version', 'title', 'home_page_url', 'feed_url', 'language', 'authors', 'author'];

export async function* readJsonFeed(part: Part): AsyncGenerator<CaptureRead> {
  const { origin } = part;
  const read = await readAll(part);
  if (!read.ok) return yield { ok: false, origin, reason: read.reason };
  const feed = parse(decode(read.bytes, false, part.charset).text);
  if (!feed.ok) return yield { ok: false, origin, reason: feed.reason };
  const items = 'items' in feed.value ? feed.value.items : null;
  if (!Array.isArray(items) || items.length === 0) return yield { ok: false, origin, reason: 'the feed has no items' };
  const about = Object.fromEntries(Object.entries(feed.value).filter(([name]) => ABOUT.includes(name)));
  for (const [at, item] of items.entries()) yield captureOf(about, item, `${origin}:${at + 1}`, part);
}

function captureOf(about: object, item: unknown, origin: string, { source, captured }: Part): CaptureRead {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return { ok: false, origin, reason: 'the item of the feed is not a JSON object' };
  const bytes = new TextEncoder().encode(JSON.stringify({ ...about, items: [item] }));
  return {
    ok: true,
    capture: { format: 'json-feed', bytes, charset: 'utf-8', origin, address: null, source, captured },
  };
}

function parse(text: string): { ok: true; value: object } | { ok: false; reason: string } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { ok: true, value };
    return { ok: false, reason: 'the feed is not a JSON object' };
  } catch (error) {
    return { ok: false, reason: `not JSON: ${error instanceof Error ? error.message.slice(0, 160) : 'broken'}` };
  }
}
