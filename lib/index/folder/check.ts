// The index and the archive in, what differs out, in plain sentences. Every checksum, every column and every posting is
// read; every story of the archive is read again and compared with what the index was given.

import type { Store } from '#lib/store/open';
import {
  changeStamp,
  idsChangedSince,
  newestChange,
  storiesChangedAt,
  storyNumbersAfter,
} from '#lib/store/read-changes';
import { hasBit } from '../bits';
import { digestOf } from '../segment/rows';
import { DamagedSegment } from '../segment/sections';
import { idAt } from '../segment/segment';
import { checkSegment } from './check-segment';
import { loadDead, loadSegment, MissingFile } from './load';
import { isProblem, MANIFEST, type Manifest, readManifest, type SegmentEntry } from './manifest';

export type IndexCheck = {
  /** Stories of the archive that the index has as they are. */
  stories: number;
  segments: number;
  /** Bytes that were read of the index. */
  bytes: number;
  /** Changes that the index has not taken in yet: no finding. */
  waiting: number;
  findings: string[];
};

const STORIES_AT_ONCE = 1_000;
/** So many stories are named for each kind of finding, the others counted. */
const NAMED = 5;
const TRIES = 5;

/** A living row of the index. */
type Row = { id: string; changedSeq: number; digest: number; file: string };

export async function checkIndex(store: Store, folder: string): Promise<IndexCheck> {
  for (let tries = 1; ; tries++) {
    const read = await readManifest(folder);
    const nothing: IndexCheck = { stories: 0, segments: 0, bytes: 0, waiting: await newestChange(store), findings: [] };
    if (read === null) return { ...nothing, findings: nothing.waiting > 0 ? ['There is no index yet'] : [] };
    if (isProblem(read)) return { ...nothing, findings: [`${MANIFEST}: ${read.reason}`] };
    const check = new Check(folder, read);
    await check.readSegments();
    const isMoved = check.isMissing && (await generationOf(folder)) !== read.generation;
    if (isMoved && tries < TRIES) continue; // a writer published meanwhile and took files away
    return await check.compare(store);
  }
}

async function generationOf(folder: string): Promise<number | null> {
  const read = await readManifest(folder);
  return read === null || isProblem(read) ? null : read.generation;
}

class Check {
  isMissing = false;
  private readonly rows = new Map<number, Row>();
  private readonly findings: string[] = [];
  private readonly differing = new Map<string, string[]>();
  private bytes = 0;

  constructor(
    private readonly folder: string,
    private readonly manifest: Manifest,
  ) {}

  async readSegments(): Promise<void> {
    for (const entry of this.manifest.segments) await this.readSegment(entry);
  }

  async compare(store: Store): Promise<IndexCheck> {
    const { seq, stamp, segments } = this.manifest;
    if ((await changeStamp(store, seq)) !== stamp) this.findings.push('The index was made from another archive');
    const stories = await this.compareStories(store);
    await this.nameTheRest(store);
    for (const [kind, ids] of this.differing) {
      const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
      this.findings.push(`${kind}: ${ids.slice(0, NAMED).join(', ')}${more}`);
    }
    const waiting = Math.max(0, (await newestChange(store)) - seq);
    return { stories, segments: segments.length, bytes: this.bytes, waiting, findings: this.findings };
  }

  private async readSegment(entry: SegmentEntry): Promise<void> {
    try {
      const { segment } = await loadSegment(this.folder, entry);
      this.bytes += entry.bytes;
      for (const finding of checkSegment(segment)) this.findings.push(`${entry.name}: ${finding}`);
      const dead = await loadDead(this.folder, entry);
      for (let doc = 0; doc < segment.docs; doc++) {
        if (hasBit(dead, doc)) continue;
        const [changedSeq, digest] = [segment.changedSeq[doc] ?? 0, segment.digest[doc] ?? 0];
        this.addRow(segment.addedSeq[doc] ?? 0, { id: idAt(segment, doc), changedSeq, digest, file: entry.name });
      }
    } catch (error) {
      if (!(error instanceof DamagedSegment)) throw error;
      this.isMissing ||= error instanceof MissingFile;
      this.findings.push(`${entry.name}, ${entry.docs} stories: ${error.message}`);
    }
  }

  private addRow(addedSeq: number, row: Row): void {
    if (this.rows.has(addedSeq)) this.note('Stories that the index has twice', row.id);
    this.rows.set(addedSeq, row);
  }

  /** Takes the rows that are as the archive has them off the rest; returns how many. */
  private async compareStories(store: Store): Promise<number> {
    let right = 0;
    for (let last = 0; ; ) {
      const page = await storyNumbersAfter(store, last, STORIES_AT_ONCE);
      const numbers = page.map(({ changedSeq }) => changedSeq).filter((changedSeq) => changedSeq <= this.manifest.seq);
      for (const story of await storiesChangedAt(store, numbers)) {
        const row = this.rows.get(story.addedSeq);
        this.rows.delete(story.addedSeq);
        if (row === undefined) this.note('Stories that the index does not have', story.id);
        else if (row.changedSeq !== story.changedSeq)
          this.note('Stories that the index has in another state', story.id);
        else if (row.digest !== digestOf(story)) this.note('Stories that the index has with another text', story.id);
        else right++;
      }
      const next = page.at(-1)?.changedSeq;
      if (next === undefined || next > this.manifest.seq) return right;
      last = next;
    }
  }

  /** Rows that are left stand for stories that changed since, or that the archive does not have. */
  private async nameTheRest(store: Store): Promise<void> {
    if (this.rows.size === 0) return;
    const changed = await idsChangedSince(store, this.manifest.seq);
    for (const { id } of this.rows.values())
      if (!changed.has(id)) this.note('Stories that the archive does not have', id);
  }

  private note(kind: string, id: string): void {
    const ids = this.differing.get(kind);
    if (ids) ids.push(id);
    else this.differing.set(kind, [id]);
  }
}
