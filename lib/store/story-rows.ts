// Stories as rows: which table and column each piece of a story is written to.

import type { DatedBy } from '#lib/model/article';
import { deleteWhere, insertRows, upsertRows } from './bulk';
import { foundColumn } from './judge-topics';
import { type Linked, linksHash, removeLinks, writeLinks } from './link-rows';
import type { Transaction } from './open';
import type { StoryWrite } from './story-write';
import { ARTICLE_TOPIC, topicRows } from './topic-rows';

const ARTICLE = [
  'id',
  'address',
  'headline',
  'byline',
  'authors',
  'agency',
  'sourceName',
  'section',
  'datelineText',
  'datelinePlace',
  'datelineDay',
  'language',
  'publishedDay',
  'publishedPrecision',
  'publishedEvidence',
  'publishedWords',
  'publishedNote',
  'updatedDay',
  'updatedPrecision',
  'updatedEvidence',
  'updatedWords',
  'capturedDay',
  'capturedPrecision',
  'capturedEvidence',
  'capturedWords',
  'stub',
  'wordCount',
  'version',
  'familyId',
  'contentHash',
  'linksHash',
  'foundTopics',
  'addedSeq',
  'changedSeq',
  'addedAt',
] as const;
const CAPTURE = [
  'id',
  'articleId',
  'version',
  'format',
  'charset',
  'source',
  'address',
  'capturedDay',
  'capturedPrecision',
  'capturedEvidence',
  'capturedWords',
  'sha256',
  'byteLength',
  'pack',
  'packOffset',
  'packLength',
  'origin',
  'ingestedAt',
] as const;
/** Where the bytes lie: the only thing about a capture that can change, when a lost pack is replaced. */
const PLACE: ReadonlySet<string> = new Set(['pack', 'packOffset', 'packLength']);
const VERSION = [
  'articleId',
  'version',
  'captureId',
  'headline',
  'contentHash',
  'textHash',
  'seq',
  'recordedAt',
] as const;
const BLOCK = ['articleId', 'version', 'position', 'part', 'text', 'day'] as const;

/** What is kept of a story that is written again. */
const KEPT = ['addedSeq', 'addedAt', 'familyId'] as const;

/** Removes what a new reading of a story replaces: its links, and the blocks of a version that is written again. */
export async function replaceRows(tx: Transaction, writes: readonly StoryWrite[]): Promise<void> {
  const shown = writes.filter((write) => write.isCurrent).map((write) => write.id);
  await removeLinks(tx, shown);
  await deleteWhere(tx, 'ArticleTopic', 'articleId', shown);
  for (const { id, version } of writes) await tx.articleVersion.deleteMany({ where: { articleId: id, version } });
}

/** Writes all rows of the stories that were added or changed, and the captures and keys of all. */
export async function writeArticles(tx: Transaction, writes: readonly StoryWrite[], now: string): Promise<void> {
  const touched = writes.filter((write) => write.outcome !== 'unchanged');
  const shown = touched.filter((write) => write.isCurrent);
  const sources = [...new Set(shown.flatMap((write) => write.story.draft.source ?? []))];
  await insertRows(
    tx,
    'Source',
    ['name'],
    sources.map((name) => ({ name })),
  );
  const articles = shown.map((write) => articleRow(write, now));
  await upsertRows(tx, 'Article', ['id'], ARTICLE, articles, KEPT);
  await touchRows(tx, writes);
  await insertRows(tx, 'ArticleKey', ['id', 'articleId'], writes.flatMap(keyRows));
  const captures = writes.map((write) => captureRow(write, now));
  const fixed = CAPTURE.filter((column) => !PLACE.has(column));
  await upsertRows(tx, 'Capture', ['id'], CAPTURE, captures, fixed);
  const versions = touched.filter((write) => write.isWritten);
  await insertRows(
    tx,
    'ArticleVersion',
    VERSION,
    versions.map((write) => versionRow(write, now)),
  );
  await insertRows(tx, 'Block', BLOCK, versions.flatMap(blockRows));
  await writeLinks(tx, shown.map(linkedOf));
  await insertRows(
    tx,
    'ArticleTopic',
    ARTICLE_TOPIC,
    shown.flatMap(({ id, topics }) => topicRows(id, topics.shown)),
  );
  const changes = touched.map(({ id, seq, outcome }) => ({ seq, articleId: id, kind: outcome, at: now }));
  await insertRows(tx, 'Change', ['seq', 'articleId', 'kind', 'at'], changes);
}

