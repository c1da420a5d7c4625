// JSON to captures: one object, an array of objects, or one object a line; lines and arrays are streamed with bounded
// memory. What is no object is refused with its number, and the others go on.

import type { CaptureFormat, CaptureRead } from '#lib/model/capture';
import { decode, looksUtf16 } from '../decode/decode';
import { LONGEST_LINE, sayMegabytes } from '../limits';
import type { FieldMapping, Part } from '../part';
import { readAll } from '../read-all';
import { beginsArray, elementsOf } from './cut-json';

type JsonObject = { [key: string]: unknown };

const NEWLINE = 10;
const EMPTY_ARRAY = 'the JSON array is empty';
const LINE_TOO_LONG = `the line is longer than ${sayMegabytes(LONGEST_LINE)}`;
const ELEMENT_TOO_LONG = `the element is longer than ${sayMegabytes(LONGEST_LINE)}`;
/** Keys that only ninjs has; any of them beside a `uri` makes an object a news item of that kind. */
const NINJS_KEYS = [
  'versioncreated',
  'versionCreated',
  'firstcreated',
  'firstCreated',
  'contentcreated',
  'contentCreated',
  'pubstatus',
  'pubStatus',
  'body_text',
  'body_html',
  'body_xhtml',
  'description_text',
  'bodies',
  'headlines',
  'descriptions',
  'renditions',
  'eventDetails',
  'standard',
];
/** What ninjs calls the kinds of news items. */
const NINJS_TYPES = new Set([
  'text',
  'audio',
  'video',
  'picture',
  'graphic',
  'composite',
  'planning',
  'component',
  'event',
]);

export async function* readJsonLines(part: Part, fields: FieldMapping): AsyncGenerator<CaptureRead> {
  if (looksUtf16(part.head)) return yield* readWideLines(part, fields);
  for await (const { number, bytes } of lines(part.stream)) {
    const origin = `${part.origin}:${number}`;
    if (bytes === null) yield { ok: false, origin, reason: LINE_TOO_LONG };
    else {
      const { text } = decode(bytes, false);
      if (text.trim() !== '') yield readLine(text, bytes, { ...part, origin }, fields);
    }
  }
}

/** In UTF-16 a line does not end with one byte: the whole is decoded first. */
async function* readWideLines(part: Part, fields: FieldMapping): AsyncGenerator<CaptureRead> {
  const read = await readAll(part);
  if (!read.ok) return yield { ok: false, origin: part.origin, reason: read.reason };
  for (const [at, line] of decode(read.bytes, false).text.split('\n').entries()) {
    const origin = `${part.origin}:${at + 1}`;
    if (line.trim() !== '') yield readLine(line, new TextEncoder().encode(line), { ...part, origin }, fields);
  }
}

/** One JSON value: an object is one capture, an array is one for each of its objects. */
export async function* readJson(part: Part, fields: FieldMapping): AsyncGenerator<CaptureRead> {
  if (beginsArray(part.head) && !looksUtf16(part.head)) return yield* readArray(part, fields);
  const read = await readAll(part);
  if (!read.ok) return yield { ok: false, origin: part.origin, reason: read.reason };
  const parsed = parse(decode(read.bytes, false).text);
  if (!parsed.ok) yield { ok: false, origin: part.origin, reason: parsed.reason };
  else if (!Array.isArray(parsed.value)) yield captureOf(parsed.value, read.bytes, part, fields);
  else if (parsed.value.length === 0) yield { ok: false, origin: part.origin, reason: EMPTY_ARRAY };
  else {
    for (const [at, value] of parsed.value.entries())
      yield elementOf(value, { ...part, origin: `${part.origin}:${at + 1}` }, fields);
  }
}

