// Stories in; what their persons are read from besides the mentions, out: headline, dateline and blocks.

import type { Block, Dateline } from '#lib/model/article';
import type { Transaction } from './open';
import { blockOf } from './row-values';

export type Lines = { headline: string; dateline: Dateline | null; blocks: Block[] };

type Row = {
  id: string;
  headline: string;
  datelineText: string | null;
  datelinePlace: string | null;
  /** JSON: [part, text, day]. */
  blocks: string;
};

/**
 * All blocks of the current versions, what was removed from the page too: mentions count them by their position. Those
 * without a mention are empty, but in the stories of `whole`.
 */
export async function readLines(
  tx: Transaction,
  ids: readonly string[],
  whole: readonly string[],
): Promise<Map<string, Lines>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe<Row[]>(LINES, JSON.stringify(whole), JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, linesOf(row)]));
}

const LINES = `
  SELECT a."id", a."headline", a."datelineText", a."datelinePlace", (
    SELECT json_group_array(json_array(b."part", CASE
        WHEN a."id" IN (SELECT value FROM json_each(?)) THEN b."text"
        WHEN b."position" IN (SELECT m."block" FROM "Mention" AS m WHERE m."articleId" = a."id") THEN b."text"
        ELSE '' END, b."day") ORDER BY b."position")
    FROM "Block" AS b WHERE b."articleId" = a."id" AND b."version" = a."version") AS "blocks"
  FROM json_each(?) AS wanted JOIN "Article" AS a ON a."id" = wanted.value`;

function linesOf({ headline, datelineText: text, datelinePlace: place, blocks }: Row): Lines {
  const cells = JSON.parse(blocks) as [part: string, text: string, day: string | null][];
  return {
    headline,
    dateline: text === null ? null : { text, place, day: null },
    blocks: cells.map(([part, words, day]) => blockOf({ part, text: words, day })),
  };
}
