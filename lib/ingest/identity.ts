// Ids derived from what they name, so that the same capture gets the same permalink on any machine.

import { createHash } from 'node:crypto';
import { type ArticleDraft, bodyOf, isArticlePart } from '#lib/model/article';
import type { Day } from '#lib/model/day';
import { ownId, type StoryKeys } from '#lib/store/story-write';
import { fold } from '#lib/text/fold';
import { wordList } from '#lib/text/words';

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|smid|ref|ref_src|_ga)$/i;
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford's base 32: no i, l, o, u
/** 60 bits: two of a million stories share an id with a chance of one in two million. */
const ID_LENGTH = 12;

/** Host and path as they stand for the page, without scheme, 'www.', tracking parameters and fragment; null if no URL. */
export function canonicalAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams(kept).toString();
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`;
}

/**
 * The ids of a story: from its address, from source, day and headline where both are known, and from its text as well.
 * The first of them is its own; the others find it when it comes again without its address.
 */
export function storyKeys(draft: ArticleDraft): StoryKeys {
  const address = draft.address === null ? null : canonicalAddress(draft.address);
  const headline = wordList(draft.headline).join(' ') || draft.headline;
  const names = [draft.source === null ? '' : fold(draft.source), draft.published?.day ?? '', headline];
  const certain = draft.source !== null && draft.published !== null;
  return {
    address: address === null ? null : shortHash(['address', address]),
    name: certain ? shortHash(['story', ...names]) : null,
    text: shortHash(['text', ...names, ...draft.blocks.map((block) => block.text)]),
  };
}

/** The id of a story that is new to the archive. */
export function articleId(draft: ArticleDraft): string {
  return ownId(storyKeys(draft));
}

/** Id of a capture of a story: the same bytes of the same day, taken from the same address. */
export function captureId(story: string, sha256: string, address: string | null, captured: Day | null): string {
  return shortHash(['capture', story, sha256, address ?? '', captured ?? '']);
}

/**
 * Equal for two drafts that say the same. The day of capture and what stood around the story are left out:
 * they differ from capture to capture of one text.
 */
export function contentHash(draft: ArticleDraft): string {
  const { headline, byline, authors, agency, source, section, dateline, language, stub, published, updated } = draft;
  const own = draft.blocks.filter((block) => isArticlePart(block.part)).map(({ part, text }) => [part, text]);
  const days = [published, updated].map((dated) => dated && [dated.day, dated.precision, dated.evidence, dated.words]);
  const said = [headline, byline, authors, agency, source, section, dateline?.text ?? null, language, stub, days, own];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** Equal for two drafts with the same words, whatever else was read of them: two readings of one text. */
export function textHash(draft: ArticleDraft): string {
  const words = wordList(`${draft.headline}\n${bodyOf(draft.blocks)}`);
  return createHash('sha256').update(words.join(' ')).digest('hex');
}

function shortHash(parts: string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  let id = '';
  for (let at = 0; at < ID_LENGTH; at++) id += ALPHABET[readFiveBits(digest, at * 5)];
  return id;
}

function readFiveBits(bytes: Uint8Array, bit: number): number {
  const high = bytes[bit >> 3] ?? 0;
  const low = bytes[(bit >> 3) + 1] ?? 0;
  return (((high << 8) | low) >> (11 - (bit & 7))) & 31;
}
