// Headline and blocks of one article in, the passages that say what it is about out, each cut into folded words.
// Teasers, credits and the like say nothing of the story; quotations, lists and captions do.

import { type Block, isProse } from '#lib/model/article';
import { wordList } from '#lib/text/words';

export type Story = { headline: string; blocks: readonly Block[] };
export type Passage = { place: 'headline' | 'lead' | 'body' | 'caption'; words: string[] };

/** A story is read up to here (UTF-16 units, some 8,000 words), so that a huge text costs no more than a long one. */
const READ_UP_TO = 50_000;

export function passagesOf(story: Story): Passage[] {
  const found: Passage[] = [{ place: 'headline', words: wordList(story.headline.slice(0, READ_UP_TO)) }];
  let left = READ_UP_TO;
  let lead = true;
  for (const { part, text } of story.blocks) {
    const prose = isProse(part);
    if (left <= 0 || !(prose || part === 'caption')) continue;
    const words = wordList(text.slice(0, left));
    left -= text.length;
    found.push({ place: prose ? (lead ? 'lead' : 'body') : 'caption', words });
    if (prose) lead = false;
  }
  return found;
}
