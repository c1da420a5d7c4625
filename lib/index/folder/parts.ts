// Stories in, the parts in which they are compiled out. MiniSearch keeps a map for every word of a part, which is nothing
// but garbage a moment later: small parts keep a writer's memory small, and are compiled faster as well.

import type { StoryToIndex } from '#lib/store/read-changes';

/** So many stories hold about 300 MB with all that their thread has; 1,000 hold up to 1.5 GB and take a fifth longer. */
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
