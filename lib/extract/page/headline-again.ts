// The headline where the page prints it again: alone, behind its kicker, or worded anew over the story.

import { fold } from '#lib/text/fold';
import { wordList } from '#lib/text/words';
import type { Piece } from './story-pieces';

const SHORTEST = 20;
const SAME_WORDS = 0.6;

/** `early`: it stands before the story's text, where no subhead does. */
export function isHeadlineAgain(piece: Piece, headline: string, early: boolean): boolean {
  if (early && piece.tag === 'h1') return true;
  const [own, known] = [fold(piece.text), fold(headline)];
  if (own === known) return true;
  if (!/^h[1-3]$/.test(piece.tag) || known.length <= SHORTEST || own.length >= 2 * known.length) return false;
  return own.endsWith(known) || (early && sharesWords(own, known));
}

function sharesWords(own: string, known: string): boolean {
  const words = new Set(wordList(own));
  const wanted = wordList(known);
  return wanted.filter((word) => words.has(word)).length >= SAME_WORDS * wanted.length;
}
