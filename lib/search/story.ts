// One story for its page: what is stored, cut into pieces, with the words of the reader's search marked.

import type { IndexField } from '#lib/index/options';
import { isArticlePart, isProse, type Part, type RemovedPart } from '#lib/model/article';
import type { Mention } from '#lib/model/person';
import type { AnyVerdict } from '#lib/model/verdict';
import { parseWords } from '#lib/query/parse-words';
import { readArticle, type StoredArticle } from '#lib/store/read-article';
import { readStoryVerdicts } from '#lib/store/read-verdicts';
import type { Engine } from './engine';
import { asked, marksIn } from './marks';
import { type Run, runsOf } from './story-text';

export type StoryBlock = { position: number; part: Part; runs: Run[] };

export type Story = StoredArticle & {
  headlineRuns: Run[];
  /** The article's own blocks, in reading order. */
  own: StoryBlock[];
  /** What stood around it on the page. */
  removed: { position: number; part: RemovedPart; text: string }[];
  /** What readers have said about who is in it and what it is about, the first given first. */
  verdicts: AnyVerdict[];
};

/**
 * Null when the archive has no story of this id, or no such version of it. `text` is what the reader searched for,
 * `version` an earlier text of the story, null for the current one.
 */
export async function readStory(
  engine: Engine,
  id: string,
  text: string,
  version: number | null,
): Promise<Story | null> {
  const stored = await readArticle(engine.store, id, version);
  if (stored === null) return null;
  const words = asked(parseWords(text).tree);
  const inBlock = (block: number | null) => stored.mentions.filter((mention: Mention) => mention.block === block);
  const own: StoryBlock[] = [];
  const removed: Story['removed'] = [];
  let dateline = stored.dateline?.text ?? '';
  let isLead = true;
  stored.blocks.forEach(({ part, text }, position) => {
    if (!isArticlePart(part)) removed.push({ position, part, text });
    else {
      const opening = part === 'body' && text.startsWith(dateline) ? dateline.length : 0;
      if (part === 'body') dateline = ''; // only the first paragraph has one
      own.push({
        position,
        part,
        runs: runsOf(text, inBlock(position), marksIn(text, words, fieldOf(part, isLead)), opening),
      });
      if (isProse(part)) isLead = false;
    }
  });
  const headlineRuns = runsOf(stored.headline, inBlock(null), marksIn(stored.headline, words, 'headline'));
  const verdicts = await readStoryVerdicts(engine.store, stored.id);
  return { ...stored, headlineRuns, own, removed, verdicts };
}

/** The field of the index that a paragraph is in; the first one of the prose is the lead. */
function fieldOf(part: Part, isLead: boolean): IndexField | null {
  if (part === 'caption') return 'caption';
  if (!isProse(part)) return null;
  return isLead ? 'lead' : 'body';
}
