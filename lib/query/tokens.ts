// The typed text of a query, cut into tokens: brackets, signs, quoted text and words as they were typed.

export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'or' }
  | { kind: 'not' }
  | { kind: 'field'; name: string }
  | { kind: 'quoted'; text: string; closed: boolean }
  | { kind: 'typed'; text: string };

const QUOTES = '"“”„';
const FIELD = /^(\p{L}{2,20}):/u;
/** Up to white space, a bracket or a quotation mark. */
const TYPED = /[^\s()"“”„]+/y;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const letter = text[at] ?? '';
    if (/\s/.test(letter)) at++;
    else if (letter === '(' || letter === ')') {
      tokens.push({ kind: letter === '(' ? 'open' : 'close' });
      at++;
    } else if (QUOTES.includes(letter)) at = readQuoted(text, at, tokens);
    else at = readTyped(text, at, tokens);
  }
  return tokens;
}

function readQuoted(text: string, start: number, tokens: Token[]): number {
  let end = start + 1;
  while (end < text.length && !QUOTES.includes(text[end] ?? '')) end++;
  const closed = end < text.length;
  tokens.push({ kind: 'quoted', text: text.slice(start + 1, end), closed });
  return closed ? end + 1 : end;
}

function readTyped(text: string, start: number, tokens: Token[]): number {
  const isSign = text[start] === '-' && /[^\s-]/.test(text[start + 1] ?? ' ');
  if (isSign) {
    tokens.push({ kind: 'not' });
    return start + 1;
  }
  TYPED.lastIndex = start;
  const typed = TYPED.exec(text)?.[0] ?? text.slice(start, start + 1);
  const field = FIELD.exec(typed);
  if (field?.[1] !== undefined && isFieldPosition(text, start + field[0].length)) {
    tokens.push({ kind: 'field', name: field[1].toLowerCase() });
    return start + field[0].length;
  }
  if (typed === 'OR') tokens.push({ kind: 'or' });
  else if (typed === 'NOT') tokens.push({ kind: 'not' });
  else if (typed !== 'AND') tokens.push({ kind: 'typed', text: typed });
  return start + typed.length;
}

/** 'headline:war' names a field; 'Ukraine: war' and 'https://…' do not. */
function isFieldPosition(text: string, after: number): boolean {
  const next = text[after] ?? ' ';
  return !/[\s/)]/.test(next);
}
