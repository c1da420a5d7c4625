// Raw captures are kept in packs: files of gzip members one after the other, below `captures/` in the data folder.
// A pack belongs to one writer; a member is found by its offset and length, and proves itself by its sha-256.
// Bytes are on disk before a database row points at them; what a crash leaves behind unreferenced does no harm.

import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Store } from './open';
import { StoreError } from './problems';

/** Where the bytes of a capture lie, and what they were. */
export type KeptBytes = { sha256: string; byteLength: number; pack: string; packOffset: number; packLength: number };

/** A pack is closed and the next begun at this size, so that a copy or a backup goes in pieces. */
const PACK_BYTES = 256 * 1024 * 1024;

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes made ready for a pack: a gzip member, with the sha-256 and the size of what is in it. */
export type PackedBytes = { member: Uint8Array; sha256: string; byteLength: number };

export function packBytes(bytes: Uint8Array): PackedBytes {
  return { member: gzipSync(bytes), sha256: sha256Of(bytes), byteLength: bytes.length };
}

export class PackWriter {
  private file: FileHandle | null = null;
  private name = '';
  private size = 0;

  constructor(private readonly dataDir: string) {}

  async append({ member, sha256, byteLength }: PackedBytes): Promise<KeptBytes> {
    if (this.file === null || this.size + member.length > PACK_BYTES) await this.begin();
    const packOffset = this.size;
    await this.file?.appendFile(member);
    this.size += member.length;
    const kept = { pack: this.name, packOffset, packLength: member.length };
    return { sha256, byteLength, ...kept };
  }

  /** Returns when all that was appended is on disk. */
  async sync(): Promise<void> {
    await this.file?.sync();
  }

  async close(): Promise<void> {
    await this.file?.sync();
    await this.file?.close();
    this.file = null;
  }

  private async begin() {
    await this.close();
    const folder = path.join(this.dataDir, 'captures');
    await mkdir(folder, { recursive: true });
    this.name = `${randomBytes(8).toString('hex')}.gz`;
    this.file = await open(path.join(folder, this.name), 'ax');
    await syncFolder(folder);
    this.size = 0;
  }
}

/** After this the name of a new file in the folder survives a power cut, as its bytes do. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** True when the pack is there and long enough; whether the bytes are right is seen when they are read. */
export async function isKept(dataDir: string, kept: KeptBytes): Promise<boolean> {
  const file = path.join(dataDir, 'captures', path.basename(kept.pack));
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  return size >= kept.packOffset + kept.packLength;
}

/** @throws StoreError when the pack is missing, shorter than it was, or holds other bytes than it did. */
export async function readKeptBytes(store: Store, kept: KeptBytes): Promise<Uint8Array> {
  const file = path.join(store.dataDir, 'captures', path.basename(kept.pack));
  try {
    const member = await readSlice(file, kept.packOffset, kept.packLength);
    const bytes = gunzipSync(member);
    if (sha256Of(bytes) !== kept.sha256) throw new Error('the sha-256 differs');
    return bytes;
  } catch (error) {
    throw new StoreError(`The kept capture ${kept.sha256} in ${file} can't be read`, { cause: error });
  }
}

async function readSlice(file: string, offset: number, length: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
    if (bytesRead < length) throw new Error('the pack is shorter than it was');
    return buffer;
  } finally {
    await handle.close();
  }
}
