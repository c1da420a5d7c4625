// A mention that a verdict was given on, and a text that may have moved; where the same words stand now, out.

import type { Block } from '#lib/model/article';
import type { MentionPlace } from '#lib/model/verdict';
import { isRead } from './story-lines';

type Text = { headline: string; blocks: readonly Block[] };
type Span = { block: number | null; start: number; end: number };

const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;

/** The nearest place of the same words: in the nearest paragraph first, then by letters. Null where they are gone. */
export function findAgain(place: MentionPlace, { headline, blocks }: Text): MentionPlace | null {
  const lines: [number | null, string][] = [[null, headline]];
  blocks.forEach(({ part, text }, at) => {
    if (isRead(part)) lines.push([at, text]);
  });
  let best: Span | null = null;
  for (const [block, text] of lines)
    for (const start of startsOf(place.text, text)) {
      const span = { block, start, end: start + place.text.length };
      if (best === null || isNearer(span, best, place)) best = span;
    }
  return best && { ...best, text: place.text };
}

export function overlaps(one: Span, other: Span): boolean {
  return one.block === other.block && one.start < other.end && other.start < one.end;
}

/** True when `one` is nearer to the place than `other`. */
export function isNearer(one: Omit<Span, 'end'>, other: Omit<Span, 'end'>, place: Omit<Span, 'end'>): boolean {
  const [a, b] = [one, other].map((span) => Math.abs(lineNumber(span) - lineNumber(place)));
  if (a !== b) return (a ?? 0) < (b ?? 0);
  return Math.abs(one.start - place.start) < Math.abs(other.start - place.start);
}

/** The headline comes before the first block. */
function lineNumber({ block }: { block: number | null }): number {
  return block ?? -1;
}

/** Where the words stand for themselves, and not within longer ones. */
function startsOf(words: string, text: string): number[] {
  const starts: number[] = [];
  if (words === '') return starts;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isWhole =
      !LETTER_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && !LETTER_AFTER.test(text.slice(end, end + 2));
    if (isWhole) starts.push(at);
  }
  return starts;
}
