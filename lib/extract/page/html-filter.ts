// The paragraphs in which a story was found, each given its part: story, or what the page set between its paragraphs.
// Judged by the words, by the share of link text and by the place among the paragraphs that surely are story.

import { type Block, isProse, type Part } from '#lib/model/article';
import type { Day } from '#lib/model/day';
import { fold } from '#lib/text/fold';
import { isCredit, readCaption, splitCredit } from '../captions';
import { isFinalListHeading, isInlineListHeading, removedPart } from '../cleaning';
import { isCorrection } from './corrections';
import { sizeOf } from './flow';
import { isHeadlineAgain } from './headline-again';
import { pagePart } from './page-parts';
import { isHeading, isStrong, type Known, type Piece, type Span, spanOf, wordCount } from './story-pieces';

/** Letters from which the same text twice is the page's mistake; shorter ones may be a refrain. */
const REPEATED = 40;
const LONGEST_CELL = 80;

export function partBlocks(raw: Piece[], known: Known): Block[] {
  const strong = raw.map(isStrong);
  const span = spanOf(strong);
  const seen = new Set<string>();
  const blocks: Block[] = [];
  let list = false;
  let day: Day | null = null;
  for (const [at, piece] of raw.entries()) {
    const key = piece.part ? piece.text : fold(piece.text);
    const signed = piece.part === 'credit' && blocks.at(-1)?.part === 'caption';
    if (seen.has(key) && !signed && (piece.part || sizeOf(piece.text) >= REPEATED)) continue;
    if (!piece.part && isHeadlineAgain(piece, known.headline, at <= span.first)) continue;
    seen.add(key);
    if (!piece.part) list = (list && !strong[at] && !opensText(raw, strong, at)) || isListHeading(piece.text);
    if (list && !piece.part) blocks.push({ part: 'related', text: piece.text });
    else blocks.push(...partsOf(raw, at, span, known));
    day = dateLast(blocks, piece.day ?? day);
  }
  return trimEnd(blocks);
}

/** Gives the day of a live blog's entry to the last block if it is of the story; else the day waits for the next one. */
function dateLast(blocks: Block[], day: Day | null): Day | null {
  const last = blocks.at(-1);
  if (day === null || !last || !isProse(last.part)) return day;
  blocks[blocks.length - 1] = { ...last, day };
  return null;
}

/** A subhead that comes right over the story's text is no line of the list before it. */
function opensText(raw: Piece[], strong: boolean[], at: number): boolean {
  const piece = raw[at];
  return piece !== undefined && isHeading(piece) && !piece.aside && piece.links < 0.3 && strong[at + 1] === true;
}

function isListHeading(text: string): boolean {
  return text.length <= 60 && (isInlineListHeading(text) || isFinalListHeading(text));
}

function partsOf(raw: Piece[], at: number, span: Span, known: Known): Block[] {
  const piece = raw[at];
  if (!piece) return [];
  const { text } = piece;
  if (piece.part) return [{ part: piece.part, text }];
  const part = isCorrection(text) ? 'correction' : (removedPart(text) ?? pagePart(raw, at, span, known));
  if (part) return [{ part, text }];
  if (isCredit(text)) return [{ part: 'credit', text }];
  const credited = text.length < 600 && wordCount(piece) <= 60 ? splitCredit(text) : null;
  return credited ? captioned(text) : [{ part: storyPart(piece), text }];
}

function storyPart(piece: Piece): Part {
  if (isHeading(piece)) return 'subhead';
  if (piece.quote) return 'quote';
  const cell = /^(?:td|th|dt|dd)$/.test(piece.tag) && piece.text.length < LONGEST_CELL;
  return piece.list || cell ? 'list' : 'body';
}

function captioned(text: string): Block[] {
  const { caption, credit } = readCaption(text);
  const blocks: Block[] = caption ? [{ part: 'caption', text: caption }] : [];
  return credit ? [...blocks, { part: 'credit', text: credit }] : blocks;
}

/** A heading with no paragraph after it was the heading of something else. */
function trimEnd(blocks: Block[]): Block[] {
  const last = blocks.findLastIndex(({ part }) => part === 'body' || part === 'list' || part === 'quote');
  return blocks.map((block, at) =>
    at > last && block.part === 'subhead' ? { part: 'navigation', text: block.text } : block,
  );
}
