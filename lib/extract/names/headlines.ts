// The headline of a page, chosen among what the page calls its story: the printed heading, JSON-LD, the title written
// for networks (OpenGraph) and the title of the window. Pages word it differently for each.

import { fold } from '#lib/text/fold';
import { wordList } from '#lib/text/words';
import type { Heading } from '../page/headings';
import { stripSite } from './titles';

export type Headlines = {
  h1: Heading | null;
  jsonLd: string | null;
  /** JSON-LD alternativeHeadline. */
  alternative: string | null;
  og: string | null;
  title: string | null;
};

/**
 * The candidates vote. What is printed as the heading outweighs the others, but not the two together that are written
 * for the story (measured on 400 pages).
 */
const VOTES = { h1: 2.05, og: 1.2, jsonLd: 1.1, title: 0.9 } as const;
/** JSON-LD that gives one wording twice, apart from the heading, says that it is the editors' own. */
const SAID_TWICE = 3.2;
const TAIL = /^\s*(?:[|｜ㅣ–—·•»«*：[(-]|::)/;
const LONGEST_TAIL = 60;

/** `outlet` is the outlet's name where it is known; `preferred` names the candidate that it is known to edit best. */
export function chooseHeadline(
  given: Headlines,
  outlet: string | null,
  preferred: 'og' | 'jsonLd' | null,
): string | null {
  const read = { ...given, og: stripSite(given.og, outlet), title: stripSite(given.title, outlet) };
  if (preferred && read[preferred]) return read[preferred];
  const h1 = headingOf(read);
  const clean = [h1, read.jsonLd].filter((text) => text !== null);
  const votes = new Map<string, { text: string; weight: number }>();
  const vote = (text: string | null, weight: number) => {
    if (text === null) return;
    const key = wordList(text).join(' ');
    const known = votes.get(key);
    votes.set(key, { text: known?.text ?? text, weight: (known?.weight ?? 0) + weight });
  };
  vote(h1, VOTES.h1);
  for (const kind of ['og', 'jsonLd', 'title'] as const) vote(withoutTail(read[kind], clean), VOTES[kind]);
  if (read.alternative && read.jsonLd && fold(read.alternative) === fold(read.jsonLd)) vote(read.jsonLd, SAID_TWICE);
  return [...votes.values()].sort((a, b) => b.weight - a.weight)[0]?.text ?? null;
}

/** The heading without the kicker in it, unless another candidate has the kicker too. */
function headingOf({ h1, jsonLd, og, title }: Headlines): string | null {
  if (!h1) return null;
  // What JSON-LD calls the headline is one of the heading's pieces: another piece is a rubric.
  const piece = jsonLd === null ? undefined : h1.pieces.find((text) => text !== '' && isSame(text, jsonLd));
  if (piece) return piece;
  const others = [jsonLd, og, title].filter((text) => text !== null);
  if (h1.bare !== h1.whole && others.some((text) => isSame(text, h1.bare))) return h1.bare;
  return others.some((text) => isSame(text, h1.whole)) ? h1.whole : h1.bare;
}

function isSame(one: string, other: string): boolean {
  return wordList(one).join(' ') === wordList(other).join(' ');
}

/** 'Tide tables revised - Travel' is 'Tide tables revised' where another candidate says just that. */
function withoutTail(text: string | null, clean: string[]): string | null {
  if (text === null) return null;
  const head = clean.find((other) => {
    const tail = text.slice(other.length);
    return (
      other.length >= 8 &&
      fold(text.slice(0, other.length)) === fold(other) &&
      TAIL.test(tail) &&
      tail.length <= LONGEST_TAIL
    );
  });
  return head ?? text;
}
