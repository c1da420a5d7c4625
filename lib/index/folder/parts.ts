// Stories in, the parts in which they are compiled out. MiniSearch keeps a map for every word of a part, which is nothing
// but garbage a moment later: small parts keep a writer's memory small, and are compiled faster as well.

import type { StoryToIndex } from '#lib/store/read-changes';

/** Indexing news in parts of so many, a process holds 400 to 500 MB; in parts of 1,000, 800 to 1,500, and takes longer. */
export const MOST_STORIES = 200;
/** Letters of a part; a longer story is a part of its own. */
const MOST_LETTERS = 2_000_000;

export function partsOf(stories: readonly StoryToIndex[]): StoryToIndex[][] {
  const parts: StoryToIndex[][] = [];
  let part: StoryToIndex[] = [];
  let letters = 0;
  for (const story of stories) {
    const own = lettersOf(story);
    if (part.length === MOST_STORIES || (part.length > 0 && letters + own > MOST_LETTERS)) {
      parts.push(part);
      [part, letters] = [[], 0];
    }
    part.push(story);
    letters += own;
  }
  return part.length > 0 ? [...parts, part] : parts;
}

function lettersOf({ headline, blocks }: StoryToIndex): number {
  return blocks.reduce((sum, { text }) => sum + text.length, headline.length);
}
