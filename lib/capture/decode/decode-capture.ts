// A raw capture to a capture with text. Here bytes become characters and nothing is judged yet: what an e-mail, a page
// in MHTML or a PDF wraps is unwrapped, everything else is decoded by its charset.

import type { Capture, CaptureFormat, RawCapture } from '#lib/model/capture';
import { decode } from './decode';
import { readMhtml } from './mhtml';
import { readPdf } from './pdf';
import { readEmail } from './read-email';

export type DecodedCapture = { ok: true; capture: Capture } | { ok: false; reason: string };

/** Formats that may declare their charset in their own text. */
const MARKUP: ReadonlySet<CaptureFormat> = new Set(['html', 'feed', 'newsml', 'nitf']);

/** Refused with its reason when the bytes are not what their format says. */
export async function decodeCapture(raw: RawCapture): Promise<DecodedCapture> {
  if (raw.format === 'pdf') return withRecord(raw, await readPdf(raw.bytes));
  if (raw.format === 'email') return withRecord(raw, await readEmail(raw.bytes));
  if (raw.format === 'mhtml') return withPage(raw);
  const { text } = decode(raw.bytes, MARKUP.has(raw.format), raw.charset);
  return { ok: true, capture: { ...raw, text } };
}

function withRecord(
  raw: RawCapture,
  read: { ok: true; record: object } | { ok: false; reason: string },
): DecodedCapture {
  return read.ok ? { ok: true, capture: { ...raw, text: JSON.stringify(read.record) } } : read;
}

async function withPage(raw: RawCapture): Promise<DecodedCapture> {
  const read = await readMhtml(raw.bytes);
  if (!read.ok) return read;
  const { text, address, captured } = read.page;
  return { ok: true, capture: { ...raw, text, address: raw.address ?? address, captured: raw.captured ?? captured } };
}
