// A JSON Feed of one item (as lib/capture/items/json-feeds.ts cuts it) to an article draft.

import type { Capture } from '#lib/model/capture';
import type { Extracted } from '../extracted';
import { isObject, type JsonObject } from '../page/json-ld';
import { excerptOf, feedOutlet, feedStory } from './feed-story';
import { jsonText, parseObject } from './json-fields';
import { NO_FACTS, webAddress } from './ready';

export function readJsonFeedItem(capture: Capture): Extracted {
  const feed = parseObject(capture.text);
  const item = Array.isArray(feed?.items) ? feed.items.find(isObject) : null;
  if (!feed || !item) return { ok: false, reason: 'the feed has no item that can be read' };
  const full = jsonText(item.content_html) ?? jsonText(item.content_text);
  const teaser = jsonText(item.summary);
  const address = webAddress(jsonText(item.url)) ?? webAddress(jsonText(item.id));
  const tags = Array.isArray(item.tags) ? item.tags.map(jsonText) : [];
  return feedStory(
    {
      ...NO_FACTS,
      headline: jsonText(item.title),
      authors: authorsOf(item).length > 0 ? authorsOf(item) : authorsOf(feed),
      source: feedOutlet(jsonText(feed.title), address),
      section: tags.length === 1 ? (tags[0] ?? null) : null,
      language: jsonText(item.language) ?? jsonText(feed.language),
      address,
      published: [jsonText(item.date_published)],
      updated: [jsonText(item.date_modified)],
      stub: excerptOf(full, teaser),
    },
    full ?? teaser,
    capture,
  );
}

/** Version 1.1 has a list of authors, 1.0 one. */
function authorsOf({ authors, author }: JsonObject): string[] {
  return [authors, author].flat().flatMap((value) => (isObject(value) ? (jsonText(value.name) ?? []) : []));
}
