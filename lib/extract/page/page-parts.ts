// The part of a paragraph that stood on the page around or between a story's text, told by its place, its element and
// its form: stamps, bylines, links to elsewhere, cards, left-over labels, notes about the author.

import type { Part } from '#lib/model/article';
import { fold } from '#lib/text/fold';
import { isPublicationNote } from '../cleaning';
import { readStamps } from '../days/stamps';
import { readByline } from '../names/bylines';
import { isAboutAuthor } from './author-notes';
import { sizeOf } from './flow';
import { isOffer } from './paywalls';
import { isStandfirst } from './standfirst';
import { endsSentence, isHeading, type Known, type Piece, type Span, wordCount } from './story-pieces';

/** Above it, a story may speak of subscribers itself. */
const LONGEST_OFFER = 160;
const BARE_ADDRESS = /^https?:\/\/\S+$/;
/** The head of a live blog's entry: '21:00 Jane Doe'. */
const TIME_OF_DAY = /^\d{1,2}[:.]\d\d\b(?: ?(?:[ap]\.?m\.?|uhr|[A-Z]{2,4})\b)?[^.!?]{0,60}$/i;
const TIMING =
  /\b\d{1,2}[:.h]\d\d\b|\b\d{1,3}[ -]?min(?:ute)?s?\b|(?:publi(?:shed|cado|cato|é|ziert)|posted|updated|modified|aktualisiert|erstellt|veröffentlicht|stand|mis à jour|actualizado|aggiornato|gepubliceerd|lesedauer|lecture)\b.{0,20}\d/i;
const YEAR = /\b(?:19|20)\d\d\b|\bmin|uhr\b/i;

/** 'Stand: 20:03 Uhr | Lesedauer: 4 Minuten': when it was written and how long it is to be read. */
function isTiming(text: string): boolean {
  return TIMING.test(text) && YEAR.test(text);
}

/** Null for the story itself. */
export function pagePart(raw: Piece[], at: number, span: Span, known: Known): Part | null {
  const piece = raw[at];
  if (!piece) return null;
  if (piece.text.length <= LONGEST_OFFER && isOffer(piece.text)) return 'navigation';
  return asidePart(raw, at, span) ?? labelPart(piece, at, span, known) ?? closingPart(piece, at, span, known);
}

/** What stands in another kind of element than the story's paragraphs do, and the headings over it. */
function asidePart(raw: Piece[], at: number, span: Span): Part | null {
  const piece = raw[at];
  if (!piece) return null;
  if (isHeading(piece)) return headingPart(raw, at, span);
  if (!piece.aside) return null;
  if (piece.aside === 'picture') return 'caption';
  if (at < span.first) return isStandfirst(piece) ? null : 'navigation';
  return at < span.last && piece.quote ? null : 'related';
}

function headingPart(raw: Piece[], at: number, span: Span): Part | null {
  const piece = raw[at];
  if (at > span.last) return 'related';
  return piece && at < span.first && isStandfirst(piece) ? null : partUnder(raw, at);
}

/** A heading is of what stands under it. */
function partUnder(raw: Piece[], at: number): Part | null {
  for (const piece of raw.slice(at + 1, at + 40)) {
    if (piece.part || isHeading(piece)) continue;
    if (!piece.aside) return null;
    if (piece.links >= 0.4 || sizeOf(piece.text) >= 80) return 'related';
  }
  return null;
}

/** Stamps, bylines and links. */
function labelPart(piece: Piece, at: number, span: Span, known: Known): Part | null {
  const { text, links } = piece;
  const [count, ends] = [wordCount(piece), endsSentence(text)];
  if (BARE_ADDRESS.test(text) || known.authors.some((author) => fold(author) === fold(text))) return 'navigation';
  if (!isHeading(piece) && count <= 6 && TIME_OF_DAY.test(text)) return 'navigation';
  if (count <= 14 && readStamps(text).length > 0) return 'navigation';
  if (at <= span.first + 1 && count <= 14 && !ends && readByline(text)) return 'navigation';
  if (links > 0.6 && count <= 25 && !(ends && count > 12)) return 'related';
  if (at <= span.first && text.length < 200 && !(ends && count > 20) && isTiming(text)) return 'navigation';
  return at < span.first && !isHeading(piece) && count <= 6 && !ends ? 'navigation' : null;
}

/** What closes a page after its story. */
function closingPart(piece: Piece, at: number, span: Span, known: Known): Part | null {
  const [count, ends] = [wordCount(piece), endsSentence(piece.text)];
  const mostLinks = ends && count >= 12 ? 0.75 : 0.3;
  if (at >= span.closing && at > 2 && isAboutAuthor(piece.text, known.authors)) return 'navigation';
  if (at > span.last && ((count <= 12 && !ends && !piece.list) || piece.links > mostLinks)) return 'navigation';
  if (isHeading(piece) && at >= span.last) return 'navigation';
  return at >= span.last - 2 && isPublicationNote(piece.text) ? 'navigation' : null;
}
