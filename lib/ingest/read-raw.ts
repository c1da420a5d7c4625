// One raw capture in, one story out, with its bytes ready to be kept. No database, no clock: it runs in any thread.

import { decodeCapture } from '#lib/capture/decode/decode-capture';
import { tooManyBytes } from '#lib/extract/extracted';
import type { RawCapture } from '#lib/model/capture';
import type { Gazetteer } from '#lib/people/gazetteer';
import type { Tagger } from '#lib/people/tagger/tagger';
import { type PackedBytes, packBytes } from '#lib/store/raw-captures';
import type { ReadStory } from '#lib/store/story-write';
import { readStory } from './read-story';

/** The capture without its bytes: they are in `packed`. */
export type TakenCapture = Omit<RawCapture, 'bytes'>;

export type ReadOk = { ok: true; capture: TakenCapture; story: ReadStory; packed: PackedBytes };
export type RawRead = ReadOk | { ok: false; origin: string; reason: string };

/** One answer a capture, in order. */
export async function readRaws(
  captures: readonly RawCapture[],
  gazetteer: Gazetteer,
  tagger: Tagger | null = null,
): Promise<RawRead[]> {
  const reads: RawRead[] = [];
  for (const capture of captures) reads.push(await readRaw(capture, gazetteer, tagger));
  return reads;
}

export async function readRaw(raw: RawCapture, gazetteer: Gazetteer, tagger: Tagger | null = null): Promise<RawRead> {
  const { origin } = raw;
  // Decoded, the largest would take more memory than a reader has.
  const reason = raw.format === 'text' || raw.format === 'html' ? tooManyBytes(raw.bytes.length) : null;
  if (reason !== null) return { ok: false, origin, reason };
  const decoded = await decodeCapture(raw);
  if (!decoded.ok) return { ok: false, origin, reason: decoded.reason };
  const { bytes: _bytes, text: _text, ...capture } = decoded.capture;
  const read = readStory(decoded.capture, gazetteer, tagger);
  if (!read.ok) return { ok: false, origin, reason: read.reason };
  return { ok: true, capture, story: read.story, packed: packBytes(raw.bytes) };
}
