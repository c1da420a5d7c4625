// The tokens of one line in, the places at which its sentences begin out.

import type { Tokens } from './tokens';

const STOPS = new Set(['.', '!', '?', '...', '。', '！', '？', '؟', '।', '۔']);
const CLOSING = new Set(['"', "'", "''", ')', ']']);
/** Signs that next to no sentence begins with. */
const SMALL = /^\p{Ll}/u;
/** A sentence of more tokens than this is cut: lists, tables, text without points. */
const LONGEST = 400;

/** Places of first tokens, in order, and behind them the number of tokens. */
export function sentenceBounds({ words, starts, ends }: Tokens): number[] {
  const bounds = [0];
  let [begun, quotes] = [0, 0];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '"') quotes++;
    let next = at + 1;
    if (STOPS.has(word) && isEnd(words, at)) {
      // A quotation mark behind the stop closes what it opened before.
      while (next < words.length && CLOSING.has(words[next] ?? '') && starts[next] === ends[next - 1]) {
        if (words[next] === '"' && quotes % 2 === 0) break;
        if (words[next] === '"') quotes++;
        next++;
      }
    } else if (next - begun < LONGEST) continue;
    if (next >= words.length) break;
    bounds.push(next);
    [begun, quotes, at] = [next, 0, next - 1];
  }
  if (words.length > 0) bounds.push(words.length);
  return bounds;
}

function isEnd(words: readonly string[], at: number): boolean {
  let next = at + 1;
  while (CLOSING.has(words[next] ?? '')) next++;
  const following = words[next];
  return following === undefined || !SMALL.test(following);
}
