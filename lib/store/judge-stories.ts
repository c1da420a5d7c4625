// Stories of the archive whose verdicts have changed: who is in them is decided anew, from what was recognised, and
// written with new numbers of the change sequence where it differs.

import { setImmediate as giveWay } from 'node:timers/promises';
import type { Block } from '#lib/model/article';
import type { Office } from '#lib/model/person';
import type { Gazetteer } from '#lib/people/gazetteer';
import type { Merges } from '#lib/people/merges';
import { applyVerdicts, type FoundInStory } from '#lib/people/verdicts';
import { noteChanged } from './change-numbers';
import { type Linked, mentionRows, personRows, quoteRows, removeLinks, writeLinks, writeOffices } from './link-rows';
import type { Transaction } from './open';
import { blockOf } from './row-values';
import { foundBefore } from './stored-mentions';
import { readVerdictsOn } from './verdict-rows';

/** Stories decided in one go: the driver holds the thread for as long, tens of milliseconds. */
const AT_ONCE = 10;

/** Returns the ids of the stories that changed. */
export async function judgeStories(
  tx: Transaction,
  ids: readonly string[],
  merges: Merges,
  gazetteer: Gazetteer,
  now: string,
): Promise<string[]> {
  const changed: string[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const stories = await judge(tx, ids.slice(at, at + AT_ONCE), merges, gazetteer);
    await removeLinks(
      tx,
      stories.map((story) => story.id),
    );
    await writeOffices(tx, officesIn(stories, gazetteer));
    await writeLinks(tx, stories);
    changed.push(...stories.map((story) => story.id));
    await giveWay();
  }
  await noteChanged(tx, changed, now);
  return changed;
}

/** Those of the stories that come out differently. */
async function judge(tx: Transaction, ids: string[], merges: Merges, gazetteer: Gazetteer): Promise<Linked[]> {
  const verdicts = await readVerdictsOn(
    tx,
    ids.map((id) => ({ id, keys: [] })),
  );
  const blocks = await readAllBlocks(tx, ids);
  const rows = await tx.article.findMany({ where: { id: { in: ids } }, include: INCLUDE });
  const judged: Linked[] = [];
  for (const row of rows) {
    const { id, publishedDay: day } = row;
    const found: FoundInStory = {
      headline: row.headline,
      blocks: blocks.get(id) ?? [],
      dateline: row.datelineText === null ? null : { text: row.datelineText, place: row.datelinePlace, day: null },
      day,
      mentions: row.mentions.map(foundBefore).filter((mention) => mention !== null),
      quotes: row.quotes.map(({ block, start, end, foundSlug, speaker, confidence }) => {
        return { block, start, end, person: foundSlug, speaker, confidence };
      }),
    };
    const linked = { id, day, links: applyVerdicts(found, { merges, ofStory: verdicts.get(id) ?? [] }, gazetteer) };
    const [now, before] = [rowsOf(linked), JSON.stringify([row.mentions, row.quotes, row.people].map(sorted))];
    if (now !== before) judged.push(linked);
  }
  return judged;
}

/** The offices that the stories name; some may be newer than what the archive was given. */
function officesIn(stories: readonly Linked[], gazetteer: Gazetteer): Office[] {
  const ids = new Set(stories.flatMap(({ links }) => links.people.flatMap(({ office }) => office ?? [])));
  return [...ids].flatMap((id) => gazetteer.office(id) ?? []);
}

const IN_ORDER = { orderBy: { position: 'asc' } } as const;
const INCLUDE = { mentions: IN_ORDER, quotes: IN_ORDER, people: IN_ORDER } as const;

function rowsOf(linked: Linked): string {
  return JSON.stringify([mentionRows(linked), quoteRows(linked), personRows(linked)].map(sorted));
}

/** The same rows as the same text, in whatever order their columns came. */
function sorted(rows: readonly object[]): unknown {
  return rows.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

type BlockRow = { articleId: string; position: number; part: string; text: string; day: string | null };

/** All blocks of the current versions, what was removed from the page too: mentions count them by their position. */
async function readAllBlocks(tx: Transaction, ids: string[]): Promise<Map<string, Block[]>> {
  const rows = await tx.$queryRawUnsafe<BlockRow[]>(
    `SELECT b."articleId", b."position", b."part", b."text", b."day" FROM json_each(?) AS wanted
     JOIN "Article" AS a ON a."id" = wanted.value
     JOIN "Block" AS b ON b."articleId" = a."id" AND b."version" = a."version"
     ORDER BY b."articleId", b."position"`,
    JSON.stringify(ids),
  );
  const blocks = new Map<string, Block[]>(ids.map((id) => [id, []]));
  for (const row of rows) blocks.get(row.articleId)?.push(blockOf(row));
  return blocks;
}
