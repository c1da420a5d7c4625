// The paragraphs that partBlocks is given, and which of them surely are story: the others are judged by their place
// among those.

import type { Part } from '#lib/model/article';
import type { Day } from '#lib/model/day';
import { removedPart } from '../cleaning';
import { isCorrection } from './corrections';
import type { RawBlock } from './html-blocks';

export type Known = { headline: string; authors: string[] };

/** A paragraph; where it stood in a page, with the part of its box or the kind of element that sets it apart. */
export type Piece = RawBlock & { part?: Part | null; aside?: 'text' | 'picture' | null; day?: Day };

/** The first and the last sure paragraph, and the one where the closing notes may begin. */
export type Span = { first: number; last: number; closing: number };

const SENTENCE_END = /[.!?…:;。！？」』]["'”’»“)\]]*$/;
const CLOSING_NOTES = 5;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

export function isHeading(piece: Piece): boolean {
  return /^h[1-6]$/.test(piece.tag);
}

export function wordCount(piece: Piece): number {
  return piece.text.split(' ').length;
}

/** A paragraph that only a story has: long and not made of links, or a whole sentence. */
export function isStrong(piece: Piece): boolean {
  if (piece.part || piece.aside || removedPart(piece.text) !== null || isCorrection(piece.text)) return false;
  if (piece.text.length >= 80 && piece.links < 0.35) return true;
  return endsSentence(piece.text) && (wordCount(piece) >= 8 || /[。！？]/.test(piece.text)) && piece.links < 0.5;
}

export function spanOf(strong: boolean[]): Span {
  const places = strong.flatMap((is, at) => (is ? [at] : []));
  const last = places.at(-1) ?? strong.length - 1;
  return { first: places[0] ?? 0, last, closing: places.at(-CLOSING_NOTES) ?? 0 };
}
