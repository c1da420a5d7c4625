// A story's paragraphs in, up to two short pieces with marked words out; the beginning of the story where none match.

import { type Block, isProse } from '#lib/model/article';
import { type Word, words } from '#lib/text/words';
import type { Mark, WordTest } from './marks';

export type Snippet = { text: string; marks: Mark[] };

const MAX_SNIPPETS = 2;
/** About two lines on a wide screen. */
const WINDOW_WORDS = 30;
/** Where no word was asked for, the beginning of the story stands in: one piece, so a longer one. */
const OPENING_WORDS = 45;
/** Words before the first match, so that it does not stand at the edge. */
const WORDS_BEFORE = 8;

type Window = { block: number; text: string; found: Word[]; first: number; last: number; asked: Set<string> };

export function snippetsOf(blocks: readonly Block[], isAsked: WordTest): Snippet[] {
  const texts = blocks.filter((block) => isProse(block.part) || block.part === 'caption').map((block) => block.text);
  const windows = texts.flatMap((text, block) => bestWindow(text, block, isAsked) ?? []);
  const chosen = choose(windows).sort((a, b) => a.block - b.block);
  if (chosen.length > 0) return chosen.map((window) => cut(window, isAsked));
  const opening = (blocks.find((block) => isProse(block.part)) ?? blocks[0])?.text;
  if (opening === undefined) return [];
  const found = words(opening);
  return [cut({ block: 0, text: opening, found, first: 0, last: OPENING_WORDS, asked: new Set() }, isAsked)];
}

/** The piece of a paragraph that holds the most different words asked for; null where it holds none. */
function bestWindow(text: string, block: number, isAsked: WordTest): Window | null {
  const found = words(text);
  const hits = found.flatMap(({ word }, at) => (isAsked(word) ? [at] : []));
  let best: Window | null = null;
  for (const [place, hit] of hits.entries()) {
    const first = Math.max(0, hit - WORDS_BEFORE);
    const last = first + WINDOW_WORDS;
    const near = hits.slice(place, place + WINDOW_WORDS).filter((at) => at <= last);
    const asked = new Set(near.map((at) => found[at]?.word ?? ''));
    if (best === null || asked.size > best.asked.size) best = { block, text, found, first, last, asked };
  }
  return best;
}

/** The window with most words asked for, then the one that adds most to it; earlier paragraphs first where equal. */
function choose(windows: readonly Window[]): Window[] {
  const chosen: Window[] = [];
  const seen = new Set<string>();
  while (chosen.length < MAX_SNIPPETS) {
    const rest = windows.filter((window) => !chosen.includes(window));
    const news = (window: Window) => [...window.asked].filter((word) => !seen.has(word)).length;
    const next = rest.reduce<Window | null>(
      (best, one) => (best === null || news(one) > news(best) ? one : best),
      null,
    );
    if (next === null) break;
    chosen.push(next);
    for (const word of next.asked) seen.add(word);
  }
  return chosen;
}

function cut({ text, found, first, last }: Window, isAsked: WordTest): Snippet {
  const isEnd = last >= found.length - 1;
  const start = first === 0 ? 0 : (found[first]?.start ?? 0);
  const end = isEnd ? text.length : (found[last]?.end ?? text.length);
  const before = first === 0 ? '' : '… ';
  const marks = found
    .filter((word) => word.start >= start && word.end <= end && isAsked(word.word))
    .map((word): Mark => [word.start - start + before.length, word.end - start + before.length]);
  return { text: `${before}${text.slice(start, end)}${isEnd ? '' : ' …'}`, marks };
}
