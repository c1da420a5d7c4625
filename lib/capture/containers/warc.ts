// A WARC file (ISO 28500) to the stories in it, record by record with bounded memory. Records are framed here and not by
// warcio, whose parser waits for ever at a record that is cut off and keeps a head of any length. A broken record is one
// refusal with its offset; reading goes on at the next line that begins a record.

import type { CaptureRead } from '#lib/model/capture';
import { Broken } from '../broken';
import type { ByteReader, Piece } from '../byte-reader';
import { LARGEST_CAPTURE, tooLarge } from '../limits';
import { type Pages, refuse, type Walk } from '../open-part';
import type { Part } from '../part';
import { readBody } from './http-body';
import { couldBeStory, mediaType, type Payload, readPayload, storyKind } from './payload';
import { type Head, splitHead, takeHead } from './record-head';
import { Revisits } from './revisits';
import { addressOf, dateOf, earlierNames, namesOf, statusOf } from './warc-fields';
import { readRecords } from './web-archive';

const VERSION = /^WARC\/\d+\.\d+[ \t]*$/;
/** Two line ends end a record, or fewer where its writer was careless and the next begins. */
const FOLLOWED = /^(?:\r?\n\r?\n|[\r\n]{0,8}WARC\/)/;
const BEGINNING = Buffer.from('WARC/');
/** Blocks of records that are no stories are held to look for a swallowed record in them, up to this size. */
const LARGEST_HELD = 16 * 1024 * 1024;

/** One record, with its block in memory; the block is null when it was too large to be held. */
export type WebRecord = { at: number; head: Head; length: number; block: Uint8Array | null };
type Source = { part: Part; walk: Walk; revisits: Revisits };

export async function* readWarc(
  part: Part,
  walk: Walk,
  pieces: AsyncIterable<Piece> = part.stream,
): AsyncGenerator<CaptureRead> {
  const source: Source = { part, walk, revisits: new Revisits() };
  yield* readRecords(pieces, {
    origin: part.origin,
    seek: (reader) => reader.seekLine(BEGINNING),
    read: async function* (reader, at) {
      yield* readRecord(await takeRecord(reader, at), source);
    },
  });
}

/** Throws Broken for a record whose head or length is wrong. */
async function takeRecord(reader: ByteReader, at: number): Promise<WebRecord> {
  const begins = BEGINNING.equals(await reader.peek(BEGINNING.length));
  if (!begins) throw new Broken(`record at offset ${at}: no WARC record begins here`);
  const head = await takeHead(reader);
  if (head === null || !VERSION.test(head.first))
    throw new Broken(`record at offset ${at}: its head is broken or cut off`);
  const length = lengthIn(head);
  if (length === null)
    throw new Broken(`record at offset ${at}: its Content-Length is ${said(head.fields.get('content-length'))}`);
  const isHeld = length <= (isStoryType(head) ? LARGEST_CAPTURE : LARGEST_HELD);
  const block = isHeld ? await reader.take(length) : null;
  const got = block === null ? await reader.skip(length) : block.length;
  if (got < length) {
    if (block !== null) giveBackSwallowed(reader, block);
    throw new Broken(`record at offset ${at}: cut off, ${got} of ${length} bytes are there`);
  }
  if (!(await isFollowed(reader))) {
    if (block !== null) giveBackSwallowed(reader, block);
    throw new Broken(`record at offset ${at}: its Content-Length of ${length} is wrong, no record follows it`);
  }
  return { at, head, length, block };
}

function lengthIn({ fields }: Head): number | null {
  const value = fields.get('content-length') ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : null;
}

function said(value: string | undefined): string {
  return value === undefined ? 'missing' : `“${value.slice(0, 40)}”`;
}

/** Looks without taking anything. */
async function isFollowed(reader: ByteReader): Promise<boolean> {
  try {
    const next = Buffer.from(await reader.peek(16)).toString('latin1');
    return next === '' || FOLLOWED.test(next) || (/^[\r\n]+$/.test(next) && next.length < 16);
  } catch (error) {
    // Damage in the next member of the packed file is no matter of this record.
    if (!(error instanceof Broken) || !reader.beginsMember()) throw error;
    reader.putOff(error);
    return true;
  }
}

