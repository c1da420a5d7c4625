// A part of given bytes, handed out in small chunks, and what a reader makes of it: for the tests of readers.

import type { CaptureRead } from '#lib/model/capture';
import type { FieldMapping, Part, PartReader } from './part';

export function partOf(content: string | Uint8Array, chunk = 7, charset: string | null = null): Part {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function* stream() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  return {
    origin: 'file',
    address: null,
    captured: null,
    charset,
    source: null,
    size: bytes.length,
    head: bytes.subarray(0, 65_536),
    stream: stream(),
  };
}

/** The texts of captures, and refusals as 'origin: reason'. */
export async function readWith(reader: PartReader, part: Part, fields: FieldMapping = {}): Promise<string[]> {
  const told: string[] = [];
  for await (const read of reader(part, fields)) told.push(tell(read));
  return told;
}

function tell(read: CaptureRead): string {
  return read.ok ? new TextDecoder().decode(read.capture.bytes) : `${read.origin}: ${read.reason}`;
}
