// Copies of one text, folded into families: stories that share values of their sketches are compared by their
// fingerprints, and those that are copies have one family from then on. Nothing is merged, and a family is never taken
// apart. A family is known by its oldest member.

import { isCopy } from '#lib/copies/copy';
import { type Fingerprint, fingerprintOf } from '#lib/copies/fingerprint';
import { bestCandidates, HOLDERS_OF_A_VALUE, type SketchRow } from '#lib/copies/sketch';
import { type Day, dayNumber } from '#lib/model/day';
import { insertRows } from './bulk';
import type { Transaction } from './open';
import { readBlocks } from './read-changes';
import type { StoryWrite } from './story-write';

/** Folds the stories, in order. Returns the ids of the other stories whose family became another. */
export async function foldCopies(tx: Transaction, writes: readonly StoryWrite[]): Promise<string[]> {
  if (writes.length === 0) return [];
  const numbers = await numbersOf(tx, writes);
  const holders = await readHolders(tx, [...new Set(writes.flatMap(({ story }) => story.sketch))]);
  const fold = new Fold(tx);
  const rows: { value: number; story: number }[] = [];
  for (const write of writes) {
    const { sketch } = write.story;
    await fold.take(write, bestCandidates(sketch.flatMap((value) => rowsOf(value, holders))));
    const story = numbers.get(write.id) ?? write.seq;
    rows.push(...hold(write.id, sketch, holders).map((value) => ({ value, story })));
  }
  await insertRows(tx, 'Shingle', ['value', 'story'], rows);
  const written = new Set(writes.map((write) => write.id));
  return [...fold.moved].filter((id) => !written.has(id)).sort();
}

/** The numbers by which stories that are not new are known in the sketches. */
async function numbersOf(tx: Transaction, writes: readonly StoryWrite[]): Promise<Map<string, number>> {
  const changed = writes.filter((write) => write.outcome === 'changed').map((write) => write.id);
  if (changed.length === 0) return new Map();
  const rows = await tx.article.findMany({ where: { id: { in: changed } }, select: { id: true, addedSeq: true } });
  return new Map(rows.map((row) => [row.id, row.addedSeq]));
}

/** The oldest first. What a story held before its text changed stays: it proposes a comparison, and decides nothing. */
type Holders = Map<number, string[]>;

async function readHolders(tx: Transaction, values: number[]): Promise<Holders> {
  const rows = await tx.$queryRawUnsafe<SketchRow[]>(
    `SELECT s."value", c."articleId" FROM "Shingle" AS s JOIN "Change" AS c ON c."seq" = s."story"
     WHERE s."value" IN (SELECT value FROM json_each(?)) ORDER BY s."value", s."story"`,
    JSON.stringify(values),
  );
  const holders: Holders = new Map();
  for (const { value, articleId } of rows) holders.set(value, [...(holders.get(value) ?? []), articleId]);
  return holders;
}

function rowsOf(value: number, holders: Holders): SketchRow[] {
  return (holders.get(value) ?? []).map((articleId) => ({ articleId, value }));
}

/** The values that have room for one more holder. */
function hold(id: string, sketch: readonly number[], holders: Holders): number[] {
  const held: number[] = [];
  for (const value of sketch) {
    const ids = holders.get(value) ?? [];
    if (ids.length >= HOLDERS_OF_A_VALUE) continue;
    holders.set(value, [...ids, id]);
    held.push(value);
  }
  return held;
}

function daysApart(one: Day | null | undefined, other: Day | null | undefined): number | null {
  return one && other ? Math.abs(dayNumber(one) - dayNumber(other)) : null;
}

class Fold {
  readonly moved = new Set<string>();
  private readonly fingerprints = new Map<string, Fingerprint>();

  constructor(private readonly tx: Transaction) {}

  /** Compares the story with the candidates that are not of its family yet, and joins it to those it copies. */
  async take({ id, story, outcome }: StoryWrite, candidates: readonly string[]): Promise<void> {
    const others = candidates.filter((candidate) => candidate !== id);
    if (others.length === 0) return;
    const own = fingerprintOf(story.draft.blocks);
    this.fingerprints.set(id, own);
    const { families, days } = await this.readFolded([id, ...others]);
    let isNew = outcome === 'added'; // and so alone, and the youngest
    for (const other of others) {
      const [mine, theirs] = [families.get(id), families.get(other)];
      if (!mine || !theirs || mine === theirs) continue;
      if (!isCopy(own, await this.fingerprint(other), daysApart(days.get(id), days.get(other)))) continue;
      const [kept, left] = isNew ? [theirs, mine] : await this.olderFirst(mine, theirs);
      await this.join(kept, left, isNew ? [id] : await this.membersOf(left));
      for (const [article, family] of families) if (family === left) families.set(article, kept);
      isNew = false;
    }
  }

  private async readFolded(ids: string[]): Promise<{ families: Map<string, string>; days: Map<string, Day | null> }> {
    const rows = await this.tx.article.findMany({
      where: { id: { in: ids } },
      select: { id: true, familyId: true, publishedDay: true },
    });
    return {
      families: new Map(rows.map((row) => [row.id, row.familyId])),
      days: new Map(rows.map((row) => [row.id, row.publishedDay])),
    };
  }

  private async fingerprint(id: string): Promise<Fingerprint> {
    const known = this.fingerprints.get(id);
    if (known) return known;
    const read = fingerprintOf((await readBlocks(this.tx, [id])).get(id) ?? []);
    this.fingerprints.set(id, read);
    return read;
  }

  private async olderFirst(one: string, other: string): Promise<[string, string]> {
    const first = await this.tx.article.findFirst({
      where: { id: { in: [one, other] } },
      orderBy: { addedSeq: 'asc' },
      select: { id: true },
    });
    return first?.id === other ? [other, one] : [one, other];
  }

  private async membersOf(family: string): Promise<string[]> {
    const members = await this.tx.article.findMany({ where: { familyId: family }, select: { id: true } });
    return members.map(({ id }) => id);
  }

  private async join(kept: string, left: string, members: readonly string[]): Promise<void> {
    await this.tx.article.updateMany({ where: { familyId: left }, data: { familyId: kept } });
    for (const id of members) this.moved.add(id);
  }
}
