// For tests: a draft, and a story ready to be saved, with all that a test does not care about filled in.

import type { ArticleDraft, Block } from '#lib/model/article';
import type { PersonInStory } from '#lib/model/person';
import type { TopicInStory } from '#lib/model/topic';
import { sha256Of } from '#lib/store/raw-captures';
import type { StoryToSave } from '#lib/store/story-write';
import { articleId, captureId, contentHash } from './identity';

export function draft(given: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    headline: 'Wheat ships leave harbour',
    byline: null,
    authors: [],
    source: 'Harbour Post',
    section: 'World',
    dateline: null,
    language: 'en',
    address: null,
    published: { day: '2022-07-22', precision: 'day', evidence: 'stamp', words: '22 July 2022' },
    publishedNote: null,
    updated: null,
    captured: null,
    blocks: [body('The first ships left on Friday.'), body('More will follow.')],
    ...given,
  };
}

export function body(text: string): Block {
  return { part: 'body', text };
}

type Links = { people?: PersonInStory[]; topics?: TopicInStory[]; capture?: string };

/** `links.capture` stands for the raw bytes: another text is another capture. */
export function storyToSave(given: Partial<ArticleDraft> = {}, links: Links = {}): StoryToSave {
  const made = draft(given);
  const bytes = links.capture ?? JSON.stringify(made);
  const sha256 = sha256Of(new TextEncoder().encode(bytes));
  const kept = { sha256, byteLength: bytes.length, pack: 'none.gz', packOffset: 0, packLength: 0 };
  return {
    id: articleId(made),
    contentHash: contentHash(made),
    wordCount: 8,
    draft: made,
    mentions: [],
    people: links.people ?? [],
    topics: links.topics ?? [],
    capture: {
      id: captureId(articleId(made), sha256, made.address, made.captured?.day ?? null),
      format: 'text',
      address: made.address,
      captured: made.captured,
      origin: 'test.txt',
      kept,
    },
  };
}
