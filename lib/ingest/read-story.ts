// One capture in, one story out: extract, people and topics in their order. No database, no clock.

import { fingerprintOf } from '#lib/copies/fingerprint';
import { sketchOf } from '#lib/copies/sketch';
import { extractArticle } from '#lib/extract/extract-article';
import { bodyOf } from '#lib/model/article';
import type { Capture } from '#lib/model/capture';
import type { Gazetteer } from '#lib/people/gazetteer';
import { findPeople } from '#lib/people/recognise';
import type { Tagger } from '#lib/people/tagger/tagger';
import type { ReadStory } from '#lib/store/story-write';
import { wordList } from '#lib/text/words';
import { findTopics } from '#lib/topics/classify';
import { contentHash, storyKeys, textHash } from './identity';

/** Without a tagger only leaders of the gazetteer are found. */
export function readStory(
  capture: Capture,
  gazetteer: Gazetteer,
  tagger: Tagger | null = null,
): { ok: true; story: ReadStory } | { ok: false; reason: string } {
  const extracted = extractArticle(capture);
  if (!extracted.ok) return extracted;
  const { draft } = extracted;
  const { headline, blocks, dateline } = draft;
  const day = draft.published?.day ?? null;
  const { mentions, people, quotes } = findPeople({ headline, blocks, dateline, day }, gazetteer, tagger);
  const story = {
    keys: storyKeys(draft),
    contentHash: contentHash(draft),
    textHash: textHash(draft),
    sketch: sketchOf(fingerprintOf(blocks)),
    wordCount: wordList(bodyOf(blocks)).length,
    draft,
    mentions,
    people,
    quotes,
    topics: findTopics({ headline, blocks }),
  };
  return { ok: true, story };
}
