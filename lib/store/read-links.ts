// Who is in stories, as the archive has it: its rows, with the day of the story. One statement, and one list a table:
// the driver takes as long for each cell of a row as SQLite for a whole list.

import type { Day } from '#lib/model/day';
import { ARTICLE_PERSON, MENTION, QUOTE } from './link-rows';
import type { Transaction } from './open';
import type { LinkRows } from './relink';

export type StoredLinks = LinkRows & { id: string; day: Day | null };

type Row = { id: string; publishedDay: string | null; mentions: string; quotes: string; people: string };

/** Those of the stories that are in the archive, in the same order. */
export async function readLinks(tx: Transaction, ids: readonly string[]): Promise<StoredLinks[]> {
  const rows = await tx.$queryRawUnsafe<Row[]>(LINKS, JSON.stringify(ids));
  return rows.map(({ id, publishedDay, mentions, quotes, people }) => ({
    id,
    day: publishedDay,
    mentions: rowsOf(MENTION, id, mentions),
    quotes: rowsOf(QUOTE, id, quotes),
    people: rowsOf(ARTICLE_PERSON, id, people),
  }));
}

const LINKS = `
  SELECT a."id", a."publishedDay", ${listOf('Mention', MENTION)} AS "mentions", ${listOf('Quote', QUOTE)} AS "quotes",
    ${listOf('ArticlePerson', ARTICLE_PERSON)} AS "people"
  FROM json_each(?) AS wanted JOIN "Article" AS a ON a."id" = wanted.value ORDER BY wanted."key"`;

function listOf(table: string, columns: readonly string[]): string {
  const cells = columns.slice(1).map(cellOf).join(', ');
  return `(SELECT json_group_array(json_array(${cells}) ORDER BY "position") FROM "${table}" WHERE "articleId" = a."id")`;
}

/** SQLite's JSON has 15 digits of a number, where 17 tell one from the next. */
function cellOf(column: string): string {
  if (!column.toLowerCase().endsWith('confidence')) return `"${column}"`;
  return `iif("${column}" IS NULL, NULL, json(printf('%!.17g', "${column}")))`;
}

/** The rows of a list that the statement above made itself: the columns but the first, which is the story. */
function rowsOf<Row>(columns: readonly (keyof Row & string)[], articleId: string, list: string): Row[] {
  const names = columns.slice(1);
  const rows = JSON.parse(list) as unknown[][];
  return rows.map((cells) => {
    const row: Record<string, unknown> = { articleId };
    names.forEach((name, at) => {
      row[name] = cells[at];
    });
    return row as Row;
  });
}
