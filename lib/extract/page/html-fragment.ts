// A story's text in HTML without a page around it (in a feed, a wire item, a letter) to its blocks: captions, lists and
// quotes keep their parts, teasers and buttons are taken out. Nothing is searched for: all of it was sent as the story.

import type { Block } from '#lib/model/article';
import { partBlocks } from './html-filter';
import { pageBlocks } from './page-blocks';
import { parsePage } from './parse-page';
import type { Known } from './story-pieces';

/** Null when it can't be parsed: it is too large, or nested too deep to be walked. */
export function fragmentBlocks(html: string, known: Known): Block[] | null {
  const parsed = parsePage(/<body[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`);
  return parsed.ok ? partBlocks(pageBlocks(parsed.document).blocks, known) : null;
}
