// The head of a WARC record or of an HTTP answer: a first line, then 'Name: value' lines up to an empty one.

import type { ByteReader } from '../byte-reader';
import { LARGEST_RECORD_HEAD } from '../limits';

/** Names in lower case; of a name that comes twice the first value counts. */
export type Head = { first: string; fields: ReadonlyMap<string, string> };

/** Null when the head is longer than any head is, or the input ends inside it. */
export async function takeHead(reader: ByteReader): Promise<Head | null> {
  const lines: string[] = [];
  for (let length = 0; length < LARGEST_RECORD_HEAD; ) {
    const bytes = await reader.line(LARGEST_RECORD_HEAD - length);
    if (bytes.at(-1) !== 10) return null;
    length += bytes.length;
    const line = textOf(bytes);
    if (line === '') return headOf(lines);
    lines.push(line);
  }
  return null;
}

/** The head at the beginning of a message in memory, and what stands behind it; null when there is no head. */
export function splitHead(message: Uint8Array): { head: Head; body: Uint8Array } | null {
  const lines: string[] = [];
  let from = 0;
  while (from < LARGEST_RECORD_HEAD) {
    const end = message.indexOf(10, from);
    if (end < 0) return null;
    const line = textOf(message.subarray(from, end + 1));
    from = end + 1;
    if (line === '') return { head: headOf(lines), body: message.subarray(from) };
    lines.push(line);
  }
  return null;
}

function headOf(lines: readonly string[]): Head {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && fields.has(name)) fields.set(name, `${fields.get(name)} ${line.trim()}`);
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
    }
  }
  return { first: lines[0] ?? '', fields };
}

function textOf(line: Uint8Array): string {
  return new TextDecoder().decode(line).replace(/[\r\n]+$/, '');
}
