// A story of the corpus, as it lies in its file: one JSON object a line. The fields are named as the sketches beside the
// project read them, so that they can be given the same file.

import { closeSync, openSync, readSync } from 'node:fs';
import { dayNumber, monthNumber } from '#lib/model/day';

export type CorpusStory = {
  id: string;
  title: string;
  /** Paragraphs, one a line. */
  body: string;
  date: string;
  source: string;
  topics: string[];
  /** Slugs. */
  people: string[];
};

/** What every corpus has, whatever its size. */
export const SHAPE = {
  firstDay: '1985-01-01',
  lastDay: '2024-12-31',
  topics: 17,
  sources: 20,
  people: 20_000,
} as const;

/** Days since the first. */
export function dayInCorpus(day: string): number {
  return dayNumber(day) - dayNumber(SHAPE.firstDay);
}

/** Months since the first. */
export function monthInCorpus(day: string): number {
  return monthNumber(day) - monthNumber(SHAPE.firstDay);
}

export const MONTHS = monthInCorpus(SHAPE.lastDay) + 1;

const NEW_LINE = 10;

/** The stories of a file, read as they are asked for. */
export function* readStories(file: string): Generator<CorpusStory> {
  for (const line of readLines(file)) yield JSON.parse(line) as CorpusStory;
}

function* readLines(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(1 << 20);
    let rest = Buffer.alloc(0);
    for (;;) {
      const size = readSync(handle, buffer);
      if (size === 0) return;
      const bytes = Buffer.concat([rest, buffer.subarray(0, size)]);
      let start = 0;
      for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
        yield bytes.toString('utf8', start, end);
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
  } finally {
    closeSync(handle);
  }
}
