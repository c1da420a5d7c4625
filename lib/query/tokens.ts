// The typed text of a query, cut into tokens: brackets, signs, fields with their values, quoted text and words as they
// were typed. Every letter is looked at a fixed number of times.

import { type FunctionName, functionNamed, type ValueField, valueField, wordField } from './operators';
import type { WordField } from './tree';

export type Token =
  /** `name` is that of a function, 'sentence('; `field` one whose values stand inside, 'person:(xi OR putin)'. */
  | { kind: 'open'; name: FunctionName | null; field: ValueField | null }
  | { kind: 'close' }
  | { kind: 'or' }
  | { kind: 'not' }
  /** What follows, without a space, is asked for in it. */
  | { kind: 'field'; field: WordField }
  | { kind: 'value'; field: ValueField; text: string; quoted: boolean; closed: boolean }
  /** `near` is the number after it: '"two words"~5'. */
  | { kind: 'quoted'; text: string; closed: boolean; near: number | null }
  /** `unknown` is what stands before a colon and is no field. */
  | { kind: 'typed'; text: string; unknown: string | null };

const QUOTES = '"“”„';
/** What can be the name of a field or a function. */
const NAME = /\p{L}{2,20}/uy;
/** Up to white space, a bracket or a quotation mark. */
const TYPED = /[^\s()"“”„]+/y;
const NEAR = /~(\d{1,6})/y;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const letter = text[at] ?? '';
    if (/\s/.test(letter)) at++;
    else if (letter === '(' || letter === ')') {
      tokens.push(letter === '(' ? { kind: 'open', name: null, field: null } : { kind: 'close' });
      at++;
    } else if (QUOTES.includes(letter)) at = readQuoted(text, at, tokens);
    else at = readTyped(text, at, tokens);
  }
  return tokens;
}

function readQuoted(text: string, start: number, tokens: Token[]): number {
  const quoted = quotedAt(text, start);
  NEAR.lastIndex = quoted.after;
  const near = quoted.closed ? NEAR.exec(text) : null;
  tokens.push({ kind: 'quoted', text: quoted.text, closed: quoted.closed, near: near && Number(near[1]) });
  return quoted.after + (near?.[0].length ?? 0);
}

function quotedAt(text: string, start: number): { text: string; closed: boolean; after: number } {
  let end = start + 1;
  while (end < text.length && !QUOTES.includes(text[end] ?? '')) end++;
  const closed = end < text.length;
  return { text: text.slice(start + 1, end), closed, after: closed ? end + 1 : end };
}

function readTyped(text: string, start: number, tokens: Token[]): number {
  if (text[start] === '-' && /[^\s-]/.test(text[start + 1] ?? ' ')) {
    tokens.push({ kind: 'not' });
    return start + 1;
  }
  return readNamed(text, start, tokens) ?? readWord(text, start, null, tokens);
}

/** What begins with a name and a colon or a bracket; null where nothing does. */
function readNamed(text: string, start: number, tokens: Token[]): number | null {
  NAME.lastIndex = start;
  const name = NAME.exec(text)?.[0] ?? '';
  const after = start + name.length + 1;
  const sign = text[after - 1];
  const asked = sign === '(' ? functionNamed(name) : null;
  if (asked !== null) {
    tokens.push({ kind: 'open', name: asked, field: null });
    return after;
  }
  if (name === '' || sign !== ':' || !isFieldPosition(text, after)) return null;
  const words = wordField(name);
  if (words === null) return readValue(text, after, valueField(name), tokens) ?? readWord(text, start, name, tokens);
  tokens.push({ kind: 'field', field: words });
  return after;
}

function readValue(text: string, start: number, field: ValueField | null, tokens: Token[]): number | null {
  if (field === null) return null;
  if (text[start] === '(') {
    tokens.push({ kind: 'open', name: null, field });
    return start + 1;
  }
  const value = valueAt(text, start);
  const { after, ...read } = value;
  tokens.push({ kind: 'value', field, ...read });
  return after;
}

function readWord(text: string, start: number, unknown: string | null, tokens: Token[]): number {
  const typed = typedAt(text, start);
  if (typed === 'OR') tokens.push({ kind: 'or' });
  else if (typed === 'NOT') tokens.push({ kind: 'not' });
  else if (typed !== 'AND') tokens.push({ kind: 'typed', text: typed, unknown });
  return start + typed.length;
}

function typedAt(text: string, start: number): string {
  TYPED.lastIndex = start;
  return TYPED.exec(text)?.[0] ?? text.slice(start, start + 1);
}

/** Quoted and unquoted pieces up to a space or a bracket: '"1 Feb 2022".."5 March 2022"'. */
function valueAt(text: string, start: number): { text: string; quoted: boolean; closed: boolean; after: number } {
  const pieces: string[] = [];
  let anyQuoted = false;
  let closed = true;
  let at = start;
  while (at < text.length && !/[\s()]/.test(text[at] ?? '')) {
    const isQuoted = QUOTES.includes(text[at] ?? '');
    const quoted = isQuoted ? quotedAt(text, at) : null;
    const piece = quoted?.text ?? typedAt(text, at);
    pieces.push(piece);
    anyQuoted ||= isQuoted;
    closed = quoted?.closed ?? true;
    at = quoted?.after ?? at + piece.length;
  }
  return { text: pieces.join(''), quoted: anyQuoted, closed, after: at };
}

/** 'headline:war' names a field; 'Ukraine: war' and 'https://…' do not. */
function isFieldPosition(text: string, after: number): boolean {
  const next = text[after] ?? ' ';
  return !/[\s/)]/.test(next);
}