/** A length that is too large takes in the records behind it: reading goes on with the first of them. */
function giveBackSwallowed(reader: ByteReader, block: Uint8Array): void {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const at = bytes.indexOf('\nWARC/1.');
  if (at >= 0) reader.untake(block.subarray(at + 1));
}

function isStoryType({ fields }: Head): boolean {
  return /^(?:response|resource|conversion)$/i.test(fields.get('warc-type') ?? '');
}

async function* readRecord(record: WebRecord, source: Source): AsyncGenerator<CaptureRead> {
  const { fields } = record.head;
  const type = fields.get('warc-type')?.toLowerCase();
  if (type === 'revisit') return yield* readRevisit(record, source);
  if (!isStoryType(record.head)) return;
  const isHttp = type === 'response' && /^application\/http|^$/i.test(fields.get('content-type') ?? '');
  const address = addressOf(record.head);
  yield* readWebRecord(record, address, isHttp, namesOf(record.head, address), source);
}

/** Shared by WARC and ARC: a record with an HTTP answer (`isHttp`) or the bytes of a page in its block. */
export async function* readWebRecord(
  { at, head, block, length }: WebRecord,
  address: string,
  isHttp: boolean,
  names: readonly string[],
  { part, walk, revisits }: Source,
): AsyncGenerator<CaptureRead> {
  const origin = `${part.origin}@${at}`;
  const fail = (reason: string) => refuse(origin, `record at offset ${at}: ${reason}`);
  if (walk.pages !== null && !walk.pages.has(address)) return;
  if (block === null)
    return void (couldBeStory(address, null, walk.pages) && (yield fail(tooLarge(length, LARGEST_CAPTURE))));
  const message = isHttp ? splitHead(block) : { head, body: block };
  if (message === null || (isHttp && !/^HTTP\//i.test(message.head.first))) {
    if (couldBeStory(address, null, walk.pages)) yield fail('its HTTP head is broken');
    return;
  }
  if (isHttp) followRedirect(message.head, address, walk.pages);
  const { type, charset } = mediaType(message.head.fields.get('content-type'));
  const isStory = (!isHttp || statusOf(message.head) === 200) && couldBeStory(address, type, walk.pages);
  if (!isStory) return revisits.keep(names, 'passed over');
  const body = isHttp ? await readBody(message.head, message.body) : { ok: true as const, bytes: message.body };
  if (!body.ok) return yield fail(body.reason);
  const payload: Payload = { bytes: body.bytes, type, charset };
  const kind = body.bytes.length === 0 ? null : storyKind(payload, walk.pages?.onlyHtml ?? false);
  if (kind === null) return revisits.keep(names, 'passed over');
  revisits.keep(names, payload);
  yield* readPayload(payload, kind, { origin, address, captured: dateOf(head), source: part.source }, walk);
}

/** The same bytes seen again on another day. */
async function* readRevisit(
  { at, head, block }: WebRecord,
  { part, walk, revisits }: Source,
): AsyncGenerator<CaptureRead> {
  const origin = `${part.origin}@${at}`;
  const address = addressOf(head);
  const answer = block === null || block.length === 0 ? null : (splitHead(block)?.head ?? null);
  const status = answer === null ? null : statusOf(answer);
  if (status !== null && status !== 200 && status !== 304) return;
  const type = answer === null || status === 304 ? null : mediaType(answer.fields.get('content-type')).type;
  if (!couldBeStory(address, type, walk.pages)) return;
  const found = revisits.find(earlierNames(head));
  if (found === 'passed over') return;
  if (found === null || found === 'not kept') {
    const why =
      found === null ? 'whose first capture is not in this file' : 'whose first capture is too large or too far back';
    return yield refuse(origin, `record at offset ${at}: a revisit of ${address.slice(0, 300)}, ${why}`);
  }
  const kind = storyKind(found, walk.pages?.onlyHtml ?? false);
  if (kind !== null)
    yield* readPayload(found, kind, { origin, address, captured: dateOf(head), source: part.source }, walk);
}

/** A page that leads on to another address is listed by the first. */
function followRedirect(head: Head, address: string, pages: Pages | null): void {
  const status = statusOf(head);
  const target = head.fields.get('location') ?? '';
  const isRedirect = status !== null && status >= 300 && status < 400;
  if (pages !== null && isRedirect && URL.canParse(target, address)) pages.add(new URL(target, address).href);
}
