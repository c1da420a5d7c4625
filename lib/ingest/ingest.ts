// The pipeline: captures are read one after the other, become stories, and are saved in batches. A batch is saved whole
// or not at all, with how far the ingest has got, and nothing is lost by a bad capture: it is counted with its reason.

import { createHash } from 'node:crypto';
import path from 'node:path';
import type { FetchOptions } from '#lib/capture/fetch/fetch-page';
import { isAddress, readAddresses } from '#lib/capture/fetch/read-addresses';
import type { FieldMapping } from '#lib/capture/part';
import { readCaptures } from '#lib/capture/read-captures';
import type { InputFile } from '#lib/model/capture';
import { loadGazetteer } from '#lib/people/gazetteer';
import {
  advanceRun,
  beginRun,
  type Counts,
  endRun,
  type IngestRun,
  leaveRun,
  type Refusal,
} from '#lib/store/ingest-runs';
import { keptBytesOf } from '#lib/store/known-captures';
import type { Store } from '#lib/store/open';
import { PackWriter } from '#lib/store/raw-captures';
import { newestChange } from '#lib/store/read-changes';
import { syncReference } from '#lib/store/reference';
import { saveStories } from '#lib/store/save-stories';
import type { StoryToSave } from '#lib/store/story-write';
import { CONCEPTS } from '#lib/topics/vocabulary';
import { type Batch, batchesOf, type IngestProgress } from './batches';
import { readInOrder } from './in-order';
import type { ReadOk } from './read-raw';
import { openReaders } from './readers';
import { type IngestReport, IngestStopped } from './report';
import { storyToSave } from './story-to-save';
import { Trial } from './trial';

export type IngestOptions = {
  /** The outlet of all captures, when the person who ingests says so. */
  source?: string | null;
  /** Which columns or keys hold the fields of ready articles, where they have names of their own. */
  fields?: FieldMapping;
  /** How addresses (URLs) among the paths are fetched; they are taken for paths, and not found, where this is null. */
  fetching?: Omit<FetchOptions, 'source'> | null;
  /** Milliseconds since 1970: files that were not changed since are passed over. */
  since?: number | null;
  /** Nothing is written: the report says what would be. */
  dryRun?: boolean;
  /** Threads that read captures; 0 reads them in this one. */
  workers?: number;
  onProgress?: (progress: IngestProgress) => void;
};

/** @throws IngestStopped when the disk or the database fails; bad captures are refused and never throw. */
export async function ingest(store: Store, paths: string[], options: IngestOptions = {}): Promise<IngestReport> {
  const begun = performance.now();
  const gazetteer = loadGazetteer();
  await syncReference(store, { persons: gazetteer.persons, offices: gazetteer.offices, topics: CONCEPTS });
  const before = await newestChange(store);
  const saver = options.dryRun ? new Trial(store, before) : await Saver.begin(store, keyOf(paths, options), before);
  const readers = openReaders(options.workers ?? 0, gazetteer);
  const report = async (): Promise<IngestReport> => ({
    ...(await saver.report()),
    seconds: (performance.now() - begun) / 1000,
  });
  try {
    const steps = stepsOf(paths, options, (file) => saver.doneIn(file));
    const done = readInOrder(steps, readers);
    for await (const batch of batchesOf(done, saver.refused.length, options.onProgress)) await saver.save(batch);
    await saver.end();
    return await report();
  } catch (error) {
    throw new IngestStopped(await saver.leave().then(report), error);
  } finally {
    await readers.close();
  }
}

async function* stepsOf(paths: string[], options: IngestOptions, doneIn: (file: InputFile) => number | 'all') {
  const { source = null, fields = {}, since = null, fetching = null } = options;
  yield* readCaptures(
    paths.filter((one) => fetching === null || !isAddress(one)),
    { source, fields, skip: (file) => (since !== null && file.modified < since ? 'all' : doneIn(file)) },
  );
  if (fetching !== null) yield* readAddresses(paths.filter(isAddress), { ...fetching, source }, fields);
}

/** The same question asked again goes on with the same run. */
function keyOf(paths: string[], { source = null, fields = {}, since = null }: IngestOptions): string {
  const asked = [paths.map((one) => path.resolve(one)), source, Object.entries(fields).sort(), since];
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 32);
}

/** Writes batches into the archive, and knows what was done before and what has been done. */
class Saver {
  private readonly packs: PackWriter;
  private readonly counts: Counts;
  readonly refused: Refusal[];

  private constructor(
    private readonly store: Store,
    private readonly run: IngestRun,
  ) {
    this.packs = new PackWriter(store.dataDir);
    const { added, changed, unchanged } = run;
    this.counts = { added, changed, unchanged };
    this.refused = [...run.refused];
  }

  static async begin(store: Store, key: string, before: number): Promise<Saver> {
    return new Saver(store, await beginRun(store, key, before, new Date().toISOString()));
  }

  doneIn(file: InputFile): number | 'all' {
    const done = this.run.files.get(file.path);
    if (!done || done.size !== file.size || done.modified !== file.modified) return 0;
    return done.ended ? 'all' : done.reads;
  }

  async save({ reads, refused, files }: Batch): Promise<void> {
    const stories = await this.keep(reads);
    const already = this.refused.length;
    const outcomes = await saveStories(this.store, stories, new Date().toISOString(), (tx, saved) =>
      advanceRun(tx, this.run.id, already, { outcomes: saved, refused, files }),
    );
    for (const outcome of outcomes) this.counts[outcome]++;
    this.refused.push(...refused);
  }

  /** Brings the bytes of the captures to disk, those that are not kept yet. */
  private async keep(reads: ReadOk[]): Promise<StoryToSave[]> {
    const kept = await keptBytesOf(
      this.store,
      reads.map(({ packed }) => packed.sha256),
    );
    const stories: StoryToSave[] = [];
    for (const read of reads) {
      const { sha256 } = read.packed;
      const bytes = kept.get(sha256) ?? (await this.packs.append(read.packed));
      kept.set(sha256, bytes);
      stories.push(storyToSave(read, bytes));
    }
    await this.packs.sync();
    return stories;
  }

  async end(): Promise<void> {
    await this.packs.close();
    await endRun(this.store, this.run.id);
  }

  /** After a failure: what can still be tidied up is, and the failure itself is what is told. */
  async leave(): Promise<void> {
    await this.packs.close().catch(() => {});
    await leaveRun(this.store, this.run.id).catch(() => {});
  }

  async report(): Promise<Omit<IngestReport, 'seconds'>> {
    const { before: changeBefore, added, changed, unchanged, refused } = this.run;
    const changeAfter = await newestChange(this.store).catch(() => changeBefore + this.counts.added);
    const resumed = added + changed + unchanged + refused.length;
    return { ...this.counts, refused: this.refused, resumed, changeBefore, changeAfter };
  }
}
