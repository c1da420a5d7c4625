// A dry run: every batch is saved and taken back, so that the report says what an ingest would do.

import type { InputFile } from '#lib/model/capture';
import type { Counts, Refusal } from '#lib/store/ingest-runs';
import type { Store } from '#lib/store/open';
import type { KeptBytes } from '#lib/store/raw-captures';
import { tryStories } from '#lib/store/save-stories';
import { type Outcome, ownId, type StoryToSave } from '#lib/store/story-write';
import type { Batch } from './batches';
import type { IngestReport } from './report';
import { storyToSave } from './story-to-save';

export class Trial {
  private readonly counts: Counts = { added: 0, changed: 0, unchanged: 0 };
  readonly refused: Refusal[] = [];
  /** Texts of the stories of earlier batches, which are in no archive. */
  private readonly tried = new Map<string, Set<string>>();

  constructor(
    private readonly store: Store,
    private readonly changeBefore: number,
  ) {}

  doneIn(_file: InputFile): number {
    return 0;
  }

  async save({ reads, refused }: Batch): Promise<void> {
    const stories = reads.map((read) => storyToSave(read, nowhere(read.packed)));
    const outcomes = await tryStories(this.store, stories, new Date().toISOString());
    for (const [at, story] of stories.entries()) this.counts[this.outcomeOf(story, outcomes[at] ?? 'unchanged')]++;
    this.refused.push(...refused);
  }

  private outcomeOf(story: StoryToSave, outcome: Outcome): Outcome {
    const texts = this.tried.get(ownId(story.keys));
    if (!texts) this.tried.set(ownId(story.keys), new Set([story.textHash]));
    if (!texts || outcome !== 'added') return outcome;
    if (texts.has(story.textHash)) return 'unchanged';
    texts.add(story.textHash);
    return 'changed';
  }

  async end(): Promise<void> {}

  async leave(): Promise<void> {}

  async report(): Promise<Omit<IngestReport, 'seconds'>> {
    const { changeBefore } = this;
    return { ...this.counts, refused: this.refused, resumed: 0, changeBefore, changeAfter: changeBefore };
  }
}

/** The bytes of a trial are kept nowhere. */
function nowhere({ sha256, byteLength }: { sha256: string; byteLength: number }): KeptBytes {
  return { sha256, byteLength, pack: '', packOffset: 0, packLength: 0 };
}
