// A part to captures: its head says what it is, and a table names the reader of that kind. Containers call back for each
// of their members, to a bounded depth; damage that a reader meets becomes one refusal of the innermost part.

import type { CaptureFormat, CaptureRead } from '#lib/model/capture';
import { Broken, messageOf } from './broken';
import { readArc } from './containers/arc';
import { readTar } from './containers/tar';
import { readGzip, readZstd } from './containers/unpack';
import { readWarc } from './containers/warc';
import { readZip } from './containers/zip';
import { readCsv } from './items/csv';
import { readFeed } from './items/feeds';
import { readJsonFeed } from './items/json-feeds';
import { readMbox } from './items/mail';
import { readNewsml } from './items/newsml-items';
import { readJson, readJsonLines } from './items/records';
import { MOST_NESTED, TOO_DEEP } from './limits';
import { type ContainerReader, type Pages, partOf, refuse, type Walk } from './open-part';
import type { FieldMapping, Part, PartReader } from './part';
import { readAll } from './read-all';
import { type Container, EMPTY, type Kind, type Leaf, recognise } from './recognise';

const CONTAINERS: Readonly<Record<Container, ContainerReader>> = {
  gzip: readGzip,
  zstd: readZstd,
  tar: readTar,
  zip: readZip,
  warc: readWarc,
  arc: readArc,
};
const READERS: Readonly<Record<Leaf, PartReader>> = {
  text: readText,
  html: whole('html'),
  json: readJson,
  jsonl: readJsonLines,
  feed: readFeed,
  'json-feed': readJsonFeed,
  ninjs: whole('ninjs'),
  newsml: readNewsml,
  nitf: whole('nitf'),
  csv: readCsv,
  mbox: readMbox,
  email: whole('email'),
  mhtml: whole('mhtml'),
  pdf: whole('pdf'),
};

type Options = {
  fields?: FieldMapping;
  /** The file on disk that is the whole part, when it is one. */
  path?: string | null;
  /** Called with the number of bytes of that file that are done, where it is not read from front to back. */
  at?: (offset: number) => void;
};

/** Never throws for what the bytes hold; a failing disk becomes a refusal too. */
export function readPart(
  part: Part,
  { fields = {}, path = null, at = () => {} }: Options = {},
): AsyncGenerator<CaptureRead> {
  return walkPart(part, { fields, path, at, depth: 0, pages: null }, null);
}

async function* walkPart(part: Part, around: Omit<Walk, 'inner'>, known: Kind | null): AsyncGenerator<CaptureRead> {
  try {
    const found =
      known === null ? recognise(part.head, goesOn(part), around.fields) : { ok: true as const, kind: known };
    if (!found.ok) yield refuse(part.origin, found.reason);
    else if (!isContainer(found.kind)) yield* READERS[found.kind](part, around.fields);
    else if (around.depth >= MOST_NESTED) yield refuse(part.origin, TOO_DEEP);
    else yield* CONTAINERS[found.kind](part, { ...around, inner: inside(around) });
  } catch (error) {
    if (!(error instanceof Broken)) yield refuse(part.origin, `cannot be read: ${messageOf(error)}`);
    else if (!error.told) {
      error.told = true;
      yield refuse(part.origin, error.message);
    }
  } finally {
    await part.stream[Symbol.asyncIterator]().return?.();
  }
}

function inside(around: Omit<Walk, 'inner'>): Walk['inner'] {
  return (part: Part, { kind = null, pages = around.pages }: { kind?: Kind | null; pages?: Pages | null }) =>
    walkPart(part, { ...around, depth: around.depth + 1, path: null, pages }, kind);
}

function isContainer(kind: Kind): kind is Container {
  return kind in CONTAINERS;
}

function goesOn({ head, size }: Part): boolean {
  return size === null || size > head.length;
}

/** A part that is one capture. */
function whole(format: CaptureFormat): PartReader {
  return async function* (part) {
    const read = await readAll(part);
    if (!read.ok) return yield refuse(part.origin, read.reason);
    const { charset, origin, address, source, captured } = part;
    yield { ok: true, capture: { format, bytes: read.bytes, charset, origin, address, source, captured } };
  };
}

/** A text whose head is nothing but white space is looked at again when it is whole. */
async function* readText(part: Part, fields: FieldMapping): AsyncGenerator<CaptureRead> {
  const isBlank = part.head.every((byte) => byte <= 32);
  if (!isBlank) return yield* whole('text')(part, fields);
  const read = await readAll(part);
  if (!read.ok) return yield refuse(part.origin, read.reason);
  const start = read.bytes.findIndex((byte) => byte > 32);
  if (start < 0) return yield refuse(part.origin, EMPTY);
  const found = recognise(read.bytes.subarray(start), false, fields);
  const kind = found.ok && !isContainer(found.kind) && found.kind !== 'text' ? found.kind : null;
  const again = partOf(part, read.bytes);
  yield* kind === null ? whole('text')(again, fields) : READERS[kind](again, fields);
}
