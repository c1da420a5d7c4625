// A JSON array to its elements as they come, with bounded memory: the bytes of each as they stood, not parsed. Brackets
// and quotes are counted, so that damage inside an element stays in it.

import { Broken } from '../broken';
import { joinBytes } from '../join-bytes';
import { LONGEST_LINE } from '../limits';

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENING = new Set([...Buffer.from('[{')]);
const CLOSING = new Set([...Buffer.from(']}')]);

/** `bytes` is null for an element that is longer than a line of JSON may be. */
export type Element = { number: number; bytes: Uint8Array | null };

/** Elements numbered from 1. Throws Broken where the array is never closed. */
export async function* elementsOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Element> {
  let [number, length, depth] = [1, 0, 0];
  let [isQuoted, isEscaped] = [false, false];
  let parts: Uint8Array[] = [];
  const element = (last: Uint8Array): Element => {
    const bytes = length + last.length > LONGEST_LINE ? null : joinBytes([...parts, last]);
    [parts, length] = [[], 0];
    return { number: number++, bytes };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (isQuoted) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else isQuoted = byte !== QUOTE;
      } else if (byte === QUOTE) isQuoted = true;
      else if (OPENING.has(byte)) {
        if (++depth === 1) from = at + 1;
      } else if (byte === COMMA && depth === 1) {
        yield element(chunk.subarray(from, at));
        from = at + 1;
      } else if (CLOSING.has(byte) && --depth === 0) {
        const last = element(chunk.subarray(from, at));
        if (last.number > 1 || last.bytes === null || !isBlank(last.bytes)) yield last;
        return;
      }
    }
    if (depth > 0) length += chunk.length - from;
    // What is too long already is counted but not kept.
    if (length > LONGEST_LINE) parts = [];
    else if (depth > 0) parts.push(chunk.subarray(from));
  }
  throw new Broken(`the JSON array ends in the middle, after ${number - 1} elements`);
}

/** True for the beginning of an array, behind white space and a byte order mark. */
export function beginsArray(head: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*\[/.test(Buffer.from(head).toString('latin1'));
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 32);
}
