// Tokens in, the same with every bracket closed and none too deep out, so that whoever reads them need not care.

import type { Note } from './notes';
import type { Token } from './tokens';

/** Deeper brackets than a person writes. */
const MAX_DEPTH = 40;

export function balanced(tokens: readonly Token[], note: Note): Token[] {
  const kept: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open') depth++;
    if (token.kind === 'close' && depth === 0) {
      note('A bracket was closed that was not opened: it was ignored.');
      continue;
    }
    const isTooDeep = depth > MAX_DEPTH && (token.kind === 'open' || token.kind === 'close');
    if (isTooDeep) note('Brackets were nested too deeply: the inner ones were ignored.');
    else kept.push(token);
    if (token.kind === 'close') depth--;
  }
  if (depth > 0) note('A bracket was not closed: it was closed at the end.');
  for (let open = Math.min(depth, MAX_DEPTH); open > 0; open--) kept.push({ kind: 'close' });
  return kept;
}
