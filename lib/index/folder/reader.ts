// The index as readers have it: whole segments in memory that any thread can share, as the manifest names them. Each
// look at the manifest is one stat; what a new generation adds is read while the generation of before answers.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { DamagedSegment } from '../segment/sections';
import type { Segment } from '../segment/segment';
import { codeOf } from './files';
import { type LoadedSegment, MissingFile, type OpenFiles, openFile, readDead, readSegment } from './load';
import { isProblem, MANIFEST, type Manifest, readManifest, type SegmentEntry } from './manifest';

export type ViewedSegment = {
  segment: Segment;
  /** The bytes that the segment lies over. */
  file: SharedArrayBuffer;
  /** Bit d stands for story d (see dead.ts); null where all are alive. */
  dead: Uint8Array | null;
  deadCount: number;
};

/** A piece that does not answer: how many stories are missed, and why. */
export type DamagedPiece = { file: string; stories: number; reason: string };

export type IndexView = {
  /** Two views of one generation hold the same. 0 where there is no index yet. */
  generation: number;
  /** The number of the newest change that was taken in. */
  seq: number;
  segments: ViewedSegment[];
  damaged: DamagedPiece[];
};

const NOTHING: IndexView = { generation: 0, seq: 0, segments: [], damaged: [] };
/** How often a manifest is read again because its files were gone: a writer publishes once a second at the most. */
const TRIES = 20;

export class IndexReader {
  private view = NOTHING;
  /** What the manifest's file looked like when it was read. */
  private seen = '';
  private readonly loaded = new Map<string, ViewedSegment>();
  private refreshing: Promise<IndexView> | null = null;

  private constructor(readonly folder: string) {}

  static async open(folder: string): Promise<IndexReader> {
    const reader = new IndexReader(folder);
    await reader.refresh();
    return reader;
  }

  /** The view that was loaded last. */
  get current(): IndexView {
    return this.view;
  }

  /** The view of the newest generation; the same object as before where nothing has moved. Callers share one look. */
  refresh(): Promise<IndexView> {
    this.refreshing ??= this.look().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async look(): Promise<IndexView> {
    for (let tries = 1; ; tries++) {
      const looks = await looksOf(path.join(this.folder, MANIFEST)); // before reading: a newer one is seen next time
      if (looks === this.seen) return this.view;
      const read = await readManifest(this.folder);
      if (read === null || isProblem(read)) this.view = this.without(read?.reason ?? null);
      else if (!(await this.take(read, tries === TRIES))) continue;
      this.seen = looks;
      return this.view;
    }
  }

  /** What there was goes on answering where the manifest is lost or can't be used, and says so. */
  private without(reason: string | null): IndexView {
    if (reason === null && this.view === NOTHING) return NOTHING;
    const others = this.view.damaged.filter(({ file }) => file !== MANIFEST);
    return { ...this.view, damaged: [...others, { file: MANIFEST, stories: 0, reason: reason ?? 'it is missing' }] };
  }

  /** False where files were gone before they were opened: the manifest is an older one by now. */
  private async take(manifest: Manifest, isLastTry: boolean): Promise<boolean> {
    const wanted = manifest.segments.filter((entry) => !this.loaded.has(keyOf(entry)));
    const opened = await openAll(this.folder, wanted);
    try {
      if ([...opened.values()].some((files) => files instanceof MissingFile) && !isLastTry)
        if (isNewer(await readManifest(this.folder), manifest)) return false;
      this.view = await this.viewOf(manifest, opened);
      return true;
    } finally {
      await closeAll(opened);
    }
  }

  private async viewOf(manifest: Manifest, opened: Opened): Promise<IndexView> {
    const { generation, seq } = manifest;
    const segments: ViewedSegment[] = [];
    const damaged: DamagedPiece[] = [];
    for (const entry of manifest.segments) {
      try {
        const viewed = this.loaded.get(keyOf(entry)) ?? (await this.load(entry, opened.get(entry)));
        this.loaded.set(keyOf(entry), viewed);
        segments.push(viewed);
      } catch (error) {
        if (!(error instanceof DamagedSegment)) throw error;
        damaged.push({ file: entry.name, stories: entry.docs - (entry.dead?.count ?? 0), reason: error.message });
      }
    }
    const named = new Set(manifest.segments.map(keyOf));
    for (const key of this.loaded.keys()) if (!named.has(key)) this.loaded.delete(key);
    return { generation, seq, segments, damaged };
  }

  private async load(entry: SegmentEntry, files: OpenFiles | DamagedSegment | undefined): Promise<ViewedSegment> {
    if (files === undefined || files instanceof DamagedSegment) throw files ?? new MissingFile('it is missing');
    const dead = files.dead && (await readDead(files.dead, entry));
    const { segment, file } = this.bytesOf(entry) ?? (await readSegment(files.segment, entry));
    await pause();
    return { segment, file, dead, deadCount: entry.dead?.count ?? 0 };
  }

  /** The segment's bytes, where only its dead are other than those that are loaded. */
  private bytesOf({ name, crc }: SegmentEntry): LoadedSegment | null {
    for (const [key, viewed] of this.loaded) if (key.startsWith(`${name} ${crc} `)) return viewed;
    return null;
  }
}

function keyOf({ name, crc, dead }: SegmentEntry): string {
  return `${name} ${crc} ${dead === null ? '' : `${dead.file} ${dead.crc}`}`;
}

type Opened = Map<SegmentEntry, OpenFiles | DamagedSegment>;

/** All files are opened before any is read, as a writer may remove them meanwhile. */
async function openAll(folder: string, entries: readonly SegmentEntry[]): Promise<Opened> {
  const opened: Opened = new Map();
  for (const entry of entries) {
    try {
      const segment = await openFile(folder, entry.name);
      opened.set(entry, { segment, dead: null });
      if (entry.dead !== null) opened.set(entry, { segment, dead: await openFile(folder, entry.dead.file) });
    } catch (error) {
      const files = opened.get(entry);
      if (files !== undefined && !(files instanceof DamagedSegment)) await files.segment.close();
      opened.delete(entry);
      if (!(error instanceof DamagedSegment)) {
        await closeAll(opened);
        throw error;
      }
      opened.set(entry, error);
    }
  }
  return opened;
}

async function closeAll(opened: Opened): Promise<void> {
  for (const files of opened.values()) {
    if (files instanceof DamagedSegment) continue;
    await files.segment.close();
    await files.dead?.close();
  }
}

function isNewer(read: Awaited<ReturnType<typeof readManifest>>, than: Manifest): boolean {
  return read !== null && !isProblem(read) && read.generation !== than.generation;
}

/** Tells one file under a name from the next; empty where there is none. */
async function looksOf(file: string): Promise<string> {
  try {
    const { ino, mtimeNs, ctimeNs, size } = await stat(file, { bigint: true });
    return `${ino} ${mtimeNs} ${ctimeNs} ${size}`;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? '' : codeOf(error);
  }
}
