// For tests: archives whose stories come, change and go, and what an index of them has to hold.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { body, storyToSave } from '#lib/ingest/draft-for-tests';
import { noteChanged } from '#lib/store/change-numbers';
import { freshStore } from '#lib/store/fresh-store';
import type { Store } from '#lib/store/open';
import { type StoryToIndex, storiesChangedAt, storyNumbersAfter } from '#lib/store/read-changes';
import { saveStories } from '#lib/store/save-stories';
import { hasBit } from '../bits';
import { plainDraft } from '../run/stories-for-tests';
import { compileSegment } from '../segment/compile';
import { mergeSegments } from '../segment/merge';
import { readRow } from '../segment/read-row';
import type { Row } from '../segment/rows';
import { IndexReader, type IndexView } from './reader';
import { IndexWriter } from './writer';

const OUTLETS = ['Harbour Post', 'Evening Chronicle', 'Morning Ledger', 'Continental Wire', 'Southern Cross Courier'];

export type Archive = { store: Store; folder: string };

export async function freshArchive(): Promise<Archive> {
  const store = await freshStore();
  return { store, folder: path.join(store.dataDir, 'index') };
}

/** Texts that no two stories share, so that none is taken for a copy of another. */
function textOf(number: number, state: number) {
  const ship = `ship${number}x${state}`;
  const cargo = ['wheat', 'coal', 'timber', 'copper', 'wool'][number % 5];
  return [
    `The ${ship} left with ${cargo} at ${number} o'clock.`,
    `Richard Roe saw ${ship}. It came back ${state} times.`,
  ];
}

/** Saves these stories in one transaction, each in the state given; a story that is there changes. */
export async function save(store: Store, stories: readonly { number: number; state: number }[]): Promise<void> {
  const { value } = (await store.db.counter.findUnique({ where: { name: 'change' } })) ?? { value: 0 };
  const drafts = stories.map(({ number, state }) =>
    storyToSave({
      headline: `Ship ${number} in state ${state}`,
      address: `https://harbour-post.example/${number}`,
      source: OUTLETS[number % OUTLETS.length] ?? null,
      published: {
        day: `20${10 + (number % 13)}-0${1 + (number % 9)}-11`,
        precision: 'day',
        evidence: 'stamp',
        words: '',
      },
      blocks: textOf(number, state).map(body),
    }),
  );
  await saveStories(store, drafts, momentOf(value));
}

/** Somebody else is in these stories from now on; their texts stay as they are. */
export async function relink(store: Store, numbers: readonly number[], name: string): Promise<void> {
  const slug = `~${name}`;
  const ids = numbers.map((number) => storyToSave({ address: `https://harbour-post.example/${number}` }).id);
  await store.db.$transaction(async (tx) => {
    const found = await tx.article.findMany({ where: { id: { in: ids } }, select: { id: true } });
    const there = found.map(({ id }) => id);
    await tx.person.upsert({ where: { slug }, update: {}, create: { slug, name, surname: name } });
    await tx.articlePerson.deleteMany({ where: { articleId: { in: there } } });
    const person = { personSlug: slug, position: 0, salience: 'quoted', mentions: 1 };
    for (const articleId of there) await tx.articlePerson.create({ data: { articleId, ...person } });
    const { value } = (await tx.counter.findUnique({ where: { name: 'change' } })) ?? { value: 0 };
    await noteChanged(tx, there, momentOf(value));
  });
}

export async function remove(store: Store, number: number): Promise<void> {
  const { id } = storyToSave({ address: `https://harbour-post.example/${number}` });
  await store.db.$transaction(async (tx) => {
    if ((await tx.article.deleteMany({ where: { id } })).count === 0) return;
    const { value: seq } = await tx.counter.update({ where: { name: 'change' }, data: { value: { increment: 1 } } });
    await tx.change.create({ data: { seq, articleId: id, kind: 'removed', at: momentOf(seq) } });
  });
}

/** Another moment for each transaction. */
function momentOf(seq: number): string {
  return new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString();
}

export async function fill(store: Store, stories: number, from = 0, atOnce = 50): Promise<void> {
  for (let at = from; at < from + stories; at += atOnce) {
    const count = Math.min(atOnce, from + stories - at);
    await save(
      store,
      Array.from({ length: count }, (_, place) => ({ number: at + place, state: 0 })),
    );
  }
}

export function openWriter(folder: string, batch?: number): IndexWriter {
  const writer = IndexWriter.open(folder, batch === undefined ? {} : { batch });
  if (writer === null) throw new Error('Another writer is at work');
  return writer;
}

/** Catches up and closes. */
export async function index({ store, folder }: Archive, batch?: number): Promise<void> {
  const writer = openWriter(folder, batch);
  await writer.catchUp(store).finally(() => writer.close());
}

export async function viewOf(folder: string): Promise<IndexView> {
  return (await IndexReader.open(folder)).current;
}

/** The living stories in the order in which they were added. */
export function rowsOf(view: IndexView): Row[] {
  const rows = view.segments.flatMap(({ segment, dead }) =>
    Array.from({ length: segment.docs }, (_, doc) => doc)
      .filter((doc) => dead === null || !hasBit(dead, doc))
      .map((doc) => readRow(segment, doc)),
  );
  return rows.sort((a, b) => a.addedSeq - b.addedSeq);
}

/** The living stories of all segments as one segment. */
export function asOneSegment({ segments }: IndexView): Buffer {
  return Buffer.from(
    mergeSegments(
      segments.map(({ segment, dead }) => ({ segment, isDead: (doc) => dead !== null && hasBit(dead, doc) })),
    ),
  );
}

/** All stories of the archive, compiled at once. */
export async function compiledAtOnce(store: Store): Promise<Buffer> {
  const numbers = await storyNumbersAfter(store, 0, 100_000);
  return Buffer.from(
    compileSegment(
      await storiesChangedAt(
        store,
        numbers.map(({ changedSeq }) => changedSeq),
      ),
    ),
  );
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !name.startsWith('writer.'));
}

/** A story that is nothing but a headline. */
export function aStory(headline: string): StoryToIndex {
  return { ...plainDraft(headline), id: headline.slice(0, 9), addedSeq: 1, changedSeq: 1, family: 1 };
}
