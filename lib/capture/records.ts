// JSON to captures: one object, an array of objects, or one object a line, the lines streamed with bounded memory.
// A line that is no object is refused with its number, and the others go on.

import { createReadStream } from 'node:fs';
import { readStamp } from '#lib/extract/days';
import type { Capture, CaptureRead } from '#lib/model/capture';
import { decode } from './decode';

type JsonObject = { [key: string]: unknown };

/** A longer line is no story but a mistake; it is refused without being kept. */
const LONGEST_LINE = 16 * 1024 * 1024;
const NEWLINE = 10;

/** `source` is the outlet that the person who ingests named, or null. */
export async function* readJsonLines(path: string, source: string | null): AsyncGenerator<CaptureRead> {
  let number = 0;
  for await (const bytes of lines(path)) {
    number++;
    const origin = `${path}:${number}`;
    if (bytes === null) yield { ok: false, origin, reason: `the line is longer than ${LONGEST_LINE / 1024 / 1024} MB` };
    else {
      const { text } = decode(bytes, false);
      if (text.trim() !== '') yield readRecordText(text, bytes, origin, source);
    }
  }
}

/** The same for text that is decoded already, from an encoding in which a line does not end with one byte. */
export function* readJsonLinesIn(text: string, path: string, source: string | null): Generator<CaptureRead> {
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() !== '') yield readRecordText(line, new TextEncoder().encode(line), `${path}:${at + 1}`, source);
  }
}

/** A file that is one JSON value: an object is one capture, an array is one for each of its objects. */
export function* readJson(
  text: string,
  bytes: Uint8Array,
  path: string,
  source: string | null,
): Generator<CaptureRead> {
  const parsed = parse(text);
  if (!parsed.ok) yield { ok: false, origin: path, reason: parsed.reason };
  else if (!Array.isArray(parsed.value)) yield captureOf(parsed.value, text, bytes, path, source);
  else if (parsed.value.length === 0) yield { ok: false, origin: path, reason: 'the JSON array is empty' };
  else {
    for (const [at, value] of parsed.value.entries()) {
      const own = JSON.stringify(value);
      yield captureOf(value, own, new TextEncoder().encode(own), `${path}:${at + 1}`, source);
    }
  }
}

function readRecordText(text: string, bytes: Uint8Array, origin: string, source: string | null): CaptureRead {
  const parsed = parse(text);
  return parsed.ok
    ? captureOf(parsed.value, text, bytes, origin, source)
    : { ok: false, origin, reason: parsed.reason };
}

function captureOf(
  value: unknown,
  text: string,
  bytes: Uint8Array,
  origin: string,
  source: string | null,
): CaptureRead {
  if (!isObject(value)) return { ok: false, origin, reason: `not a JSON object but ${kindOf(value)}` };
  const url = value.url ?? value.address;
  const taken = value.captured ?? value.captured_at;
  const reading = typeof taken === 'string' ? readStamp(taken) : null;
  const capture: Capture = {
    format: 'record',
    bytes,
    text,
    origin,
    address: typeof url === 'string' && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null,
    source,
    captured: reading && { day: reading.day, precision: reading.precision, evidence: 'record', words: reading.words },
  };
  return { ok: true, capture };
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

/** The lines of a file without their ends; null for one that is too long. */
async function* lines(path: string): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      yield length + to - from > LONGEST_LINE ? null : joined(parts, chunk.subarray(from, to));
      [parts, length, from] = [[], 0, to + 1];
    }
    length += chunk.length - from;
    // What is too long already is counted but not kept.
    if (length <= LONGEST_LINE) parts.push(chunk.subarray(from));
    else parts = [];
  }
  if (length > 0) yield length > LONGEST_LINE ? null : joined(parts, new Uint8Array());
}

function joined(parts: Uint8Array[], last: Uint8Array): Uint8Array {
  const whole = Buffer.concat([...parts, last]);
  return new Uint8Array(whole.at(-1) === 13 ? whole.subarray(0, -1) : whole);
}
