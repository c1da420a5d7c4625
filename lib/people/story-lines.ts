// A story in; the lines of it in which names are looked for, out. The dateline at the beginning of the first paragraph is
// passed over.

import { type Block, type Dateline, isArticlePart, type Part } from '#lib/model/article';
import { type Line, lineOf } from './line';

type Story = { headline: string; blocks: readonly Block[]; dateline?: Dateline | null };
type ReadPart = Exclude<Line['part'], 'headline'>;

/** Only the article's own text is read, and no credits. */
export function isRead(part: Part): part is ReadPart {
  return isArticlePart(part) && part !== 'credit';
}

/** The line of a block, null for the headline. */
export function lineReader({ headline, blocks, dateline }: Story): (block: number | null) => Line {
  const firstBody = blocks.findIndex((block) => block.part === 'body');
  return (at) => {
    if (at === null) return lineOf(null, 'headline', headline);
    const { part, text } = blocks[at] ?? { part: 'body', text: '' };
    const skip = at === firstBody && dateline && text.startsWith(dateline.text) ? dateline.text.length : 0;
    return lineOf(at, isRead(part) ? part : 'body', text, skip);
  };
}
