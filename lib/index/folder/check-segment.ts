// A segment in, what is wrong with its make out: plain sentences, one of a kind. It is for segments whose checksums are
// right, so what it finds was written wrong.

import { ESCAPE } from '../segment/codes';
import { escapeOf, PositionReader, totalOf } from '../segment/positions';
import type { Segment, ValueLists } from '../segment/segment';

export function checkSegment(segment: Segment): string[] {
  const offsets = OFFSETS.flatMap((name) => checkOffsets(segment, name));
  if (offsets.length > 0) return offsets; // the rest is read through them
  return [...checkDictionary(segment), ...checkPostings(segment), ...checkLists(segment)];
}

/** Offsets, and what they lead into. */
const OFFSETS = [
  'termOffsets',
  'postingOffsets',
  'positionOffsets',
  'skipOffsets',
  'peopleOffsets',
  'topicSetsOffsets',
] as const;

function checkOffsets(segment: Segment, name: (typeof OFFSETS)[number]): string[] {
  const offsets = segment[name];
  for (let at = 1; at < offsets.length; at++) {
    if ((offsets[at] ?? 0) < (offsets[at - 1] ?? 0)) return [`its ${name} fall at ${at}`];
  }
  const end = { ...lengths(segment) }[name];
  return offsets.at(-1) === end ? [] : [`its ${name} end at ${offsets.at(-1)} instead of ${end}`];
}

function lengths(segment: Segment): Record<(typeof OFFSETS)[number], number> {
  return {
    termOffsets: segment.termBytes.length,
    postingOffsets: segment.postingDocs.length,
    positionOffsets: segment.positions.length,
    skipOffsets: segment.skips.length,
    peopleOffsets: segment.people.length,
    topicSetsOffsets: segment.topicSets.length,
  };
}

function checkDictionary(segment: Segment): string[] {
  const word = (term: number) =>
    segment.termBytes.subarray(segment.termOffsets[term] ?? 0, segment.termOffsets[term + 1] ?? 0);
  for (let term = 1; term < segment.terms; term++) {
    if (Buffer.compare(word(term - 1), word(term)) >= 0) return [`its words are out of order at ${nameOf(word(term))}`];
  }
  return [];
}

/** For each person, topic, source, section, place and language the stories that have it, ascending. */
function checkLists({ docs, person, topic, single }: Segment): string[] {
  return Object.entries({ person, topic, ...single }).flatMap(([name, lists]) =>
    areRight(lists, docs) ? [] : [`its lists of stories by ${name} are out of order`],
  );
}

function areRight({ docs, offsets, names }: ValueLists, stories: number): boolean {
  if (offsets.length !== names().length + 1 || offsets.at(-1) !== docs.length) return false;
  for (let value = 0; value < offsets.length - 1; value++) {
    let before = -1;
    for (let at = offsets[value] ?? 0; at < (offsets[value + 1] ?? 0); at++) {
      const doc = docs[at] ?? 0;
      if (doc <= before || doc >= stories) return false;
      before = doc;
    }
  }
  return true;
}

function checkPostings(segment: Segment): string[] {
  const reader = new PositionReader(segment);
  for (let term = 0; term < segment.terms; term++) {
    const finding = checkTerm(segment, reader, term);
    if (finding !== null) {
      const bytes = segment.termBytes.subarray(segment.termOffsets[term] ?? 0, segment.termOffsets[term + 1] ?? 0);
      return [`${finding} at ${nameOf(bytes)}`];
    }
  }
  return [];
}

function checkTerm(segment: Segment, reader: PositionReader, term: number): string | null {
  let before = -1;
  let byte = segment.positionOffsets[term] ?? 0;
  for (let at = segment.postingOffsets[term] ?? 0; at < (segment.postingOffsets[term + 1] ?? 0); at++) {
    const doc = segment.postingDocs[at] ?? 0;
    if (doc <= before) return 'its postings do not ascend';
    if (doc >= segment.docs) return 'its postings name a story that it does not have';
    if (segment.codes[at] === ESCAPE && escapeOf(segment, at) < 0) return 'its escaped counts are missing';
    if (!ascend(reader, reader.read(term, at), totalOf(segment, at))) return 'its positions do not match its counts';
    const [from, to] = reader.bytesOf(term, at);
    if (from !== byte) return 'its positions do not follow one another';
    [before, byte] = [doc, to];
  }
  return byte === segment.positionOffsets[term + 1] ? null : 'its positions do not end where the next word begins';
}

function ascend({ out }: PositionReader, count: number, expected: number): boolean {
  if (count !== expected || count < 1) return false;
  for (let at = 1; at < count; at++) if ((out[at] ?? 0) <= (out[at - 1] ?? 0)) return false;
  return true;
}

/** A word as a message can have it; those that mark paragraphs and sentences are control letters. */
function nameOf(bytes: Uint8Array): string {
  return JSON.stringify(Buffer.from(bytes.slice()).toString());
}
