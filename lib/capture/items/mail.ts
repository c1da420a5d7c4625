// A mailbox (mbox) to one capture a message. A line 'From ' after an empty line begins a message; such lines inside a
// message are quoted with '>', which is taken off. Messages stream, one is held at a time.

import type { CaptureRead } from '#lib/model/capture';
import { joinBytes } from '../join-bytes';
import type { Part } from '../part';

/** A longer message is attachments, not news. */
const LARGEST_MESSAGE = 32 * 1024 * 1024;
const NEWLINE = 10;
const FROM = Buffer.from('From ');
const QUOTED = />+From /y;

export async function* readMbox(part: Part): AsyncGenerator<CaptureRead> {
  const message = new Message();
  let [count, afterEmpty] = [0, true];
  for await (const line of linesOf(part.stream)) {
    if (afterEmpty && startsWith(line, FROM)) {
      if (message.length > 0) yield captureOf(message, ++count, part);
      message.clear();
    } else message.add(isQuoted(line) ? line.subarray(1) : line);
    afterEmpty = line.length <= 2 && (line[0] === NEWLINE || line[1] === NEWLINE);
  }
  if (message.length > 0) yield captureOf(message, ++count, part);
  if (count === 0) yield { ok: false, origin: part.origin, reason: 'the mailbox has no messages' };
}

/** Bytes that grow, in one piece: a message may have a million lines. What is too large is counted, not kept. */
class Message {
  length = 0;
  private held = new Uint8Array(65_536);

  add(line: Uint8Array): void {
    const end = this.length + line.length;
    if (end <= LARGEST_MESSAGE) {
      if (end > this.held.length) this.grow(end);
      this.held.set(line, this.length);
    }
    this.length = end;
  }

  clear(): void {
    this.length = 0;
  }

  bytes(): Uint8Array {
    return this.held.slice(0, this.length);
  }

  private grow(end: number): void {
    const larger = new Uint8Array(Math.max(end, 2 * this.held.length));
    larger.set(this.held.subarray(0, this.length));
    this.held = larger;
  }
}

function captureOf(message: Message, number: number, part: Part): CaptureRead {
  const origin = `${part.origin}:${number}`;
  if (message.length > LARGEST_MESSAGE)
    return { ok: false, origin, reason: `the message is larger than ${LARGEST_MESSAGE / 1024 / 1024} MB` };
  const { source, captured } = part;
  return {
    ok: true,
    capture: { format: 'email', bytes: message.bytes(), charset: null, origin, address: null, source, captured },
  };
}

function startsWith(line: Uint8Array, wanted: Uint8Array): boolean {
  return wanted.every((byte, at) => line[at] === byte);
}

function isQuoted(line: Uint8Array): boolean {
  if (line[0] !== 0x3e) return false;
  QUOTED.lastIndex = 0;
  return QUOTED.test(Buffer.from(line.subarray(0, 60)).toString('latin1'));
}

/** Lines with their ends; one that is longer than any message comes in pieces. */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of stream) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      yield joined(rest, chunk.subarray(from, to + 1));
      [rest, held, from] = [[], 0, to + 1];
    }
    rest.push(chunk.subarray(from));
    held += chunk.length - from;
    if (held > LARGEST_MESSAGE) {
      yield joined(rest, new Uint8Array());
      [rest, held] = [[], 0];
    }
  }
  if (held > 0) yield joined(rest, new Uint8Array());
}

function joined(parts: Uint8Array[], last: Uint8Array): Uint8Array {
  return joinBytes([...parts, last]);
}
