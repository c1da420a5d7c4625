// How fast names are tagged and persons are found, ours and compromise one after the other on the same stories.

import type { Story } from '#lib/people/recognise';
import type { Tagger } from '#lib/people/tagger/tagger';
import { words } from '#lib/text/words';
import type { Find } from './find';

export type Speed = { stories: number; tokens: number; seconds: number };

export function timeTagger(stories: readonly Story[], tagger: Tagger): Speed {
  const texts = stories.map(linesOf);
  tagger.tag(texts[0] ?? []); // what is made once is no part of it
  return time(texts, (lines) => tagger.tag(lines));
}

export function timeFind(stories: readonly Story[], find: Find): Speed {
  for (const story of stories.slice(0, 1)) find(story);
  const tokens = stories.reduce((sum, story) => sum + countOf(linesOf(story)), 0);
  const begun = performance.now();
  for (const story of stories) find(story);
  return { stories: stories.length, tokens, seconds: (performance.now() - begun) / 1000 };
}

function time(texts: readonly string[][], run: (lines: string[]) => unknown): Speed {
  const begun = performance.now();
  for (const lines of texts) run(lines);
  const seconds = (performance.now() - begun) / 1000;
  return { stories: texts.length, tokens: texts.reduce((sum, lines) => sum + countOf(lines), 0), seconds };
}

function linesOf({ headline, blocks }: Story): string[] {
  return [headline, ...blocks.map(({ text }) => text)];
}

/** The same count for every reader: words as the program cuts them. */
function countOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + words(line).length, 0);
}
