// A segment as its writer knows it: which stories it holds and which of them are dead. The rest stays on disk until the
// segment is merged.

import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { hasBit } from '../bits';
import { lowerBound } from '../lower-bound';
import {
  DamagedSegment,
  headChecksum,
  headLength,
  type Numbers,
  PREFIX,
  readHead,
  type Section,
  sizeOf,
  viewOf,
} from '../segment/sections';
import { openSegment } from '../segment/segment';
import { countDead, kill, noneDead } from './dead';
import { loadDead, openFile, readInto } from './load';
import type { SegmentEntry } from './manifest';

const DOC_BITS = 65_536;

export class Piece {
  /** `addedSeq` of each story, ascending, and the story that has it. */
  private readonly sorted: Uint32Array;
  private readonly docs: Uint16Array;
  deadCount: number;
  /** True when stories died that the entry does not know of. */
  isChanged = false;

  constructor(
    public entry: SegmentEntry,
    addedSeq: Uint32Array,
    readonly dead: Uint8Array,
  ) {
    this.deadCount = countDead(dead);
    // Number and story in one exact double, as typed arrays of doubles are sorted natively.
    const keys = Float64Array.from(addedSeq, (seq, doc) => seq * DOC_BITS + doc).sort();
    this.sorted = Uint32Array.from(keys, (key) => Math.floor(key / DOC_BITS));
    this.docs = Uint16Array.from(keys, (key) => key % DOC_BITS);
  }

  get living(): number {
    return this.entry.docs - this.deadCount;
  }

  isDead(doc: number): boolean {
    return hasBit(this.dead, doc);
  }

  /** `addedSeq` of the stories that were alive when the dead were these. */
  diedSince(dead: Uint8Array): number[] {
    return [...this.sorted].filter((_, at) => {
      const doc = this.docs[at] ?? 0;
      return this.isDead(doc) && !hasBit(dead, doc);
    });
  }

  kill(doc: number): void {
    if (!kill(this.dead, doc)) return;
    this.deadCount++;
    this.isChanged = true;
  }

  /** The living stories here that were added with these numbers. */
  docsOf(addedSeqs: Iterable<number>): number[] {
    const found: number[] = [];
    for (const addedSeq of addedSeqs) {
      let place = lowerBound(this.sorted, 0, this.sorted.length, addedSeq);
      for (; this.sorted[place] === addedSeq; place++) {
        const doc = this.docs[place] ?? 0;
        if (!this.isDead(doc)) found.push(doc);
      }
    }
    return found;
  }

  /** Kills the story that was added with this number, where it is here. */
  killAdded(addedSeq: number): void {
    let place = lowerBound(this.sorted, 0, this.sorted.length, addedSeq);
    for (; this.sorted[place] === addedSeq; place++) this.kill(this.docs[place] ?? 0);
  }
}

/** A segment that was just written, from all bytes of its buffer. */
export function pieceOf(name: string, bytes: Uint8Array): Piece {
  const { docs, addedSeq } = openSegment(name, bytes.buffer, { check: false });
  return new Piece(entryOf(name, bytes), addedSeq, noneDead(docs));
}

/** A segment that was just written, with all its stories alive. */
export function entryOf(name: string, bytes: Uint8Array): SegmentEntry {
  const docs = readHead(bytes).facts.docs ?? 0;
  return { name, docs, bytes: bytes.length, crc: headChecksum(bytes), dead: null };
}

/** A segment of the manifest: reads its head and one column. @throws DamagedSegment */
export async function loadPiece(folder: string, entry: SegmentEntry): Promise<Piece> {
  const addedSeq = await readColumn(folder, entry, 'addedSeq');
  if (!(addedSeq instanceof Uint32Array) || addedSeq.length !== entry.docs)
    throw new DamagedSegment('it has another number of stories than the manifest says');
  return new Piece(entry, addedSeq, await loadDead(folder, entry));
}

/** Kills the stories with these ids in a piece. */
export async function killIds(folder: string, piece: Piece, ids: ReadonlySet<string>): Promise<void> {
  const column = await readColumn(folder, piece.entry, 'ids');
  const bytes = Buffer.from(column.buffer, column.byteOffset, column.byteLength);
  const width = bytes.length / piece.entry.docs;
  for (let doc = 0; doc < piece.entry.docs; doc++) {
    const id = bytes.toString('utf8', doc * width, (doc + 1) * width).replace(/\0+$/, '');
    if (ids.has(id)) piece.kill(doc);
  }
}

async function readColumn(folder: string, entry: SegmentEntry, name: string): Promise<Numbers> {
  const handle = await openFile(folder, entry.name);
  try {
    const { size } = await handle.stat();
    if (size !== entry.bytes) throw new DamagedSegment(`it has ${size} bytes instead of ${entry.bytes}`);
    const prefix = new Uint8Array(PREFIX);
    await readInto(handle, prefix, 0);
    const head = new Uint8Array(Math.min(headLength(prefix), entry.bytes));
    await readInto(handle, head, 0);
    const section = readHead(head).sections.find((one) => one.name === name);
    if (section === undefined || headChecksum(head) !== entry.crc)
      throw new DamagedSegment('it is not the file that the manifest names');
    return await readSection(handle, section);
  } finally {
    await handle.close();
  }
}

async function readSection(handle: FileHandle, section: Section): Promise<Numbers> {
  const bytes = new Uint8Array(sizeOf(section));
  await readInto(handle, bytes, section.at);
  if (crc32(bytes) !== section.crc) throw new DamagedSegment(`its section ${section.name} does not match its checksum`);
  return viewOf(section.kind, bytes.buffer, 0, section.length);
}
