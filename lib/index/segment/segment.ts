// An open segment: views over the bytes of its file. Stories are numbered in the order of their day, then of their
// addition; those without a day come first. A segment has at most MAX_DOCS stories, so that a story's number in it
// takes 16 bits.

import { INDEX_FIELDS } from '../options';
import { unpackNames } from './names';
import type { SingleColumn } from './rows';
import { DamagedSegment, type Numbers, openSections } from './sections';

export const MAX_DOCS = 65_536;

/** For each value the stories that have it: those of value v lie from `offsets[v]` to `offsets[v + 1]`. */
export type ValueLists = {
  docs: Uint16Array;
  offsets: Uint32Array;
  /** What the values are called: read when first asked for. */
  names: () => readonly string[];
};

export type Segment = {
  name: string;
  bytes: number;
  docs: number;
  /** Words in the order of their UTF-8 bytes: word t from `termOffsets[t]` to `termOffsets[t + 1]`. */
  terms: number;
  termBytes: Uint8Array;
  termOffsets: Uint32Array;
  /** Postings of word t from `postingOffsets[t]` to `postingOffsets[t + 1]`: its stories and their codes (codes.ts). */
  postingOffsets: Uint32Array;
  postingDocs: Uint16Array;
  codes: Uint8Array;
  positionOffsets: Uint32Array;
  skipOffsets: Uint32Array;
  skips: Uint32Array;
  positions: Uint8Array;
  escapeAt: Uint32Array;
  escapeCounts: Uint32Array;
  /** Different words of each field, by story (as MiniSearch counts a field's length; 65535 also stands for more). */
  lengths: Uint16Array[];
  ids: Buffer;
  idWidth: number;
  day: Int32Array;
  addedDay: Int32Array;
  addedSeq: Uint32Array;
  changedSeq: Uint32Array;
  family: Uint32Array;
  wordCount: Uint32Array;
  digest: Uint32Array;
  /** Persons of story d from `peopleOffsets[d]` on: number of the person, salience in the two lowest bits. */
  people: Uint32Array;
  /** The office that each held on the story's day, beside `people`. */
  peopleOffice: Uint32Array;
  peopleOffsets: Uint32Array;
  person: ValueLists;
  offices: () => readonly string[];
  topicSet: Uint16Array;
  topicSets: Uint32Array;
  topicSetsOffsets: Uint32Array;
  topic: ValueLists;
  single: Record<SingleColumn, ValueLists & { values: Uint32Array }>;
};

/** @throws DamagedSegment where the bytes are not those of a whole segment. */
export function openSegment(name: string, file: SharedArrayBuffer | ArrayBuffer, { check = true } = {}): Segment {
  const { facts, arrays } = openSections(file, { check });
  const section = <Kind extends Numbers>(key: string, kind: new (length: number) => Kind): Kind => {
    const found = arrays.get(key);
    if (!(found instanceof kind)) throw new DamagedSegment(`it has no section ${key}`);
    return found;
  };
  const u8 = (key: string) => section(key, Uint8Array);
  const u16 = (key: string) => section(key, Uint16Array);
  const u32 = (key: string) => section(key, Uint32Array);
  const i32 = (key: string) => section(key, Int32Array);
  const names = (key: string) => once(() => unpackNames(u8(`${key}Bytes`), u32(`${key}Offsets`)));
  const lists = (key: string): ValueLists => ({
    docs: u16(`${key}Lists`),
    offsets: u32(`${key}ListOffsets`),
    names: names(key),
  });
  const termOffsets = u32('termOffsets');
  return {
    name,
    bytes: file.byteLength,
    docs: facts.docs ?? 0,
    terms: termOffsets.length - 1,
    termBytes: u8('termBytes'),
    termOffsets,
    postingOffsets: u32('postingOffsets'),
    postingDocs: u16('docs'),
    codes: u8('codes'),
    positionOffsets: u32('positionOffsets'),
    skipOffsets: u32('skipOffsets'),
    skips: u32('skips'),
    positions: u8('positions'),
    escapeAt: u32('escapeAt'),
    escapeCounts: u32('escapeCounts'),
    lengths: INDEX_FIELDS.map((field) => u16(`length_${field}`)),
    ids: bufferOver(u8('ids')),
    idWidth: facts.idWidth ?? 1,
    day: i32('day'),
    addedDay: i32('addedDay'),
    addedSeq: u32('addedSeq'),
    changedSeq: u32('changedSeq'),
    family: u32('family'),
    wordCount: u32('wordCount'),
    digest: u32('digest'),
    people: u32('people'),
    peopleOffsets: u32('peopleOffsets'),
    peopleOffice: u32('peopleOffice'),
    person: lists('person'),
    offices: names('office'),
    topicSet: u16('topicSet'),
    topicSets: u32('topicSets'),
    topicSetsOffsets: u32('topicSetsOffsets'),
    topic: lists('topic'),
    single: {
      source: { values: u32('source'), ...lists('source') },
      section: { values: u32('section'), ...lists('section') },
      place: { values: u32('place'), ...lists('place') },
      language: { values: u32('language'), ...lists('language') },
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Ids are ASCII, most often of twelve letters. */
export function idAt({ ids, idWidth }: Segment, doc: number): string {
  const from = doc * idWidth;
  let end = from + idWidth;
  while (end > from && ids[end - 1] === 0) end--;
  return ids.toString('latin1', from, end);
}

/** The same bytes, as text is read from them. */
function bufferOver({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Names of the arrays that hold one number a story and field. */
export function packLengths(lengths: readonly Uint16Array[]): Record<string, Numbers> {
  return Object.fromEntries(INDEX_FIELDS.map((field, at) => [`length_${field}`, lengths[at] ?? new Uint16Array()]));
}
