// A story on its way into the database: what is handed in, and what was decided about it.

import type { ArticleDraft, DatedBy } from '#lib/model/article';
import type { Mention, PersonInStory } from '#lib/model/person';
import type { TopicInStory } from '#lib/model/topic';
import type { KeptBytes } from './raw-captures';

export type CaptureToKeep = {
  id: string;
  format: string;
  address: string | null;
  captured: DatedBy | null;
  origin: string;
  kept: KeptBytes;
};

/** A story as it was read from a capture: the draft, and who and what is in it. */
export type ReadStory = {
  id: string;
  contentHash: string;
  /** Words of the article's own prose. */
  wordCount: number;
  draft: ArticleDraft;
  mentions: Mention[];
  people: PersonInStory[];
  topics: TopicInStory[];
};

export type StoryToSave = ReadStory & { capture: CaptureToKeep };

export type Outcome = 'added' | 'changed' | 'unchanged';

/** A story with what the transaction decided about it. */
export type StoryWrite = { story: StoryToSave; outcome: Outcome; version: number; seq: number };
