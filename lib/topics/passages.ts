// Headline and blocks of one article in, the passages that say what it is about out, each cut into folded words.
// Teasers, credits and the like say nothing of the story; quotations, lists and captions do.

import { type Block, isProse } from '#lib/model/article';
import { wordList } from '#lib/text/words';
import { type KnownWord, knownWord } from './known-words';

export type Story = { headline: string; blocks: readonly Block[] };
/** `known`: what is known of each of the words. */
export type Passage = { place: 'headline' | 'lead' | 'body' | 'caption'; words: string[]; known: KnownWord[] };

/** A story is read up to here (UTF-16 units, some 8,000 words), so that a huge text costs no more than a long one. */
const READ_UP_TO = 50_000;

export function passagesOf(story: Story): Passage[] {
  const found = [passage('headline', story.headline.slice(0, READ_UP_TO))];
  let left = READ_UP_TO;
  let lead = true;
  for (const { part, text } of story.blocks) {
    const prose = isProse(part);
    if (left <= 0 || !(prose || part === 'caption')) continue;
    found.push(passage(prose ? (lead ? 'lead' : 'body') : 'caption', text.slice(0, left)));
    left -= text.length;
    if (prose) lead = false;
  }
  return found;
}

function passage(place: Passage['place'], text: string): Passage {
  const words = wordList(text);
  return { place, words, known: words.map(knownWord) };
}
