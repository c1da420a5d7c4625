// What a segment knows of a story besides its words, as one value: what columns are written from, and what they are
// read back into when segments are merged.

import { crc32 } from 'node:zlib';
import { type Day, dayNumber } from '#lib/model/day';
import type { Salience } from '#lib/model/person';
import { UNSORTED } from '#lib/model/topic';
import type { StoryToIndex } from '#lib/store/read-changes';

/** The day of a story without one: before every real day. */
export const NO_DAY = -10_000_000;

/** Columns with one value a story, or none. */
export const SINGLE_COLUMNS = ['source', 'section', 'place', 'language'] as const;
export type SingleColumn = (typeof SINGLE_COLUMNS)[number];

export type Row = {
  id: string;
  /** Days since 1970-01-01, or NO_DAY. */
  day: number;
  addedDay: number;
  addedSeq: number;
  changedSeq: number;
  /** `addedSeq` of the first member of its family of copies. */
  family: number;
  wordCount: number;
  /** CRC-32 of what the index was given: equal means that nothing was lost or is out of date. */
  digest: number;
  people: { slug: string; salience: Salience; office: string | null }[];
  topics: string[];
} & Record<SingleColumn, string | null>;

export function rowOf(story: StoryToIndex): Row {
  const { id, addedSeq, changedSeq, family, people, topics, source, section, place, language, wordCount } = story;
  return {
    id,
    day: numberOf(story.published),
    addedDay: numberOf(story.addedOn),
    addedSeq,
    changedSeq,
    family,
    wordCount,
    digest: digestOf(story),
    people,
    topics: topics.length > 0 ? topics : [UNSORTED],
    source,
    section,
    place,
    language,
  };
}

/** The CRC-32 of a story as the index is given it. */
export function digestOf(story: StoryToIndex): number {
  return crc32(JSON.stringify(story));
}

function numberOf(day: Day | null): number {
  return day === null ? NO_DAY : dayNumber(day);
}
