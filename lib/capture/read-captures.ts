// Paths in, captures out: every file under them is recognised by its content, decoded and handed on one by one.
// What cannot be read comes out as a refusal with its reason in plain words, and the rest goes on.

import { open, readFile } from 'node:fs/promises';
import type { CaptureRead } from '#lib/model/capture';
import { decode, looksUtf16 } from './decode';
import { listInputs, reasonOf } from './inputs';
import { HEAD_BYTES, recogniseBinary, recogniseText } from './recognise';
import { readJson, readJsonLines, readJsonLinesIn } from './records';

export { countInputs } from './inputs';

export type ReadOptions = {
  /** The outlet, when the person who ingests says so; null to leave it to the captures. */
  source: string | null;
};

/** Files read whole are no larger than this; JSON lines are streamed and may be of any size. */
const LARGEST_FILE = 100 * 1024 * 1024;

export async function* readCaptures(paths: readonly string[], options: ReadOptions): AsyncGenerator<CaptureRead> {
  for await (const input of listInputs(paths)) {
    if (!input.ok) yield { ok: false, origin: input.path, reason: input.reason };
    else yield* readFileCaptures(input.path, input.size, options.source);
  }
}

async function* readFileCaptures(path: string, size: number, source: string | null): AsyncGenerator<CaptureRead> {
  try {
    if (size === 0) return yield { ok: false, origin: path, reason: 'the file is empty' };
    const head = await readHead(path);
    const binary = recogniseBinary(head);
    if (binary) return yield { ok: false, origin: path, reason: binary };
    const { kind } = recogniseText(decode(head, true).text, size > head.length);
    if (kind === 'jsonl' && !looksUtf16(head)) yield* readJsonLines(path, source);
    else yield* readWhole(path, size, source);
  } catch (error) {
    yield { ok: false, origin: path, reason: reasonOf(error) };
  }
}

async function* readWhole(path: string, size: number, source: string | null): AsyncGenerator<CaptureRead> {
  if (size > LARGEST_FILE) return yield { ok: false, origin: path, reason: tooLarge(size) };
  const bytes = new Uint8Array(await readFile(path));
  const head = recogniseText(decode(bytes.subarray(0, HEAD_BYTES), true).text, size > HEAD_BYTES);
  const kind =
    head.kind === 'refused' && head.reason === 'the file is empty' ? recogniseText(decode(bytes, true).text) : head;
  if (kind.kind === 'refused') return yield { ok: false, origin: path, reason: kind.reason };
  const { text } = decode(bytes, kind.kind === 'html');
  if (kind.kind === 'jsonl') return yield* readJsonLinesIn(text, path, source);
  if (kind.kind === 'json') return yield* readJson(text, bytes, path, source);
  yield { ok: true, capture: { format: kind.kind, bytes, text, origin: path, address: null, source, captured: null } };
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function tooLarge(size: number): string {
  return `too large: ${Math.ceil(size / 1024 / 1024)} MB, and files of up to ${LARGEST_FILE / 1024 / 1024} MB are read`;
}
