// Stories as rows: which table and column each piece of a story is written to.

import type { DatedBy } from '#lib/model/article';
import { deleteWhere, insertRows, upsertRows } from './bulk';
import type { Transaction } from './open';
import type { StoryWrite } from './story-write';

const ARTICLE = [
  'id',
  'address',
  'headline',
  'byline',
  'authors',
  'sourceName',
  'section',
  'datelineText',
  'datelinePlace',
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
  'wordCount',
  'version',
  'contentHash',
  'addedSeq',
  'changedSeq',
  'addedAt',
] as const;
const CAPTURE = [
  'id',
  'articleId',
  'format',
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
const VERSION = ['articleId', 'version', 'captureId', 'headline', 'contentHash', 'seq', 'recordedAt'] as const;
const BLOCK = ['articleId', 'version', 'position', 'part', 'text'] as const;
const MENTION = ['articleId', 'position', 'block', 'start', 'end', 'text', 'personSlug', 'how', 'confidence'] as const;
const ARTICLE_PERSON = [
  'articleId',
  'personSlug',
  'position',
  'salience',
  'mentions',
  'officeId',
  'officeTitle',
] as const;
const ARTICLE_TOPIC = ['articleId', 'topicCode', 'position', 'score'] as const;

/** What the headline's mentions have in the block column. */
export const HEADLINE_BLOCK = -1;

/** Removes what a new reading of a story replaces: its links, and the blocks of a version that is written again. */
export async function replaceRows(tx: Transaction, writes: readonly StoryWrite[]): Promise<void> {
  const ids = writes.map((write) => write.story.id);
  for (const table of ['Mention', 'ArticlePerson', 'ArticleTopic']) await deleteWhere(tx, table, 'articleId', ids);
  for (const { story, version } of writes) {
    await tx.articleVersion.deleteMany({ where: { articleId: story.id, version } });
  }
}

/** Writes all rows of the stories that were added or changed, and the captures of all. */
export async function writeArticles(tx: Transaction, writes: readonly StoryWrite[], now: string): Promise<void> {
  const touched = writes.filter((write) => write.outcome !== 'unchanged');
  const names = new Set(touched.flatMap((write) => write.story.draft.source ?? []));
  await insertRows(
    tx,
    'Source',
    ['name'],
    [...names].map((name) => ({ name })),
  );
  const articles = touched.map((write) => articleRow(write, now));
  await upsertRows(tx, 'Article', 'id', ARTICLE, articles, ['addedSeq', 'addedAt']);
  const captures = writes.map((write) => captureRow(write, now));
  await upsertRows(
    tx,
    'Capture',
    'id',
    CAPTURE,
    captures,
    CAPTURE.filter((column) => !PLACE.has(column)),
  );
  await insertRows(
    tx,
    'ArticleVersion',
    VERSION,
    touched.map((write) => versionRow(write, now)),
  );
  await insertRows(tx, 'Block', BLOCK, touched.flatMap(blockRows));
  await insertRows(tx, 'Mention', MENTION, touched.flatMap(mentionRows));
  await insertRows(tx, 'ArticlePerson', ARTICLE_PERSON, touched.flatMap(personRows));
  await insertRows(tx, 'ArticleTopic', ARTICLE_TOPIC, touched.flatMap(topicRows));
  const changes = touched.map(({ story, seq, outcome }) => ({ seq, articleId: story.id, kind: outcome, at: now }));
  await insertRows(tx, 'Change', ['seq', 'articleId', 'kind', 'at'], changes);
}

function articleRow({ story, version, seq }: StoryWrite, now: string) {
  const { draft } = story;
  return {
    id: story.id,
    address: draft.address,
    headline: draft.headline,
    byline: draft.byline,
    authors: JSON.stringify(draft.authors),
    sourceName: draft.source,
    section: draft.section,
    datelineText: draft.dateline?.text ?? null,
    datelinePlace: draft.dateline?.place ?? null,
    language: draft.language,
    ...dayColumns('published', draft.published),
    publishedNote: draft.publishedNote,
    ...dayColumns('updated', draft.updated),
    ...dayColumns('captured', draft.captured),
    wordCount: story.wordCount,
    version,
    contentHash: story.contentHash,
    addedSeq: seq,
    changedSeq: seq,
    addedAt: now,
  };
}

function captureRow({ story }: StoryWrite, now: string) {
  const { capture } = story;
  return {
    id: capture.id,
    articleId: story.id,
    format: capture.format,
    address: capture.address,
    ...dayColumns('captured', capture.captured),
    ...capture.kept,
    origin: capture.origin,
    ingestedAt: now,
  };
}

function versionRow({ story, version, seq }: StoryWrite, now: string) {
  const { id, contentHash, capture, draft } = story;
  const row = { articleId: id, version, captureId: capture.id, headline: draft.headline };
  return { ...row, contentHash, seq, recordedAt: now };
}

function blockRows({ story, version }: StoryWrite) {
  return story.draft.blocks.map((block, position) => ({ articleId: story.id, version, position, ...block }));
}

function mentionRows({ story }: StoryWrite) {
  return story.mentions.map(({ block, person, ...mention }, position) => ({
    articleId: story.id,
    position,
    block: block ?? HEADLINE_BLOCK,
    personSlug: person,
    ...mention,
  }));
}

function personRows({ story }: StoryWrite) {
  return story.people.map((person, position) => ({
    articleId: story.id,
    personSlug: person.person,
    position,
    salience: person.salience,
    mentions: person.mentions,
    officeId: person.office,
    officeTitle: person.officeTitle,
  }));
}

function topicRows({ story }: StoryWrite) {
  return story.topics.map(({ code, score }, position) => ({ articleId: story.id, topicCode: code, position, score }));
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
