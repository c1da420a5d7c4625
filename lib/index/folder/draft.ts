// The index as its writer is about to publish it: pieces, some of them in no manifest yet, and how far along the change
// sequence they are. Changes come in, files and generations go out.

import { mkdir } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Changes, StoryToIndex } from '#lib/store/read-changes';
import { compileSegment } from '../segment/compile';
import { mergeSegments } from '../segment/merge';
import { freeNumber, removeOthers, writeWhole } from './files';
import { loadSegment } from './load';
import {
  deadFile,
  filesOf,
  MANIFEST_FORMAT,
  type Manifest,
  type SegmentEntry,
  segmentFile,
  writeManifest,
} from './manifest';
import { type MergeLimits, nextMerge, type Pace } from './merge-plan';
import { killIds, loadPiece, type Piece, pieceOf } from './piece';

export class Draft {
  constructor(
    readonly folder: string,
    public pieces: Piece[],
    /** The number of the newest change taken in. */
    public seq: number,
    private generation: number,
    private nextName: number,
  ) {}

  /** An index without a story. `before`: the manifest that it will replace. */
  static async empty(folder: string, before: Manifest | null): Promise<Draft> {
    await mkdir(folder, { recursive: true });
    // Where no manifest says which generation was the last, the clock gives one that no reader has seen.
    const generation = before?.generation ?? Math.floor(Date.now() / 1000);
    return new Draft(folder, [], 0, generation, Math.max(before?.nextName ?? 1, await freeNumber(folder)));
  }

  /** @throws DamagedSegment */
  static async load(folder: string, manifest: Manifest): Promise<Draft> {
    const pieces: Piece[] = [];
    for (const entry of manifest.segments) pieces.push(await loadPiece(folder, entry));
    await removeOthers(folder, filesOf(manifest)); // what a writer left that was killed
    return Draft.of(folder, manifest, pieces);
  }

  static of(folder: string, { seq, generation, nextName }: Manifest, pieces: Piece[]): Draft {
    return new Draft(folder, pieces, seq, generation, nextName);
  }

  get stories(): number {
    return this.pieces.reduce((sum, piece) => sum + piece.living, 0);
  }

  async take({ stories, removed, upTo }: Changes): Promise<void> {
    const gone = new Set(removed);
    if (gone.size > 0) for (const piece of this.pieces) await killIds(this.folder, piece, gone);
    for (const piece of this.pieces) for (const { addedSeq } of stories) piece.killAdded(addedSeq);
    await this.add(stories);
    this.seq = upTo;
  }

  async add(stories: readonly StoryToIndex[]): Promise<void> {
    if (stories.length > 0) await this.write(compileSegment(stories));
  }

  /** Merges once what is due; false when nothing is. @throws DamagedSegment */
  async mergeOnce(pace: Pace, limits?: MergeLimits): Promise<boolean> {
    const sizes = this.pieces.map(({ entry, living }) => ({ docs: entry.docs, living }));
    const due = nextMerge(sizes, pace, limits);
    if (due === null) return false;
    const old = new Set(this.pieces.filter((_, at) => due.includes(at)));
    const living = [...old].filter((piece) => piece.living > 0);
    const inputs: { segment: Awaited<ReturnType<typeof loadSegment>>['segment']; isDead: (doc: number) => boolean }[] =
      [];
    for (const piece of living) {
      const { segment } = await loadSegment(this.folder, piece.entry);
      inputs.push({ segment, isDead: (doc) => piece.isDead(doc) });
    }
    if (inputs.length > 0) await this.write(mergeSegments(inputs));
    this.pieces = this.pieces.filter((piece) => !old.has(piece));
    return true;
  }

  /** Makes this the index that readers find. `stamp`: of the change `seq`. @throws StoreError */
  async publish(stamp: string | null): Promise<void> {
    const generation = this.generation + 1;
    for (const piece of this.pieces.filter((one) => one.isChanged)) {
      piece.entry = await this.writeDead(piece, generation);
      piece.isChanged = false;
    }
    const segments = this.pieces.map((piece) => piece.entry);
    const { seq, nextName } = this;
    const manifest: Manifest = { format: MANIFEST_FORMAT, generation, seq, stamp, nextName, segments };
    await writeManifest(this.folder, manifest);
    this.generation = generation;
    await removeOthers(this.folder, filesOf(manifest));
  }

  private async write(bytes: Uint8Array): Promise<void> {
    const name = segmentFile(this.nextName++);
    await writeWhole(this.folder, name, bytes);
    this.pieces.push(pieceOf(name, bytes));
  }

  private async writeDead({ entry, dead, deadCount }: Piece, generation: number): Promise<SegmentEntry> {
    const file = deadFile(entry.name, generation);
    await writeWhole(this.folder, file, dead);
    return { ...entry, dead: { file, count: deadCount, crc: crc32(dead) } };
  }
}
