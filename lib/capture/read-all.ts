// A part that can only be read whole, to its bytes, or the reason why it is too large to be held.

import { joinBytes } from './join-bytes';
import { LARGEST_CAPTURE, tooLarge } from './limits';
import type { Part } from './part';

export async function readAll(
  { stream, size }: Part,
  largest = LARGEST_CAPTURE,
): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; reason: string }> {
  if (size !== null && size > largest) return { ok: false, reason: tooLarge(size, largest) };
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > largest) return { ok: false, reason: tooLarge(length, largest) };
    chunks.push(chunk);
  }
  return { ok: true, bytes: joinBytes(chunks) };
}
