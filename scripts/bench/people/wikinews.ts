// Wikinews articles of 2019 and 2020 (CC BY 2.5, beside the project and never in it) as stories to be read by recognition.

import { parse } from 'csv-parse/sync';
import { isDay } from '#lib/model/day';
import type { Story } from '#lib/people/recognise';
import { isThere, textOf } from './beside';

const FOLDER = 'archive/wikinews-2019-2020';
type Row = { url: string; date: string; title: string; text: string };

export const hasWikinews = isThere(FOLDER);

/** The stories by address. */
export function readWikinews(): Map<string, Story> {
  const rows = [2019, 2020].flatMap(
    (year) => parse(textOf(`${FOLDER}/wikinews_${year}.csv.gz`), { columns: true, relax_quotes: true }) as Row[],
  );
  return new Map(rows.map((row) => [row.url, storyOf(row)]));
}

function storyOf({ date, title, text }: Row): Story {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  return {
    headline: title,
    blocks: paragraphs.map((paragraph) => ({ part: 'body', text: paragraph })),
    day: isDay(date) ? date : null,
  };
}
