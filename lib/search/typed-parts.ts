// The typed text of a query in, the pieces of it that each must hold by themselves out: words, phrases, brackets and
// fields of an implicit AND, as they were typed. None where the text is not such a row of pieces.

import { group } from '#lib/query/nodes';
import { parseWords } from '#lib/query/parse-words';

const QUOTES = '"“”„';
const MOST_PARTS = 8;
/** A longer text has more pieces, or ones that no line can name. */
const LONGEST = 500;

/** Two or more, in order; put together with spaces they are the query again. */
export function typedParts(text: string): string[] {
  if (text.length > LONGEST) return [];
  const pieces = withSigns(cut(text));
  if (pieces === null || pieces.length > 2 * MOST_PARTS) return [];
  const parsed = pieces.map((piece) => ({ piece, tree: parseWords(piece).tree }));
  const asked = parsed.flatMap(({ piece, tree }) => (tree === null ? [] : [{ piece, tree }]));
  if (asked.length < 2 || asked.length > MOST_PARTS) return [];
  const together = group(
    'and',
    asked.map(({ tree }) => tree),
  );
  const isSame = JSON.stringify(together) === JSON.stringify(parseWords(text).tree);
  return isSame && together?.kind === 'and' ? asked.map(({ piece }) => piece) : [];
}

/** The text without one of its pieces, also where it was typed several times. */
export function withoutPart(text: string, piece: string): string {
  const pieces = typedParts(text);
  if (pieces.length === 0) return text.trim() === piece ? '' : text;
  return pieces.filter((one) => one !== piece).join(' ');
}

/** At white space outside quotation marks and brackets. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let [start, depth] = [0, 0];
  let isQuoted = false;
  for (let at = 0; at <= text.length; at++) {
    const letter = text[at] ?? ' ';
    if (QUOTES.includes(letter)) isQuoted = !isQuoted;
    else if (isQuoted && at < text.length) continue;
    else if (letter === '(') depth++;
    else if (letter === ')') depth--;
    else if (/\s/.test(letter) && (depth <= 0 || at === text.length)) {
      if (at > start) pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return pieces;
}

/** 'NOT' goes with what follows; null where pieces are alternatives. */
function withSigns(pieces: readonly string[]): string[] | null {
  if (pieces.includes('OR')) return null;
  const joined: string[] = [];
  let sign = '';
  for (const piece of pieces) {
    if (piece === 'NOT') sign += 'NOT ';
    else if (piece !== 'AND') {
      joined.push(sign + piece);
      sign = '';
    }
  }
  return joined;
}
