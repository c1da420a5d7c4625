// A story on its way into the database: what is handed in, and what was decided about it.

import type { ArticleDraft, DatedBy } from '#lib/model/article';
import type { Mention, PersonInStory, Quote } from '#lib/model/person';
import type { TopicInStory } from '#lib/model/topic';
import type { Decided } from '#lib/people/verdicts';
import type { DecidedTopics } from '#lib/topics/verdicts';
import type { KeptBytes } from './raw-captures';

export type CaptureToKeep = {
  id: string;
  format: string;
  charset: string | null;
  /** The outlet, when the person who ingested said so. */
  source: string | null;
  address: string | null;
  captured: DatedBy | null;
  origin: string;
  kept: KeptBytes;
};

/** Ids derived from the address, from source, day and headline, and from the text: see lib/ingest/identity.ts. */
export type StoryKeys = { address: string | null; name: string | null; text: string };

/** The id that a story has when it is new. */
export function ownId({ address, name, text }: StoryKeys): string {
  return address ?? name ?? text;
}

/** A story as it was read from a capture: the draft, and who and what is in it. */
export type ReadStory = {
  keys: StoryKeys;
  contentHash: string;
  /** Hash of the words alone. */
  textHash: string;
  /** The sketch of its text, by which copies of it are found (see lib/copies). */
  sketch: number[];
  /** Words of the article's own prose. */
  wordCount: number;
  draft: ArticleDraft;
  mentions: Mention[];
  people: PersonInStory[];
  quotes: Quote[];
  topics: TopicInStory[];
};

/** `of`: the story that it is known to be, when its capture is read again; null to find it by its keys. */
export type StoryToSave = ReadStory & { capture: CaptureToKeep; of: string | null };

export type Outcome = 'added' | 'changed' | 'unchanged';

/** A story with what the transaction decided about it. */
export type StoryWrite = {
  story: StoryToSave;
  /** The id of the story in the archive: its own, or that of the story it was found to be. */
  id: string;
  outcome: Outcome;
  /** The version whose text the capture shows. */
  version: number;
  /** True when the version's reading is written: it is new, or read anew. */
  isWritten: boolean;
  /** True when the version is the one to be shown and indexed from now on. */
  isCurrent: boolean;
  /** True when the story had no address, and the capture gives one. */
  tellsAddress: boolean;
  /** Number in the change sequence; 0 where nothing changed. */
  seq: number;
  /** Who is in it: as recognised, and as readers decided. */
  links: Decided;
  /** What it is about: as found, and as readers decided. */
  topics: DecidedTopics;
};
