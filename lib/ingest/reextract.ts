// The kept captures read again by the extractor of today: what it reads differently is told, and written when asked.

import type { ArticleDraft, DatedBy } from '#lib/model/article';
import { bodyOf, isArticlePart } from '#lib/model/article';
import { loadGazetteer } from '#lib/people/gazetteer';
import type { Refusal } from '#lib/store/ingest-runs';
import { linksHash } from '#lib/store/link-rows';
import type { Store } from '#lib/store/open';
import { StoreError } from '#lib/store/problems';
import type { StoredArticle } from '#lib/store/read-article';
import { readArticle } from '#lib/store/read-article';
import { type KeptVersion, readRawCapture, readVersions } from '#lib/store/read-kept';
import { type Recognised, readRecognised } from '#lib/store/read-recognised';
import { syncReference } from '#lib/store/reference';
import { saveStories } from '#lib/store/save-stories';
import type { ReadStory } from '#lib/store/story-write';
import { CONCEPTS } from '#lib/topics/vocabulary';
import type { RawRead, ReadOk } from './read-raw';
import { openReaders, type Readers } from './readers';
import { storyToSave } from './story-to-save';

/** One text of a story that is read differently now, and in what. */
export type Rereading = { id: string; version: number; headline: string; changes: string[] };
export type ReextractReport = { read: number; changed: number; refused: Refusal[]; seconds: number };
export type ReextractOptions = {
  /** False only tells what would change. */
  write: boolean;
  workers: number;
  onReread: (rereading: Rereading) => void;
  onProgress?: (read: number) => void;
};

const BATCH = 100;
/** Names of one story that are told. */
const MOST_SAID = 12;

export async function reextract(store: Store, options: ReextractOptions): Promise<ReextractReport> {
  const begun = performance.now();
  const gazetteer = loadGazetteer();
  await syncReference(store, { persons: gazetteer.persons, offices: gazetteer.offices, topics: CONCEPTS });
  const readers = openReaders(options.workers, gazetteer);
  const report: ReextractReport = { read: 0, changed: 0, refused: [], seconds: 0 };
  try {
    let versions = await readVersions(store, null, BATCH);
    while (versions.length > 0) {
      await rereadBatch(store, versions, readers, options, report);
      options.onProgress?.(report.read);
      const { articleId = '', version = 0 } = versions.at(-1) ?? {};
      versions = await readVersions(store, { articleId, version }, BATCH);
    }
  } finally {
    await readers.close();
  }
  return { ...report, seconds: (performance.now() - begun) / 1000 };
}

async function rereadBatch(
  store: Store,
  versions: KeptVersion[],
  readers: Readers,
  { write, onReread }: ReextractOptions,
  report: ReextractReport,
): Promise<void> {
  const changed: { version: KeptVersion; read: ReadOk }[] = [];
  for (const [at, read] of (await rereadAll(store, versions, readers)).entries()) {
    const version = versions[at];
    if (!version) continue;
    report.read++;
    if (!read.ok) report.refused.push({ origin: read.origin, reason: read.reason });
    else if (isReadDifferently(version, read.story)) changed.push({ version, read });
  }
  for (const { version, read } of changed) onReread(await rereadingOf(store, version, read.story));
  report.changed += changed.length;
  if (!write) return;
  const stories = changed.map(({ version, read }) => {
    const story = storyToSave(read, version.kept);
    return { ...story, of: version.articleId, capture: { ...story.capture, id: version.captureId } };
  });
  await saveStories(store, stories, new Date().toISOString());
}

/** Who and what is in a text is kept of the one that is shown. */
function isReadDifferently({ contentHash, linksHash: links, isCurrent }: KeptVersion, story: ReadStory): boolean {
  return story.contentHash !== contentHash || (isCurrent && linksHash(story) !== links);
}

