// For tests: a draft, and a story ready to be saved, with all that a test does not care about filled in.

import { fingerprintOf } from '#lib/copies/fingerprint';
import { sketchOf } from '#lib/copies/sketch';
import type { ArticleDraft, Block } from '#lib/model/article';
import type { Mention, PersonInStory, Quote } from '#lib/model/person';
import type { TopicInStory } from '#lib/model/topic';
import { sha256Of } from '#lib/store/raw-captures';
import type { StoryToSave } from '#lib/store/story-write';
import { articleId, captureId, contentHash, storyKeys, textHash } from './identity';

export function draft(given: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    headline: 'Wheat ships leave harbour',
    byline: null,
    authors: [],
    agency: null,
    source: 'Harbour Post',
    section: 'World',
    dateline: null,
    language: 'en',
    address: null,
    published: { day: '2022-07-22', precision: 'day', evidence: 'stamp', words: '22 July 2022' },
    publishedNote: null,
    updated: null,
    captured: null,
    stub: null,
    blocks: [body('The first ships left on Friday.'), body('More will follow.')],
    ...given,
  };
}

export function body(text: string): Block {
  return { part: 'body', text };
}

type Links = {
  mentions?: Mention[];
  people?: PersonInStory[];
  quotes?: Quote[];
  topics?: TopicInStory[];
  capture?: string;
};

/** `links.capture` stands for the raw bytes: another text is another capture. */
export function storyToSave(given: Partial<ArticleDraft> = {}, links: Links = {}): StoryToSave & { id: string } {
  const made = draft(given);
  const bytes = links.capture ?? JSON.stringify(made);
  const sha256 = sha256Of(new TextEncoder().encode(bytes));
  const kept = { sha256, byteLength: bytes.length, pack: 'none.gz', packOffset: 0, packLength: 0 };
  return {
    id: articleId(made),
    keys: storyKeys(made),
    contentHash: contentHash(made),
    textHash: textHash(made),
    sketch: sketchOf(fingerprintOf(made.blocks)),
    wordCount: 8,
    draft: made,
    mentions: links.mentions ?? [],
    people: links.people ?? [],
    quotes: links.quotes ?? [],
    topics: links.topics ?? [],
    of: null,
    capture: {
      id: captureId(articleId(made), sha256, made.address, made.captured?.day ?? null),
      format: 'text',
      charset: null,
      source: null,
      address: made.address,
      captured: made.captured,
      origin: 'test.txt',
      kept,
    },
  };
}