/** An older text changes nothing of the story but its number; a capture that knows the address tells it. */
async function touchRows(tx: Transaction, writes: readonly StoryWrite[]): Promise<void> {
  for (const { id, seq, isCurrent, tellsAddress, story } of writes) {
    if (isCurrent || (seq === 0 && !tellsAddress)) continue;
    const { address } = story.draft;
    await tx.article.update({
      where: { id },
      data: { ...(seq > 0 && { changedSeq: seq }), ...(tellsAddress && { address }) },
    });
  }
}

function keyRows({ story, id }: StoryWrite) {
  const { address, name, text } = story.keys;
  const derived = address === null && name === null ? [text] : [address, name];
  return [...new Set([id, ...derived])].flatMap((key) => (key === null ? [] : { id: key, articleId: id }));
}

function articleRow({ story, id, version, seq, topics }: StoryWrite, now: string) {
  const { draft } = story;
  return {
    id,
    address: draft.address,
    headline: draft.headline,
    byline: draft.byline,
    authors: JSON.stringify(draft.authors),
    agency: draft.agency,
    sourceName: draft.source,
    section: draft.section,
    datelineText: draft.dateline?.text ?? null,
    datelinePlace: draft.dateline?.place ?? null,
    datelineDay: draft.dateline?.day ?? null,
    language: draft.language,
    ...dayColumns('published', draft.published),
    publishedNote: draft.publishedNote,
    ...dayColumns('updated', draft.updated),
    ...dayColumns('captured', draft.captured),
    stub: draft.stub,
    wordCount: story.wordCount,
    version,
    familyId: id,
    contentHash: story.contentHash,
    linksHash: linksHash(story),
    foundTopics: foundColumn(topics.found),
    addedSeq: seq,
    changedSeq: seq,
    addedAt: now,
  };
}

function captureRow({ story, id, version }: StoryWrite, now: string) {
  const { capture } = story;
  return {
    id: capture.id,
    articleId: id,
    version,
    format: capture.format,
    charset: capture.charset,
    source: capture.source,
    address: capture.address,
    ...dayColumns('captured', capture.captured),
    ...capture.kept,
    origin: capture.origin,
    ingestedAt: now,
  };
}

function versionRow({ story, id, version, seq }: StoryWrite, now: string) {
  const { contentHash, textHash, capture, draft } = story;
  const row = { articleId: id, version, captureId: capture.id, headline: draft.headline };
  return { ...row, contentHash, textHash, seq, recordedAt: now };
}

function blockRows({ story, id, version }: StoryWrite) {
  return story.draft.blocks.map(({ part, text, day = null }, position) => {
    return { articleId: id, version, position, part, text, day };
  });
}

function linkedOf({ id, story, links }: StoryWrite): Linked {
  return { id, day: story.draft.published?.day ?? null, links };
}

type DayColumns<Name extends string> = Record<`${Name}${'Day' | 'Precision' | 'Evidence' | 'Words'}`, string | null>;

function dayColumns<Name extends string>(name: Name, dated: DatedBy | null): DayColumns<Name> {
  return {
    [`${name}Day`]: dated?.day ?? null,
    [`${name}Precision`]: dated?.precision ?? null,
    [`${name}Evidence`]: dated?.evidence ?? null,
    [`${name}Words`]: dated?.words ?? null,
  } as DayColumns<Name>;
}