/** One answer a version, in order; bytes that are lost or damaged are refusals. */
async function rereadAll(store: Store, versions: KeptVersion[], readers: Readers): Promise<RawRead[]> {
  const answers = versions.map(async (version): Promise<RawRead> => {
    try {
      const [read] = await readers.read([await readRawCapture(store, version)]);
      return read ?? { ok: false, origin: version.capture.origin, reason: 'not read: its reader gave no answer' };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return { ok: false, origin: version.capture.origin, reason: error.message };
    }
  });
  return Promise.all(answers);
}

async function rereadingOf(store: Store, version: KeptVersion, story: ReadStory): Promise<Rereading> {
  const { articleId: id, isCurrent } = version;
  const stored = await readArticle(store, id, version.version);
  const changes = stored ? changesOf(stored, story.draft, isCurrent) : [];
  if (isCurrent) changes.push(...linkChanges(await readRecognised(store, id), story));
  const told = changes.length > 0 ? changes : ['details that are not shown'];
  return { id, version: version.version, headline: stored?.headline ?? story.draft.headline, changes: told };
}

/** Of an earlier text only the headline and the paragraphs are kept, and compared. */
function changesOf(stored: StoredArticle, draft: ArticleDraft, isCurrent: boolean): string[] {
  const facts: [string, string | null, string | null][] = [
    ['byline', stored.byline, draft.byline],
    ['authors', stored.authors.join(', ') || null, draft.authors.join(', ') || null],
    ['agency', stored.agency, draft.agency],
    ['language', stored.language, draft.language],
    ['beginning only', stored.stub, draft.stub],
    ['source', stored.source, draft.source],
    ['section', stored.section, draft.section],
    ['published', sayDated(stored.published), sayDated(draft.published)],
    ['updated', sayDated(stored.updated), sayDated(draft.updated)],
    ['dateline', stored.dateline?.text ?? null, draft.dateline?.text ?? null],
  ];
  const pairs: [string, string | null, string | null][] = [
    ['headline', stored.headline, draft.headline],
    ...(isCurrent ? facts : []),
  ];
  const changes = pairs
    .filter(([, was, is]) => was !== is)
    .map(([name, was, is]) => `${name}: ${was ?? 'none'} → ${is ?? 'none'}`);
  const [before, after] = [stored.blocks, draft.blocks].map((blocks) =>
    blocks.filter((block) => isArticlePart(block.part)),
  );
  if (JSON.stringify(before) !== JSON.stringify(after))
    changes.push(sayText(bodyOf(before ?? []), bodyOf(after ?? [])));
  return changes;
}

function sayText(before: string, after: string): string {
  const [was, is] = [before, after].map((text) => new Set(text.split('\n\n').filter((paragraph) => paragraph !== '')));
  const gone = [...(was ?? [])].filter((paragraph) => !is?.has(paragraph)).length;
  const come = [...(is ?? [])].filter((paragraph) => !was?.has(paragraph)).length;
  return gone + come === 0 ? 'parts: captions or kinds of paragraphs' : `text: ${gone} paragraphs go, ${come} come`;
}

/** What is recognised now and was not, and the other way round; the verdicts of readers stand beside it. */
function linkChanges(was: Recognised, { people, quotes, topics }: ReadStory): string[] {
  const pairs: [string, readonly string[], readonly string[]][] = [
    ['people', was.people, people.map(({ person }) => person)],
    ['topics', was.topics, topics.flatMap(({ code, narrower }) => [code, ...narrower.map((one) => one.code)])],
  ];
  const changes = pairs.flatMap(([name, before, after]) => {
    const gone = before.filter((one) => !after.includes(one)).map((one) => `-${one}`);
    const come = after.filter((one) => !before.includes(one)).map((one) => `+${one}`);
    return gone.length + come.length === 0 ? [] : `${name}: ${sayFirst([...gone, ...come])}`;
  });
  if (was.quotes !== quotes.length) changes.push(`quotes: ${was.quotes} → ${quotes.length}`);
  return changes;
}

function sayFirst(words: readonly string[]): string {
  const more = words.length - MOST_SAID;
  return words.slice(0, MOST_SAID).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function sayDated(dated: DatedBy | null): string | null {
  return dated && `${dated.day} (${dated.evidence})`;
}
