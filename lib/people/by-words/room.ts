// A reading and the links in it in; which of its words are still free for persons by words, out.

import { creditsFrom } from '../credits';
import type { Link } from '../link';
import type { Reading } from '../reading';

/** `open`: linked to nobody by the gazetteer, so that a person by words may explain it. */
export type State = 'free' | 'taken' | 'open';
export type Room = {
  reading: Reading;
  /** Before this word stands the story itself, from it on the names of those who made it. */
  end: number;
  open: readonly Link[];
  stateOf(from: number, to: number): State;
};

const [TAKEN, OPEN] = [1, 2];

export function roomsOf(readings: readonly Reading[], links: readonly Link[]): Room[] {
  const byReading = new Map<Reading, Link[]>();
  for (const link of links) {
    const list = byReading.get(link.reading);
    if (list) list.push(link);
    else byReading.set(link.reading, [link]);
  }
  return readings.map((reading) => roomOf(reading, byReading.get(reading) ?? []));
}

function roomOf(reading: Reading, links: readonly Link[]): Room {
  const used = Uint8Array.from(reading.taken);
  const open = links.filter(({ person }) => person === null);
  for (const { from, to } of links) used.fill(TAKEN, from, to);
  for (const { from, to } of open) used.fill(OPEN, from, to);
  const { words, text } = reading.line;
  const credits = creditsFrom(reading.line);
  const end = credits === text.length ? words.length : words.findIndex(({ start }) => start >= credits);
  return { reading, end: end < 0 ? words.length : end, open, stateOf: (from, to) => stateOf(used, from, to) };
}

function stateOf(used: Uint8Array, from: number, to: number): State {
  const first = used[from];
  for (let at = from + 1; at < to; at++) if (used[at] !== first) return 'taken';
  return first === OPEN ? 'open' : first === TAKEN ? 'taken' : 'free';
}
