// Bytes as they come to a part with its head, and what every container needs to hand its members on.

import type { CaptureRead } from '#lib/model/capture';
import { Broken } from './broken';
import { FLOOD, isFlood } from './limits';
import type { FieldMapping, Part, PartFacts } from './part';
import { HEAD_BYTES, type Kind } from './recognise';

/** What readers of containers hand down. */
export type Walk = {
  fields: FieldMapping;
  /** How many containers the part lies in. */
  depth: number;
  /** The file on disk that is the whole part, when it is one. */
  path: string | null;
  /** Of a web archive only these addresses, when it lists its pages. */
  pages: Pages | null;
  /** Called with the number of bytes of the file that are done, by readers that do not read it from front to back. */
  at: (offset: number) => void;
  /** Reads a part inside this one, as the kind that is given or as what it is recognised as. Never throws Broken. */
  inner: (part: Part, how: { kind?: Kind; pages?: Pages | null }) => AsyncGenerator<CaptureRead>;
};

/** The pages that a web archive lists; a page that leads on to another address adds that. */
export type Pages = {
  /** No page is listed: everything in HTML is one. */
  onlyHtml: boolean;
  has: (address: string) => boolean;
  add: (address: string) => void;
};

/** Reads a container. Broken may be thrown: it becomes one refusal of the part. */
export type ContainerReader = (part: Part, walk: Walk) => AsyncGenerator<CaptureRead>;

/** Takes as many chunks as the head needs; damage behind the beginning shows when the stream is read. */
export async function openPart(
  facts: PartFacts,
  chunks: AsyncIterable<Uint8Array>,
  size: number | null = null,
): Promise<Part> {
  const source = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let [length, ended] = [0, false];
  let damage: unknown = null;
  while (length < HEAD_BYTES && !ended && damage === null) {
    try {
      const { done, value } = await source.next();
      if (done) ended = true;
      else {
        first.push(value);
        length += value.length;
      }
    } catch (error) {
      damage = error;
    }
  }
  if (length === 0 && damage !== null) throw damage;
  const head = first.length === 1 && first[0] ? first[0] : Buffer.concat(first);
  return {
    ...facts,
    size: ended ? length : size,
    head: head.subarray(0, HEAD_BYTES),
    stream: joined(head, source, damage),
  };
}

/** No generator: one that nobody begins to read would never close its source. */
function joined(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  damage: unknown,
): AsyncIterableIterator<Uint8Array> {
  let begun = false;
  const done: IteratorReturnResult<undefined> = { done: true, value: undefined };
  return {
    async next() {
      if (!begun) {
        begun = true;
        if (first.length > 0) return { done: false, value: first };
      }
      if (damage !== null) throw damage;
      return rest.next();
    },
    async return() {
      begun = true;
      await rest.return?.();
      return done;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** A part whose bytes are in memory already. */
export function partOf(facts: PartFacts, bytes: Uint8Array): Part {
  return { ...facts, size: bytes.length, head: bytes.subarray(0, HEAD_BYTES), stream: once(bytes) };
}

export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The same bytes, stopped when far more has come out than went in. */
export async function* guarded(
  unpacked: AsyncIterable<Uint8Array>,
  packed: () => number,
  count = { bytes: 0 },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of unpacked) {
    count.bytes += chunk.length;
    if (isFlood(count.bytes, packed())) throw new Broken(FLOOD);
    yield chunk;
  }
}

/** Where a member is, for messages. Line ends and other controls in its name are written out. */
export function originIn(container: string, name: string): string {
  return `${container}/${printable(name)}`;
}

export function printable(name: string): string {
  return name.replace(/[\p{Cc}\u2028\u2029]/gu, (letter) => JSON.stringify(letter).slice(1, -1)).slice(0, 1_000);
}

/** A member that a walk through a folder would leave out too: hidden ones, and what macOS adds to archives. */
export function isHidden(name: string): boolean {
  return name.split('/').some((step) => (step.startsWith('.') && step !== '.' && step !== '..') || step === '__MACOSX');
}

export function refuse(origin: string, reason: string): CaptureRead {
  return { ok: false, origin, reason };
}
