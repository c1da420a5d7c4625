// The text of a story as the index divides it: paragraphs by field.

import { isProse } from '#lib/model/article';
import type { StoryToIndex } from '#lib/store/read-changes';
import type { IndexField } from './options';

/** The first paragraph of a story's prose is its lead, the rest its body. */
export function paragraphsOf(story: StoryToIndex): Record<IndexField, string[]> {
  const prose = story.blocks.filter((block) => isProse(block.part)).map((block) => block.text);
  const captions = story.blocks.filter((block) => block.part === 'caption').map((block) => block.text);
  return {
    headline: [story.headline],
    lead: prose.slice(0, 1),
    body: prose.slice(1),
    caption: captions,
    byline: story.byline === null ? [] : [story.byline],
  };
}
