// The linked mentions of a story in; what each person is to it, out.
//
//   about      named in the headline; or in the first two body paragraphs and three times or more in all
//   quoted     not about, and the one who speaks at some mention ('Xi said', 'said Putin')
//   caption    only in captions
//   mentioned  otherwise

import type { Salience } from '#lib/model/person';
import type { Link } from './link';
import { isSpeaker } from './speech';

/** The lead of a news story is its first paragraph; the second often carries the name that the first leaves out. */
const LEAD_PARAGRAPHS = 2;
const MENTIONS_TO_BE_ABOUT = 3;

/** `lead`: positions of the first body blocks, see leadBlocks. */
export function salienceOf(mentions: readonly Link[], lead: ReadonlySet<number>): Salience {
  const parts = mentions.map((mention) => mention.reading.line);
  if (parts.some((line) => line.part === 'headline')) return 'about';
  const leads = parts.some((line) => line.block !== null && lead.has(line.block));
  if (leads && mentions.length >= MENTIONS_TO_BE_ABOUT) return 'about';
  if (parts.every((line) => line.part === 'caption')) return 'caption';
  return mentions.some(({ reading, from, to }) => isSpeaker(reading.line, from, to)) ? 'quoted' : 'mentioned';
}

/** The positions of the first paragraphs among these blocks. */
export function leadBlocks(blocks: readonly { part: string }[]): Set<number> {
  const body = blocks.flatMap((block, at) => (block.part === 'body' ? [at] : []));
  return new Set(body.slice(0, LEAD_PARAGRAPHS));
}
