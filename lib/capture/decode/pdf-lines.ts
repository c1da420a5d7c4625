// The pieces of text on the pages of a PDF to lines and paragraphs. A PDF knows places, not paragraphs: they are told
// by gaps, indents and short last lines, and a word that was cut at the end of a line is joined again.

import { fold } from '#lib/text/fold';

/** A piece of text as the library gives it: `transform` ends with its place, x and y from the bottom left. */
export type PdfItem = { str: string; width: number; height: number; hasEOL: boolean; transform: number[] };
export type PdfLine = { text: string; x: number; y: number; end: number; size: number };

const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/;
/** A gap of more than this share of the usual one parts paragraphs. */
const WIDE = 1.35;
/** Programs print the address of a page at its foot: '… https://www.harbour-post.example/story 1/2'. */
const ADDRESS = /https?:\/\/[^\s]{4,500}/;
const RUNNING_LINES = 2;

export function pageLines(items: PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | null = null;
  for (const item of items) {
    const [x, y] = [item.transform[4] ?? 0, item.transform[5] ?? 0];
    const size: number = Math.abs(item.transform[3] ?? 0) || item.height || line?.size || 10;
    if (line && Math.abs(y - line.y) > size * 0.5 && item.str.trim() !== '') line = pushed(lines, line);
    if (item.str !== '') {
      line ??= { text: '', x, y, end: x, size };
      const gap: boolean = line.text !== '' && x - line.end > size * 0.15 && !/\s$/.test(line.text);
      line.text += (gap ? ' ' : '') + item.str;
      line.end = x + item.width;
      line.size = Math.max(line.size, size);
    }
    if (item.hasEOL && line) line = pushed(lines, line);
  }
  if (line) pushed(lines, line);
  return lines;
}

function pushed(lines: PdfLine[], line: PdfLine): null {
  const text = line.text.replace(/\s+/g, ' ').trim();
  if (text !== '') lines.push({ ...line, text });
  return null;
}

/** Headers and footers, known by standing at the same end of several pages, and the address printed in one. */
export function withoutRunningLines(pages: PdfLine[][]): { lines: PdfLine[][]; url: string | null } {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const line of new Set(edges(page).map(keyOf))) counts.set(line, (counts.get(line) ?? 0) + 1);
  const feet = pages.flatMap((page) => edges(page)).find(({ text }) => isAddressLine(text));
  const isRunning = (line: PdfLine, page: PdfLine[]) =>
    edges(page).includes(line) &&
    (isAddressLine(line.text) ||
      /^\W{0,3}(?:page )?\d{1,4}(?:\s?(?:\/|of)\s?\d{1,4})?\W{0,3}$/i.test(line.text) ||
      (pages.length >= 3 && (counts.get(keyOf(line)) ?? 0) * 2 > pages.length));
  return {
    lines: pages.map((page) => page.filter((line) => !isRunning(line, page))),
    url: feet ? (ADDRESS.exec(feet.text)?.[0] ?? null) : null,
  };
}

function edges(page: PdfLine[]): PdfLine[] {
  const count = page.length > 2 * RUNNING_LINES ? RUNNING_LINES : 1;
  return [...page.slice(0, count), ...page.slice(-count)];
}

/** An address alone, or with the number of the page. */
function isAddressLine(text: string): boolean {
  return /^https?:\/\/\S{4,500}(?:\s+\d{1,4}\s?\/\s?\d{1,4})?$/.test(text);
}

/** Numbers of pages count up: they are no difference. */
function keyOf(line: PdfLine): string {
  return fold(line.text).replace(/\d+/g, '0');
}

export function paragraphsOf(pages: PdfLine[][]): string[] {
  const paragraphs: string[] = [];
  let last: PdfLine | null = null;
  for (const lines of pages) {
    const shape = shapeOf(lines);
    for (const line of lines) {
      const before = paragraphs.at(-1);
      if (!last || before === undefined || beginsParagraph(line, last, shape)) paragraphs.push(line.text);
      else paragraphs[paragraphs.length - 1] = joined(before, line.text);
      last = line;
    }
  }
  return paragraphs;
}

type Shape = { pitch: number; right: number };

function shapeOf(lines: PdfLine[]): Shape {
  const gaps = lines.flatMap((line, at) => {
    const gap = (lines[at - 1]?.y ?? 0) - line.y;
    return at > 0 && gap > 0 ? [gap] : [];
  });
  return { pitch: median(gaps), right: Math.max(0, ...lines.slice(0, 2_000).map((line) => line.end)) };
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function beginsParagraph(line: PdfLine, last: PdfLine, { pitch, right }: Shape): boolean {
  const gap = last.y - line.y;
  if (Math.abs(line.size - last.size) > 0.1 * Math.max(line.size, last.size)) return true;
  // The next column or page: a paragraph goes on there when its sentence does.
  if (gap <= 0) return SENTENCE_END.test(last.text);
  if (pitch > 0 && gap > WIDE * pitch) return true;
  if (line.x - last.x > 0.8 * line.size && line.x - last.x < 6 * line.size) return true;
  return SENTENCE_END.test(last.text) && last.end < right - 0.25 * (right - last.x);
}

/** 'negotia-' and 'tions' are one word; 'Franco-' and 'Prussian' keep their hyphen. */
function joined(before: string, line: string): string {
  if (!/\p{L}[-\u00ad]$/u.test(before)) return `${before} ${line}`;
  return /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : before + line;
}
