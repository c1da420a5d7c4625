// A page saved with its parts (MHTML) to the page itself: its root part in HTML, unwrapped and decoded, with the
// address and the day that the saving program wrote down.

import PostalMime, { type Header } from 'postal-mime';
import type { DatedBy } from '#lib/model/article';
import { decode } from './decode';
import { headerDay } from './header-day';

export type SavedPage = { text: string; address: string | null; captured: DatedBy | null };

const HEADER_END = /\r?\n\r?\n/;
const LONGEST_HEADER = 65_536;

export async function readMhtml(
  bytes: Uint8Array,
): Promise<{ ok: true; page: SavedPage } | { ok: false; reason: string }> {
  try {
    const whole = messageIn(bytes, 0, bytes.length);
    const headers = await headersOf(whole.head);
    const type = headerValue(headers, 'content-type') ?? '';
    const boundary = /\bboundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type);
    const root = boundary ? rootPart(bytes, boundary[1] ?? boundary[2] ?? '') : whole;
    if (!root) return { ok: false, reason: 'the MHTML file has no part in HTML' };
    const own = await headersOf(root.head);
    const text = await decodePart(root.body, own);
    if (text.trim() === '') return { ok: false, reason: 'the page in the MHTML file is empty' };
    return { ok: true, page: { text, address: addressOf(headers, own), captured: capturedOn(headers) } };
  } catch (error) {
    return {
      ok: false,
      reason: `the MHTML file cannot be read: ${error instanceof Error ? error.message.slice(0, 160) : 'broken'}`,
    };
  }
}

type Message = { head: string; body: Uint8Array };

function messageIn(bytes: Uint8Array, from: number, to: number): Message {
  const head = Buffer.from(bytes.subarray(from, Math.min(to, from + LONGEST_HEADER))).toString('latin1');
  const end = HEADER_END.exec(head);
  const body = end ? from + end.index + end[0].length : to;
  return { head: end ? head.slice(0, end.index) : head, body: bytes.subarray(body, to) };
}

/** The first part in HTML: programs put the page itself before its frames and pictures. */
function rootPart(bytes: Uint8Array, boundary: string): Message | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  for (let at = buffer.indexOf(mark); at >= 0; ) {
    const from = buffer.indexOf('\n', at) + 1;
    const next = buffer.indexOf(mark, at + mark.length);
    if (from === 0) return null;
    const part = messageIn(bytes, from, next < 0 ? bytes.length : next);
    if (/^content-type\s*:\s*(?:text\/html|application\/xhtml\+xml)/im.test(part.head)) return part;
    at = next;
  }
  return null;
}

/** The bytes are unwrapped by the library, and decoded as a page: its own meta element counts. */
async function decodePart(body: Uint8Array, headers: Header[]): Promise<string> {
  const encoding = headerValue(headers, 'content-transfer-encoding')?.replace(/[^\w-]/g, '') ?? '8bit';
  const head = `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  const { attachments } = await PostalMime.parse(Buffer.concat([Buffer.from(head), body]));
  const content = attachments[0]?.content ?? new Uint8Array();
  if (typeof content === 'string') return content;
  const charset = /\bcharset\s*=\s*["']?([\w:.-]{2,40})/i.exec(headerValue(headers, 'content-type') ?? '')?.[1] ?? null;
  return decode(new Uint8Array(content), true, charset).text;
}

async function headersOf(head: string): Promise<Header[]> {
  return (await PostalMime.parse(`${head}\r\n\r\n`)).headers;
}

function headerValue(headers: Header[], key: string): string | null {
  return headers.find((header) => header.key === key)?.value ?? null;
}

function addressOf(whole: Header[], root: Header[]): string | null {
  const stated = [
    headerValue(whole, 'snapshot-content-location'),
    headerValue(root, 'content-location'),
    headerValue(whole, 'content-location'),
  ];
  return stated.find((value) => value !== null && /^https?:\/\//i.test(value) && URL.canParse(value)) ?? null;
}

function capturedOn(headers: Header[]): DatedBy | null {
  const read = headerDay(headerValue(headers, 'date') ?? '');
  return read && { day: read.day, precision: 'day', evidence: 'capture-line', words: read.words };
}