async function* readArray(part: Part, fields: FieldMapping): AsyncGenerator<CaptureRead> {
  let count = 0;
  for await (const { number, bytes } of elementsOf(part.stream)) {
    count = number;
    const origin = `${part.origin}:${number}`;
    const parsed = bytes === null ? { ok: false as const, reason: ELEMENT_TOO_LONG } : parse(decode(bytes, false).text);
    yield parsed.ok
      ? elementOf(parsed.value, { ...part, origin }, fields)
      : { ok: false, origin, reason: parsed.reason };
  }
  if (count === 0) yield { ok: false, origin: part.origin, reason: EMPTY_ARRAY };
}

/** However the array was set, the bytes of an element are the same. */
function elementOf(value: unknown, part: Part, fields: FieldMapping): CaptureRead {
  return captureOf(value, new TextEncoder().encode(JSON.stringify(value)), part, fields);
}

function readLine(text: string, bytes: Uint8Array, part: Part, fields: FieldMapping): CaptureRead {
  const parsed = parse(text);
  return parsed.ok
    ? captureOf(parsed.value, bytes, part, fields)
    : { ok: false, origin: part.origin, reason: parsed.reason };
}

function captureOf(value: unknown, bytes: Uint8Array, part: Part, fields: FieldMapping): CaptureRead {
  const { origin, address, source, captured } = part;
  if (!isObject(value)) return { ok: false, origin, reason: `not a JSON object but ${kindOf(value)}` };
  const own =
    Object.keys(fields).length === 0 ? bytes : new TextEncoder().encode(JSON.stringify(mapped(value, fields)));
  const format: CaptureFormat = isNinjs(value) ? 'ninjs' : 'record';
  return { ok: true, capture: { format, bytes: own, charset: null, origin, address, source, captured } };
}

/** The object with its fields under the names of a ready article; 'meta.title' is the title inside meta. */
function mapped(value: JsonObject, fields: FieldMapping): JsonObject {
  const copy = new Map(Object.entries(value));
  for (const [name, key] of Object.entries(fields)) {
    const found = Object.hasOwn(value, key) ? value[key] : inside(value, key.split('.'));
    if (found !== undefined) copy.set(name, found);
  }
  return Object.fromEntries(copy);
}

function inside(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  return isObject(value) && Object.hasOwn(value, key) ? inside(value[key], rest) : undefined;
}

/** IPTC's JSON for news, https://iptc.org/standards/ninjs/ */
function isNinjs(value: JsonObject): boolean {
  if (typeof value.uri !== 'string') return false;
  const isTyped =
    typeof value.type === 'string' && NINJS_TYPES.has(value.type) && !('body' in value || 'text' in value);
  return isTyped || NINJS_KEYS.some((key) => key in value);
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return {
      ok: false,
      reason: `not JSON: ${error instanceof Error ? error.message.slice(0, 160) : 'it cannot be parsed'}`,
    };
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

/** Lines without their ends, numbered from 1, empty ones left out; null for one that is too long. */
async function* lines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<{ number: number; bytes: Uint8Array | null }> {
  let parts: Uint8Array[] = [];
  let [length, number] = [0, 1];
  for await (const chunk of stream) {
    let from = 0;
    for (;;) {
      // Millions of empty lines are passed over here, where each costs next to nothing.
      for (; length === 0 && chunk[from] === NEWLINE; from++) number++;
      const to = chunk.indexOf(NEWLINE, from);
      if (to < 0) break;
      const isTooLong = length + to - from > LONGEST_LINE;
      yield { number: number++, bytes: isTooLong ? null : joined(parts, chunk.subarray(from, to)) };
      [parts, length, from] = [[], 0, to + 1];
    }
    length += chunk.length - from;
    // What is too long already is counted but not kept.
    if (length > LONGEST_LINE) parts = [];
    else if (length > 0) parts.push(chunk.subarray(from));
  }
  if (length > 0) yield { number, bytes: length > LONGEST_LINE ? null : joined(parts, new Uint8Array()) };
}

function joined(parts: Uint8Array[], last: Uint8Array): Uint8Array {
  const whole = Buffer.concat([...parts, last]);
  return new Uint8Array(whole.at(-1) === 13 ? whole.subarray(0, -1) : whole);
}
