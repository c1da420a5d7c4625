// The paragraphs that Readability kept, each given its part: story, or what the page set between its paragraphs.
// Judged by the words, by the share of link text and by the place among the paragraphs that surely are story.

import type { Block, Part } from '#lib/model/article';
import { fold } from '#lib/text/fold';
import { readByline } from './bylines';
import { isCredit, readCaption, splitCredit } from './captions';
import { isFinalListHeading, isInlineListHeading, isPublicationNote, removedPart } from './cleaning';
import type { RawBlock } from './html-blocks';
import { readStamps } from './stamps';

export type Known = { headline: string; authors: string[] };

const SENTENCE_END = /[.!?…:;。！？」』]["'”’»“)\]]*$/;
const BARE_ADDRESS = /^https?:\/\/\S+$/;

export function partBlocks(raw: RawBlock[], known: Known): Block[] {
  const strong = raw.map(isStrong);
  const span = { first: Math.max(0, strong.indexOf(true)), last: strong.lastIndexOf(true) };
  if (span.last < 0) span.last = raw.length - 1;
  const seen = new Set<string>();
  const blocks: Block[] = [];
  let list = false;
  for (const [at, block] of raw.entries()) {
    list = (list && !strong[at]) || (block.text.length <= 60 && isListHeading(block.text));
    const key = fold(block.text);
    if (isHeadline(block, key, fold(known.headline)) || (seen.has(key) && words(block) >= 8)) continue;
    seen.add(key);
    if (list) blocks.push({ part: 'related', text: block.text });
    else blocks.push(...partsOf(raw, at, span, known));
  }
  return trimEnd(blocks);
}

/** The headline again, alone or behind its kicker. */
function isHeadline(block: RawBlock, key: string, headline: string): boolean {
  if (key === headline) return true;
  return (
    /^h[1-3]$/.test(block.tag) && headline.length > 20 && key.endsWith(headline) && key.length < 2 * headline.length
  );
}

/** A paragraph that only a story has: long and not made of links, or a whole sentence. */
function isStrong(block: RawBlock): boolean {
  if (block.text.length >= 80 && block.links < 0.35) return removedPart(block.text) === null;
  const sentence = SENTENCE_END.test(block.text) && (words(block) >= 8 || /[。！？]/.test(block.text));
  return sentence && block.links < 0.5 && removedPart(block.text) === null;
}

function isListHeading(text: string): boolean {
  return isInlineListHeading(text) || isFinalListHeading(text);
}

function partsOf(raw: RawBlock[], at: number, span: { first: number; last: number }, known: Known): Block[] {
  const block = raw[at];
  if (!block) return [];
  const { text } = block;
  const part = removedPart(text) ?? pagePart(block, at, span, known);
  if (part) return [{ part, text }];
  if (isCredit(text)) return [{ part: 'credit', text }];
  const credited = text.length < 600 && words(block) <= 60 ? splitCredit(text) : null;
  if (credited) return captioned(text);
  return [{ part: storyPart(block), text }];
}

/** The part of what stands around a story: printed stamps and bylines, links to elsewhere, left-over labels. */
function pagePart(block: RawBlock, at: number, span: { first: number; last: number }, known: Known): Part | null {
  const { text } = block;
  const count = words(block);
  const ends = SENTENCE_END.test(text);
  const heading = /^h[1-6]$/.test(block.tag);
  if (BARE_ADDRESS.test(text) || known.authors.some((author) => fold(author) === fold(text))) return 'navigation';
  if (count <= 14 && readStamps(text).length > 0) return 'navigation';
  if (at <= span.first + 1 && count <= 14 && !ends && readByline(text)) return 'navigation';
  if (block.links > 0.6 && count <= 25 && !(ends && count > 12)) return 'related';
  if (at < span.first && !heading && count <= 6 && !ends) return 'navigation';
  if (at > span.last && ((count <= 12 && !ends && !block.list) || block.links > 0.3)) return 'navigation';
  if (heading && at >= span.last) return 'navigation';
  return at >= span.last - 2 && isPublicationNote(text) ? 'navigation' : null;
}

function storyPart(block: RawBlock): Part {
  if (/^h[1-6]$/.test(block.tag)) return 'subhead';
  if (block.quote) return 'quote';
  return block.list ? 'list' : 'body';
}

function captioned(text: string): Block[] {
  const { caption, credit } = readCaption(text);
  const blocks: Block[] = caption ? [{ part: 'caption', text: caption }] : [];
  return credit ? [...blocks, { part: 'credit', text: credit }] : blocks;
}

/** A heading with no paragraph after it was the heading of something else. */
function trimEnd(blocks: Block[]): Block[] {
  const last = blocks.findLastIndex(
    (block) => block.part === 'body' || block.part === 'list' || block.part === 'quote',
  );
  return blocks.map((block, at) =>
    at > last && block.part === 'subhead' ? { part: 'navigation', text: block.text } : block,
  );
}

function words(block: RawBlock): number {
  return block.text.split(' ').length;
}
