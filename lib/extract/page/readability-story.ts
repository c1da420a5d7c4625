// The story as Mozilla Readability finds it: asked where little was found otherwise, since it parses the page anew for
// each of its attempts. It takes the page apart; nothing can be read from it afterwards.

import { Readability } from '@mozilla/readability';
import { type RawBlock, rawBlocks } from './html-blocks';

/** Pages have some thousands of elements; Readability's work grows faster than their number. */
const MOST_ELEMENTS = 15_000;

export function readabilityStory(document: Document): RawBlock[] {
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return [];
  // Templates in the head would be candidates: it looks through the whole document.
  for (const child of [...(document.head?.children ?? [])])
    if (!/^(?:title|meta)$/i.test(child.localName)) child.remove();
  try {
    const readability = new Readability<Node>(document, { serializer: (node) => node, disableJSONLD: true });
    const content = readability.parse()?.content;
    return content ? rawBlocks(content) : [];
  } catch (error) {
    // It throws on some broken pages, where its best candidate has no parent.
    if (error instanceof TypeError) return [];
    throw error;
  }
}
