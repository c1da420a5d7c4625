// One story for its page: what is stored, cut into pieces, with the words of the reader's search marked.

import { isArticlePart, type Part, type RemovedPart } from '#lib/model/article';
import type { Mention } from '#lib/model/person';
import { parseWords } from '#lib/query/parse-words';
import { readArticle, type StoredArticle } from '#lib/store/read-article';
import type { Engine } from './engine';
import { marksIn, wordTest } from './marks';
import { type Run, runsOf } from './story-text';

export type StoryBlock = { position: number; part: Part; runs: Run[] };

export type Story = StoredArticle & {
  headlineRuns: Run[];
  /** The article's own blocks, in reading order. */
  own: StoryBlock[];
  /** What stood around it on the page. */
  removed: { position: number; part: RemovedPart; text: string }[];
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
  const isAsked = wordTest(parseWords(text).tree);
  const inBlock = (block: number | null) => stored.mentions.filter((mention: Mention) => mention.block === block);
  const own: StoryBlock[] = [];
  const removed: Story['removed'] = [];
  let dateline = stored.dateline?.text ?? '';
  stored.blocks.forEach(({ part, text: words }, position) => {
    if (!isArticlePart(part)) removed.push({ position, part, text: words });
    else {
      const opening = part === 'body' && words.startsWith(dateline) ? dateline.length : 0;
      if (part === 'body') dateline = ''; // only the first paragraph has one
      own.push({ position, part, runs: runsOf(words, inBlock(position), marksIn(words, isAsked), opening) });
    }
  });
  const headlineRuns = runsOf(stored.headline, inBlock(null), marksIn(stored.headline, isAsked));
  return { ...stored, headlineRuns, own, removed };
}
