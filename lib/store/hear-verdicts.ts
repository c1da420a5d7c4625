// Stories on their way into the database; who is in them by the word of readers, out: recognition is followed by the
// verdicts that the archive has on the story and on the names in it.

import { loadGazetteer } from '#lib/people/gazetteer';
import { applyVerdicts } from '#lib/people/verdicts';
import type { Transaction } from './open';
import type { StoryWrite } from './story-write';
import { readMerges, readVerdictsOn } from './verdict-rows';

/** Sets `links` of the stories that some verdict concerns. */
export async function hearVerdicts(tx: Transaction, writes: readonly StoryWrite[]): Promise<void> {
  if (writes.length === 0 || (await tx.verdict.findFirst({ select: { id: true } })) === null) return;
  const merges = await readMerges(tx);
  const stories = writes.map(({ id, story }) => ({
    id,
    keys: Object.values(story.keys).filter((key) => key !== null),
  }));
  const verdicts = await readVerdictsOn(tx, stories);
  for (const write of writes) {
    const { headline, blocks, dateline, published } = write.story.draft;
    const { mentions, quotes } = write.story;
    const ofStory = verdicts.get(write.id) ?? [];
    const isMerged = mentions.some(({ person }) => person !== null && merges.canonical(person) !== person);
    if (ofStory.length === 0 && !isMerged) continue;
    const found = { headline, blocks, dateline, day: published?.day ?? null, mentions, quotes };
    write.links = applyVerdicts(found, { merges, ofStory }, loadGazetteer());
  }
}
