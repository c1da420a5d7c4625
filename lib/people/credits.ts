// A line in; the words that name who wrote, photographed or edited it, and not whom it is about, out.

import type { Line } from './line';

const BYLINE = /^\s{0,8}by\s/i;
/** A byline has no more words. */
const BYLINE_WORDS = 10;
const WORKERS =
  /(?:^\s{0,8}|[.!?(;—–|”"]\s{0,4}|\b(?:AP|AFP|UPI|EPA|Reuters|Getty|File|Pool|Handout|Staff)\s)(?:additional\s)?(?:reporting|writing|editing|edited|written|compiled|translated|translation|photos?|photographs?|photographed|pictures?|images?|graphics?|video)\sby\s/i;

/** The offset from which the line names those who made it; its length when it does not. */
export function creditsFrom({ text, words }: Line): number {
  if (words.length <= BYLINE_WORDS && BYLINE.test(text)) return 0;
  return WORKERS.exec(text)?.index ?? text.length;
}

/** 'AP Photo/Jane Doe', 'Jane Doe/Reuters'. */
export function isSigned({ text, words }: Line, from: number, to: number): boolean {
  return text[(words[from]?.start ?? 0) - 1] === '/' || text[words[to - 1]?.end ?? 0] === '/';
}
