// The pipeline: paths in, a report out. Captures are read, turned into stories and saved in batches, each batch one
// transaction after its raw bytes are on disk. What can't be read is counted with its reason, and the rest goes on.

import { readCaptures } from '#lib/capture/read-captures';
import type { Capture, CaptureRead } from '#lib/model/capture';
import { type Gazetteer, loadGazetteer } from '#lib/people/gazetteer';
import { keptBytesOf } from '#lib/store/known-captures';
import type { Store } from '#lib/store/open';
import { type KeptBytes, PackWriter, sha256Of } from '#lib/store/raw-captures';
import { newestChange } from '#lib/store/read-changes';
import { syncReference } from '#lib/store/reference';
import { saveStories } from '#lib/store/save-stories';
import type { ReadStory, StoryToSave } from '#lib/store/story-write';
import { TOPICS } from '#lib/topics/vocabulary';
import { captureId } from './identity';
import { readStory } from './read-story';

export type Refusal = { origin: string; reason: string };

export type IngestReport = {
  added: number;
  changed: number;
  unchanged: number;
  refused: Refusal[];
  /** Number of the newest change of the archive before and after. */
  changeBefore: number;
  changeAfter: number;
  seconds: number;
};

/** The world broke in mid-course: what was saved before is safe, and told in the report. */
export class IngestStopped extends Error {
  override name = 'IngestStopped';

  constructor(
    readonly report: IngestReport,
    cause: unknown,
  ) {
    super('The ingest stopped before its end', { cause });
  }
}

export type IngestProgress = { done: number; refused: number };

export type IngestOptions = {
  /** The outlet of all captures, when the person who ingests says so. */
  source?: string | null;
  onProgress?: (progress: IngestProgress) => void;
};

/** A batch is saved at this many stories or bytes: large enough to be fast, small enough to be held. */
const BATCH_STORIES = 200;
const BATCH_BYTES = 16 * 1024 * 1024;

type Read = { capture: Capture; story: ReadStory };

/** @throws IngestStopped when the disk or the database fails; bad captures are refused and never throw. */
export async function ingest(store: Store, paths: string[], options: IngestOptions = {}): Promise<IngestReport> {
  const begun = performance.now();
  const gazetteer = loadGazetteer();
  await syncReference(store, { persons: gazetteer.persons, offices: gazetteer.offices, topics: TOPICS });
  const changeBefore = await newestChange(store);
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const refused: Refusal[] = [];
  const packs = new PackWriter(store.dataDir);
  const reportAt = (changeAfter: number): IngestReport => ({
    ...counts,
    refused,
    changeBefore,
    changeAfter,
    seconds: (performance.now() - begun) / 1000,
  });
  try {
    for await (const batch of batchesOf(paths, gazetteer, options, refused)) {
      for (const outcome of await saveBatch(store, packs, batch)) counts[outcome]++;
    }
    await packs.close();
    return reportAt(await newestChange(store));
  } catch (error) {
    throw new IngestStopped(reportAt(changeBefore + counts.added + counts.changed), error);
  }
}

async function* batchesOf(
  paths: string[],
  gazetteer: Gazetteer,
  options: IngestOptions,
  refused: Refusal[],
): AsyncGenerator<Read[]> {
  let batch: Read[] = [];
  let bytes = 0;
  let done = 0;
  for await (const read of readCaptures(paths, { source: options.source ?? null })) {
    const story = readOrRefuse(read, gazetteer);
    if (story.ok) {
      batch.push(story.read);
      bytes += story.read.capture.bytes.length;
    } else refused.push(story.refusal);
    options.onProgress?.({ done: ++done, refused: refused.length });
    if (batch.length >= BATCH_STORIES || bytes >= BATCH_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

function readOrRefuse(
  given: CaptureRead,
  gazetteer: Gazetteer,
): { ok: true; read: Read } | { ok: false; refusal: Refusal } {
  if (!given.ok) return { ok: false, refusal: { origin: given.origin, reason: given.reason } };
  const { capture } = given;
  const result = readStory(capture, gazetteer);
  if (!result.ok) return { ok: false, refusal: { origin: capture.origin, reason: result.reason } };
  return { ok: true, read: { capture, story: result.story } };
}

async function saveBatch(store: Store, packs: PackWriter, batch: Read[]) {
  const hashes = batch.map(({ capture }) => sha256Of(capture.bytes));
  const kept = await keptBytesOf(store, hashes);
  const stories: StoryToSave[] = [];
  for (const [at, read] of batch.entries()) {
    const sha256 = hashes[at] ?? '';
    const bytes = kept.get(sha256) ?? (await packs.append(read.capture.bytes, sha256));
    kept.set(sha256, bytes);
    stories.push(storyToSave(read, bytes));
  }
  await packs.sync();
  return saveStories(store, stories, new Date().toISOString());
}

function storyToSave({ capture, story }: Read, kept: KeptBytes): StoryToSave {
  const { captured, address } = story.draft;
  const id = captureId(story.id, kept.sha256, capture.address ?? address, captured?.day ?? null);
  const { format, origin } = capture;
  return { ...story, capture: { id, format, address: capture.address ?? address, captured, origin, kept } };
}
