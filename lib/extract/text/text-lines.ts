// The text of a capture to its lines, one paragraph or heading a line: spaces are tidied, and paragraphs that were
// broken at a fixed width (wire style, 65 columns) are put together again.

/** `gap` is true where an empty line stood before. */
export type Line = { text: string; gap: boolean };

type RawLine = { text: string; indent: number; gap: boolean };

/** Lines of a fixed width are no longer than this; paragraphs kept on one line are. */
const WIDEST_WRAP = 110;
const NARROWEST_WRAP = 36;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const CONTROL = /\p{Cc}/gu;
const LABELLED = /^\p{Lu}[\p{L} ]{1,20}:\s/u;

/** `standsAlone` tells of a line that is never joined to a neighbour: a byline, a stamp, a mark of the page. */
export function linesOf(text: string, standsAlone: (line: string) => boolean): Line[] {
  const raw = rawLines(text);
  const width = wrapWidth(raw);
  if (width === null) return raw.map(({ text, gap }) => ({ text, gap }));
  const lines: Line[] = [];
  let previous: RawLine | null = null;
  for (const line of raw) {
    const last = lines.at(-1);
    if (last && previous && continues(previous, line, width, standsAlone)) last.text = joined(last.text, line.text);
    else lines.push({ text: line.text, gap: line.gap });
    previous = line;
  }
  return lines;
}

function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let gap = false;
  for (const line of text.replace(INVISIBLE, '').split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)) {
    const tidy = line.replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
    if (tidy === '') gap = true;
    else {
      lines.push({ text: tidy, indent: line.length - line.trimStart().length, gap });
      gap = false;
    }
  }
  return lines;
}

/** The width at which the text was broken, or null when its paragraphs stand on one line each. */
function wrapWidth(lines: RawLine[]): number | null {
  const lengths = lines.map((line) => line.indent + line.text.length).filter((length) => length >= NARROWEST_WRAP);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const short = lengths.filter((length) => length <= WIDEST_WRAP).reduce((sum, length) => sum + length, 0);
  if (lengths.length < 4 || short < all * 0.8) return null;
  const sorted = lengths.filter((length) => length <= WIDEST_WRAP).sort((a, b) => a - b);
  // One line in twenty may be longer: an address or a notice that was not broken.
  return sorted[Math.floor((sorted.length - 1) * 0.95)] ?? null;
}

/** A line goes on in the next one when the next word would not have fitted on it, or when that begins small. */
function continues(line: RawLine, next: RawLine, width: number, standsAlone: (line: string) => boolean): boolean {
  if (next.gap || next.indent > line.indent + 1 || line.text === next.text) return false;
  if (LABELLED.test(next.text) || standsAlone(line.text) || standsAlone(next.text)) return false;
  if (/^\p{Ll}/u.test(next.text) && next.indent === line.indent && !/[.!?:]$/.test(line.text)) return true;
  const word = /^\S+/.exec(next.text)?.[0] ?? '';
  return line.indent + line.text.length + 1 + word.length > width;
}

function joined(text: string, next: string): string {
  return /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next) ? text + next : `${text} ${next}`;
}
