// The index as its writer is about to publish it: pieces, some of them in no manifest yet, and how far along the change
// sequence they are. Changes come in, files and generations go out.

import { mkdir } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Changes, StoryToIndex } from '#lib/store/read-changes';
import { compileSegment } from '../segment/compile';
import { freeNumber, removeOthers, writeWhole } from './files';
import {
  deadFile,
  filesOf,
  MANIFEST_FORMAT,
  type Manifest,
  type SegmentEntry,
  segmentFile,
  writeManifest,
} from './manifest';
import { type MergeJob, runMerge } from './merge-job';
import { type MergeLimits, nextMerge, type Pace } from './merge-plan';
import { partsOf } from './parts';
import { killIds, loadPiece, type Piece, pieceOf } from './piece';
import { copyRelinked } from './relinked';

/** A merge that was begun: the pieces that it will replace, each with its dead as they were then. */
export type Merge = { job: MergeJob; pieces: { piece: Piece; dead: Uint8Array }[] };

export class Draft {
  private merge: Merge | null = null;

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

  async take({ stories, removed, textSince, upTo }: Changes): Promise<void> {
    const gone = new Set(removed);
    if (gone.size > 0) for (const piece of this.pieces) await killIds(this.folder, piece, gone);
    const { bytes, rest } = await copyRelinked(this.folder, this.pieces, stories, textSince);
    for (const piece of this.pieces) for (const { addedSeq } of stories) piece.killAdded(addedSeq);
    if (bytes !== null) await this.addPiece(bytes);
    await this.add(rest);
    this.seq = upTo;
  }

  async add(stories: readonly StoryToIndex[]): Promise<void> {
    for (const part of partsOf(stories)) await this.addPiece(compileSegment(part));
  }

  /** Merges once what is due; false when nothing is. @throws DamagedSegment, StoreError */
  async mergeOnce(pace: Pace, limits?: MergeLimits): Promise<boolean> {
    const merge = this.beginMerge(pace, limits);
    if (merge === null) return false;
    await this.adopt(merge, await runMerge(merge.job));
    return true;
  }

  /** What is to be merged now, null where nothing is due. Changes can be taken in until it is adopted or dropped. */
  beginMerge(pace: Pace, limits?: MergeLimits): Merge | null {
    this.dropEmpty();
    const sizes = this.pieces.map(({ entry, living }) => ({ docs: entry.docs, living }));
    const due = nextMerge(sizes, pace, limits);
    if (due === null) return null;
    const pieces = this.pieces
      .filter((_, at) => due.includes(at))
      .map((piece) => ({ piece, dead: piece.dead.slice() }));
    const inputs = pieces.map(({ piece, dead }) => ({ entry: piece.entry, dead }));
    this.merge = { job: { folder: this.folder, name: segmentFile(this.nextName++), inputs }, pieces };
    return this.merge;
  }

  /** Puts what was made in the place of its pieces. A story that died meanwhile dies in it too. @throws DamagedSegment */
  async adopt({ pieces }: Merge, made: SegmentEntry): Promise<void> {
    const merged = await loadPiece(this.folder, made);
    for (const { piece, dead } of pieces) for (const addedSeq of piece.diedSince(dead)) merged.killAdded(addedSeq);
    const old = new Set(pieces.map(({ piece }) => piece));
    this.pieces = [...this.pieces.filter((piece) => !old.has(piece)), merged];
    this.merge = null;
  }

  /** Nothing comes of the merge that was begun. */
  dropMerge(): void {
    this.merge = null;
  }

  /** Makes this the index that readers find. `stamp`: of the change `seq`. @throws StoreError */
  async publish(stamp: string | null): Promise<void> {
    this.dropEmpty();
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
    const named = filesOf(manifest);
    if (this.merge !== null) named.add(this.merge.job.name); // it is being written
    await removeOthers(this.folder, named);
  }

  /** A piece without a living story is no part of the index any more; one that is being merged still is read. */
  private dropEmpty(): void {
    const merging = new Set(this.merge?.pieces.map(({ piece }) => piece));
    this.pieces = this.pieces.filter((piece) => piece.living > 0 || merging.has(piece));
  }

  private async addPiece(bytes: Uint8Array): Promise<void> {
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
