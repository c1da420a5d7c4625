// What feeds in XML and JSON have in common: whether an item has its whole text, and which outlet a feed's title names.

import type { Capture } from '#lib/model/capture';
import { fold } from '#lib/text/fold';
import { wordList } from '#lib/text/words';
import type { Extracted } from '../extracted';
import { sourceFromAddress } from '../names/sources';
import { plain } from '../page/json-ld';
import { articleFrom, type Facts } from './ready';
import { bodyBlocks } from './ready-blocks';

/** A description that is shorter is a teaser. */
const WHOLE_STORY = 60;
const CUT =
  /(?:…|\.{3}|\[(?:…|\.{3}|&hellip;)\]|(?:read|continue|see|find out) (?:more|reading|the (?:full|whole|rest).{0,40}))\W{0,6}$/i;
const EXCERPT = 'an excerpt in a feed';
/** Words that a feed's title adds to the outlet's name. */
const FEED_WORDS =
  /\s*(?:\((?:rss|atom)\)|\b(?:rss|atom)(?:\s+feed)?|\bnews\s?feed|\bfeed|\b(?:latest|top|breaking|all)\s+(?:news|stories|headlines|articles))\s*$/i;

/** The outlet of a feed called 'Harbour Post - World News', with the address of one of its stories to compare. */
export function feedOutlet(title: string | null, address: string | null): string | null {
  const name = plain(title ?? '')
    .replace(FEED_WORDS, '')
    .trim();
  if (name === '') return null;
  const written = address && sourceFromAddress(address, name);
  const parts = name.split(/\s+(?:[|–—»«·•-]|>)\s+|\s*:\s+/).filter((part) => part.trim() !== '');
  const outlet = parts.find((part) => written && fold(part).includes(fold(written))) ?? parts[0] ?? name;
  // 'Harbour Post World News' of harbour-post.example; one word of the name is too little to cut the rest off.
  return written?.includes(' ') && outlet.startsWith(`${written} `) ? written : outlet;
}

/** Why an item is only a beginning, or null where its whole text is there. */
export function excerptOf(full: string | null, teaser: string | null): string | null {
  const text = plain((full ?? teaser ?? '').slice(-3_000));
  if (CUT.test(text)) return EXCERPT;
  return full === null && wordList(plain(teaser ?? '')).length < WHOLE_STORY ? EXCERPT : null;
}

export function feedStory(facts: Facts, body: string | null, capture: Capture): Extracted {
  if (body === null) return { ok: false, reason: 'no story found: the feed item has no text' };
  // Some feeds escape their markup twice.
  const text = /^\s*&lt;\/?(?:p|div|figure|a|img|br|h\d)\b/i.test(body) ? unescaped(body) : body;
  const blocks = bodyBlocks(text, facts.headline);
  if (!blocks) return { ok: false, reason: "not read: the feed item's markup is nested without end" };
  const name = facts.stub === null ? 'the feed item' : 'the feed item, an excerpt,';
  return articleFrom({ ...facts, blocks }, capture, { name });
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
