// A story's paragraphs in, up to two short pieces with marked words out; the beginning of the story where none match.

import type { IndexField } from '#lib/index/options';
import { type Block, isProse } from '#lib/model/article';
import { sentenceStarts } from '#lib/text/sentences';
import { type Word, words } from '#lib/text/words';
import { bestWindow, type Window, WORDS_BEFORE, widthFor } from './best-window';
import type { Hit, Stretch } from './leaf-hits';
import { type Asked, findIn, type Mark, marksOf } from './marks';

export type Snippet = { text: string; marks: Mark[] };

const MAX_SNIPPETS = 2;
/** Where no word was asked for, the beginning of the story stands in: one piece, so a longer one. */
const OPENING_WORDS = 45;
/** A piece begins with its sentence where that is at most so much longer. */
const WORDS_TO_SENTENCE = 4;
/** In UTF-16 units, several times the usual: some scripts do not part words, and some texts are no texts. */
const MAX_UNITS = 600;
const UNITS_BEFORE = 100;

/** A paragraph with hits, or what a chosen piece left of it: that comes after other paragraphs that show as much. */
export type Place = {
  block: number;
  text: string;
  found: readonly Word[];
  hits: readonly Hit[];
  limits: Stretch;
  isRest: boolean;
};
type Found = { place: Place; window: Window };
type Piece = Omit<Place, 'limits' | 'isRest'> & Stretch & { first: number };

/** `places` are those of the blocks in which something stands that was asked for. */
export function snippetsOf(blocks: readonly Block[], places: readonly Place[]): Snippet[] {
  const pieces = choose(places);
  if (pieces.length > 0) return pieces.sort((a, b) => a.block - b.block || a.from - b.from).map(cut);
  const text = (blocks.find((block) => isProse(block.part)) ?? blocks[0])?.text;
  return text === undefined ? [] : [opening(text)];
}

/** The paragraphs in which hits are looked for, as the index divides a story. */
export function placesIn(blocks: readonly Block[], asked: Asked): Place[] {
  if (asked.tree === null) return [];
  let prose: IndexField = 'lead';
  return blocks.flatMap(({ part, text }, block) => {
    if (part !== 'caption' && !isProse(part)) return [];
    const field = part === 'caption' ? 'caption' : prose;
    if (field === 'lead') prose = 'body';
    const { found, hits } = findIn(text, asked, field);
    return hits.length === 0
      ? []
      : [{ block, text, found, hits, limits: { from: 0, to: found.length }, isRest: false }];
  });
}

/** The window with most of what was asked for, then the one that adds most to it; earlier paragraphs first where equal. */
function choose(places: readonly Place[]): Piece[] {
  const pieces: Piece[] = [];
  const shown = new Set<number>();
  let left = places;
  while (pieces.length < MAX_SNIPPETS) {
    const best = bestOf(left, shown);
    if (best === null) break;
    const piece = pieceOf(best.place, best.window);
    pieces.push(piece);
    for (const hit of hitsOf(piece)) shown.add(hit.part);
    left = left.flatMap((place) => (place === best.place ? restOf(place, piece) : [place]));
  }
  return pieces;
}

function bestOf(places: readonly Place[], shown: ReadonlySet<number>): Found | null {
  let best: Found | null = null;
  for (const place of places) {
    const window = bestWindow(place.hits, place.limits, shown);
    if (window !== null && (best === null || isBetter({ place, window }, best))) best = { place, window };
  }
  return best;
}

function isBetter(one: Found, other: Found): boolean {
  if (one.window.news !== other.window.news) return one.window.news > other.window.news;
  if (one.place.isRest !== other.place.isRest) return other.place.isRest;
  return one.window.worth > other.window.worth;
}

/** What a piece leaves of its place, before it and after it. */
function restOf(place: Place, { from, to }: Piece): Place[] {
  const sides = [
    { ...place.limits, to: from },
    { ...place.limits, from: to },
  ];
  return sides.map((limits) => ({ ...place, limits, isRest: true }));
}

/** The words around a window: some before its first hit, or from where the sentence begins. */
function pieceOf({ limits, ...place }: Place, { first }: Window): Piece {
  const width = widthFor(place.hits);
  const usual = Math.max(limits.from, Math.min(first - WORDS_BEFORE, limits.to - width));
  const least = Math.max(limits.from, usual - WORDS_TO_SENTENCE);
  const from = sentenceStarts(place.text, place.found).find((start) => start >= least && start <= first) ?? usual;
  return { ...place, first, from, to: Math.min(limits.to, Math.max(from, usual) + width) };
}

function hitsOf({ hits, from, to }: Piece): Hit[] {
  return hits.filter((hit) => hit.first >= from && hit.last < to);
}

function cut(piece: Piece): Snippet {
  const { text, found, from, to } = piece;
  const start = from === 0 ? 0 : beginOf(text, found[from]?.start ?? 0, found[from - 1]?.end ?? 0);
  const end = to === found.length ? text.length : (found[to - 1]?.end ?? text.length);
  const marks = marksOf({ hits: hitsOf(piece), found });
  if (end - start <= MAX_UNITS) return excerpt(text, start, end, marks);
  const begin = Math.max(start, (found[piece.first]?.start ?? 0) - UNITS_BEFORE);
  return excerpt(text, begin, Math.min(end, begin + MAX_UNITS), marks);
}

/** Where a word begins with what stands right before it, such as a quotation mark or the sign of a currency. */
function beginOf(text: string, start: number, after: number): number {
  const before = /\s(\S{1,3})$/.exec(text.slice(Math.max(after, start - 4), start))?.[1] ?? '';
  return start - before.length;
}

function opening(text: string): Snippet {
  const found = words(text);
  const end = found.length > OPENING_WORDS ? (found[OPENING_WORDS - 1]?.end ?? text.length) : text.length;
  return excerpt(text, 0, Math.min(end, MAX_UNITS), []);
}

/** Part of a text, with an ellipsis where some is left out; marks that reach outside are cut. */
function excerpt(text: string, from: number, to: number, marks: readonly Mark[]): Snippet {
  const start = isLowHalf(text, from) ? from + 1 : from;
  const end = isLowHalf(text, to) ? to - 1 : to;
  const before = start === 0 ? '' : '… ';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end)}${end === text.length ? '' : ' …'}`,
    marks: marks
      .filter((mark) => mark[0] < end && mark[1] > start)
      .map((mark) => [Math.max(mark[0], start) + shift, Math.min(mark[1], end) + shift]),
  };
}

/** True in the middle of a character of two units. */
function isLowHalf(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
