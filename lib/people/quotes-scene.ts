// The lines of a story with what is quoted in them and whom they name in; sentences and speakers by place, out. What
// stands in quotation marks is closed to all of it: nobody named inside a quotation speaks it.

import { countUntil } from '#lib/text/count-until';
import { sentenceStarts } from '#lib/text/sentences';
import type { Line } from './line';
import type { Link } from './link';
import type { Quoted } from './quotes-marks';

export type Stretch = { from: number; to: number };
/** One line as it is read for speakers. */
export type Frame = {
  line: Line;
  /** Links outside quotations, in reading order. */
  links: readonly Link[];
  /** Beginnings of sentences; never inside a quotation. */
  starts: readonly number[];
  isQuoted: (at: number) => boolean;
};

export function frameOf(line: Line, quoted: readonly Quoted[], links: readonly Link[]): Frame {
  const inside = new Uint8Array(line.words.length);
  for (const { from, to } of quoted) inside.fill(1, from, to);
  const begins = new Set(quoted.map(({ from }) => from));
  return {
    line,
    links: links.filter(({ from }) => inside[from] !== 1),
    starts: sentenceStarts(line.text, line.words).filter((at) => inside[at] !== 1 || begins.has(at)),
    isQuoted: (at) => inside[at] === 1,
  };
}

export function sentenceOf({ line, starts }: Frame, at: number): Stretch {
  const next = countUntil(starts, (start) => start > at);
  return { from: starts[next - 1] ?? 0, to: starts[next] ?? line.words.length };
}

export function startsSentence({ starts }: Frame, at: number): boolean {
  return starts[countUntil(starts, (start) => start >= at)] === at;
}

/** Links that lie wholly in the stretch. */
export function linksIn({ links }: Frame, { from, to }: Stretch): Link[] {
  const found: Link[] = [];
  for (let at = countUntil(links, (link) => link.from >= from); at < links.length; at++) {
    const link = links[at];
    if (!link || link.to > to) break;
    found.push(link);
  }
  return found;
}

export function wordIn({ line }: Frame, at: number): string {
  return line.words[at]?.word ?? '';
}
