// Lines in; what stands in quotation marks in them, out, without the marks: double and typographic marks, single ones as
// British print has them, and speech that goes on in the next paragraph with its opening mark repeated.

import { countUntil } from '#lib/text/count-until';
import type { Line } from './line';

/** Characters `start` to `end` and words `from` to `to` of the line, the ends not included. */
export type Quoted = { line: Line; start: number; end: number; from: number; to: number };
/** One speech: one piece, or several paragraphs each of which repeats the opening mark. */
export type Speech = { pieces: readonly Quoted[] };

type Mark = '"' | '“' | '„' | '«' | '‘' | "'";
type Open = { mark: Mark; at: number };
/** A speech that its paragraph leaves open. */
type Going = { mark: Mark; speech: { pieces: Quoted[] } };

const CLOSING: Record<Mark, string> = { '"': '"”', '“': '”"', '„': '“”"', '«': '»', '‘': '’', "'": "'" };
const BEFORE_OPENING = /[\s([{—–\-/]/;
const AFTER_CLOSING = /[\s.,;:!?)\]}—–\-"”]/;
const STOP = /[.,!?…]/;
/** Apostrophes at the beginning of a word: 'em, 'tis, the '80s. */
const ELIDED = /^(?:\d\ds?\b|(?:em|tis|twas|til|till|cause|bout|round|n)\b)/i;
/** How far a better closing mark is looked for behind a plural such as "the ministers' plan". */
const LOOK_AHEAD = 300;

export function speechesIn(lines: readonly Line[]): Speech[] {
  const speeches: Going['speech'][] = [];
  let before: Going | null = null;
  for (const line of lines) {
    if (line.part !== 'caption') before = readLine(line, before, speeches); // captions stand between paragraphs
  }
  if (before) remove(speeches, before.speech);
  return speeches;
}

/** Takes what a line quotes; `before` is what the line before left open, the answer what this one does. */
function readLine(line: Line, before: Going | null, speeches: Going['speech'][]): Going | null {
  const { closed, left } = marksIn(line);
  const going = before && firstMark(line.text) === before.mark ? before.speech : null;
  if (before && !going) remove(speeches, before.speech); // never closed: where it ends is not known
  closed.forEach((piece, at) => {
    if (at === 0 && going) going.pieces.push(piece);
    else speeches.push({ pieces: [piece] });
  });
  const piece = left && pieceOf(line, left.at + 1, line.text.trimEnd().length);
  if (!left || !piece) return null;
  if (going && closed.length === 0) {
    going.pieces.push(piece);
    return { mark: left.mark, speech: going };
  }
  const speech = { pieces: [piece] };
  speeches.push(speech);
  return { mark: left.mark, speech };
}

function remove(speeches: Going['speech'][], speech: Going['speech']): void {
  speeches.splice(speeches.lastIndexOf(speech), 1);
}

function firstMark(text: string): string {
  return text.trimStart().charAt(0);
}

function marksIn(line: Line): { closed: Quoted[]; left: Open | null } {
  const { text } = line;
  const closed: Quoted[] = [];
  let open: Open | null = null;
  for (let at = 0; at < text.length; at++) {
    if (open && closes(text, at, open.mark)) {
      const piece = pieceOf(line, open.at + 1, at);
      if (piece) closed.push(piece);
      open = null;
    } else if (!open || open.mark === text[at]) {
      const mark = opens(text, at);
      if (mark) open = { mark, at };
    }
  }
  return { closed, left: open };
}

function opens(text: string, at: number): Mark | null {
  const sign = text.charAt(at);
  if (sign === '“' || sign === '„' || sign === '«') return sign;
  if (sign !== '"' && sign !== "'" && sign !== '‘') return null;
  const next = text.charAt(at + 1);
  if (next === '' || /\s/.test(next) || (at > 0 && !BEFORE_OPENING.test(text.charAt(at - 1)))) return null;
  if (sign !== '"' && ELIDED.test(text.slice(at + 1, at + 7))) return null;
  return sign;
}

function closes(text: string, at: number, mark: Mark): boolean {
  if (!CLOSING[mark].includes(text.charAt(at))) return false;
  if (mark === '‘' || mark === "'") return closesSingle(text, at);
  return text.charAt(at) !== '"' || opens(text, at) === null;
}

/** No apostrophe: a stop stands beside it, or no later mark would close better. */
function closesSingle(text: string, at: number): boolean {
  const [before, next] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (/\s/.test(before) || (next !== '' && !AFTER_CLOSING.test(next))) return false;
  if (STOP.test(before) || next === '' || /[.,;:!?]/.test(next)) return true;
  return !/s/i.test(before) || !closesBetterLater(text, at);
}

function closesBetterLater(text: string, at: number): boolean {
  const mark = text.charAt(at);
  for (let later = at + 1; later < Math.min(text.length, at + LOOK_AHEAD); later++) {
    if (text.charAt(later) === '‘' || (mark === "'" && opens(text, later) !== null)) return false;
    if (text.charAt(later) !== mark) continue;
    if (STOP.test(text.charAt(later - 1)) || /^(?:[.,;:!?]|$)/.test(text.charAt(later + 1))) return true;
  }
  return false;
}

function pieceOf(line: Line, start: number, end: number): Quoted | null {
  const from = firstWordAt(line, start);
  const to = firstWordAt(line, end);
  return from < to ? { line, start, end, from, to } : null;
}

/** The first word that begins at the character or after it. */
function firstWordAt({ words }: Line, character: number): number {
  return countUntil(words, (word) => word.start >= character);
}
