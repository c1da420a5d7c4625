// Who is in stories, as rows of before and of now; only what differs is written.

import { setImmediate as giveWay } from 'node:timers/promises';
import { deleteRows, upsertRows } from './bulk';
import {
  ARTICLE_PERSON,
  type Linked,
  MENTION,
  type MentionRow,
  mentionRows,
  type PersonRow,
  personRows,
  QUOTE,
  type QuoteRow,
  quoteRows,
  writeByWords,
} from './link-rows';
import type { Transaction } from './open';

export type LinkRows = { mentions: MentionRow[]; quotes: QuoteRow[]; people: PersonRow[] };

/** A story whose links are decided anew, with the rows that it has. */
export type Relinked = { linked: Linked; before: LinkRows };

type Difference<Row> = { gone: Row[]; written: Row[] };
type Differences = { mentions: Difference<MentionRow>; quotes: Difference<QuoteRow>; people: Difference<PersonRow> };

const BY_POSITION = ['articleId', 'position'] as const;
const BY_PERSON = ['articleId', 'personSlug'] as const;

/** Writes what differs; returns the ids of the stories in which something does. Others have their turn between tables. */
export async function relink(tx: Transaction, stories: readonly Relinked[]): Promise<string[]> {
  const judged = stories.map((story) => ({ ...story, differences: differencesOf(story) }));
  const changed = judged.filter(({ differences }) => Object.values(differences).some(isSome));
  await writeByWords(
    tx,
    changed.map(({ linked }) => linked),
  );
  const of = <Key extends keyof Differences>(key: Key) => changed.map(({ differences }) => differences[key]);
  await write(tx, 'Mention', BY_POSITION, MENTION, of('mentions'));
  await giveWay();
  await write(tx, 'Quote', BY_POSITION, QUOTE, of('quotes'));
  await write(tx, 'ArticlePerson', BY_PERSON, ARTICLE_PERSON, of('people'));
  return changed.map(({ linked }) => linked.id);
}

function differencesOf({ linked, before }: Relinked): Differences {
  return {
    mentions: differenceOf('position', MENTION, before.mentions, mentionRows(linked)),
    quotes: differenceOf('position', QUOTE, before.quotes, quoteRows(linked)),
    people: differenceOf('personSlug', ARTICLE_PERSON, before.people, personRows(linked)),
  };
}

function isSome({ gone, written }: Difference<unknown>): boolean {
  return gone.length + written.length > 0;
}

/** `key` tells one row of a story from another. */
function differenceOf<Row extends object>(
  key: keyof Row,
  columns: readonly (keyof Row)[],
  before: readonly Row[],
  now: readonly Row[],
): Difference<Row> {
  const gone = new Map(before.map((row) => [row[key], row]));
  const written: Row[] = [];
  for (const row of now) {
    const old = gone.get(row[key]);
    gone.delete(row[key]);
    if (old === undefined || columns.some((column) => old[column] !== row[column])) written.push(row);
  }
  return { gone: [...gone.values()], written };
}

async function write<Column extends string>(
  tx: Transaction,
  table: string,
  keys: readonly Column[],
  columns: readonly Column[],
  differences: readonly Difference<Record<Column, string | number | null>>[],
): Promise<void> {
  await deleteRows(
    tx,
    table,
    keys,
    differences.flatMap(({ gone }) => gone),
  );
  await upsertRows(
    tx,
    table,
    keys,
    columns,
    differences.flatMap(({ written }) => written),
  );
}
